import { Injectable } from '@nestjs/common';
import { DomainError, fieldError, type FieldProblem } from '#src/kernel/errors.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { isId } from '#src/platform/http/fields.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { ReviewBids } from '../review/review-bids.js';
import { requireStage } from '../review/stage.js';
import { criteriaOf } from './evaluation-terms.js';
import { requireAgreement, requireLawful, requireWhole, type ScoredField, type Scores } from './score-rules.js';
import type { ConfirmScores, FillScoreSheet, ReopenScoreSheet } from './score-sheet.dto.js';
import { ScoreSheet } from './score-sheet.entity.js';
import type { ScoreSheetView } from './score-sheet.view.js';
import { memberSheets, ScoreSheetsQueries } from './score-sheets.queries.js';

const MOST_WORDS = 2_000;

/** Writes of score sheets: one transaction a method. Each locks the tender first, so that the last to lock sees all others locked. */
@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ScoreSheetsQueries,
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
        const others = (await this.queries.live(tenderId)).filter(({ id }) => id !== sheet.id);
        if (others.every(({ status }) => status === 'locked'))
          requireAgreement(memberSheets([...others, sheet], field.bidders), field);
      }),
    );
  }

  /** The caller stands by a judgement far from the others'. @throws DomainError as `fill`, `sheets-unlocked`, `not-an-outlier` */
  confirm(tenderId: string, { bidId, reason }: ConfirmScores): Promise<void> {
    return this.aggregates.run(() =>
      this.changeOwn(tenderId, async (sheet, by, field, tender) => {
        sheet.confirm(by, bidId, reason);
        const sheets = await this.queries.live(tenderId);
        const locked = sheets.filter(({ status }) => status === 'locked').length;
        if (locked < sheets.length) throw new DomainError('sheets-unlocked', { locked, members: sheets.length });
        const outliers = this.queries.outliers(tender, field.bidders, sheets);
        if (!outliers.some(({ member, bidder }) => member === by && bidder === bidId))
          throw fieldError('bidId', 'not-an-outlier', { rule: 'A48' });
      }),
    );
  }

  /** Opens a locked sheet again, for a cause that the law names. @throws DomainError `tender-not-at-stage`, `illegal-transition`. Rule: rulebook A48 */
  reopen(id: string, { cause, reason }: ReopenScoreSheet): Promise<void> {
    return this.aggregates.run(async () => {
      const tenderId = await this.queries.tenderOf(id);
      const tender = tenderId === undefined ? undefined : await this.aggregates.lockForSystem(Tender, tenderId);
      await this.aggregates.change(ScoreSheet, id, (sheet, by) => {
        requireStage(tender!, 'reviewing', 'final_offers');
        sheet.reopen(by, cause, reason, this.aggregates.now);
      });
    });
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

/** @throws DomainError `invalid-shape` for what is no table of texts by bid and criterion */
function readTable(sent: Readonly<Record<string, unknown>>): Scores {
  const faults: FieldProblem[] = [];
  const table = Object.entries(sent).map(([bidId, given]) => {
    const path = `scores.${bidId}`;
    if (!isId(bidId)) faults.push({ path, code: 'not-an-id' });
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      faults.push({ path, code: 'not-an-object' });
      return [bidId, {}] as const;
    }
    for (const [criterion, points] of Object.entries(given))
      if (typeof points !== 'string') faults.push({ path: `${path}.${criterion}`, code: 'not-text' });
    return [bidId, given as Record<string, string>] as const;
  });
  if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
  return Object.fromEntries(table);
}

/** @throws DomainError `invalid-shape` for what are no words by bid */
function readReasons(sent: Readonly<Record<string, unknown>>, { bidders }: ScoredField): Record<string, string> {
  const faults = Object.entries(sent).flatMap(([bidId, words]): FieldProblem[] => {
    const path = `reasons.${bidId}`;
    if (!bidders.includes(bidId)) return [{ path, code: 'unknown-reference' }];
    if (typeof words !== 'string') return [{ path, code: 'not-text' }];
    return [...words].length > MOST_WORDS ? [{ path, code: 'text-length', params: { min: 0, max: MOST_WORDS } }] : [];
  });
  if (faults.length > 0) throw new DomainError('invalid-shape', {}, faults);
  return sent as Record<string, string>;
}
