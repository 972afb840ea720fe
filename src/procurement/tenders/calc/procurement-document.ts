import type { DateText } from '#src/kernel/dates.js';
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

/** A share of the contract price that falls due at a milestone; `share` as decimal ratio text. */
export interface PaymentTerm {
  readonly code: string;
  readonly name: string;
  readonly share: string;
}
