import { useRead, useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { holds, isConcerned } from '#web/features/tenders/who.js';
import type { BidRow, Checks, Evaluation, Offers, Panel, Report, Sheet, Sheets, Tender } from './types.js';

const WAY: readonly Tender['status'][] = [
  'opened',
  'reviewing',
  'consulting',
  'final_offers',
  'scored',
  'recommended',
  'determined',
  'announced',
  'contracted',
];

/** How far the review of a tender has come; of one that is suspended or ended, as far as its bids show. */
export interface Stage {
  readonly isOpened: boolean;
  readonly isReviewing: boolean;
  readonly isScored: boolean;
  readonly isRecommended: boolean;
  readonly isDetermined: boolean;
  /** whether the reader has to do with the review: everybody else reads notices */
  readonly isInside: boolean;
  readonly bids: readonly BidRow[];
}

const RANKED: readonly BidRow['status'][] = ['ranked', 'awarded', 'unsuccessful'];

/** What may be asked for without being refused. */
export function useStage(tender: Tender): Stage {
  const at = WAY.indexOf(tender.status);
  const isOffWay = ['suspended', 'failed', 'cancelled'].includes(tender.status);
  const mayLook = at >= 0 || isOffWay;
  const { rows } = useRows<BidRow>(mayLook && holds('bid.read') ? `tenders/${tender.id}/bids` : undefined);
  const bids = [...rows].reverse(); // lists begin with the newest; sheets and reports with the first
  const statuses = bids.map(({ status }) => status);
  const isRanked = statuses.some((status) => RANKED.includes(status));
  const reached = (status: Tender['status'], isShown: boolean) => (isOffWay ? isShown : at >= WAY.indexOf(status));
  return {
    isOpened: reached('opened', bids.length > 0),
    isReviewing: reached(
      'reviewing',
      statuses.some((status) => status !== 'opened' && status !== 'invalid'),
    ),
    isScored: reached('scored', isRanked),
    isRecommended: reached('recommended', isRanked),
    isDetermined: reached('determined', statuses.includes('awarded')),
    isInside: holds('review.read') && (isConcerned(tender) || tender.seats.includes('panel')),
    bids,
  };
}

/** The panel of a tender, once there is one. */
export function usePanel(tender: Tender, { isInside }: Stage) {
  return useRead<Panel>(tender.hasPanel && isInside ? `tenders/${tender.id}/panel` : undefined);
}

export function useChecks(tender: Tender, { isReviewing, isInside }: Stage) {
  return useRead<Checks>(isReviewing && isInside ? `tenders/${tender.id}/checks` : undefined);
}

/** Offers, once they are what is scored: of an open tender from the review on, of a consultation with the final offers. */
export function useOffers(tender: Tender, stage: Stage) {
  const isPriced = tender.method === 'open_tender' ? stage.isReviewing : hasFinalOffers(stage);
  return useRead<Offers>(isPriced && stage.isInside ? `tenders/${tender.id}/offers` : undefined);
}

export const hasFinalOffers = ({ bids }: Stage): boolean => bids.some(({ kind }) => kind === 'final_offer');

export function useSheets(tender: Tender, stage: Stage, panel: Panel | undefined) {
  const isHandedOut = panel !== undefined && panel.status !== 'drafted' && stage.isReviewing;
  return useRead<Sheets>(isHandedOut && stage.isInside ? `tenders/${tender.id}/score-sheets` : undefined);
}

export function useEvaluation(tender: Tender, { isScored, isInside }: Stage) {
  return useRead<Evaluation>(isScored && isInside ? `tenders/${tender.id}/evaluation` : undefined);
}

export function useReport(tender: Tender, { isScored, isInside }: Stage) {
  return useRead<Report>(isScored && isInside ? `tenders/${tender.id}/report` : undefined);
}

/** Whether the reader sits on a panel. */
export function isSeated(panel: Panel | undefined): boolean {
  const { userId } = session.me()!;
  return panel?.members.some((member) => member.userId === userId && member.left === null) ?? false;
}

/** The reader's own sheet: there is one once the panel is complete and the review has begun. */
export function useOwnSheet(tender: Tender, panel: Panel | undefined, { isReviewing }: Pick<Stage, 'isReviewing'>) {
  const has = isSeated(panel) && panel?.status === 'complete' && isReviewing && holds('score-sheet.read');
  return useRead<Sheet>(has ? `tenders/${tender.id}/score-sheet` : undefined);
}
