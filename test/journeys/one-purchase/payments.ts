import { expect } from '@jest/globals';
import { type CasePayment, invoiceOf } from '#src/demo/payment-words.js';
import { dayOf } from '#src/demo/schedule.js';
import type { SubmitInvoice } from '#src/procurement/payments/invoices/invoice.dto.js';
import type { Body } from '#test/support/journey.js';
import { ACCOUNTANT, HEAD, MANAGER, type Story } from './story.js';

const FINANCE = 'A.机构财务';
const REVIEWER = 'finance.支付初审员';
const RELEASER = 'finance.支付终审员';

/** A line of a payment's sum, as the demo knows it. */
interface Line {
  readonly line: 'gross' | 'grade' | 'deduction';
  readonly amount: string;
  readonly rule: string;
}

/** One payment of the contract from its invoice to the bank's receipt. @param position in the plan, from 1 */
export class PaymentScenes {
  private milestone = '';
  private invoice = '';
  private request = '';

  constructor(
    private readonly story: Story,
    private readonly position: 1 | 2 | 3,
  ) {}

  private get payment(): CasePayment & { readonly hours: Required<CasePayment['hours']> } {
    return this.story.case.performance!.payments[this.position - 1] as never;
  }

  /** @param refused an invoice that does not do, and why */
  theInvoiceComesIn(refused: {
    readonly over: Partial<CasePayment>;
    readonly code: string;
    readonly why: string;
  }): void {
    const { story } = this;
    const { code, total } = this.payment;
    story.scene(`takes the invoice over ${total} for ${code}, and none ${refused.why}`, async () => {
      const { journey, contract } = story;
      const { hours } = this.payment;
      await journey.at(hours.invoiced);
      const { milestones } = await journey.look<{ milestones: (Body & { id: string })[] }>(
        FINANCE,
        `${contract}/milestones`,
      );
      this.milestone = `milestones/${milestones.find((each) => each.code === code)!.id}`;
      const other = await story.aside(() => this.billed(refused.over));
      expect(await journey.notMade(FINANCE, `${this.milestone}/invoices`, other)).toMatchObject({ code: refused.code });
      const billed = await story.aside(() => this.billed());
      story.pointAt('status', 'checkDueOn');
      this.invoice = `invoices/${await journey.create(FINANCE, `${this.milestone}/invoices`, billed)}`;
      await journey.at(hours.accepted);
      await journey.done(ACCOUNTANT, this.invoice, 'accept');
    });
  }

  /** @param lines of the explained sum, which come to what is paid */
  thePaymentIsMade(lines: readonly Line[]): void {
    const { story } = this;
    const { total } = this.payment;
    const last = lines.length === 1 ? 'nothing taken off' : `${lines.at(-1)!.amount} for its ${lines.at(-1)!.line}`;

    story.scene(
      `builds request ${this.payment.code} as a sum that explains itself, ${last}, and counts its days (D30)`,
      async () => {
        const { journey } = story;
        await journey.at(this.payment.hours.requested);
        story.pointAt('lines', 'net', 'netInCapitals', 'clock');
        const made = await journey.make<{ id: string } & Body>(MANAGER, `${this.milestone}/payment-requests`, {});
        this.request = `payment-requests/${made.id}`;
        expect((made.lines as Body[]).map(({ line, amount, rule }) => ({ line, amount, rule }))).toEqual(lines);
        expect(made).toMatchObject({ net: total, status: 'draft', clock: { daysLate: 0, lateInterest: null } });
        await journey.done(MANAGER, this.request, 'submit');
      },
    );

    story.scene(
      `takes request ${this.payment.code} through accountant, head, review and approval, each another person (G6)`,
      async () => {
        const { journey } = story;
        const { hours } = this.payment;
        const steps = [
          ['verify', ACCOUNTANT, hours.verified],
          ['endorse', HEAD, hours.endorsed],
          ['review', REVIEWER, hours.reviewed],
        ] as const;
        for (const [step, who, hour] of steps) {
          await journey.at(hour);
          await journey.done(who, this.request, step);
        }
        expect(await journey.refused(REVIEWER, this.request, 'approve')).toMatchObject({ status: 403 });
        await journey.at(hours.approved);
        await journey.done(RELEASER, this.request, 'approve');
      },
      { isTold: this.position === 1 },
    );

    story.scene(
      `releases ${total} once, and settles it by the receipt of the bank (${this.payment.code})`,
      async () => {
        const { journey, contract } = story;
        const { hours, instructionNumber, receiptNumber, code } = this.payment;
        await journey.at(hours.released);
        await journey.done(RELEASER, this.request, 'release', { instructionNumber });
        const again = await journey.refused(RELEASER, this.request, 'release', { instructionNumber });
        expect(again).toMatchObject({ status: 409, code: 'illegal-transition' });
        await journey.at(hours.settled);
        await journey.done(REVIEWER, this.request, 'settle', { receiptNumber, paidOn: dayOf(hours.settled) });
        story.pointAt('paid', 'returned', 'open');
        const { milestones } = await journey.show<{ milestones: Body[] }>(FINANCE, `${contract}/payments`);
        expect(milestones.find((each) => each.code === code)).toMatchObject({ status: 'paid', paid: total });
      },
    );
  }

  private billed(over: Partial<CasePayment> = {}): Promise<SubmitInvoice> {
    return invoiceOf({ ...this.payment, ...over }, 'A', (title) => this.story.journey.upload(FINANCE, title));
  }
}

/** The budget of the second year is approved: its line pays. */
export function theBudgetIsApproved(story: Story): void {
  story.scene('pays from the second year only when its budget is approved (A3)', async () => {
    const { journey, dates, lines } = story;
    await journey.at(dates.budgetApproved);
    await journey.done('finance.指标管理员', lines[1]!, 'confirm');
    expect(await journey.show(ACCOUNTANT, lines[1]!)).toMatchObject({ status: 'available' });
  });
}
