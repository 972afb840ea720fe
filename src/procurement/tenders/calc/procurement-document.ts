import type { DateText } from '#src/kernel/dates.js';
import type { ContractTerms } from './contract-terms.js';
import type { Criterion } from './document-rules.js';

/** The content of a procurement document (招标文件/磋商文件), as data; every part of the tender reads it from here. */
export interface ProcurementDocument {
  /** the published catalogue that the service lines come from */
  readonly catalogueId: string;
  readonly serviceLines: readonly ServiceLine[];
  readonly requirements: readonly Requirement[];
  readonly criteria: readonly Criterion[];
  readonly service: ServiceTerm;
  readonly payments: readonly PaymentTerm[];
  readonly contract: ContractTerms;
  /** deduction for larger enterprises that share the contract with small ones, as ratio text; none when left out. Rule: A43 */
  readonly smeSharedDeduction?: string;
  /** below which parts of the references a price has to be explained; those of the law when left out. Rule: A45 */
  readonly abnormalLow?: AbnormalLowShares;
  /** how an open tender parts bids that the law's own order leaves tied; by draw when left out. Rule: A46 */
  readonly tieBreak?: TieBreak;
  /** how far from the panel's average a member's judgement is questioned, as ratio text; 0.30 when left out. Rule: A48 */
  readonly outlierShare?: string;
}

export const TIE_BREAKS = ['technical-merit', 'draw'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

/** Ratios, as text: of the mean of the conforming bids, of the second lowest, of the ceiling. */
export interface AbnormalLowShares {
  readonly average: string;
  readonly secondLowest: string;
  readonly ceiling: string;
}

/** What is bought: an item of the catalogue and how much of it; `quantity` is decimal text in the item's unit. */
export interface ServiceLine {
  readonly itemCode: string;
  readonly quantity: string;
  readonly standard: string;
}

/** A qualification criterion (资格条件) or a substantive requirement (★): met or not, never scored. */
export interface Requirement {
  readonly code: string;
  readonly kind: 'qualification' | 'substantive';
  readonly text: string;
}

export interface ServiceTerm {
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly place: string;
  readonly clients: number;
  readonly renewals: number;
}

export const PAYMENT_KINDS = ['prepayment', 'progress', 'final'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** What a milestone may wait for. Wage evidence comes with each invoice. Rules: rulebook D20, D33, E7. */
export const PAYMENT_CONDITIONS = ['signature', 'bond', 'acceptance', 'assessment', 'wage-evidence'] as const;
export type PaymentCondition = (typeof PAYMENT_CONDITIONS)[number];

/** A share of the contract price that falls due at a milestone; `share` as decimal ratio text. Rule: D20. */
export interface PaymentTerm {
  readonly code: string;
  readonly name: string;
  readonly share: string;
  readonly kind: PaymentKind;
  readonly conditions: readonly { readonly condition: PaymentCondition }[];
  /** whose budget pays it */
  readonly year: number;
}
