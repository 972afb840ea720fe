import type { DateText } from '#src/kernel/dates.js';
import type { ContractTerms, PostTerm } from '#src/procurement/tenders/calc/contract-terms.js';
import type { ProcurementMethod } from '#src/procurement/tenders/calc/methods.js';
import type { PaymentCondition, PaymentKind } from '#src/procurement/tenders/calc/procurement-document.js';

/** A party as the contract names it. */
export interface ContractParty {
  readonly name: string;
  readonly uscc: string;
}

/** A service that is bought; decimal text, yuan with tax. */
export interface ContractService {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly standard: string;
}

/** A row of the price form (分项报价): a post with what one of it costs a year, or a sum for another cost. */
export interface ContractPriceRow {
  readonly code: string;
  readonly name: string;
  readonly count: number | null;
  readonly annual: string | null;
  readonly amount: string;
}

/** A kind of post and what one of it costs a year, as offered: deductions for vacancies rest on it. */
export interface ContractPost extends PostTerm {
  /** yuan; null when the price form does not price this post */
  readonly annual: string | null;
}

/** A share of the price and its amount, yuan. */
export interface ContractInstalment {
  readonly code: string;
  readonly name: string;
  readonly kind: PaymentKind;
  readonly share: string;
  readonly amount: string;
  readonly year: number;
  readonly conditions: readonly PaymentCondition[];
  /** the conditions in words, as the plan prints them */
  readonly condition: string;
}

/**
 * The whole content of a contract by clause, in the order of the text: what the procurement document said, what the offer added, who the parties
 * are. It is compiled, never retyped; the document is printed of it. Rules: rulebook D1–D3. Money is decimal text in yuan, rates ratio text.
 */
export interface ContractContent {
  readonly parties: {
    readonly purchaser: ContractParty & { readonly usingOffice: string | null };
    readonly vendor: ContractParty;
    readonly sites: readonly ContractParty[];
    /** policy documents that the contract rests on */
    readonly basis: string;
    readonly project: {
      readonly number: string;
      readonly name: string;
      readonly planNumber: string;
      readonly method: ProcurementMethod;
    };
    /** number of the award notice */
    readonly awardNotice: string;
    readonly awardedOn: DateText;
  };
  readonly scope: ContractTerms['scope'] & { readonly clients: number };
  readonly subject: { readonly catalogue: string; readonly serviceLines: readonly ContractService[] };
  readonly quality: ContractTerms['quality'];
  readonly staffing: Omit<ContractTerms['staffing'], 'posts'> & { readonly posts: readonly ContractPost[] };
  readonly term: {
    readonly startsOn: DateText;
    readonly endsOn: DateText;
    readonly place: string;
    readonly manner: string;
    readonly renewals: number;
    readonly multiYearGrounds: ContractTerms['term']['multiYearGrounds'];
  };
  readonly price: {
    readonly total: string;
    readonly capitals: string;
    readonly taxRate: string;
    readonly exclusive: string;
    readonly tax: string;
    readonly priceForm: readonly ContractPriceRow[];
  };
  readonly payment: ContractTerms['payment'] & { readonly instalments: readonly ContractInstalment[] };
  readonly performanceBond:
    (NonNullable<ContractTerms['bond']> & { readonly amount: string; readonly capitals: string }) | null;
  readonly acceptance: ContractTerms['acceptance'] & { readonly stages: readonly AcceptanceStage[] };
  readonly assessment: ContractTerms['assessment'];
  readonly rights: ContractTerms['rights'];
  readonly wages: { readonly floor: string };
  readonly reports: ContractTerms['reports'];
  readonly confidentiality: ContractTerms['confidentiality'];
  readonly results: ContractTerms['results'];
  readonly breach: ContractTerms['breach'];
  readonly amendment: { readonly capShare: string };
  readonly priceAdjustment: { readonly grounds: string };
  readonly termination: ContractTerms['termination'];
  readonly forceMajeure: ContractTerms['forceMajeure'];
  readonly disputes: ContractTerms['disputes'];
  readonly effect: ContractTerms['effect'];
}

/** Acceptances of a contract: one before a progress payment, one at the end. */
export const ACCEPTANCE_STAGES = ['mid-term', 'final'] as const;
export type AcceptanceStage = (typeof ACCEPTANCE_STAGES)[number];
