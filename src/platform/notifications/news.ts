import { Injectable, type Type } from '@nestjs/common';
import type { EventName, Events } from '#src/kernel/events.js';
import type { JobOrigin } from '#src/kernel/jobs.js';
import { type OrganisationKind, type Post, POSTS } from '#src/kernel/permissions.js';
import { OnEvent } from '#src/platform/jobs/decorators.js';
import { Notifications } from '#src/platform/notifications/notifications.service.js';

/** Some of those who are told: who holds one of these posts, where `place` (SQL over a membership `m` and the news' own `from`) holds. */
export interface Recipients {
  readonly posts: readonly Post[];
  readonly place: string;
}

/** Something that people are told when an event has happened. Everything but names is SQL over `from`, whose first table is `t`. */
export interface News {
  readonly event: EventName;
  /** of its text in `locales/…/notifications.json`; the event's name when left out */
  readonly code?: string;
  /** what it is about, as its page is found */
  readonly subject: string;
  readonly from: string;
  /** the column that the event's id names; a row for each that it finds */
  readonly of?: string;
  readonly id?: string;
  /** what the text says, as the arguments of `jsonb_build_object`; never what a recipient could not read */
  readonly params: string;
  readonly to: readonly Recipients[];
}

/** What every news of a table has in common, and each for itself. */
export type NewsTable = Pick<News, 'subject' | 'from' | 'params'> & {
  readonly news: readonly (Pick<News, 'event' | 'to'> & Partial<News>)[];
};

/** Everything that is told, by its code. */
export const allNews = new Map<string, Required<News>>();

/**
 * Somebody who tells people of events, each in the transaction that marks the event heard: once, however often it has to be tried.
 * @throws Error at load when a code is told twice
 */
export function newsDesk(...tables: readonly NewsTable[]): Type {
  @Injectable()
  class NewsDesk {
    constructor(readonly notifications: Notifications) {}
  }
  for (const { news, ...common } of tables)
    for (const each of news) {
      const whole: Required<News> = { of: 't.id', id: 't.id', code: each.event, ...common, ...each };
      if (allNews.has(whole.code)) throw new Error(`two news are called ${whole.code}`);
      allNews.set(whole.code, whole);
      const name = `notify:${whole.code}`;
      const tell = {
        value: function (this: NewsDesk, { id }: Events[EventName], origin: JobOrigin): Promise<void> {
          return this.notifications.tell(whole, id, origin.actorUserId);
        },
      };
      Object.defineProperty(NewsDesk.prototype, name, tell);
      OnEvent(whole.event, name)(NewsDesk.prototype, name, tell);
    }
  return NewsDesk;
}

/** Those in a post of the organisation that a column names. */
export function at(column: string, ...posts: Post[]): Recipients {
  return { posts, place: `m.organisation_id = ${column}` };
}

/** Those in a post of every organisation that a subquery finds. */
export function atAll(organisations: string, ...posts: Post[]): Recipients {
  return { posts, place: `m.organisation_id in (${organisations})` };
}

/** Those in a post of the offices of a region that have it. */
export function officesOf(region: string, ...posts: Post[]): Recipients {
  const kinds = (Object.keys(POSTS) as OrganisationKind[]).filter((kind) =>
    posts.some((post) => (POSTS[kind] as readonly Post[]).includes(post)),
  );
  const names = kinds.map((kind) => `'${kind}'`).join(', ');
  return atAll(`select o.id from organisation o where o.region_code = ${region} and o.kind in (${names})`, ...posts);
}

/** People, by user id, in the posts that they hold at the organisation that a column names. */
export function people(userIds: string, column: string, ...posts: Post[]): Recipients {
  return { posts, place: `m.organisation_id = ${column} and m.user_id in (${userIds})` };
}
