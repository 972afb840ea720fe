import { Injectable } from '@nestjs/common';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { READS_SUBTREE } from '#src/platform/access/actor.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { DomainError } from '#src/kernel/errors.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import { type Outlier, outliersOf } from '#src/procurement/awards/calc/outliers.js';
import { type MemberSheet, readScores } from '#src/procurement/awards/calc/score-sheet.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';
import { ReviewBids } from '../review/review-bids.js';
import { ReviewReads } from '../review/review.reads.js';
import { criteriaOf, outlierShareOf } from './evaluation-terms.js';
import { scoresOf } from './score-rules.js';
import { sheetAccess } from './score-sheet.access.js';
import type { ScoreSheet } from './score-sheet.entity.js';
import { sheetLifecycle, type SheetAction } from './score-sheet.lifecycle.js';
import type { ScoreSheetsView, ScoreSheetView } from './score-sheet.view.js';

/** A sheet that counts: its member sits on the panel. */
export type LiveSheet = Pick<ScoreSheet, 'id' | 'status' | 'userId' | 'scores' | 'confirmations'>;

type Detail = Omit<ScoreSheetView, 'allowed' | 'member'> & {
  takenBy: TakenBy<SheetAction>;
  userId: string;
  name: string;
  areAllLocked: boolean;
};

/**
 * Nobody is still to join the panel of a tender, every seat that is held has its sheet, and all sheets are locked: who follows somebody that has
 * left reads nothing before having judged. A panel that was dissolved after its work leaves its sheets to be read.
 */
const allLocked = (tender: string, sheets = 'true') => `(
  not exists (select from review_panel p where p.tender_id = ${tender} and p.status in ('drafted', 'drawn'))
  and not exists (select from score_sheet o where o.tender_id = ${tender} and o.status = 'filling' and ${sheets})
  and not exists (
    select from tender_seat s where s.tender_id = ${tender} and s.kind = 'panel' and s.ended_at is null
      and not exists (select from score_sheet o where o.tender_id = s.tender_id and o.user_id = s.user_id and o.status <> 'void')))`;

const COLUMNS = `
  t.id, t.version, t.status, t.taken_by as "takenBy", t.tender_id as "tenderId", t.user_id as "userId", u.display_name as name, t.scores,
  t.reasons, t.confirmations, t.reopenings, ${instantText('t.locked_at')} as "lockedAt",
  ${allLocked('t.tender_id')} as "areAllLocked"`;
const FROM = `score_sheet t join app_user u on u.id = t.user_id`;

const show = new ScopedStatement(
  'score-sheet.show',
  sheetAccess,
  1,
  ({ read }) => `select ${COLUMNS} from ${FROM} where t.id = $1 and (${read})`,
);
const ofTender = new ScopedStatement(
  'score-sheet.of-tender',
  sheetAccess,
  1,
  ({ read }) =>
    `select ${COLUMNS} from ${FROM} where t.tender_id = $1 and t.status <> 'void' and (${read}) order by t.id`,
);
const LIVE = {
  name: 'score-sheet.live',
  text: `select id, status, user_id as "userId", scores, confirmations from score_sheet where tender_id = $1 and status <> 'void' order by id`,
};
const SEAT = {
  name: 'score-sheet.seat',
  text: `select from tender_seat where tender_id = $1 and user_id = $2 and kind = 'panel' and ended_at is null`,
};
const OTHERS = {
  name: 'score-sheet.others-locked',
  text: `select ${allLocked('$1', 'o.user_id <> $2')} as "areLocked"`,
};
const TENDER = { name: 'score-sheet.tender', text: 'select tender_id as "tenderId" from score_sheet where id = $1' };

/** Reads of score sheets: nobody sees what another has given before all are locked. */
@Injectable()
export class ScoreSheetsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
    private readonly panels: ReviewPanelsQueries,
    private readonly bids: ReviewBids,
  ) {}

  /** The caller's own sheet. @throws DomainError `not-found`, `not-a-member`, `panel-incomplete` before it was handed out */
  async own(tenderId: string): Promise<ScoreSheetView> {
    return this.show(await this.ownId(tenderId));
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ScoreSheetView> {
    const detail = await this.reads.one<Detail>(...show.for(currentActor(), [id]), 'score-sheet');
    currentContext().answer.etag = etagOf(detail.version);
    return viewOf(detail);
  }

  /** @throws DomainError `not-found` */
  async list(tenderId: string): Promise<ScoreSheetsView> {
    const tender = await this.review.requireReader(tenderId);
    const details = await this.reads.all<Detail>(...ofTender.for(currentActor(), [tenderId]));
    const { contenders } = await this.bids.contention(tender);
    const areAllLocked = details.some((sheet) => sheet.areAllLocked);
    return {
      sheets: details.map(viewOf),
      areAllLocked,
      bidders: contenders.map(({ bidId, vendor }) => ({ id: bidId, name: vendor })),
      outliers: areAllLocked
        ? this.outliers(
            tender,
            contenders.map(({ bidId }) => bidId),
            await this.live(tenderId),
          )
        : [],
    };
  }

  /** The sheet of the caller. @throws DomainError as `own` */
  async ownId(tenderId: string): Promise<string> {
    await this.review.requireReader(tenderId);
    const { userId } = currentActor();
    if ((await this.reads.all(SEAT, [tenderId, userId])).length === 0) throw new DomainError('not-a-member');
    const own = (await this.live(tenderId)).find((sheet) => sheet.userId === userId);
    if (!own) throw new DomainError('panel-incomplete', { faults: ['not-completed'] });
    return own.id;
  }

  /** The sheets of those who sit on the panel. */
  live(tenderId: string): Promise<LiveSheet[]> {
    return this.reads.all<LiveSheet>(LIVE, [tenderId]);
  }

  /** Whether nobody of a complete panel but this member has still to lock. */
  async areOthersLocked(tenderId: string, userId: string): Promise<boolean> {
    const [others] = await this.reads.all<{ areLocked: boolean }>(OTHERS, [tenderId, userId]);
    return others!.areLocked;
  }

  /** The sheets of a complete panel, when nobody can change them any more. @throws DomainError `panel-incomplete`, `sheets-unlocked` */
  async requireAllLocked(tenderId: string): Promise<LiveSheet[]> {
    await this.panels.requireComplete(tenderId);
    const sheets = await this.live(tenderId);
    const locked = sheets.filter(({ status }) => status === 'locked').length;
    if (locked < sheets.length) throw new DomainError('sheets-unlocked', { locked, members: sheets.length });
    return sheets;
  }

  /** The tender of a sheet, for its lock. */
  async tenderOf(id: string): Promise<string | undefined> {
    const [found] = await this.reads.all<{ tenderId: string }>(TENDER, [id]);
    return found?.tenderId;
  }

  /** Judgements far from the average of the panel, each with whether its member stands by it. Rule: rulebook A48 */
  outliers(
    tender: Pick<Tender, 'document'>,
    bidders: readonly string[],
    sheets: readonly LiveSheet[],
  ): (Outlier & { isConfirmed: boolean })[] {
    const { table } = readScores(memberSheets(sheets, bidders), criteriaOf(tender), bidders);
    return outliersOf(table, outlierShareOf(tender)).map((outlier) => ({
      ...outlier,
      isConfirmed: sheets.some(
        ({ userId, confirmations }) => userId === outlier.member && Object.hasOwn(confirmations, outlier.bidder),
      ),
    }));
  }
}

/** Sheets as the calculation takes them, cut to those in the running. */
export function memberSheets(sheets: readonly LiveSheet[], bidders: readonly string[]): MemberSheet[] {
  return sheets.map(({ userId, scores }) => ({ member: userId, scores: scoresOf(scores, bidders) }));
}

function viewOf({ takenBy, userId, name, areAllLocked, ...sheet }: Detail): ScoreSheetView {
  const actor = currentActor();
  const isOwn = userId === actor.userId;
  const isShown = isOwn || areAllLocked;
  const mayWrite = !READS_SUBTREE.has(actor.organisationKind);
  const allowed = allowedActions(sheetLifecycle, { status: sheet.status, takenBy, mayWrite }, actor);
  return {
    ...sheet,
    allowed: allowed.filter((action) => (action === 'reopen' ? !isOwn : isOwn)),
    member: { id: userId, name },
    scores: isShown ? sheet.scores : null,
    reasons: isShown ? sheet.reasons : null,
    confirmations: isShown ? sheet.confirmations : null,
  };
}
