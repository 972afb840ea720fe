import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import type { NoticeKind } from '#src/procurement/tenders/index.js';
import type { NoticeRow } from '../notices/notices.reads.js';
import type { PublicContract, PublicPayment } from '../contracts/contracts.reads.js';
import type { PublicAward, PublicTender } from './tenders.reads.js';

/** A date that the law or the contract sets, besides those of the notices. */
export type Milestone =
  | 'noticeEnds'
  | 'documentsUntil'
  | 'bidDeadline'
  | 'opened'
  | 'challengeUntil'
  | 'signed'
  | 'serviceStarts'
  | 'serviceEnds'
  | 'paid';

/** One line of a timeline. */
export interface TimelineEntry {
  readonly on: DateText;
  /** where the hour matters */
  readonly at?: Date;
  readonly what: { readonly notice: NoticeKind; readonly id: string } | { readonly date: Milestone };
  /** of a payment: its name and amount */
  readonly payment?: PublicPayment;
  readonly state: 'past' | 'today' | 'ahead';
}

export interface Case {
  readonly tender: PublicTender;
  readonly notices: readonly NoticeRow[];
  readonly award: PublicAward | undefined;
  readonly contract: PublicContract | undefined;
  readonly payments: readonly PublicPayment[];
}

type Entry = Omit<TimelineEntry, 'state'>;

/** What was and what comes of a purchase, in the order of the calendar: only what is public, and of a procedure that has ended no date behind its end. */
export function timelineOf({ tender, notices, award, contract, payments }: Case, today: DateText): TimelineEntry[] {
  const entries: Entry[] = [
    ...notices.map(({ on, kind, id }) => ({ on, what: { notice: kind, id } })),
    ...dated('noticeEnds', tender.noticeEnds),
    ...dated('documentsUntil', tender.documentsUntil),
    { on: shanghaiDate(tender.bidDeadline), at: tender.bidDeadline, what: { date: 'bidDeadline' } },
    ...(tender.openedAt
      ? [{ on: shanghaiDate(tender.openedAt), at: tender.openedAt, what: { date: 'opened' } } as const]
      : []),
    ...dated('challengeUntil', award?.challengeUntil),
    ...dated('signed', contract?.signedOn),
    ...dated('serviceStarts', contract?.startsOn),
    ...dated('serviceEnds', contract?.endsOn),
    ...payments.flatMap((payment) =>
      payment.paidOn ? [{ on: payment.paidOn, what: { date: 'paid' } as const, payment }] : [],
    ),
  ];
  const end = notices.find(({ kind, id }) => (kind === 'failure' || kind === 'cancellation') && id)?.on;
  const hasEnded = tender.status === 'failed' || tender.status === 'cancelled';
  return entries
    .filter(({ on, what }) => !(hasEnded && end && on > end && 'date' in what))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((entry) => ({ ...entry, state: entry.on < today ? 'past' : entry.on === today ? 'today' : 'ahead' }));
}

const dated = (date: Milestone, on: DateText | null | undefined): Entry[] => (on ? [{ on, what: { date } }] : []);
