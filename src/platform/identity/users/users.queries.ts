import { Injectable } from '@nestjs/common';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { likePrefix } from '#src/platform/identity/like-prefix.js';
import { operatorWrites } from '#src/platform/identity/operator.access.js';
import type { UsersQuery } from './user.dto.js';
import { USER_ADMINISTRATION, userLifecycle, type UserAction, type UserStatus } from './user.lifecycle.js';
import type { UserRow, UserView } from './user.view.js';

type Row = [string, string, string, UserRow['status']];

const list = new KeysetList({
  name: 'user.list',
  select: 't.id, t.login, t.display_name, t.status',
  from: 'app_user t',
  access: operatorWrites,
  filters: { status: 't.status = ?', login: 'lower(t.login) like lower(?)' },
  row: ([id, login, displayName, status]: Row): UserRow => ({ id, login, displayName, status }),
});

type Detail = Omit<UserView, 'allowed' | 'createdAt' | 'invitedUntil'> & {
  invitedUntil: Date | null;
  createdAt: Date;
  takenBy: TakenBy<UserAction>;
};

const ONE = {
  name: 'user.show',
  text: `
    select id, version, login, display_name as "displayName", status, password_hash is not null as "hasPassword",
           invitation_expires_at as "invitedUntil", created_at as "createdAt", taken_by as "takenBy"
    from app_user where id = $1`,
};

/** Reads of users, for the administrators. */
@Injectable()
export class UsersQueries {
  constructor(private readonly reads: Reads) {}

  list({ status, login, ...page }: UsersQuery): Promise<Page<UserRow>> {
    return list.page(this.reads, currentActor(), page, { status, login: login && likePrefix(login.normalize('NFKC')) });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<UserView> {
    const { takenBy, invitedUntil, createdAt, ...rest } = await this.reads.one<Detail>(ONE, [id], 'user');
    const { userId, permissions } = currentActor();
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...rest,
      allowed: permissions.has('user.change') ? administration(rest.status, takenBy, userId) : [],
      invitedUntil: invitedUntil?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    };
  }
}

function administration(status: UserStatus, takenBy: TakenBy<UserAction>, by: string): UserAction[] {
  return userLifecycle.allowed({ status, takenBy }, by).filter((action) => USER_ADMINISTRATION.includes(action));
}
