import type { ExplainedAmount } from '#src/kernel/explained-amount.js';
import { fen, type Fen, formatYuan, mulRate, subtractFen, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** A milestone that is paid; only the last one knows a grade factor (decimal ratio text). Rules: rulebook D20, E7. */
export type PayableMilestone =
  | { readonly kind: 'prepayment' | 'progress'; readonly code: string; readonly grossFen: Fen }
  | { readonly kind: 'final'; readonly code: string; readonly grossFen: Fen; readonly gradeFactor: string };

/** A confirmed deduction, or what is left of it. */
export interface OpenDeduction {
  readonly id: string;
  readonly amountFen: Fen;
}

/** What is taken off beside the grade. */
export interface SetOffs {
  /** set off in this order */
  readonly deductions: readonly OpenDeduction[];
  /** kept back for a later payment, as the contract says; it stays committed */
  readonly retainedFen?: Fen;
}

/** A line of the sum: what is taken off is negative. */
export interface PaymentLine extends ExplainedAmount {
  /** `gross`, `grade`, `deduction.<id>` or `retention`; unique in the sum */
  readonly code: string;
}

/** A payment as a sum whose lines add up to `netFen`. Amounts in fen. */
export interface PaymentSum {
  readonly milestone: string;
  readonly lines: readonly PaymentLine[];
  readonly netFen: Fen;
  /** what the milestone no longer costs and goes back to the budget: grade and deductions */
  readonly returnedFen: Fen;
  readonly retainedFen: Fen;
  /** deductions for which the payment had no room, to be set off against the next */
  readonly carried: readonly OpenDeduction[];
}

/**
 * What a milestone pays: gross − what the grade withholds − deductions − retention, never below zero. The factor acts on the
 * whole last instalment and on nothing else, before deductions. Rules: rulebook D11, D20, E7.
 * @throws RangeError when an amount is negative, a factor is outside 0 and 1, or one is given for a payment that is not the last
 */
export function paymentSum(milestone: PayableMilestone, { deductions, retainedFen = fen(0) }: SetOffs): PaymentSum {
  checkAmounts([milestone.grossFen, retainedFen, ...deductions.map(({ amountFen }) => amountFen)]);
  const taken = [grossLine(milestone), ...gradeLines(milestone)];
  const carried: OpenDeduction[] = [];
  for (const deduction of deductions) {
    const { line, leftFen } = setOff(deduction, totalOf(taken));
    taken.push(line);
    if (leftFen > 0) carried.push({ id: deduction.id, amountFen: leftFen });
  }
  const returnedFen = subtractFen(milestone.grossFen, totalOf(taken));
  const retained = atMost(retainedFen, totalOf(taken));
  if (retained > 0) taken.push(retentionLine(retainedFen, retained));
  return {
    milestone: milestone.code,
    lines: taken,
    netFen: totalOf(taken),
    returnedFen,
    retainedFen: retained,
    carried,
  };
}

/** How a contract stands: `priceFen` is the sum of the others. */
export interface ContractTotals {
  readonly priceFen: Fen;
  readonly paidFen: Fen;
  readonly returnedFen: Fen;
  readonly retainedFen: Fen;
  /** milestones that are not paid yet */
  readonly openFen: Fen;
}

/** What became of a milestone's share of the price, in fen. */
export type PaidShare = Pick<PaymentSum, 'netFen' | 'returnedFen' | 'retainedFen'>;

/** Adds up the payments of a contract. Rule: rulebook D20. */
export function contractTotals(priceFen: Fen, payments: readonly PaidShare[]): ContractTotals {
  const paidFen = sumFen(payments.map(({ netFen }) => netFen));
  const returnedFen = sumFen(payments.map((payment) => payment.returnedFen));
  const retainedFen = sumFen(payments.map((payment) => payment.retainedFen));
  const openFen = subtractFen(priceFen, sumFen([paidFen, returnedFen, retainedFen]));
  return { priceFen, paidFen, returnedFen, retainedFen, openFen };
}

function grossLine({ code, grossFen }: PayableMilestone): PaymentLine {
  return { code: 'gross', amountFen: grossFen, formula: 'milestone', inputs: { milestone: code }, rule: 'D20' };
}

function gradeLines(milestone: PayableMilestone): PaymentLine[] {
  if (milestone.kind !== 'final') {
    if ('gradeFactor' in milestone) throw new RangeError('only the last payment knows a grade factor');
    return [];
  }
  const { grossFen, gradeFactor } = milestone;
  const factor = Rate.parse(gradeFactor);
  if (factor.isNegative() || factor.compare(Rate.ONE) > 0) throw new RangeError('not a grade factor');
  const amountFen = subtractFen(mulRate(grossFen, factor), grossFen);
  const inputs = { gross: formatYuan(grossFen), factor: gradeFactor };
  return [{ code: 'grade', amountFen, formula: 'gross-times-factor-less-gross', inputs, rule: 'E7' }];
}

function setOff({ id, amountFen }: OpenDeduction, roomFen: Fen): { line: PaymentLine; leftFen: Fen } {
  const takenFen = atMost(amountFen, roomFen);
  const inputs = { deduction: formatYuan(amountFen), room: formatYuan(roomFen) };
  const line = {
    code: `deduction.${id}`,
    amountFen: subtractFen(fen(0), takenFen),
    formula: 'less-deduction',
    inputs,
    rule: 'D11',
  };
  return { line, leftFen: subtractFen(amountFen, takenFen) };
}

function retentionLine(agreedFen: Fen, retainedFen: Fen): PaymentLine {
  const inputs = { retention: formatYuan(agreedFen) };
  return {
    code: 'retention',
    amountFen: subtractFen(fen(0), retainedFen),
    formula: 'less-retention',
    inputs,
    rule: 'D20',
  };
}

function checkAmounts(amounts: readonly Fen[]): void {
  if (amounts.some((amount) => amount < 0)) throw new RangeError('a negative amount in a payment');
}

const totalOf = (lines: readonly PaymentLine[]): Fen => sumFen(lines.map(({ amountFen }) => amountFen));

const atMost = (amount: Fen, limit: Fen): Fen => (amount > limit ? limit : amount);
