import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { Fen } from '#src/kernel/money.js';
import type { Post } from '#src/kernel/permissions.js';
import { READS_SUBTREE } from '#src/platform/access/actor.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { ReviewReads } from '../review/review.reads.js';
import { EXPERTS, POST_IS_HELD, REPRESENTATIVES } from './panel-eligibility.js';
import { panelReaders } from './review-panel.access.js';
import { ReviewPanel } from './review-panel.entity.js';
import { panelLifecycle } from './review-panel.lifecycle.js';
import type { PanelView } from './review-panel.view.js';

type Detail = Pick<
  ReviewPanel,
  | 'id'
  | 'version'
  | 'status'
  | 'takenBy'
  | 'tenderId'
  | 'expertSeats'
  | 'isComplex'
  | 'draws'
  | 'members'
  | 'chairId'
  | 'dissolveReason'
> & {
  isInsider: boolean;
  number: string;
  method: Tender['method'];
  ceilingFen: Fen;
  names: Readonly<Record<string, string>>;
};

const show = new ScopedStatement(
  'review-panel.show',
  panelReaders,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "isInsider", t.tender_id as "tenderId", d.number, d.method,
         d.ceiling_fen as "ceilingFen", t.expert_seats as "expertSeats", t.is_complex as "isComplex", t.draws, t.members,
         t.chair_id as "chairId", t.dissolve_reason as "dissolveReason",
         (select coalesce(json_object_agg(u.id, u.display_name), '{}') from jsonb_array_elements(t.members) m
          join app_user u on u.id = (m ->> 'userId')::uuid) as names
  from review_panel t join tender d on d.id = t.tender_id where t.id = $1 and (${read})`,
);

const LIVE = {
  name: 'review-panel.live',
  text: `select id, status from review_panel where tender_id = $1 order by (status = 'dissolved'), id desc limit 1`,
};
const TENDER = { name: 'review-panel.tender', text: 'select tender_id as "tenderId" from review_panel where id = $1' };
const VENDORS = {
  name: 'review-panel.vendors',
  text: 'select distinct vendor_id as id from bid where tender_id = $1 and opened_at is not null',
};
const ELIGIBLE = {
  name: 'review-panel.eligible',
  text: `
    select distinct on (m.user_id) m.user_id as "userId", m.organisation_id as "organisationId"
    from membership m join app_user u on u.id = m.user_id join organisation o on o.id = m.organisation_id
    where m.user_id = any($1::uuid[]) and m.post = any($2::text[]) and ($3::uuid is null or m.organisation_id = $3)
      and ${POST_IS_HELD}
    order by m.user_id, m.id`,
};

/** Reads of panels. */
@Injectable()
export class ReviewPanelsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly review: ReviewReads,
  ) {}

  /** The panel of a tender, the last one if there were several. @throws DomainError `not-found`, `panel-missing` */
  async ofTender(tenderId: string): Promise<PanelView> {
    const live = await this.live(tenderId);
    if (live) return this.show(live.id);
    await this.review.requireReader(tenderId);
    throw new DomainError('panel-missing');
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<PanelView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'review-panel');
    const { takenBy, isInsider, tenderId, number, method, ceilingFen, names, members, chairId, draws, ...rest } =
      detail;
    currentContext().answer.etag = etagOf(rest.version);
    const panel = Object.assign(new ReviewPanel(), { ...rest, members, chairId });
    const mayWrite = isInsider && !READS_SUBTREE.has(actor.organisationKind);
    const shown = isInsider ? members : panel.seated;
    return {
      ...rest,
      allowed: allowedActions(panelLifecycle, { status: rest.status, takenBy, mayWrite }, actor),
      tender: { id: tenderId, name: number },
      faults: isInsider ? panel.faults({ method, ceilingFen }) : [],
      members: shown.map(({ userId, kind, authorisation, declaredAt, left }) => ({
        ...{ userId, name: names[userId]!, kind, isChair: userId === chairId },
        authorisation: isInsider ? authorisation : null,
        declaredAt: isInsider ? declaredAt : null,
        left: left && { ...left, conflicts: [...left.conflicts] },
      })),
      draws: isInsider ? (draws.map(({ relations: _, ...draw }) => draw) as PanelView['draws']) : [],
      dissolveReason: isInsider ? rest.dissolveReason : null,
    };
  }

  /** The panel of a tender that was not dissolved, or else the last that was. */
  async live(tenderId: string): Promise<Pick<ReviewPanel, 'id' | 'status'> | undefined> {
    const [found] = await this.reads.all<Pick<ReviewPanel, 'id' | 'status'>>(LIVE, [tenderId]);
    return found;
  }

  /** The panel that reviews a tender. @throws DomainError `panel-incomplete` while somebody is still to take a seat. Rule: rulebook A40 */
  async requireComplete(tenderId: string): Promise<string> {
    const live = await this.live(tenderId);
    if (live?.status !== 'complete') throw new DomainError('panel-incomplete', { faults: ['not-completed'] });
    return live.id;
  }

  /** The tender of a panel, for its lock. */
  async tenderOf(panelId: string): Promise<string | undefined> {
    const [found] = await this.reads.all<{ tenderId: string }>(TENDER, [panelId]);
    return found?.tenderId;
  }

  /** The vendors whose bids of a tender were opened. */
  async vendorsOf(tenderId: string): Promise<string[]> {
    return (await this.reads.all<{ id: string }>(VENDORS, [tenderId])).map(({ id }) => id);
  }

  /** Those of these people who hold the post of an expert, with the organisation that they come from. */
  experts(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.eligible(userIds, EXPERTS, null);
  }

  /** Whether somebody may represent a purchaser, from which organisation. */
  representatives(userId: string, purchaserId: string): Promise<ReadonlyMap<string, string>> {
    return this.eligible([userId], REPRESENTATIVES, purchaserId);
  }

  private async eligible(userIds: readonly string[], posts: readonly Post[], organisationId: string | null) {
    type Row = { userId: string; organisationId: string };
    const rows = await this.reads.all<Row>(ELIGIBLE, [userIds, posts, organisationId]);
    return new Map(rows.map((row) => [row.userId, row.organisationId]));
  }
}
