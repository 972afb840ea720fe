import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { NoticeKind } from '#src/procurement/tenders/index.js';
import { type Dated, DatedList, type DatedPage } from '../shell/dated-list.js';
import { inRegion, inYear, listValues } from '../shell/list-filters.js';
import type { NoticeBody } from './notice-bodies.js';
import { type NoticeFilters, termsOf } from './notice-filters.js';
import { NOTICE_GROUPS, type NoticeGroup } from './notice-groups.js';
import { snippetOf } from './snippet.js';

/** A notice in a list. */
export interface NoticeRow extends Dated {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly regionCode: string;
  readonly purchaser: string;
  readonly endsOn: DateText | null;
}

/** A notice as it was published, with where it belongs. */
export type PublishedNotice = Omit<NoticeRow, 'kind'> &
  NoticeBody & {
    readonly at: Date;
    readonly tenderId: string | null;
    readonly projectId: string;
    readonly projectNumber: string;
  };

const COLUMNS = `t.id, t.kind, t.title, t.region_code as "regionCode", o.name as purchaser, t.published_on as "on", t.ends_on as "endsOn"`;
const FROM = 'notice t join organisation o on o.id = t.purchaser_id';
const WORDS = `
  t.id in (select s.notice_id from notice_search s
           where s.grams @> app.search_grams(app.search_words(?), true)
             and s.words like all (select '%' || app.search_words(term) || '%' from unnest(?::text[]) term))`;

/** Every notice is public from the moment that it is there. */
const list = new DatedList<'kind' | 'q' | 'region' | 'year', NoticeRow>({
  name: 'portal.notices',
  select: COLUMNS,
  from: FROM,
  day: 't.published_on',
  where: 'true',
  filters: {
    kind: 't.kind = any(?::text[])',
    q: WORDS,
    region: inRegion('t.region_code'),
    year: inYear('t.published_on'),
  },
  unplanned: ['q'],
});

const FOUND_WORDS = {
  name: 'portal.found-words',
  text: 'select notice_id as id, words from notice_search where notice_id = any($1::uuid[])',
};
const ONE = {
  name: 'portal.notice',
  text: `
    select ${COLUMNS}, t.published_at as at, t.tender_id as "tenderId", t.project_id as "projectId", p.number as "projectNumber", t.body
    from ${FROM} join project p on p.id = t.project_id where t.id = $1`,
};
const NEWEST = {
  name: 'portal.newest-notices',
  text: `
    select newest.* from unnest($1::text[]) asked (kind) cross join lateral (
      select ${COLUMNS} from ${FROM} where t.kind = asked.kind order by t.published_on desc, t.id desc limit $2) newest`,
};
/** Of a tender and of the project that it came from; what belongs to an earlier procedure of the project stays with that one. */
const OF_CASE = {
  name: 'portal.notices-of-case',
  text: `
    select ${COLUMNS} from ${FROM}
    where t.project_id = $1 and (t.tender_id is null or t.tender_id is not distinct from $2) order by t.id`,
};

/** What lists find, with a piece of the text around what was looked for. */
export interface FoundNotices extends DatedPage<NoticeRow> {
  readonly terms: readonly string[];
  readonly snippets: ReadonlyMap<string, string>;
}

/** Reads of public notices. */
@Injectable()
export class NoticesReads {
  constructor(private readonly reads: Reads) {}

  async find({ q, kind, after, ...filters }: NoticeFilters): Promise<FoundNotices> {
    const terms = q === undefined ? [] : termsOf(q);
    if (!terms) return { rows: [], next: undefined, terms: [], snippets: new Map() };
    const given = {
      ...(kind && { kind: [NOTICE_GROUPS[kind]] }),
      ...(terms.length > 0 && { q: [terms.join(' '), terms] }),
      ...listValues(filters),
    };
    const page = await list.page(this.reads, given, after);
    return { ...page, terms, snippets: await this.snippets(page.rows, terms) };
  }

  /** @throws DomainError `not-found` */
  one(id: string): Promise<PublishedNotice> {
    return this.reads.one<PublishedNotice>(ONE, [id], 'notice');
  }

  /** The newest of each of these groups. */
  async newest(groups: readonly NoticeGroup[], each: number): Promise<Map<NoticeGroup, NoticeRow[]>> {
    const kinds = groups.flatMap((group) => NOTICE_GROUPS[group] as readonly NoticeKind[]);
    const rows = await this.reads.all<NoticeRow>(NEWEST, [kinds, each]);
    const of = (group: NoticeGroup) =>
      rows
        .filter(({ kind }) => (NOTICE_GROUPS[group] as readonly NoticeKind[]).includes(kind))
        .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
        .slice(0, each);
    return new Map(groups.map((group) => [group, of(group)]));
  }

  /** Everything that was announced of a purchase, the oldest first. */
  ofCase(projectId: string, tenderId: string | null): Promise<NoticeRow[]> {
    return this.reads.all<NoticeRow>(OF_CASE, [projectId, tenderId]);
  }

  /** For what was found elsewhere than in its title. */
  private async snippets(rows: readonly NoticeRow[], terms: readonly string[]): Promise<Map<string, string>> {
    if (terms.length === 0) return new Map();
    const ids = rows.map(({ id }) => id);
    const texts = await this.reads.all<{ id: string; words: string }>(FOUND_WORDS, [ids]);
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    const found = texts.map(({ id, words }) => [id, snippetOf(words, titles.get(id)!, terms)] as const);
    return new Map(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }
}
