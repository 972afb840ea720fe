import { Injectable } from '@nestjs/common';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { letterAccess } from './award-letter.access.js';
import type { AwardLetterRow, AwardLettersQuery, AwardLetterView } from './award-letter.view.js';

type Row = [string, string, string, AwardLetterRow['kind'], string, string, string, string, string];

const FROM = 'award_letter t join tender d on d.id = t.tender_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'award-letter.list',
  select: `t.id, t.award_id, t.tender_id, t.kind, t.number, d.title, v.id as vendor_id, v.name, ${instantText('t.issued_at')} as issued_at`,
  from: FROM,
  access: letterAccess,
  filters: { tender: 't.tender_id = ?' },
  row: ([id, awardId, tenderId, kind, number, title, vendorId, vendor, issuedAt]: Row): AwardLetterRow => ({
    ...{ id, awardId, tenderId, kind, number, title, vendor: { id: vendorId, name: vendor }, issuedAt },
  }),
});

const show = new ScopedStatement(
  'award-letter.show',
  letterAccess,
  1,
  ({ read }) => `
  select t.id, t.award_id as "awardId", t.tender_id as "tenderId", t.kind, t.number, d.title,
         json_build_object('id', v.id, 'name', v.name) as vendor, ${instantText('t.issued_at')} as "issuedAt",
         t.content, encode(t.digest, 'hex') as digest
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of letters: each vendor its own. */
@Injectable()
export class AwardLettersQueries {
  constructor(private readonly reads: Reads) {}

  list({ tender, ...page }: AwardLettersQuery): Promise<Page<AwardLetterRow>> {
    return list.page(this.reads, currentActor(), page, { tender });
  }

  /** @throws DomainError `not-found` */
  show(id: string): Promise<AwardLetterView> {
    return this.reads.one<AwardLetterView>(...show.for(currentActor(), [id]), 'award-letter');
  }
}
