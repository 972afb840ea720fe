import { formatYuan } from '#src/kernel/money.js';
import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import { Id, JsonObject, OneOf, Text } from '#src/platform/http/fields.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { translate } from '#src/platform/i18n/i18n.js';
import type { PaymentLine } from './calc/payment-sum.js';

export const PAYMENT_LINES = ['gross', 'grade', 'deduction', 'retention', 'late-interest'] as const;

/** One line of a sum, and how it came about. */
export class PaymentLineView {
  @OneOf(PAYMENT_LINES) line: (typeof PAYMENT_LINES)[number];
  @Text({ doc: 'the line in words' }) label: string;
  @Id({ nullable: true, doc: 'the deduction that is set off' }) deductionId: string | null;
  @Text({ pattern: '^-?\\d{1,13}\\.\\d{2}$', example: '-1899.62', doc: 'CNY yuan; what is taken off is below zero' })
  amount: string;
  @Text({ doc: 'name of the formula' }) formula: string;
  @Text({ max: 500, doc: 'the formula in words, with its values' }) explanation: string;
  @JsonObject({ doc: 'what it was computed from, decimal text by name' }) inputs: Record<string, string>;
  @Text({ doc: 'paragraph of the rulebook' }) rule: string;
}

/** A line of a payment in the reader's language. */
export function paymentLine({ code, ...amount }: PaymentLine, locale: Locale): PaymentLineView {
  const [line, deductionId = null] = code.split('.') as [PaymentLineView['line'], string?];
  return { ...lineOf(line, amount, locale), deductionId };
}

/** The interest that a late payment owes, in the reader's language. */
export function interestLine(amount: ExplainedAmount, locale: Locale): PaymentLineView {
  return { ...lineOf('late-interest', amount, locale), deductionId: null };
}

function lineOf(line: PaymentLineView['line'], { amountFen, formula, inputs, rule }: ExplainedAmount, locale: Locale) {
  return {
    line,
    label: translate(locale, `payments:line.${line}`),
    amount: formatYuan(amountFen),
    formula,
    explanation: translate(locale, `payments:formula.${formula}`, inputs),
    inputs: { ...inputs },
    rule,
  };
}
