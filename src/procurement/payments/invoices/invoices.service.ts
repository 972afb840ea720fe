import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { parseYuan } from '#src/kernel/money.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { FilesService } from '#src/platform/files/index.js';
import { PaymentGround, requirePaying } from '../payment-ground.js';
import { PaymentSums } from '../payment-sums.js';
import { InvoiceFacts } from './invoice-facts.js';
import type { ReturnInvoice, SubmitInvoice } from './invoice.dto.js';
import { Invoice, type InvoiceContent } from './invoice.entity.js';
import type { InvoiceView } from './invoice.view.js';
import { InvoicesQueries } from './invoices.queries.js';

/** Writes of invoices. */
@Injectable()
export class InvoicesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly ground: PaymentGround,
    private readonly sums: PaymentSums,
    private readonly facts: InvoiceFacts,
    private readonly files: FilesService,
    private readonly queries: InvoicesQueries,
  ) {}

  /**
   * The vendor asks for a payment. A number is used once, whatever became of its invoice: one that was returned is red-flushed.
   * @throws DomainError `not-found`, `contract-suspended`, `contract-not-effective`, `invoice-under-way`, `invoice-number-used`,
   * `file-not-claimable`, and as `Invoice.submitted`
   */
  submit(milestoneId: string, input: SubmitInvoice): Promise<InvoiceView> {
    return this.aggregates.run(async () => {
      const ground = await this.ground.ofMilestone(milestoneId);
      requirePaying(ground.contract);
      const netFen = await this.sums.expectedNet(ground.milestone);
      const invoice = Invoice.submitted(contentOf(input), { ...(await this.facts.of(ground)), netFen });
      await this.aggregates.create(Invoice, invoice, 'submit');
      const owner = { type: Invoice.subject, id: invoice.id };
      await this.files.claim([invoice.fileId], owner, 'fileId');
      await this.files.claim(invoice.wageFileIds, owner, 'wageEvidence');
      return this.queries.show(invoice.id);
    });
  }

  /** The accountant finds it right. */
  accept(id: string): Promise<void> {
    return this.aggregates.change(Invoice, id, (invoice, by) => invoice.accept(by, shanghaiDate(this.aggregates.now)));
  }

  /** The accountant finds it wrong. @throws DomainError `invoice-in-use` when a payment rests on it */
  return(id: string, { reason }: ReturnInvoice): Promise<void> {
    return this.ground.change(Invoice, id, async (invoice, _, by) => {
      invoice.return(by, reason);
      if (await this.facts.isInUse(id)) throw new DomainError('invoice-in-use');
    });
  }
}

function contentOf({ amount, tax, total, wageEvidence = [], payee, ...rest }: SubmitInvoice): InvoiceContent {
  return {
    ...rest,
    amountFen: parseYuan(amount),
    taxFen: parseYuan(tax),
    totalFen: parseYuan(total),
    wageFileIds: [...new Set(wageEvidence.map(({ fileId }) => fileId))],
    payee: { name: payee.name, bank: payee.bank, account: payee.account },
  };
}
