import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import { instant } from '#web/components/format.js';
import { useLastDays } from './deadlines.js';
import type { Step } from './steps-line.js';
import { t } from './texts.js';
import type { Award, OpeningRow, Tender } from './types.js';
import { holds, isConcerned } from './who.js';

type Candidates = components['schemas']['CandidatesView'];
type BidRow = components['schemas']['BidRow'];

/** From the letter to the signature. Rule: A22. */
const SIGNING_DAYS = 30;

/** The states of a tender in the order of its way. */
const WAY: readonly Tender['status'][] = [
  ...(['draft', 'submitted', 'approved', 'published', 'closed', 'opened', 'reviewing', 'consulting'] as const),
  ...(['final_offers', 'scored', 'recommended', 'determined', 'announced', 'contracted'] as const),
];
const reached = ({ status }: Tender, state: Tender['status']) => WAY.indexOf(status) >= WAY.indexOf(state);

/** What is read besides the tender for its dates, as far as the reader may know it. */
export interface Course {
  readonly openings: readonly OpeningRow[];
  readonly award: Award | undefined;
  readonly candidates: Candidates | undefined;
  readonly contractDueOn: string | undefined;
}

const OFF_WAY: readonly Tender['status'][] = ['suspended', 'failed', 'cancelled'];

/** Openings, result and statutory dates of a tender; nothing is asked for that is not there or not the reader's to know. */
export function useCourse(tender: Tender | undefined): Course {
  const path = tender && `tenders/${tender.id}`;
  const { rows: openings } = useRows<OpeningRow>(path && `${path}/openings`);
  const isInside = tender !== undefined && isConcerned(tender) && holds('award.read-candidates');
  const isVendor = session.me()?.membership.organisationKind === 'vendor';
  // a procedure that stands still does not say how far it came; its bids do. To a vendor its own bid says whether the award is its own
  const isOffWay = tender !== undefined && OFF_WAY.includes(tender.status);
  const mayAskBids = isVendor ? isAt(tender, 'announced') && holds('bid.read') : isOffWay && isInside;
  const { rows: bids } = useRows<BidRow>(mayAskBids ? `${path!}/bids` : undefined);
  const hasWinner = bids.some(({ status }) => status === 'awarded');
  const isDecided = isOffWay ? hasWinner : isAt(tender, 'determined');
  const knowsAward = holds('award.read') && (isVendor ? hasWinner : isInside && isDecided);
  const { data: award } = useRead<Award>(knowsAward ? `${path!}/award` : undefined);
  const isReported = isDecided || isAt(tender, 'recommended');
  const { data: candidates } = useRead<Candidates>(isInside && isReported ? `${path!}/candidates` : undefined);
  const announcedOn = award?.data.announcedAt && instant(award.data.announcedAt).slice(0, 10);
  const days = useLastDays({
    contract: announcedOn ? { op: 'add-days', start: announcedOn, n: SIGNING_DAYS } : undefined,
  });
  return { openings, award: award?.data, candidates: candidates?.data, contractDueOn: days.contract };
}

const isAt = (tender: Tender | undefined, state: Tender['status']) => tender !== undefined && reached(tender, state);

const dayOf = (at: string | null | undefined) => at && instant(at).slice(0, 10);

/** The steps from the draft to the contract, each with its statutory date. Rules: A5, A10–A12, A16, A17, A20–A22. */
export function tenderSteps(tender: Tender, course: Course): readonly Step[] {
  const steps = [...upToOpening(tender, course), ...fromOpening(tender, course)];
  const isOver = tender.status === 'cancelled' || tender.status === 'failed';
  const next = isOver ? -1 : steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ isDone, isLate, ...step }, index): Step => {
    if (isLate || (!isDone && !isOver && step.due && step.due.slice(0, 10) < today()))
      return { ...step, state: 'late', due: isDone ? undefined : step.due };
    if (isDone) return { ...step, state: 'done', due: undefined };
    return { ...step, state: index === next && tender.status !== 'suspended' ? 'now' : 'ahead' };
  });
}

type Known = Omit<Step, 'state'> & { readonly isDone: boolean; readonly isLate?: boolean };

function upToOpening(tender: Tender, { openings }: Course): readonly Known[] {
  const { createdAt, noticeOn, noticeEnds, documentsUntil, bidDeadline, method } = tender;
  const now = today();
  const isPublic = noticeOn !== null;
  const first = openings.find(({ kind }) => kind === 'response');
  const isClosed = isPublic && (first ? first.status !== 'accepting' : reached(tender, 'closed'));
  return [
    { key: 'draft', title: t('step.draft'), isDone: isPublic || reached(tender, 'submitted'), on: dayOf(createdAt) },
    { key: 'approve', title: t('step.approve'), isDone: isPublic || reached(tender, 'approved') },
    {
      ...{ key: 'notice', title: t('step.notice'), isDone: isPublic, on: noticeOn },
      note: noticeEnds && t('step.notice.ends', { on: noticeEnds }),
      rule: method === 'open_tender' ? 'A16' : 'A17',
    },
    {
      ...{ key: 'documents', title: t('step.documents'), isDone: isPublic && documentsUntil < now },
      ...{ on: documentsUntil, rule: 'A10' },
    },
    {
      ...{ key: 'deadline', title: t('step.deadline'), isDone: isClosed, on: instant(bidDeadline) },
      rule: method === 'open_tender' ? 'A11' : 'A12',
    },
    {
      ...{ key: 'opening', title: t('step.opening'), isDone: first?.status === 'opened' || reached(tender, 'opened') },
      on: first?.openedAt ? instant(first.openedAt) : undefined,
    },
  ];
}

function fromOpening(tender: Tender, { openings, award, candidates, contractDueOn }: Course): readonly Known[] {
  const last = openings.find(({ kind }) => kind === 'final_offer');
  const isConsultation = tender.method === 'competitive_consultation';
  const reportedAt = award?.reportedAt ?? candidates?.reportedAt;
  return [
    ...(isConsultation
      ? [
          {
            ...{ key: 'final', title: t('step.final'), isDone: last?.status === 'opened' || reached(tender, 'scored') },
            on: last ? instant(last.openedAt ?? last.closesAt) : undefined,
          },
        ]
      : []),
    {
      ...{ key: 'review', title: t('step.review'), isDone: reached(tender, 'recommended') || award !== undefined },
      on: dayOf(reportedAt),
    },
    {
      ...{ key: 'determine', title: t('step.determine'), isLate: award?.isLate },
      isDone: award !== undefined || reached(tender, 'determined'),
      ...{ on: dayOf(award?.determinedAt), due: award?.dueOn ?? candidates?.dueOn, rule: 'A20' },
    },
    {
      ...{ key: 'announce', title: t('step.announce'), rule: 'A21' },
      isDone: Boolean(award?.announcedAt) || reached(tender, 'announced'),
      ...{ isLate: award?.isAnnouncedLate, on: dayOf(award?.announcedAt), due: award?.announceDueOn },
    },
    {
      ...{ key: 'challenge', title: t('step.challenge'), rule: 'A26' },
      isDone: Boolean(award?.challengeUntil && award.challengeUntil < today()) || reached(tender, 'contracted'),
      on: award?.challengeUntil,
    },
    {
      ...{ key: 'contract', title: t('step.contract'), isDone: tender.status === 'contracted', rule: 'A22' },
      due: contractDueOn,
    },
  ];
}
