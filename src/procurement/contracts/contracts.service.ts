import { Injectable } from '@nestjs/common';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { AwardStanding } from './award-standing.js';
import { ContractCompiler } from './contract-compiler.js';
import { Contract } from './contract.entity.js';
import type { ContractView } from './contract.view.js';
import { ContractsQueries } from './contracts.queries.js';
import { requirePrintable } from './documents/require-printable.js';
import type { RedraftContract, ReturnContract } from './draft-contract.dto.js';

/** Contracts as they are drafted, and what other modules ask of them. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly standing: AwardStanding,
    private readonly compiler: ContractCompiler,
    private readonly queries: ContractsQueries,
  ) {}

  /**
   * Drafts the contract of an award from what is on record: nothing is entered. Rules: D1–D3, 实施条例 54
   * @throws DomainError `not-found`, `contract-exists`, and as `AwardStanding.require`
   */
  draft(awardId: string): Promise<ContractView> {
    return this.aggregates.run(async () => {
      const { tender, award } = await this.standing.lock(awardId);
      await this.standing.requireUncontracted(awardId);
      const contract = Contract.drafted(award, tender, await this.compiler.compile(awardId));
      await this.aggregates.create(Contract, contract, 'draft');
      return this.queries.show(contract.id);
    });
  }

  /** Replaces the draft; only words that are the parties' own matter may differ. @throws DomainError `contract-deviates`. Rule: D3 */
  redraft(id: string, { content }: RedraftContract): Promise<ContractView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Contract, id, async (contract, by) => {
        const compiled = await this.compiler.compile(contract.awardId);
        contract.redraft(by, plain(content), compiled.content);
      });
      return this.queries.show(id);
    });
  }

  /** @throws DomainError as `Contract.submit` and `requirePrintable` */
  submit(id: string): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      const { content } = await this.compiler.compile(contract.awardId);
      contract.submit(by, content);
      await requirePrintable(contract);
    });
  }

  return(id: string, { reason }: ReturnContract): Promise<void> {
    return this.aggregates.change(Contract, id, (contract, by) => contract.return(by, reason));
  }

  /**
   * The document of a contract has been rendered, inside the transaction that keeps it.
   * @param version of the contract as it was rendered
   * @returns whether it is issued: one that went back to its draft meanwhile has no use for it
   */
  async issue(contractId: string, documentId: string, version: number): Promise<boolean> {
    const contract = await this.aggregates.lockForSystem(Contract, contractId);
    if (contract.status !== 'approved' || contract.version !== version) return false;
    contract.issue(documentId);
    await this.aggregates.keep(Contract, contract);
    return true;
  }

  /** A contract of the caller's, locked, for what is done under it. @throws DomainError `not-found`, `contract-not-effective` */
  async lockEffective(contractId: string): Promise<Contract> {
    const contract = await this.aggregates.lock(Contract, contractId);
    contract.requireEffective();
    return contract;
  }

  /** Lets an organisation read the contract from now on: a service site, or the evaluator with its commission. */
  async addParty(contractId: string, organisationId: string, role: 'site' | 'evaluator'): Promise<void> {
    await this.uow.execute({
      text: `insert into contract_party (contract_id, organisation_id, role, since) values ($1, $2, $3, $4) on conflict do nothing`,
      values: [contractId, organisationId, role, this.aggregates.now.toISOString()],
    });
  }
}

/** Without its request classes, as it is stored and printed. */
function plain(content: RedraftContract['content']): Contract['content'] {
  return JSON.parse(JSON.stringify(content)) as Contract['content'];
}
