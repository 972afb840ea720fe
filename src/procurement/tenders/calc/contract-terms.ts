import type { DomainError } from '#src/kernel/errors.js';
import { fieldError } from '#src/kernel/errors.js';
import { Rate } from '#src/kernel/rate.js';
import { frameworkFaults } from './framework.js';
import { GRADES, type GradeTerms, gradeTermFaults } from './grade-terms.js';
import type { Indicator } from './indicator.js';

/** All of these must hold for a service of more than a year. Rule: A56, 102号令 24. */
export const MULTI_YEAR_GROUNDS = [
  'content-fixed',
  'continuous',
  'funding-stable',
  'price-stable',
  'budget-secured',
] as const;
export type MultiYearGround = (typeof MULTI_YEAR_GROUNDS)[number];

/** A kind of post that the service is done with. */
export interface PostTerm {
  readonly code: string;
  /** as the price form of a bid names it */
  readonly name: string;
  readonly count: number;
}

export const BOND_FORMS = ['bank-guarantee', 'insurance-guarantee', 'cheque', 'transfer'] as const;
export type BondForm = (typeof BOND_FORMS)[number];

/** 履约保证金; none is asked for where the document has none. Rule: A32. */
export interface BondTerm {
  /** of the contract price, ratio text */
  readonly share: string;
  readonly form: BondForm;
  /** working days from the signature */
  readonly submitWorkingDays: number;
  /** working days from the final acceptance */
  readonly returnWorkingDays: number;
}

/**
 * 拟签订的合同文本, as data: what the procurement document says of the contract, clause by clause, beside service lines, term and payments. Whoever
 * bids agrees to it; the contract takes it over and adds the price. Rules: rulebook A9 (22号 23), D1, D2. Rates are ratio text.
 */
export interface ContractTerms {
  /** 服务点: the organisations that confirm the service */
  readonly sites: readonly { readonly uscc: string }[];
  readonly scope: { readonly area: string; readonly excluded: string };
  readonly quality: { readonly standards: readonly string[]; readonly records: string; readonly recordDays: number };
  readonly staffing: {
    readonly posts: readonly PostTerm[];
    readonly certified: number;
    readonly replacementDays: number;
    /** calendar days of each vacancy that cost nothing */
    readonly graceDays: number;
  };
  readonly term: {
    readonly manner: string;
    readonly multiYearGrounds: readonly { readonly ground: MultiYearGround }[];
  };
  /** VAT rate that the ceiling was computed with */
  readonly taxRate: string;
  readonly payment: {
    readonly method: string;
    /** from the compliant invoice. Rule: D30 */
    readonly workingDays: number;
    readonly invoiceReturnWorkingDays: number;
    /** in which the vendor answers a deduction */
    readonly replyWorkingDays: number;
  };
  readonly bond: BondTerm | null;
  readonly acceptance: {
    readonly standard: string;
    readonly users: string;
    /** persons of the acceptance group */
    readonly panel: number;
    readonly publishWorkingDays: number;
  };
  readonly assessment: {
    readonly indicators: readonly Indicator[];
    readonly grades: GradeTerms;
    readonly commentWorkingDays: number;
  };
  readonly rights: {
    readonly purchaser: string;
    readonly vendor: string;
    readonly subcontracting: string;
    readonly incidentHours: number;
  };
  readonly reports: { readonly monthlyWorkingDay: number; readonly halfYearDays: number; readonly finalDays: number };
  /** 委托处理个人信息. Rule: 个人信息保护法 21 */
  readonly confidentiality: {
    readonly purpose: string;
    readonly period: string;
    readonly manner: string;
    readonly data: string;
    readonly safeguards: string;
    readonly subEntrusting: string;
    readonly returnOrDeletion: string;
    readonly incidentHours: number;
    readonly returnDays: number;
  };
  readonly results: { readonly ownership: string; readonly handoverDays: number };
  readonly breach: {
    /** of what is due, for each day a report is late */
    readonly lateDailyRate: string;
    /** of the price, for all lateness together */
    readonly lateCapShare: string;
    /** of the price, for each false record */
    readonly falseRecordShare: string;
  };
  readonly termination: { readonly remedyDays: number; readonly handoverDays: number };
  readonly forceMajeure: { readonly proofDays: number };
  readonly disputes: { readonly manner: string; readonly court: string };
  readonly effect: { readonly copies: number; readonly copiesHeld: string; readonly signedAt: string };
}

const BOND_CAP = Rate.parse('0.1');
const LATE_DAYS_AT_MOST = 10;

/**
 * What the terms must hold by themselves: posts with codes and names of their own, a framework of exactly 100 points that can be scored, grades whose
 * terms fall with them, a bond of a tenth at most, payment within ten working days. Rules: A32, D30, E1, E4, E7. Paths are those of the draft.
 * @throws DomainError `duplicate-code`, `certified-above-posts`, `indicator-framework-faulty`, `grade-terms-faulty`, `bond-above-cap`, `payment-term-too-long`
 */
export function checkContractTerms(terms: ContractTerms): void {
  const fault = staffingFault(terms.staffing) ?? frameworkFault(terms.assessment.indicators) ?? moneyFault(terms);
  if (fault) throw fault;
}

function staffingFault({ posts, certified }: ContractTerms['staffing']): DomainError | undefined {
  const path = 'document.contract.staffing';
  for (const key of ['code', 'name'] as const) {
    const values = posts.map((post) => post[key]);
    const twice = values.findIndex((value, index) => values.indexOf(value) !== index);
    if (twice >= 0) return fieldError(`${path}.posts.${twice}.${key}`, 'duplicate-code', { code: values[twice]! });
  }
  const people = posts.reduce((sum, { count }) => sum + count, 0);
  if (certified > people) return fieldError(`${path}.certified`, 'certified-above-posts', { certified, people });
  return undefined;
}

function frameworkFault(indicators: readonly Indicator[]): DomainError | undefined {
  const [fault] = frameworkFaults(indicators);
  if (!fault) return undefined;
  const path = ['document.contract.assessment.indicators', fault.path].filter(Boolean).join('.');
  return fieldError(path, 'indicator-framework-faulty', { rule: 'E4', fault: fault.code, found: fault.found ?? '' });
}

function moneyFault({ assessment, bond, payment }: ContractTerms): DomainError | undefined {
  const [grade] = gradeTermFaults(assessment.grades);
  if (grade)
    return fieldError(`document.contract.assessment.grades.${grade}`, 'grade-terms-faulty', {
      rule: 'E7',
      grade,
      order: GRADES.join(' > '),
    });
  if (bond && Rate.parse(bond.share).compare(BOND_CAP) > 0)
    return fieldError('document.contract.bond.share', 'bond-above-cap', { rule: 'A32', max: BOND_CAP.toText() });
  if (payment.workingDays > LATE_DAYS_AT_MOST)
    return fieldError('document.contract.payment.workingDays', 'payment-term-too-long', {
      rule: 'D30',
      max: LATE_DAYS_AT_MOST,
    });
  return undefined;
}
