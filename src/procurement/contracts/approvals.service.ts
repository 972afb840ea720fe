import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { parseYuan } from '#src/kernel/money.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { AwardStanding } from './award-standing.js';
import { ContractNumbers } from './contract-numbers.js';
import { Contract } from './contract.entity.js';
import type { CheckContract } from './draft-contract.dto.js';

/** 审核与审批: three people look at a contract before it is put on paper. Rules: A9, G6. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
    private readonly standing: AwardStanding,
    private readonly numbers: ContractNumbers,
    private readonly budgets: BudgetsService,
  ) {}

  checkLegally(id: string, { opinion }: CheckContract): Promise<void> {
    return this.aggregates.change(Contract, id, (contract, by) =>
      contract.checkLegally(by, { on: this.today, opinion }),
    );
  }

  /** @throws DomainError `reservation-short` when what is reserved does not cover the yearly instalments. Rule: A3 */
  checkBudget(id: string, { opinion }: CheckContract): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      contract.checkBudget(by, { on: this.today, opinion });
      const { instalments } = contract.content.payment;
      const yearly = instalments.map(({ year, amount }) => ({ year, amountFen: parseYuan(amount) }));
      await this.budgets.requireReserved(contract.projectId, yearly);
    });
  }

  /** Numbers the contract without a gap, and has its document rendered. @throws DomainError `contract-unchecked`, `four-eyes`, and as `AwardStanding.require` */
  approve(id: string): Promise<void> {
    return this.aggregates.change(Contract, id, async (contract, by) => {
      contract.approve(by);
      await this.standing.require(contract.awardId);
      contract.number ??= await this.numbers.next(contract.purchaserId, Number(this.today.slice(0, 4)));
      // the version that this command leaves: another approval renders another
      this.uow.enqueue('contract.render', { contractId: id, version: contract.version + 1 });
    });
  }

  private get today(): DateText {
    return shanghaiDate(this.aggregates.now);
  }
}
