import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { MilestonesService } from '#src/procurement/contracts/index.js';
import { DeductionsService } from '#src/procurement/delivery/index.js';
import { PaymentGround, requirePaying } from '../payment-ground.js';
import type { BouncePayment, CorrectPayee, ReleasePayment, SettlePayment } from './payment-request.dto.js';
import { PaymentRequest } from './payment-request.entity.js';

const ORDER = `
  insert into payment_order (request_id, attempt, region_code, instruction_number, payee, amount_fen, released_on)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** The money of approved requests: ordered from the bank, arrived or sent back. Each command moves the ledger in the same transaction. */
@Injectable()
export class PaymentOrdersService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly ground: PaymentGround,
    private readonly budgets: BudgetsService,
    private readonly milestones: MilestonesService,
    private readonly deductions: DeductionsService,
  ) {}

  /**
   * The order to pay goes to the bank; the money is under way.
   * @throws DomainError `contract-suspended`, `contract-not-effective`, `payee-unconfirmed`, `instruction-number-used`,
   * `budget-line-pending`, `payment-exceeds-commitment`
   */
  release(id: string, { instructionNumber }: ReleasePayment): Promise<void> {
    return this.ground.change(PaymentRequest, id, async (request, { contract }, by) => {
      request.release(by, instructionNumber, this.today);
      requirePaying(contract);
      await this.keepOrder(request);
      await this.budgets.payOut(request.milestoneId, request.netFen);
    });
  }

  /** The bank has paid; what the milestone costs less goes back to the budget. @throws DomainError `date-in-future`, `dates-out-of-order` */
  settle(id: string, { receiptNumber, paidOn }: SettlePayment): Promise<void> {
    return this.ground.change(PaymentRequest, id, async (request, _, by) => {
      request.settle(by, { receiptNumber, paidOn, today: this.today });
      await this.budgets.settle(request.milestoneId);
      await this.finish(request);
    });
  }

  /** Nothing is paid, and all of the milestone goes back. @throws DomainError `contract-suspended`, `contract-not-effective` */
  close(id: string): Promise<void> {
    return this.ground.change(PaymentRequest, id, async (request, { contract }, by) => {
      request.close(by, this.today);
      requirePaying(contract);
      await this.finish(request);
    });
  }

  /** The bank sent it back: the money is committed again. */
  bounce(id: string, { reason }: BouncePayment): Promise<void> {
    return this.ground.change(PaymentRequest, id, async (request, _, by) => {
      request.bounce(by, reason, this.today);
      await this.budgets.bounce(request.milestoneId);
    });
  }

  /** @throws DomainError `payee-not-vendor` */
  correctPayee(id: string, { name, bank, account }: CorrectPayee): Promise<void> {
    return this.ground.change(PaymentRequest, id, (request, { contract }, by) =>
      request.correctPayee(by, { name, bank, account }, contract.content.parties.vendor.name),
    );
  }

  confirmPayee(id: string): Promise<void> {
    return this.aggregates.change(PaymentRequest, id, (request, by) => request.confirmPayee(by));
  }

  private async finish({ id, milestoneId, netFen, returnedFen, carried }: PaymentRequest): Promise<void> {
    await this.budgets.returnCommitted(milestoneId, returnedFen);
    await this.milestones.pay(milestoneId, { paidFen: netFen, returnedFen });
    await this.deductions.settle(id, carried);
  }

  private async keepOrder(request: PaymentRequest): Promise<void> {
    const { id, bounces, regionCode, instructionNumber, payee, netFen, releasedOn } = request;
    const values = [id, bounces.length + 1, regionCode, instructionNumber, JSON.stringify(payee), netFen, releasedOn];
    await this.uow.execute({ text: ORDER, values });
  }

  private get today(): DateText {
    return shanghaiDate(this.aggregates.now);
  }
}
