import { addFen, type Fen, fen, mulRate, subtractFen, timesFen } from '#src/kernel/money.js';
import type { LabourFeeTax, TaxBracket } from './parameter-kinds.js';

const ZERO = fen(0);
const atLeastNothing = (amount: Fen): Fen => (amount > 0 ? amount : ZERO);

/** The bracket that an amount falls into; nothing and less falls into the first. @throws RangeError for a table without brackets */
export function bracketOf(amount: Fen, table: readonly TaxBracket[]): TaxBracket {
  const bracket = table.find(({ upTo }) => upTo === undefined || amount <= upTo);
  if (!bracket) throw new RangeError('a tax table ends with a bracket that has no end');
  return bracket;
}

/** taxable × rate − quick deduction, half-up to the fen, never below nothing. Rule: rulebook B20, 个人所得税法 3. */
export function taxOn(taxable: Fen, table: readonly TaxBracket[]): Fen {
  const { rate, quick } = bracketOf(taxable, table);
  return atLeastNothing(subtractFen(mulRate(atLeastNothing(taxable), rate), quick));
}

/** What one month of employment brings and what of it is not taxed, in fen. */
export interface TaxedMonth {
  readonly gross: Fen;
  /** the employee's own social insurance and housing fund */
  readonly contributions: Fen;
  /** 专项附加扣除, as the employee has declared it */
  readonly special: Fen;
  /** 基本减除费用: 5,000 yuan a month */
  readonly standard: Fen;
}

export interface WithheldMonth {
  /** what is taxed from January on, this month included */
  readonly taxable: Fen;
  readonly tax: Fen;
  /** gross less contributions and tax */
  readonly net: Fen;
}

/**
 * Income tax withheld month by month: on everything since the first month, less what was withheld before; a month never gives back. Rule: rulebook
 * B20, 税务总局公告2018年第61号.
 * @param months of one tax year with the same employer, the first first @param table of the year
 */
export function withheld(months: readonly TaxedMonth[], table: readonly TaxBracket[]): WithheldMonth[] {
  let [taxable, paid] = [ZERO, ZERO];
  return months.map(({ gross, contributions, special, standard }) => {
    taxable = subtractFen(addFen(taxable, gross), addFen(addFen(contributions, special), standard));
    const tax = atLeastNothing(subtractFen(taxOn(taxable, table), paid));
    paid = addFen(paid, tax);
    return { taxable: atLeastNothing(taxable), tax, net: subtractFen(subtractFen(gross, contributions), tax) };
  });
}

const MONTHS = 12;

/** The bracket of a yearly bonus: that of a twelfth of it on the monthly table, judged before anything is rounded. Rule: rulebook B22. */
export function bonusBracket(bonus: Fen, monthly: readonly TaxBracket[]): TaxBracket {
  return bracketOf(
    bonus,
    monthly.map(({ upTo, ...rest }) => ({ ...rest, ...(upTo !== undefined && { upTo: timesFen(upTo, MONTHS) }) })),
  );
}

/**
 * Tax on a yearly bonus that is taxed apart: by the bracket of a twelfth, once taken on the whole. One yuan more may cost thousands at the edge of a
 * bracket. Rule: rulebook B22, 财政部 税务总局公告2023年第30号.
 */
export function bonusTax(bonus: Fen, monthly: readonly TaxBracket[]): Fen {
  const { rate, quick } = bonusBracket(bonus, monthly);
  return atLeastNothing(subtractFen(mulRate(bonus, rate), quick));
}

/** What of a fee is taxed: what is left of it when a sum or, above `until`, a share is taken off. Rule: rulebook B23. */
export function taxedFee(fee: Fen, { allowance, until, share }: LabourFeeTax): Fen {
  return atLeastNothing(subtractFen(fee, fee <= until ? allowance : mulRate(fee, share)));
}

/** Tax withheld from a fee for services of somebody who is not employed. Rule: rulebook B23, 税务总局公告2018年第61号. */
export function labourFeeTax(fee: Fen, rule: LabourFeeTax): Fen {
  return taxOn(taxedFee(fee, rule), rule.brackets);
}
