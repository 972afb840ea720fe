import type { Fen } from '#src/kernel/money.js';
import type { Rate } from '#src/kernel/rate.js';

import { integer, list, object, oneOf, optional, type Outcome, readJson, type Reader, share, yuan } from './shape.js';

export const INSURANCES = ['pension', 'medical', 'unemployment', 'injury', 'housingFund'] as const;
export type Insurance = (typeof INSURANCES)[number];

/** Social worker levels: no certificate, then the three certificates. Rule: rulebook B42, 国人部发〔2006〕71号. */
export const POST_LEVELS = ['worker', 'assistant-social-worker', 'social-worker', 'senior-social-worker'] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

/** Where the taxpayer is, for the urban construction tax: 市区 / 县城、镇 / 其他. Rule: 城市维护建设税法 4. */
export const TAX_LOCATIONS = ['city', 'town', 'other'] as const;
export type TaxLocation = (typeof TAX_LOCATIONS)[number];

/** VAT status of the vendor: 小规模纳税人 / 一般纳税人. */
export const TAXPAYERS = ['small-scale', 'general'] as const;
export type Taxpayer = (typeof TAXPAYERS)[number];

/** Lowest and highest monthly wage that contributions are taken on, in fen. */
export interface BaseBounds {
  floor: Fen;
  cap: Fen;
}

/** One insurance of a scheme. Each side's amount is rounded half-up, to the fen or to the whole yuan (rulebook B7). */
export interface ContributionRule {
  insurance: Insurance;
  employer: Rate;
  employee: Rate;
  /** added to the employee's share each month, such as Beijing's 3 yuan of medical insurance */
  employeeFixed?: Fen;
  rounding: 'fen' | 'yuan';
}

/** 五险一金 of a region and period. The housing fund has bounds of its own. Rules: rulebook B1–B7. */
export interface ContributionScheme {
  socialInsurance: BaseBounds;
  housingFund: BaseBounds;
  rules: ContributionRule[];
}

/** Shares of the VAT paid. Rule: rulebook B32. */
export interface SurchargeRates {
  urban: Record<TaxLocation, Rate>;
  education: Rate;
  localEducation: Rate;
}

/** A bracket of a progressive table: up to an amount in fen (the last has no end), its rate, and the quick deduction in fen (速算扣除数). */
export interface TaxBracket {
  upTo?: Fen;
  rate: Rate;
  quick: Fen;
}

/** Income tax of those who are employed. Rules: rulebook B20, B22. */
export interface IncomeTax {
  /** 基本减除费用 of a month */
  standard: Fen;
  /** of a year's taxable income */
  annualBrackets: TaxBracket[];
  /** of a month's, for a bonus that is taxed apart */
  monthlyBrackets: TaxBracket[];
}

/** Tax withheld from fees: what is taken off before, as a sum up to an amount and as a share above it. Rule: rulebook B23. */
export interface LabourFeeTax {
  allowance: Fen;
  until: Fen;
  share: Rate;
  brackets: TaxBracket[];
}

/** The value of each kind of parameter, money in fen. Tax kinds come per taxpayer: a relief of one leaves the other alone. */
export interface ParameterValues {
  'contribution-scheme': ContributionScheme;
  'wage-guidance': { levels: { level: PostLevel; monthly: Fen }[] };
  /** `months` are numbers of the year's months, 6 for June. Rule: rulebook B11. */
  'heat-allowance': { monthly: Fen; months: number[] };
  'union-fund': { rate: Rate };
  'income-tax': IncomeTax;
  'labour-fee-tax': LabourFeeTax;
  'corporate-income-tax': { rate: Rate };
  /** 小型微利企业: what they pay up to a taxable income. Rule: rulebook B33. */
  'small-profit-relief': { limit: Fen; rate: Rate };
  'vat-rate-small-scale': { rate: Rate };
  'vat-rate-general': { rate: Rate };
  /** Sales of a small-scale taxpayer up to these amounts bear no VAT. Rule: rulebook B30. */
  'vat-exemption': { month: Fen; quarter: Fen };
  'surcharge-small-scale': SurchargeRates;
  'surcharge-general': SurchargeRates;
  'staffing-ratio': { clientsPerWorker: number; minimumPerTownship: number };
  'management-fee': { minimum: Rate; maximum: Rate };
  /** the share of personnel in the cost below which an estimate is suspect */
  'personnel-share': { minimum: Rate };
}

export type ParameterKind = keyof ParameterValues;

/** `extrapolates`: beyond the last set that set holds on, flagged on every figure; otherwise the computation stops. */
interface KindDefinition<T> {
  readonly extrapolates: boolean;
  readonly value: Reader<T>;
}

const base = object<BaseBounds>({ floor: yuan, cap: yuan });

/** A cap below its floor would make the base depend on which is applied first. */
const bounds: Reader<BaseBounds> = (json, path, report) => {
  const value = base(json, path, report);
  if (value && value.cap < value.floor) report({ path: `${path}.cap`, code: 'out-of-range', params: { min: 'floor' } });
  return value;
};

const contributionRule = object<ContributionRule>({
  insurance: oneOf(INSURANCES),
  employer: share,
  employee: share,
  employeeFixed: optional(yuan),
  rounding: oneOf(['fen', 'yuan']),
});

const bracket = object<TaxBracket>({
  upTo: optional(yuan),
  rate: share,
  quick: yuan,
});

/** A progressive table: its brackets rise, and the last alone has no end. */
const brackets: Reader<TaxBracket[]> = (json, path, report) => {
  const rows = list(bracket, { min: 1 })(json, path, report);
  rows?.forEach((row, index) => {
    if (row === undefined) return;
    const [before, isLast] = [rows[index - 1]?.upTo ?? 0, index === rows.length - 1];
    const isRising = isLast ? row.upTo === undefined : row.upTo !== undefined && row.upTo > before;
    if (!isRising) report({ path: `${path}.${index}.upTo`, code: 'rule', params: { rule: 'B20' } });
  });
  return rows;
};

const rateOnly = object<{ rate: Rate }>({ rate: share });
const surchargeRates = object<SurchargeRates>({
  urban: object<Record<TaxLocation, Rate>>({ city: share, town: share, other: share }),
  education: share,
  localEducation: share,
});

/** Every kind of parameter that a calculation may ask for. */
export const PARAMETER_KINDS: { readonly [K in ParameterKind]: KindDefinition<ParameterValues[K]> } = {
  'contribution-scheme': {
    extrapolates: true,
    value: object<ContributionScheme>({
      socialInsurance: bounds,
      housingFund: bounds,
      rules: list(contributionRule, { min: 1, key: 'insurance' }),
    }),
  },
  'wage-guidance': {
    extrapolates: true,
    value: object<ParameterValues['wage-guidance']>({
      levels: list(object<{ level: PostLevel; monthly: Fen }>({ level: oneOf(POST_LEVELS), monthly: yuan }), {
        min: 1,
        key: 'level',
      }),
    }),
  },
  'heat-allowance': {
    extrapolates: true,
    value: object<ParameterValues['heat-allowance']>({ monthly: yuan, months: list(integer(1, 12)) }),
  },
  'union-fund': { extrapolates: false, value: rateOnly },
  'income-tax': {
    extrapolates: false,
    value: object<IncomeTax>({ standard: yuan, annualBrackets: brackets, monthlyBrackets: brackets }),
  },
  'labour-fee-tax': {
    extrapolates: false,
    value: object<LabourFeeTax>({ allowance: yuan, until: yuan, share, brackets }),
  },
  'corporate-income-tax': { extrapolates: false, value: rateOnly },
  'small-profit-relief': {
    extrapolates: false,
    value: object<ParameterValues['small-profit-relief']>({ limit: yuan, rate: share }),
  },
  'vat-rate-small-scale': { extrapolates: false, value: rateOnly },
  'vat-rate-general': { extrapolates: false, value: rateOnly },
  'vat-exemption': {
    extrapolates: false,
    value: object<ParameterValues['vat-exemption']>({ month: yuan, quarter: yuan }),
  },
  'surcharge-small-scale': { extrapolates: false, value: surchargeRates },
  'surcharge-general': { extrapolates: false, value: surchargeRates },
  'staffing-ratio': {
    extrapolates: false,
    value: object<ParameterValues['staffing-ratio']>({
      clientsPerWorker: integer(1, 1000),
      minimumPerTownship: integer(0, 100),
    }),
  },
  'management-fee': {
    extrapolates: false,
    value: object<ParameterValues['management-fee']>({ minimum: share, maximum: share }),
  },
  'personnel-share': {
    extrapolates: false,
    value: object<ParameterValues['personnel-share']>({ minimum: share }),
  },
};

/**
 * Reads the JSON value of a parameter, money and rates as decimal strings.
 * @returns the typed value (fen, exact rates), or a problem for every wrong field
 */
export function parseParameterValue<K extends ParameterKind>(kind: K, json: unknown): Outcome<ParameterValues[K]> {
  return readJson(PARAMETER_KINDS[kind].value, json);
}
