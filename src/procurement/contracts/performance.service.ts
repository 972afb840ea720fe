import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { FilesService } from '#src/platform/files/index.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { ContractNotices } from './contract-notices.js';
import { Contract } from './contract.entity.js';
import type { LateAct } from './contract.parts.js';
import { MilestonesService } from './milestones/milestones.service.js';
import type {
  AnnounceContract,
  BreakOffContract,
  FileContract,
  ReceiveBond,
  ReturnBond,
} from './perform-contract.dto.js';

const IN_PAYMENT = {
  name: 'contract.in-payment',
  text: 'select from commitment where contract_id = $1 and in_payment_fen > 0 limit 1',
};

/** A contract from its signature to its end: made public and filed, its bond, its interruptions, and how it ends. */
@Injectable()
export class PerformanceService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly files: FilesService,
    private readonly notices: ContractNotices,
    private readonly milestones: MilestonesService,
    private readonly budgets: BudgetsService,
  ) {}

  /** 合同公告. @throws DomainError `late-reason-required`. Rule: A23 */
  announce(id: string, { lateReason }: AnnounceContract): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      contract.announce(by, this.now(lateReason));
      await this.notices.publish(contract);
    });
  }

  /** 合同备案. @throws DomainError `late-reason-required`. Rule: A24 */
  file(id: string, { number, lateReason }: FileContract): Promise<void> {
    return this.aggregates.change(Contract, id, (contract, by) => contract.file(by, number, this.now(lateReason)));
  }

  /** The payments that wait for it go on. @throws DomainError as `Contract.receiveBond`, `file-not-claimable`. Rule: A32 */
  receiveBond(id: string, { fileId = undefined, ...bond }: ReceiveBond): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      contract.receiveBond(by, { ...bond, fileId: fileId ?? null }, this.today);
      if (fileId) await this.files.claim([fileId], { type: Contract.subject, id }, 'fileId');
      await this.milestones.meetBond(contract);
    });
  }

  /** @throws DomainError as `Contract.returnBond`. Rule: D32 */
  returnBond(id: string, { lateReason }: ReturnBond): Promise<void> {
    return this.aggregates.change(Contract, id, (contract, by) => contract.returnBond(by, this.now(lateReason)));
  }

  suspend(id: string, { reason }: BreakOffContract): Promise<void> {
    return this.aggregates.change(Contract, id, (contract, by) => contract.suspend(by, reason));
  }

  resume(id: string): Promise<void> {
    return this.aggregates.change(Contract, id, (contract, by) => contract.resume(by));
  }

  terminate(id: string, { reason }: BreakOffContract): Promise<void> {
    return this.breakOff(id, 'terminate', reason);
  }

  rescind(id: string, { reason }: BreakOffContract): Promise<void> {
    return this.breakOff(id, 'rescind', reason);
  }

  /** @throws DomainError `contract-not-fulfilled` naming what is still open, payments by their codes */
  complete(id: string): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) =>
      contract.complete(by, this.aggregates.now, await this.milestones.open(contract)),
    );
  }

  /** What is not paid yet is cancelled, and its money goes back to the budget. @throws DomainError `payment-under-way`. Rule: D12 */
  private breakOff(id: string, how: 'terminate' | 'rescind', reason: string): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      contract.breakOff(how, by, this.aggregates.now, reason);
      if ((await this.reads.all(IN_PAYMENT, [id])).length > 0) throw new DomainError('payment-under-way');
      await this.milestones.cancelOpen(contract);
      await this.budgets.returnAll(id);
    });
  }

  private now(lateReason: string | undefined): LateAct {
    return { today: this.today, lateReason: lateReason ?? null };
  }

  private get today(): DateText {
    return shanghaiDate(this.aggregates.now);
  }
}
