import { Injectable } from '@nestjs/common';
import type { ProblemParams } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { translate } from '#src/platform/i18n/i18n.js';
import type { NotificationRow, NotificationsQuery } from '#src/platform/notifications/notification.view.js';

type Row = [string, string, string, string, ProblemParams, string, string | null];
type Kept = Omit<NotificationRow, 'text'> & { readonly params: ProblemParams };

const list = new KeysetList({
  name: 'notification.list',
  select: `t.id, t.code, t.subject, t.subject_id, t.params, ${instantText('t.at')}, ${instantText('t.read_at')}`,
  from: 'notification t',
  access: 'public',
  filters: { membership: 't.membership_id = ?', unread: '?::boolean and t.read_at is null' },
  row: ([id, code, subject, subjectId, params, at, readAt]: Row): Kept => ({
    ...{ id, code, subject, subjectId, params, at, readAt },
  }),
});

/** Reads of what somebody was told in the post that they act in. */
@Injectable()
export class NotificationsQueries {
  constructor(private readonly reads: Reads) {}

  /** The newest first, in the caller's language. */
  async list({ unread, ...page }: NotificationsQuery): Promise<Page<NotificationRow>> {
    const { membershipId: membership } = currentActor();
    const { locale } = currentContext();
    const only = unread ? { unread } : {};
    const { items, next } = await list.page(this.reads, currentActor(), page, { membership, ...only });
    return {
      items: items.map(({ params, ...row }) => ({
        ...row,
        text: translate(locale, `notifications:${row.code}`, { subject: row.subject, ...params }),
      })),
      next,
    };
  }
}
