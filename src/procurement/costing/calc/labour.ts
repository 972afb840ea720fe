import { divRate, type Fen, fen, mulRate, timesFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** 计薪天数 of a month, and the hours of a day. Rule: rulebook B14, 人社部发〔2025〕2号 */
export const PAID_DAYS = Rate.parse('21.75');
export const HOURS_A_DAY = Rate.of(8);

/** A month's wage by the hour, exact: wage ÷ 21.75 ÷ 8, as a ratio in fen. */
export function hourlyWage(monthly: Fen): Rate {
  return Rate.of(monthly).dividedBy(PAID_DAYS.times(HOURS_A_DAY));
}

/** Pay of overtime, half-up to the fen, once. Rule: rulebook B14, 劳动法 44. @param multiple 1.5 on working days, 2 on days of rest, 3 on festivals */
export function overtimePay(monthly: Fen, hours: Rate, multiple: Rate): Fen {
  return fen(hourlyWage(monthly).times(hours).times(multiple).timesInteger(1));
}

/** 经济补偿 in months' wages: one a year, a last half year or more counts whole, less counts half. Rule: rulebook B15, 劳动合同法 47 */
export function severanceMonths(years: number, months: number): Rate {
  if (![years, months].every((count) => Number.isSafeInteger(count) && count >= 0) || months > 11)
    throw new RangeError('not a length of service in years and months');
  if (months === 0) return Rate.of(years);
  return Rate.of(years).plus(months >= 6 ? Rate.ONE : Rate.of(1, 2));
}

/** What a worker gets for days of leave that were not taken: three days' wages, one of which is paid already. Rule: rulebook B13, 职工带薪年休假条例 5 */
export function unusedLeavePay(monthly: Fen, days: number): { readonly extra: Fen; readonly total: Fen } {
  const whole = timesFen(monthly, days);
  return { extra: divRate(timesFen(whole, 2), PAID_DAYS), total: divRate(timesFen(whole, 3), PAID_DAYS) };
}

export interface DisabledFundInput {
  /** in service on average in the year before */
  readonly staff: number;
  /** of the staff who should be disabled people: 0.015 at least */
  readonly ratio: Rate;
  readonly hired: number;
  /** a year's wage on average, in fen */
  readonly wage: Fen;
  /** what of it is to be paid: 1, 0.9, 0.5 or 0 by the relief in force */
  readonly discount: Rate;
}

/** 残疾人就业保障金 of a year: those who are missing × the average wage × what the relief leaves. Rule: rulebook B10, 残疾人就业条例 9 */
export function disabledFund({ staff, ratio, hired, wage, discount }: DisabledFundInput): Fen {
  const missing = Rate.of(staff).times(ratio).minus(Rate.of(hired));
  return missing.isNegative() ? fen(0) : mulRate(wage, missing.times(discount));
}
