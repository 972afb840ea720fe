import { Injectable } from '@nestjs/common';
import { fieldError } from '#src/kernel/errors.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ReviewPanel } from '../panel/review-panel.entity.js';
import { ReviewPanelsQueries } from '../panel/review-panels.queries.js';
import { ReviewBids } from '../review/review-bids.js';
import { requireStage } from '../review/stage.js';
import { criteriaOf } from './evaluation-terms.js';
import { differences, requireAgreement, requireLawful, requireWhole, type ScoredField } from './score-rules.js';
import type { ConfirmScores, FillScoreSheet, ReopenScoreSheet } from './score-sheet.dto.js';
import { type ReopenCause, ScoreSheet } from './score-sheet.entity.js';
import type { ScoreSheetView } from './score-sheet.view.js';
import { memberSheets, ScoreSheetsQueries } from './score-sheets.queries.js';
import { readReasons, readTable } from './sheet-shape.js';

/** Writes of score sheets: one transaction a method. Each locks the tender first, so that the last to lock sees all others locked. */
@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ScoreSheetsQueries,
    private readonly panels: ReviewPanelsQueries,
    private readonly bids: ReviewBids,
  ) {}

  /** Gives every member who has none an empty sheet; part of completing a panel, whose tender is locked. */
  async handOut(tender: Tender, userIds: readonly string[]): Promise<void> {
    const had = new Set((await this.queries.live(tender.id)).map(({ userId }) => userId));
    for (const userId of userIds.filter((each) => !had.has(each)))
      await this.aggregates.create(ScoreSheet, ScoreSheet.handedOut(tender, userId), 'hand-out');
    currentContext().answer = {}; // not the resource that this command is about
  }

  /** Voids the sheet of somebody who has left the panel, or of all; the tender is locked. */
  async takeBack(tenderId: string, by: string, left?: string): Promise<void> {
    for (const { id, userId } of await this.queries.live(tenderId)) {
      if (left !== undefined && userId !== left) continue;
      const sheet = await this.aggregates.lockForSystem(ScoreSheet, id);
      sheet.void(by);
      await this.aggregates.keep(ScoreSheet, sheet);
    }
  }

  /**
   * Replaces what the caller has given so far; what is missing may still come.
   * @throws DomainError `not-a-member`, `tender-not-at-stage`, `final-offers-unopened`, `illegal-transition` once locked, and those of `requireLawful`
   */
  fill(tenderId: string, input: FillScoreSheet): Promise<ScoreSheetView> {
    return this.aggregates.run(async () => {
      await this.changeOwn(tenderId, (sheet, by, field) => {
        const scores = readTable(input.scores);
        sheet.fill(by, scores, readReasons(input.reasons ?? {}, field));
        requireLawful(scores, field);
      });
      return this.queries.own(tenderId);
    });
  }

  /** @throws DomainError as `fill`, `scores-incomplete`, `objective-scores-differ` for the last one to lock. Rule: rulebook A48 */
  lock(tenderId: string): Promise<void> {
    return this.aggregates.run(() =>
      this.changeOwn(tenderId, async (sheet, by, field) => {
        sheet.lock(by, this.aggregates.now);
        requireWhole(sheet.scores, field);
        if (!(await this.queries.areOthersLocked(tenderId, by))) return;
        const others = (await this.queries.live(tenderId)).filter(({ id }) => id !== sheet.id);
        requireAgreement(memberSheets([...others, sheet], field.bidders), field);
      }),
    );
  }

  /** The caller stands by a judgement far from the others'. @throws DomainError as `fill`, `panel-incomplete`, `sheets-unlocked`, `not-an-outlier` */
  confirm(tenderId: string, { bidId, reason }: ConfirmScores): Promise<void> {
    return this.aggregates.run(() =>
      this.changeOwn(tenderId, async (sheet, by, field, tender) => {
        sheet.confirm(by, bidId, reason);
        const sheets = await this.queries.requireAllLocked(tenderId);
        const outliers = this.queries.outliers(tender, field.bidders, sheets);
        if (!outliers.some(({ member, bidder }) => member === by && bidder === bidId))
          throw fieldError('bidId', 'not-an-outlier', { rule: 'A48' });
      }),
    );
  }

  /**
   * Opens a locked sheet again, for a cause that the law names and the sheets bear out. Rule: rulebook A48
   * @throws DomainError `tender-not-at-stage`, `illegal-transition`, `panel-incomplete`, `panel-conflict` for a member, `reopen-cause-missing`,
   *   and for an outlier `sheets-unlocked`
   */
  reopen(id: string, { cause, reason }: ReopenScoreSheet): Promise<void> {
    return this.aggregates.run(async () => {
      const tenderId = await this.queries.tenderOf(id);
      const tender = tenderId === undefined ? undefined : await this.aggregates.lockForSystem(Tender, tenderId);
      await this.aggregates.change(ScoreSheet, id, async (sheet, by) => {
        requireStage(tender!, 'reviewing', 'final_offers');
        const panelId = await this.panels.requireComplete(tender!.id);
        (await this.aggregates.lockForSystem(ReviewPanel, panelId)).requireOutsider(by);
        sheet.reopen(by, cause, reason, this.aggregates.now);
        if (!(await this.holds(cause, tender!, sheet.userId)))
          throw fieldError('cause', 'reopen-cause-missing', { rule: 'A48' });
      });
    });
  }

  /** Whether a cause to open a member's sheet again lies in the sheets as they are. */
  private async holds(cause: ReopenCause, tender: Tender, member: string): Promise<boolean> {
    const { contenders } = await this.bids.contention(tender);
    const bidders = contenders.map(({ bidId }) => bidId);
    if (cause === 'outlier') {
      const sheets = await this.queries.requireAllLocked(tender.id);
      return this.queries.outliers(tender, bidders, sheets).some((outlier) => outlier.member === member);
    }
    const sheets = memberSheets(await this.queries.live(tender.id), bidders);
    return differences(sheets, { criteria: criteriaOf(tender), bidders }).some(({ scores }) => member in scores);
  }

  private async changeOwn(
    tenderId: string,
    work: (sheet: ScoreSheet, by: string, field: ScoredField, tender: Tender) => Promise<void> | void,
  ): Promise<void> {
    const id = await this.queries.ownId(tenderId);
    const tender = await this.aggregates.lockForSystem(Tender, tenderId);
    await this.aggregates.change(ScoreSheet, id, async (sheet, by) => {
      requireStage(tender, tender.method === 'open_tender' ? 'reviewing' : 'final_offers');
      const { contenders } = await this.bids.requireOffers(tender);
      const field = { criteria: criteriaOf(tender), bidders: contenders.map(({ bidId }) => bidId) };
      await work(sheet, by, field, tender);
    });
  }
}
