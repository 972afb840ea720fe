import type { DateText } from '#src/kernel/dates.js';
import type { Grade, NoticeKind, ProcurementMethod } from '#src/procurement/tenders/index.js';

interface Named {
  readonly name: string;
  readonly uscc: string;
}
interface Term {
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly place: string;
}
/** A service that is bought; its price as the last offer has it, or null. */
interface ServiceLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly standard: string;
  readonly unitPrice: string | null;
  readonly amount?: string;
}

/** What each kind of notice says, as the module that published it wrote it. Money is decimal text in yuan, shares are ratio text. */
export interface NoticeBodies {
  readonly intent: {
    readonly budget: string;
    readonly expectedOn: DateText;
    readonly summary: string;
    readonly method: ProcurementMethod;
    readonly industry: string;
    readonly smeReservation: 'none' | 'whole';
  };
  readonly tender: {
    readonly number: string;
    readonly method: ProcurementMethod;
    readonly ceiling: string;
    readonly documentsUntil: DateText;
    readonly bidDeadline: string;
    readonly service: Term & { readonly clients: number; readonly renewals: number };
    readonly qualification: readonly string[];
    readonly smeReservation: 'none' | 'whole';
    readonly smeDeduction: string;
    readonly custody: {
      readonly threshold: number;
      readonly custodians: readonly { readonly organisation: string; readonly fingerprint: string }[];
    };
  };
  readonly clarification: {
    readonly number: string;
    readonly part: string;
    readonly question: string;
    readonly answer: string;
    readonly isLate: boolean;
  };
  readonly correction: {
    readonly number: string;
    readonly summary?: string;
    readonly affectsBids?: boolean;
    readonly documentVersion?: number;
    readonly ground?: 'suspension-ended';
    readonly changes: readonly { readonly field: string; readonly before?: string; readonly after?: string }[];
  };
  readonly cancellation: { readonly number: string; readonly reason: string };
  readonly result: {
    readonly number: string;
    readonly method: ProcurementMethod;
    readonly supplier: Named;
    readonly amount: string;
    readonly services: readonly ServiceLine[];
    readonly service: Term;
    readonly panel: readonly string[];
    readonly total: string;
    readonly evaluatedPrice: string;
    readonly sme: {
      readonly deduction: string;
      readonly statement: { readonly kind: string; readonly statement: string } | null;
    };
    readonly challengeUntil: DateText;
  };
  readonly annulment: {
    readonly number: string;
    readonly supplier: { readonly name: string; readonly amount: string };
    readonly ground: string;
    readonly reason: string;
  };
  readonly failure: {
    readonly number: string;
    readonly method: ProcurementMethod;
    readonly ground: string;
    readonly reason: string;
    readonly bidders: number;
    readonly minimum: number;
    readonly challengeUntil: DateText;
  };
  readonly challenge: {
    readonly number: string;
    readonly subject: string;
    readonly effect: string;
    readonly summary: string;
  };
  readonly complaint: {
    readonly number: string;
    readonly outcome: 'upheld' | 'dismissed';
    readonly decisionNumber: string;
    readonly decision: string;
  };
  readonly contract: {
    readonly number: string;
    readonly signedOn: DateText;
    readonly projectNumber: string;
    readonly method: ProcurementMethod;
    readonly purchaser: Named;
    readonly supplier: Named;
    readonly price: { readonly total: string; readonly capitals: string };
    readonly term: Term;
    readonly services: readonly ServiceLine[];
    readonly payments: readonly {
      readonly name: string;
      readonly share: string;
      readonly amount: string;
      readonly condition: string;
    }[];
  };
  readonly acceptance: {
    readonly contract: string;
    readonly vendor: string;
    readonly stage: string;
    readonly result: string;
    readonly heldOn: DateText;
    readonly signedOn: DateText;
    readonly summary: string;
    readonly group: { readonly persons: number; readonly speakFor: readonly string[] };
    readonly items: readonly {
      readonly code: string;
      readonly name: string;
      readonly unit: string;
      readonly quantity: string;
      readonly delivered: string;
      readonly passed: boolean;
    }[];
    readonly users: { readonly asked: string; readonly satisfied: string };
  };
  readonly assessment: {
    readonly contract: string;
    readonly vendor: string;
    readonly evaluator: string;
    readonly startsOn: DateText;
    readonly endsOn: DateText;
    readonly total: string;
    readonly grade: Grade;
    readonly groups: readonly { readonly group: string; readonly points: string; readonly weight: string }[];
    readonly spread: string;
    readonly vetoes: readonly string[];
    readonly mustRectify: boolean;
    readonly samples: readonly { readonly kind: string; readonly population: string; readonly size: string }[];
    readonly summary: string;
    readonly findings: readonly { readonly name: string | null; readonly text: string }[];
  };
}

/** A kind of notice with what it says. */
export type NoticeBody = { [K in NoticeKind]: { readonly kind: K; readonly body: NoticeBodies[K] } }[NoticeKind];
