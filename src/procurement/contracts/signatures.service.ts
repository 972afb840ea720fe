import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { FilesService } from '#src/platform/files/index.js';
import { AwardStanding } from './award-standing.js';
import { Consents } from './consents.js';
import { Contract } from './contract.entity.js';
import { ContractEffect } from './contract-effect.js';
import type { SignedScan } from './contract.parts.js';
import type { ConsentToContract, HandInScan, RegisterSeal } from './sign-contract.dto.js';

/** 签订: what makes the document of a contract binding. Each act may be the last one, and then the contract takes effect. ADR 15. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly standing: AwardStanding,
    private readonly consents: Consents,
    private readonly effect: ContractEffect,
    private readonly files: FilesService,
  ) {}

  /**
   * A side agrees to the document that it names by its digest, once. Rules: A22, D41
   * @throws DomainError `stale-document` when another document is to be signed, `already-consented`, `four-eyes` when one person signs for both,
   * `late-reason-required`, and as `AwardStanding.require`
   */
  consent(id: string, { sha256, lateReason }: ConsentToContract): Promise<void> {
    return this.sign(id, async (contract, by) => {
      const side = currentActor().organisationId === contract.purchaserId ? 'purchaser' : 'vendor';
      contract.consent(by, side, { today: shanghaiDate(this.aggregates.now), lateReason: lateReason ?? null });
      await this.consents.give(contract, side, sha256);
    });
  }

  /** 用印登记. @throws DomainError as `Contract.registerSeal`, `AwardStanding.require` */
  registerSeal(id: string, seal: RegisterSeal): Promise<void> {
    return this.sign(id, (contract, by) => contract.registerSeal(by, { ...seal }, shanghaiDate(this.aggregates.now)));
  }

  /** The scan of the sealed original, to be matched by a job. @throws DomainError `file-not-claimable`, and as `AwardStanding.require` */
  handInScan(id: string, { fileId }: HandInScan): Promise<void> {
    return this.sign(id, async (contract, by) => {
      await this.files.claim([fileId], { type: Contract.subject, id }, 'fileId');
      contract.handInScan(by, fileId);
      this.uow.enqueue('contract.match-scan', { contractId: id, fileId });
    });
  }

  /** What was read from a scan; of one that is not looked for any more, nothing. It may be the last thing that the contract waited for. */
  async scanned(contractId: string, fileId: string, found: Pick<SignedScan, 'state' | 'found'>): Promise<void> {
    const contract = await this.aggregates.lockForSystem(Contract, contractId);
    if (!contract.scanned(fileId, found)) return;
    await this.effect.tryOn(contract);
    await this.aggregates.keep(Contract, contract);
  }

  private sign(id: string, act: (contract: Contract, by: string) => Promise<void> | void): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      await act(contract, by);
      await this.standing.require(contract.awardId);
      await this.effect.tryOn(contract);
    });
  }
}
