import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { FilesService } from '#src/platform/files/index.js';
import { conflictsOf, type RelationFact } from '#src/procurement/awards/calc/recusal.js';
import { SeatsService, type Tender } from '#src/procurement/tenders/index.js';
import { type DeclaredCandidate, type DrawnFor, type ExpertDraw, ownDraw, provincialDraw } from './expert-draw.js';
import { AUTHORS } from './panel-eligibility.js';
import { relationFacts } from './relation.dto.js';
import type { PanelCandidateInput, RepresentativeInput, ReseatPanel } from './review-panel.dto.js';
import { ReviewPanel } from './review-panel.entity.js';
import { ReviewPanelsQueries } from './review-panels.queries.js';

const SEED_BYTES = 32;

/** Fills the seats of a panel; the caller holds the locks of the tender and of the panel. */
@Injectable()
export class PanelSeating {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ReviewPanelsQueries,
    private readonly seats: SeatsService,
    private readonly files: FilesService,
  ) {}

  /**
   * Holds a draw of our own for the seats that are empty, or takes the record of the province; null where neither is asked for.
   * @throws DomainError `invalid-shape` for both, `duplicate-code`, `panel-member-not-eligible`, `file-not-claimable`
   */
  async hold(tender: Tender, panel: ReviewPanel, { draw, record }: ReseatPanel): Promise<ExpertDraw | null> {
    if (draw && record) throw new DomainError('invalid-shape', {}, [{ path: 'record', code: 'unknown-field' }]);
    const of: DrawnFor = { ...(await this.judgedBy(tender)), seats: panel.emptySeats };
    if (draw) {
      const candidates = await this.candidates(panel, draw.candidates, 'draw.candidates');
      return ownDraw(candidates, randomBytes(SEED_BYTES).toString('hex'), of);
    }
    if (!record) return null;
    const { number, drawnOn, fileId } = record;
    if (drawnOn > of.on)
      throw new DomainError('invalid-shape', {}, [
        { path: 'record.drawnOn', code: 'out-of-range', params: { max: of.on } },
      ]);
    await this.files.claim([fileId], { type: ReviewPanel.subject, id: panel.id }, 'record.fileId');
    const experts = await this.candidates(panel, record.experts, 'record.experts');
    return provincialDraw(experts, { number, drawnOn, fileId }, of);
  }

  /** Seats whoever was drawn last, then as many reserves as there are seats left. */
  async seatDrawn(panel: ReviewPanel): Promise<void> {
    const { drawn } = panel.draws.at(-1)!;
    for (const userId of [...drawn.filter((each) => !panel.hasSat(each)), ...panel.reserves]) {
      if (panel.emptySeats <= 0) return;
      const organisationId = (await this.queries.experts([userId])).get(userId);
      // somebody who has left the post meanwhile is passed over
      if (organisationId === undefined) continue;
      const relations = panel.draws.flatMap((draw) => draw.relations[userId] ?? []);
      const seatId = await this.seats.seat(panel.tenderId, 'panel', userId, organisationId);
      panel.sit({ userId, seatId, kind: 'expert', authorisation: null, relations });
    }
  }

  /** @throws DomainError `panel-member-not-eligible`, `panel-conflict` for whoever made the document or has to do with a vendor, `panel-seat-taken` */
  async seatRepresentative(tender: Tender, panel: ReviewPanel, input: RepresentativeInput): Promise<void> {
    const { userId, authorisation } = input;
    const path = 'representative.userId';
    const as = 'purchaser-representative';
    const organisationId = (await this.queries.representatives(userId, tender.purchaserId)).get(userId);
    if (organisationId === undefined || panel.hasSat(userId))
      throw fieldError(path, 'panel-member-not-eligible', { as });
    if (AUTHORS.some((action) => tender.takenBy[action]?.includes(userId)))
      throw fieldError(path, 'panel-conflict', { reasons: ['drafted-or-approved'] });
    const relations = relationFacts(input.relations, 'representative.relations');
    const reasons = await this.conflicts(tender, relations);
    if (reasons.length > 0) throw fieldError(path, 'panel-conflict', { reasons });
    const seatId = await this.seats.seat(tender.id, 'panel', userId, organisationId);
    const { number, date } = authorisation;
    panel.sit({ userId, seatId, kind: as, authorisation: { number, date }, relations });
  }

  /** The statutory reasons to step back that lie in these relations. Rule: rulebook A51. */
  async conflicts(tender: Tender, relations: readonly RelationFact[]) {
    const { vendors, on } = await this.judgedBy(tender);
    return conflictsOf(relations, { vendors, activityOn: on }).map(({ code }) => code);
  }

  /** Ends the seat of somebody who left, and lets the next reserve follow. */
  async replace(panel: ReviewPanel, seatId: string): Promise<void> {
    await this.seats.end(seatId);
    await this.seatDrawn(panel);
  }

  /** Ends all seats. */
  async vacate(panel: ReviewPanel): Promise<void> {
    for (const { seatId } of panel.seated) await this.seats.end(seatId);
  }

  private async judgedBy({ id }: Tender) {
    const { now } = this.aggregates;
    return { vendors: await this.queries.vendorsOf(id), on: shanghaiDate(now), now };
  }

  private async candidates(
    panel: ReviewPanel,
    inputs: readonly PanelCandidateInput[],
    path: string,
  ): Promise<DeclaredCandidate[]> {
    const userIds = inputs.map(({ userId }) => userId);
    const twice = userIds.findIndex((userId, index) => userIds.indexOf(userId) !== index);
    if (twice >= 0) throw fieldError(`${path}.${twice}.userId`, 'duplicate-code', { code: userIds[twice]! });
    const known = await this.queries.experts(userIds);
    const stranger = userIds.findIndex((userId) => !known.has(userId) || panel.hasSat(userId));
    if (stranger >= 0) throw fieldError(`${path}.${stranger}.userId`, 'panel-member-not-eligible', { as: 'expert' });
    return inputs.map(({ userId, relations }, index) => ({
      userId,
      relations: relationFacts(relations, `${path}.${index}.relations`),
    }));
  }
}
