import type { NoticeFilters } from '../notices/notice-filters.js';
import type { NoticeRow } from '../notices/notices.reads.js';
import { addressOf, pathIn, type Site } from '../shell/site.js';
import { type Xml, xml } from './xml.js';

export const ATOM = 'application/atom+xml; charset=utf-8';

/** What is asked of a feed. */
export type FeedFilters = Pick<NoticeFilters, 'kind' | 'q' | 'region'>;

export const feedAddress = ({ kind, q, region }: FeedFilters): string => addressOf('/feed.atom', { kind, q, region });

/** An entry of a feed, with the instant at which it became public. */
export type FeedRow = NoticeRow & { readonly at: Date };

/** The newest notices as an Atom feed. Rule: RFC 4287. @param now for a feed without an entry */
export function feedOf(site: Site, rows: readonly FeedRow[], filters: FeedFilters, now: Date): string {
  const { locale, origin, words } = site;
  const address = (path: string) => origin + pathIn(locale, path);
  const title = filters.kind
    ? `${words.say('feed.title')} - ${words.say(`groups.${filters.kind}`)}`
    : words.say('feed.title');
  const entry = ({ id, kind, title: about, purchaser, at }: FeedRow): Xml => xml`
  <entry>
    <id>urn:uuid:${id}</id>
    <title>${about} ${words.say(`kinds.${kind}`)}</title>
    <link rel="alternate" type="text/html" href="${address(`/notices/${id}`)}"/>
    <published>${at.toISOString()}</published>
    <updated>${at.toISOString()}</updated>
    <author><name>${purchaser}</name></author>
    <category term="${kind}" label="${words.say(`kinds.${kind}`)}"/>
    <summary>${words.say('notice.description', { what: words.say(`kinds.${kind}`), title: about, purchaser })}</summary>
  </entry>`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${address(feedAddress(filters))}</id>
  <title>${title}</title>
  <subtitle>${words.say(site.isSandbox ? 'shell.sandbox' : 'shell.about')}</subtitle>
  <link rel="self" type="application/atom+xml" href="${address(feedAddress(filters))}"/>
  <link rel="alternate" type="text/html" href="${address('/notices')}"/>
  <updated>${(rows[0]?.at ?? now).toISOString()}</updated>
  <author><name>${words.say('shell.name')}</name></author>${rows.map(entry)}
</feed>
`.text;
}
