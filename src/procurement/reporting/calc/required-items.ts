import type { DateText } from '#src/kernel/dates.js';
import type { ArchiveKind } from './archive-kinds.js';

/** What must be in the archive by now; `of` tells apart what there is several of: a month, a stage, a payment. */
export interface RequiredItem {
  readonly kind: ArchiveKind;
  readonly of: string | null;
  readonly rule: string;
  /** the last day for it, where the law or the contract names one */
  readonly dueOn: DateText | null;
}

/** How far the preparation has come. */
export interface PreparationFacts {
  readonly isReserved: boolean;
  readonly isFiled: boolean;
  readonly isIntended: boolean;
  readonly hasAgent: boolean;
}

/** How far the procedure has come; one that was called off or failed has come no further. */
export interface ProcedureFacts {
  readonly isPublished: boolean;
  readonly isOpened: boolean;
  /** its panel reported, or somebody was awarded */
  readonly isReported: boolean;
  readonly isDetermined: boolean;
  readonly isAnnounced: boolean;
}

/** A payment of the plan, and whether it was made. */
export interface PaymentFacts {
  readonly code: string;
  readonly isPaid: boolean;
  /** nothing was left of it: no money moved, and none was asked for */
  readonly isEmpty: boolean;
}

/** A contract and its performance, as far as the archive is concerned. */
export interface ContractFacts {
  readonly isIssued: boolean;
  readonly isSigned: boolean;
  readonly announceDueOn: DateText | null;
  readonly fileDueOn: DateText | null;
  /** the last day for the bond; null where none is asked for */
  readonly bondDueOn: DateText | null;
  /** months of service that have ended, and those with a report */
  readonly months: readonly string[];
  readonly reported: readonly string[];
  /** stages of acceptance that a payment has already been based on, or that the end of the service asks for */
  readonly stages: readonly string[];
  readonly announcedStages: readonly string[];
  readonly isServiceOver: boolean;
  readonly isAssessed: boolean;
  readonly payments: readonly PaymentFacts[];
}

/** All that is known of a purchase. */
export interface CaseFacts {
  readonly preparation: PreparationFacts;
  readonly procedure: ProcedureFacts | null;
  readonly contract: ContractFacts | null;
}

const need = (
  kind: ArchiveKind,
  rule: string,
  { of = null, dueOn = null }: { of?: string | null; dueOn?: DateText | null } = {},
): RequiredItem => ({ kind, of, rule, dueOn });

const when = (holds: boolean, ...items: RequiredItem[]): RequiredItem[] => (holds ? items : []);

/** What the archive of a purchase must hold by the state that it is in. Rules: those named, and rulebook D42 for all. */
export function requiredItems({ preparation, procedure, contract }: CaseFacts): RequiredItem[] {
  return [
    ...when(preparation.isReserved, need('estimate', 'A9'), need('estimate-minutes', 'A9')),
    ...when(preparation.isFiled, need('plan-filing', 'A9')),
    ...when(preparation.isIntended, need('notice-intent', 'A5')),
    ...when(preparation.hasAgent, need('mandate', 'D42')),
    ...(procedure ? ofProcedure(procedure) : []),
    ...(contract ? ofContract(contract) : []),
  ];
}

function ofProcedure({ isPublished, isOpened, isReported, isDetermined, isAnnounced }: ProcedureFacts): RequiredItem[] {
  return [
    ...when(isPublished, need('tender-document', 'A10'), need('notice-tender', 'A16')),
    ...when(isOpened, need('opening-record', 'D42'), need('bid-envelope', 'D42')),
    ...when(isReported, need('panel-draw', 'A40'), need('evaluation', 'A48'), need('review-report', 'A20')),
    ...when(isDetermined, need('award', 'A20')),
    ...when(isAnnounced, need('award-letter', 'A21'), need('notice-result', 'A21')),
  ];
}

function ofContract(contract: ContractFacts): RequiredItem[] {
  const { isIssued, isSigned, announceDueOn, fileDueOn, bondDueOn, isServiceOver, isAssessed } = contract;
  return [
    ...when(isIssued, need('contract-document', 'D1')),
    ...when(
      isSigned,
      need('contract-consent', 'D41', { of: 'purchaser' }),
      need('contract-consent', 'D41', { of: 'vendor' }),
    ),
    ...when(isSigned, need('seal-use', 'D42'), need('signed-scan', 'D42')),
    ...when(isSigned, need('notice-contract', 'A23', { dueOn: announceDueOn })),
    ...when(isSigned, need('contract-filing', 'A24', { dueOn: fileDueOn })),
    ...when(isSigned && bondDueOn !== null, need('performance-bond', 'A32', { dueOn: bondDueOn })),
    ...contract.months.map((of) => need('service-report', 'D2', { of })),
    ...contract.reported.map((of) => need('site-confirmation', 'D33', { of })),
    ...contract.stages.map((of) => need('acceptance', 'D33', { of })),
    ...contract.announcedStages.map((of) => need('notice-acceptance', 'D33', { of })),
    ...when(isServiceOver, need('assessment', 'E3')),
    ...when(isAssessed, need('notice-assessment', 'E8')),
    ...contract.payments.flatMap(ofPayment),
  ];
}

function ofPayment({ code: of, isPaid, isEmpty }: PaymentFacts): RequiredItem[] {
  return [
    ...when(isPaid, need('payment-request', 'D30', { of })),
    ...when(isPaid && !isEmpty, need('invoice', 'D30', { of }), need('payment-order', 'D30', { of })),
  ];
}

/** What of it is not there. */
export function missingItems(
  required: readonly RequiredItem[],
  present: readonly { readonly kind: ArchiveKind; readonly of: string | null }[],
): RequiredItem[] {
  return required.filter(
    ({ kind, of }) => !present.some((item) => item.kind === kind && (of === null || item.of === of)),
  );
}
