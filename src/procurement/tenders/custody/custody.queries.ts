import { Injectable } from '@nestjs/common';
import { PERMISSIONS, type Post } from '#src/kernel/permissions.js';
import type { AccessRule } from '#src/platform/access/access-rule.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { isId } from '#src/platform/http/fields.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import { tenderAccess, tenderInsiders } from '../tender.access.js';
import type { CandidateRow, CustodyView } from './custody.view.js';

/** Who are named is between those who prepare the tender, the offices above, and the custodians themselves; the notice names organisations. */
const custodyAccess: AccessRule = { ...tenderAccess, read: tenderInsiders };

const show = new ScopedStatement(
  'custody.show',
  custodyAccess,
  1,
  ({ read }) => `
  select t.version, t.custody_threshold as threshold,
         (select coalesce(json_agg(json_build_object(
            'seatId', s.id, 'person', json_build_object('id', u.id, 'name', u.display_name),
            'organisation', json_build_object('id', o.id, 'name', o.name), 'fingerprint', k.fingerprint,
            'isOwn', s.user_id = :user) order by s.id), '[]')
          from tender_seat s join app_user u on u.id = s.user_id join organisation o on o.id = s.organisation_id
          left join custodian_key k on k.seat_id = s.id
          where s.tender_id = t.id and s.kind = 'custodian' and s.ended_at is null) as custodians
  from tender t where t.id = $1 and (${read})`,
);

const POSTS = PERMISSIONS['custody.set-key'];
const HELD = `m.ended_at is null and u.status = 'active' and o.status = 'active' and m.post in (${POSTS.map((post) => `'${post}'`).join(', ')})`;

/** Of several custodian's posts somebody is named in the oldest. */
const CANDIDATES = {
  name: 'custody.candidates',
  text: `
    select distinct on (m.user_id) m.user_id as "userId", m.organisation_id as "organisationId"
    from membership m join app_user u on u.id = m.user_id join organisation o on o.id = m.organisation_id
    where m.user_id = any($1::uuid[]) and ${HELD} order by m.user_id, m.id`,
};

const NAMED = {
  name: 'custody.named',
  text: `
    select s.id as "seatId", s.user_id as "userId", k.fingerprint
    from tender_seat s left join custodian_key k on k.seat_id = s.id
    where s.tender_id = $1 and s.kind = 'custodian' and s.ended_at is null order by s.id`,
};

type Row = [string, string, string, Post, string, string];

const candidates = new KeysetList({
  name: 'custody.candidate-list',
  select: 't.id, u.id, u.display_name, t.post, o.id, o.name',
  from: `(select m.* from membership m join app_user u on u.id = m.user_id join organisation o on o.id = m.organisation_id where ${HELD}) t
    join app_user u on u.id = t.user_id join organisation o on o.id = t.organisation_id`,
  access: 'public',
  filters: {},
  row: ([id, userId, name, post, organisationId, organisation]: Row): CandidateRow => ({
    id,
    userId,
    name,
    post,
    organisation: { id: organisationId, name: organisation },
  }),
});

/** Reads of custody. */
@Injectable()
export class CustodyQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` */
  async show(tenderId: string): Promise<CustodyView> {
    const custody = await this.reads.one<CustodyView>(...show.for(currentActor(), [tenderId]), 'tender');
    currentContext().answer.etag = etagOf(custody.version);
    return custody;
  }

  /** Everybody who holds a custodian's post. */
  listCandidates(page: PageQuery): Promise<Page<CandidateRow>> {
    return candidates.page(this.reads, undefined, page, {});
  }

  /** Those of these people who hold a custodian's post, with the organisation they would sit for. */
  async candidatesAmong(userIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.reads.all<{ userId: string; organisationId: string }>(CANDIDATES, [userIds.filter(isId)]);
    return new Map(rows.map(({ userId, organisationId }) => [userId, organisationId]));
  }

  /** The custodians' seats of a tender, with the keys that are set. */
  named(tenderId: string): Promise<{ seatId: string; userId: string; fingerprint: string | null }[]> {
    return this.reads.all(NAMED, [tenderId]);
  }
}
