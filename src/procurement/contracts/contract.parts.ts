import type { DateText } from '#src/kernel/dates.js';

/** What somebody said when they checked it. */
export interface ContractCheck {
  readonly by: string;
  readonly on: DateText;
  readonly opinion: string;
}

/** 用印登记. */
export interface SealUse {
  readonly approvalNumber: string;
  readonly date: DateText;
  readonly seals: readonly string[];
  readonly copies: number;
}

/** The scan of the sealed original, and whether it shows the code of the document that was agreed to. */
export interface SignedScan {
  readonly fileId: string;
  readonly state: ScanState;
  /** what its code says, where there is one */
  readonly found: string | null;
}
export const SCAN_STATES = ['pending', 'matched', 'mismatched', 'unreadable'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** 履约保证, as it was handed in. Rule: A32. */
export interface PerformanceBond {
  readonly form: string;
  readonly issuer: string;
  readonly number: string;
  readonly amount: string;
  readonly validUntil: DateText;
  readonly receivedOn: DateText;
  readonly fileId: string | null;
  readonly returnedOn: DateText | null;
}
/** What is said of a bond when it comes in; its form is the agreed one. */
export type BondReceipt = Omit<PerformanceBond, 'form' | 'returnedOn'>;

/** An act that has a last day: done today, with the reason if that is later. */
export interface LateAct {
  readonly today: DateText;
  readonly lateReason: string | null;
}
