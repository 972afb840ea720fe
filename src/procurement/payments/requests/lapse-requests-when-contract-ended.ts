import { Injectable } from '@nestjs/common';
import type { Events } from '#src/kernel/events.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { OnEvent } from '#src/platform/jobs/decorators.js';
import { Contract } from '#src/procurement/contracts/index.js';
import { DeductionsService } from '#src/procurement/delivery/index.js';
import { CONTRACT_ENDED, PaymentRequest } from './payment-request.entity.js';
import { paymentRequestLifecycle } from './payment-request.lifecycle.js';

/** A contract that ended pays nothing more: requests whose money is not on its way are over. */
@Injectable()
export class LapseRequestsWhenContractEnded {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly deductions: DeductionsService,
  ) {}

  @OnEvent('contract.ended')
  async handle({ id }: Events['contract.ended']): Promise<void> {
    await this.aggregates.lockForSystem(Contract, id);
    const requests = await this.aggregates.lockAllForSystem(PaymentRequest, 'contractId', id);
    for (const request of requests.filter(({ status }) => paymentRequestLifecycle.steps.lapse.from.includes(status))) {
      request.lapse(CONTRACT_ENDED);
      await this.deductions.letGo(request.id);
      await this.aggregates.keep(PaymentRequest, request);
    }
  }
}
