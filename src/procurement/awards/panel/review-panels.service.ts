import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates, etagOf } from '#src/platform/db/aggregates.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { requireStage } from '../review/stage.js';
import { ScoreSheetsService } from '../scores/score-sheets.service.js';
import { PanelSeating } from './panel-seating.js';
import { relationFacts } from './relation.dto.js';
import type { ChooseChair, DeclareIndependence, DrawPanel, RecuseMember, ReseatPanel } from './review-panel.dto.js';
import { type Leave, ReviewPanel } from './review-panel.entity.js';
import type { PanelView } from './review-panel.view.js';
import { ReviewPanelsQueries } from './review-panels.queries.js';

/** Stages at which the panel may still change. */
const AT_WORK: readonly Tender['status'][] = ['opened', 'reviewing', 'consulting', 'final_offers'];
/** Stages at which a panel is needed no more, or not yet. */
const DISMISSED: readonly Tender['status'][] = ['opened', 'announced', 'failed', 'cancelled'];

/** Writes of panels: one transaction a method. Each locks the tender first, then the panel. */
@Injectable()
export class ReviewPanelsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ReviewPanelsQueries,
    private readonly seating: PanelSeating,
    private readonly sheets: ScoreSheetsService,
  ) {}

  /**
   * Forms the panel of a tender whose bids are open: who has to do with a bidder is known only then. Rules: rulebook A40, A51.
   * @throws DomainError `tender-not-at-stage`, `already-exists`, and those of `PanelSeating`
   */
  draw(tenderId: string, { experts, isComplex = false, ...input }: DrawPanel): Promise<PanelView> {
    return this.aggregates.run(async () => {
      const tender = await this.aggregates.lock(Tender, tenderId);
      requireStage(tender, 'opened');
      const panel = ReviewPanel.drafted(tender, experts, isComplex);
      await this.aggregates.create(ReviewPanel, panel, 'draft');
      const draw = await this.seating.hold(tender, panel, input);
      if (!draw) throw new DomainError('invalid-shape', {}, [{ path: 'draw', code: 'required' }]);
      panel.draw(currentActor().userId, draw);
      await this.seat(tender, panel, input);
      await this.aggregates.keep(ReviewPanel, panel);
      currentContext().answer.etag = etagOf(panel.version);
      return this.queries.show(panel.id);
    });
  }

  /** Fills seats that nobody follows on. @throws DomainError `panel-conflict` for a member, `panel-seat-taken`, and as `draw` */
  reseat(id: string, input: ReseatPanel): Promise<void> {
    return this.change(id, AT_WORK, async (tender, panel, by) => {
      panel.requireOutsider(by);
      const draw = await this.seating.hold(tender, panel, input);
      panel.reseat(by, draw);
      await this.seat(tender, panel, input);
    });
  }

  /** The caller declares whom they have to do with; a statutory conflict makes them step back at once. Rule: rulebook A51 */
  declare(id: string, { conflicts }: DeclareIndependence): Promise<void> {
    return this.change(id, AT_WORK, async (tender, panel, by) => {
      const relations = relationFacts(conflicts, 'conflicts');
      panel.declare(by, relations, this.aggregates.now);
      const found = await this.seating.conflicts(tender, relations);
      if (found.length > 0) await this.leave(panel, by, { userId: by, reason: 'declared', conflicts: found });
    });
  }

  /** A member is found in conflict, or cannot come; the next reserve follows. @throws DomainError `panel-conflict` for a member who would decide it */
  recuse(id: string, { userId, reason }: RecuseMember): Promise<void> {
    return this.change(id, AT_WORK, (_, panel, by) => {
      panel.requireOutsider(by);
      return this.leave(panel, by, { userId, reason, conflicts: [] });
    });
  }

  /** @throws DomainError `not-a-member`, `panel-incomplete` with the fault */
  chair(id: string, { userId }: ChooseChair): Promise<void> {
    return this.change(id, AT_WORK, (_, panel, by) => {
      // whoever runs the procedure writes down what the members chose
      if (!currentActor().permissions.has('review-panel.complete')) panel.memberOf(by);
      panel.chair(by, userId);
    });
  }

  /** Every member gets a score sheet. @throws DomainError `panel-conflict` for a member, `panel-incomplete` */
  complete(id: string): Promise<void> {
    return this.change(id, AT_WORK, async (tender, panel, by) => {
      panel.requireOutsider(by);
      panel.complete(by, tender);
      await this.sheets.handOut(
        tender,
        panel.seated.map(({ userId }) => userId),
      );
    });
  }

  /** Ends the panel and its seats: before its work, or when nothing is left to do. @throws DomainError `tender-not-at-stage`, `panel-conflict` for a member */
  dissolve(id: string, { reason }: { readonly reason: string }): Promise<void> {
    return this.change(id, DISMISSED, async (tender, panel, by) => {
      panel.requireOutsider(by);
      panel.dissolve(by, reason);
      await this.seating.vacate(panel);
      if (tender.status === 'opened') await this.sheets.takeBack(tender.id, by);
    });
  }

  private change(
    id: string,
    at: readonly Tender['status'][],
    work: (tender: Tender, panel: ReviewPanel, by: string) => Promise<void> | void,
  ): Promise<void> {
    return this.aggregates.run(async () => {
      const tenderId = await this.queries.tenderOf(id);
      const tender = tenderId === undefined ? undefined : await this.aggregates.lockForSystem(Tender, tenderId);
      await this.aggregates.change(ReviewPanel, id, (panel, by) => {
        requireStage(tender!, ...at);
        return work(tender!, panel, by);
      });
    });
  }

  private async seat(tender: Tender, panel: ReviewPanel, { representative }: ReseatPanel): Promise<void> {
    await this.seating.seatDrawn(panel);
    if (representative) await this.seating.seatRepresentative(tender, panel, representative);
  }

  private async leave(
    panel: ReviewPanel,
    by: string,
    { userId, ...leave }: Omit<Leave, 'at'> & { readonly userId: string },
  ): Promise<void> {
    const { seatId } = panel.recuse(by, userId, { at: this.aggregates.now.toISOString(), ...leave });
    await this.sheets.takeBack(panel.tenderId, by, userId);
    await this.seating.replace(panel, seatId);
  }
}
