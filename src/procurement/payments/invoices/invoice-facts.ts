import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { lastDay } from '#src/kernel/deadlines.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Ground } from '../payment-ground.js';
import type { InvoiceGround } from './invoice.entity.js';

const RESTING_ON = {
  name: 'invoice.resting-on',
  text: `select from payment_request where invoice_id = $1 and status <> 'returned' limit 1`,
};

/** What invoices are held against. */
@Injectable()
export class InvoiceFacts {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly calendars: Calendars,
    private readonly reads: Reads,
  ) {}

  /** @throws DomainError `calendar-year-missing` */
  async of({ contract: { content }, milestone }: Ground): Promise<Omit<InvoiceGround, 'netFen'>> {
    const receivedOn = shanghaiDate(this.aggregates.now);
    const check = { workingDays: content.payment.invoiceReturnWorkingDays };
    return {
      milestone,
      taxRate: content.price.taxRate,
      vendorName: content.parties.vendor.name,
      receivedOn,
      checkDueOn: lastDay(receivedOn, check, await this.calendars.current()),
    };
  }

  /** Whether a payment request rests on an invoice that has not been returned. */
  async isInUse(id: string): Promise<boolean> {
    return (await this.reads.all(RESTING_ON, [id])).length > 0;
  }
}
