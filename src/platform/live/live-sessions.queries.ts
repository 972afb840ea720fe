import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import { IDLE_MS } from '#src/platform/identity/auth/session.entity.js';

const LIVE = {
  name: 'live.sessions',
  text: `
    select s.id, s.membership_id as "membershipId"
    from session s join membership m on m.id = s.membership_id join app_user u on u.id = s.user_id
    where s.id = any($1::uuid[]) and s.status = 'live' and s.expires_at > pg_catalog.now()
      and s.rotated_at > pg_catalog.now() - $2 * interval '1 millisecond' and m.ended_at is null and u.status = 'active'`,
};

/** Whether those who follow are still signed in, in the post in which they began. */
@Injectable()
export class LiveSessions {
  constructor(private readonly reads: Reads) {}

  /** The post in which each of these sessions acts now; those that have ended are missing. */
  async of(sessionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reads.all<{ id: string; membershipId: string }>(LIVE, [[...new Set(sessionIds)], IDLE_MS]);
    return new Map(rows.map(({ id, membershipId }) => [id, membershipId]));
  }
}
