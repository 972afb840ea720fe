import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { payByContract, periodStart } from '../calc/payment-clock.js';
import { Invoice, requireFaultless } from '../invoices/invoice.entity.js';
import type { Ground } from '../payment-ground.js';
import type { InvoicedPeriod } from './payment-request.entity.js';

const ACCEPTED = {
  name: 'payment-request.accepted-invoice',
  text: `select id from invoice where milestone_id = $1 and status = 'accepted'`,
};

/** The accepted invoice that a payment rests on, and the period that runs from it. */
@Injectable()
export class InvoicedPeriods {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Of a payment of `netFen`; nothing needs no invoice. Rule: D30.
   * @throws DomainError `invoice-not-accepted`, `invoice-faulty` when it covers less than is paid, `calendar-year-missing`
   */
  async of({ contract: { content }, milestone }: Ground, netFen: Fen): Promise<InvoicedPeriod | null> {
    if (netFen === 0) return null;
    const [accepted] = await this.reads.all<{ id: string }>(ACCEPTED, [milestone.id]);
    if (!accepted) throw new DomainError('invoice-not-accepted', { code: milestone.code });
    const invoice = await this.aggregates.lockForSystem(Invoice, accepted.id);
    requireFaultless(invoice, { taxRate: content.price.taxRate, netFen, mostFen: milestone.grossFen });
    const { acceptedOn, checkDueOn } = invoice;
    const startedOn = periodStart({ acceptedOn: acceptedOn!, checkDueOn }, milestone.payableOn!);
    const calendar = await this.calendars.current();
    return { invoice, startedOn, dueOn: payByContract(content.payment.workingDays, startedOn, calendar) };
  }
}
