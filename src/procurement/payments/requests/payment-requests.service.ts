import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { DeductionsService } from '#src/procurement/delivery/index.js';
import { paymentSum } from '../calc/payment-sum.js';
import { PaymentGround, requirePaying } from '../payment-ground.js';
import { payableOf, PaymentSums } from '../payment-sums.js';
import { InvoicedPeriods } from './invoiced-periods.js';
import type { ReturnPaymentRequest } from './payment-request.dto.js';
import { PaymentRequest } from './payment-request.entity.js';
import type { PaymentRequestView } from './payment-request.view.js';
import { PaymentRequestsQueries } from './payment-requests.queries.js';

/** Payment requests on their way to the approval; the orders to the bank are `PaymentOrdersService`. */
@Injectable()
export class PaymentRequestsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly ground: PaymentGround,
    private readonly sums: PaymentSums,
    private readonly periods: InvoicedPeriods,
    private readonly deductions: DeductionsService,
    private readonly queries: PaymentRequestsQueries,
  ) {}

  /**
   * Builds the request of a milestone: nobody types an amount. It claims the confirmed deductions of the contract. Rules: D11, D20, D30, E7.
   * @throws DomainError `not-found`, `contract-suspended`, `contract-not-effective`, `milestone-not-payable`, `invoice-not-accepted`,
   * `invoice-faulty`, `payment-exceeds-limit`, `payment-request-under-way`
   */
  draft(milestoneId: string): Promise<PaymentRequestView> {
    return this.aggregates.run(async () => {
      const ground = await this.ground.ofMilestone(milestoneId);
      requirePaying(ground.contract);
      const { milestone, contract } = ground;
      const payable = milestone.status === 'payable' ? payableOf(milestone) : null;
      if (payable === null)
        throw new DomainError('milestone-not-payable', { code: milestone.code, status: milestone.status });
      const id = uuidv7();
      const deductions = await this.deductions.claim(contract.id, id);
      const sum = await this.sums.within(ground, paymentSum(payable, { deductions }));
      const period = await this.periods.of(ground, sum.netFen);
      await this.aggregates.create(PaymentRequest, PaymentRequest.drafted(id, milestone, sum, period), 'draft');
      return this.queries.show(id);
    });
  }

  submit(id: string): Promise<void> {
    return this.aggregates.change(PaymentRequest, id, (request, by) => request.submit(by));
  }

  /** @throws DomainError `four-eyes`, as the steps below */
  verify(id: string): Promise<void> {
    return this.aggregates.change(PaymentRequest, id, (request, by) => request.verify(by));
  }

  endorse(id: string): Promise<void> {
    return this.aggregates.change(PaymentRequest, id, (request, by) => request.endorse(by));
  }

  review(id: string): Promise<void> {
    return this.aggregates.change(PaymentRequest, id, (request, by) => request.review(by));
  }

  approve(id: string): Promise<void> {
    return this.aggregates.change(PaymentRequest, id, (request, by) => request.approve(by));
  }

  /** Sends it back, which ends it; its deductions are free for the next one. */
  return(id: string, { reason }: ReturnPaymentRequest): Promise<void> {
    return this.ground.change(PaymentRequest, id, async (request, _, by) => {
      request.return(by, reason);
      await this.deductions.letGo(id);
    });
  }
}
