import { Injectable } from '@nestjs/common';
import type { OrganisationKind, Post } from '#src/kernel/permissions.js';
import { Reads } from '#src/platform/db/reads.js';

/** A post that somebody may act in now, with what an access token says of it. */
export interface LiveMembership {
  readonly id: string;
  readonly post: Post;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly regionCode: string;
}

const OF_USER = {
  name: 'membership.live',
  text: `
    select m.id, m.post, o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
           o.region_code as "regionCode"
    from membership m join organisation o on o.id = m.organisation_id join app_user u on u.id = m.user_id
    where m.user_id = $1 and m.ended_at is null and u.status = 'active' order by m.id`,
};

/** The posts that people hold at this moment. */
@Injectable()
export class LiveMemberships {
  constructor(private readonly reads: Reads) {}

  /** The posts of a person, the oldest first; none for a disabled one. */
  of(userId: string): Promise<LiveMembership[]> {
    return this.reads.all<LiveMembership>(OF_USER, [userId]);
  }
}
