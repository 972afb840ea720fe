import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { operatorWrites } from '#src/platform/identity/operator.access.js';
import type { HeldPost } from './incompatible-posts.js';
import type { MembershipsQuery } from './membership.dto.js';
import { membershipLifecycle, type MembershipAction } from './membership.lifecycle.js';
import type { MembershipRow, MembershipView } from './membership.view.js';

type Row = [string, string, string, string, string, string, MembershipRow['post'], MembershipRow['status']];

const FROM = 'membership t join app_user u on u.id = t.user_id join organisation o on o.id = t.organisation_id';

const list = new KeysetList({
  name: 'membership.list',
  select: 't.id, t.user_id, u.login, u.display_name, t.organisation_id, o.name, t.post, t.status',
  from: FROM,
  access: operatorWrites,
  filters: { user: 't.user_id = ?', organisation: 't.organisation_id = ?', status: 't.status = ?' },
  row: ([id, userId, login, displayName, organisationId, organisationName, post, status]: Row): MembershipRow => ({
    id,
    userId,
    login,
    displayName,
    organisationId,
    organisationName,
    post,
    status,
  }),
});

type Detail = Omit<MembershipView, 'allowed' | 'grantedAt' | 'endedAt'> & {
  grantedAt: Date;
  endedAt: Date | null;
  takenBy: TakenBy<MembershipAction>;
  mayWrite: boolean;
};

const show = new ScopedStatement(
  'membership.show',
  operatorWrites,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.user_id as "userId", u.login, u.display_name as "displayName", t.organisation_id as "organisationId",
         o.name as "organisationName", t.post, t.status, t.granted_at as "grantedAt", t.ended_at as "endedAt",
         t.taken_by as "takenBy", (${write}) as "mayWrite"
  from ${FROM} where t.id = $1 and (${read})`,
);

const HELD = {
  name: 'membership.held',
  text: `
    select t.organisation_id as "organisationId", o.kind, t.post
    from membership t join organisation o on o.id = t.organisation_id
    where t.user_id = $1 and t.ended_at is null order by t.id`,
};

/** Reads of memberships, for the administrators. */
@Injectable()
export class MembershipsQueries {
  constructor(private readonly reads: Reads) {}

  list({ user, organisation, status, ...page }: MembershipsQuery): Promise<Page<MembershipRow>> {
    return list.page(this.reads, currentActor(), page, { user, organisation, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<MembershipView> {
    const actor = currentActor();
    const [detail] = await this.reads.all<Detail>(...show.for(actor, [id]));
    if (!detail) throw new DomainError('not-found', { subject: 'membership' });
    const { takenBy, mayWrite, grantedAt, endedAt, ...rest } = detail;
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...rest,
      allowed: allowedActions(membershipLifecycle, { status: rest.status, takenBy, mayWrite }, actor),
      grantedAt: grantedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    };
  }

  /** The posts that a person has not given up, whether or not the account is disabled. */
  heldBy(userId: string): Promise<HeldPost[]> {
    return this.reads.all<HeldPost>(HELD, [userId]);
  }
}
