import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import type { AccessRule } from '#src/platform/access/access-rule.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page, PageQuery } from '#src/platform/http/keyset.js';
import { LiveMemberships } from '#src/platform/identity/users/live-memberships.js';
import type { MeView, SessionRow } from './auth.view.js';
import { IDLE_MS } from './session.entity.js';

type Row = [string, number, SessionRow['client'], SessionRow['post'], string, Date, Date, Date];

const live: AccessRule = {
  read: () => [
    `t.user_id = :user and t.ended_at is null and t.expires_at > pg_catalog.now()
     and t.rotated_at > pg_catalog.now() - interval '${IDLE_MS} milliseconds'`,
  ],
  write: () => [],
};

const list = new KeysetList({
  name: 'session.list',
  select: 't.id, t.version, t.client, m.post, o.name, t.created_at, t.rotated_at, t.expires_at',
  from: 'session t join membership m on m.id = t.membership_id join organisation o on o.id = m.organisation_id',
  access: live,
  filters: {},
  row: ([id, version, client, post, organisationName, startedAt, usedAt, expiresAt]: Row): SessionRow => ({
    id,
    version,
    client,
    post,
    organisationName,
    startedAt: startedAt.toISOString(),
    usedAt: usedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }),
});

const PROFILE = {
  name: 'user.profile',
  text: 'select login, display_name as "displayName" from app_user where id = $1',
};

/** What people see of themselves. */
@Injectable()
export class AuthQueries {
  constructor(
    private readonly reads: Reads,
    private readonly memberships: LiveMemberships,
  ) {}

  /** @throws DomainError `session-ended` when the post that the access token is for was ended meanwhile */
  async me(): Promise<MeView> {
    const { userId, sessionId, membershipId, permissions } = currentActor();
    const [profile, memberships] = await Promise.all([
      this.reads.one<{ login: string; displayName: string }>(PROFILE, [userId], 'user'),
      this.memberships.of(userId),
    ]);
    const membership = memberships.find(({ id }) => id === membershipId);
    if (!membership) throw new DomainError('session-ended');
    return { userId, ...profile, sessionId, membership, memberships, permissions: [...permissions] };
  }

  /** The caller's live sessions, the newest first. */
  sessions(page: PageQuery): Promise<Page<SessionRow>> {
    return list.page(this.reads, currentActor(), page, {});
  }
}
