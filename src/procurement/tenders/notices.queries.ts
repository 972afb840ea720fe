import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { NoticesQuery } from './lists.dto.js';
import type { NoticeRow, NoticeView } from './notice.view.js';

type Row = [string, NoticeRow['kind'], string, string, string, DateText, DateText | null];

const list = new KeysetList({
  name: 'notice.list',
  select: 't.id, t.kind, t.title, t.region_code, o.name, t.published_on, t.ends_on',
  from: 'notice t join organisation o on o.id = t.purchaser_id',
  access: 'public',
  filters: { region: 't.region_code = ?', kind: 't.kind = ?' },
  row: ([id, kind, title, regionCode, purchaser, publishedOn, endsOn]: Row): NoticeRow => ({
    id,
    kind,
    title,
    regionCode,
    purchaser,
    publishedOn,
    endsOn,
  }),
});

const SHOW = {
  name: 'notice.show',
  text: `
    select t.id, t.kind, t.title, t.region_code as "regionCode", o.name as purchaser, t.published_on as "publishedOn",
           t.ends_on as "endsOn", t.tender_id as "tenderId", t.published_at as "publishedAt", t.body
    from notice t join organisation o on o.id = t.purchaser_id where t.id = $1`,
};

/** Reads of public notices; they know no caller. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly reads: Reads) {}

  list({ region, kind, ...page }: NoticesQuery): Promise<Page<NoticeRow>> {
    return list.page(this.reads, undefined, page, { region, kind });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<NoticeView> {
    const notice = await this.reads.one<Omit<NoticeView, 'publishedAt'> & { publishedAt: Date }>(SHOW, [id], 'notice');
    return { ...notice, publishedAt: notice.publishedAt.toISOString() };
  }
}
