import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Grade } from '#src/procurement/tenders/index.js';
import { type Dated, DatedList, type DatedPage } from '../shell/dated-list.js';
import { inRegion, inYear, type ListFilters, listValues } from '../shell/list-filters.js';

/** A published result of an assessment; its id is that of the notice. */
export interface ResultRow extends Dated {
  readonly title: string;
  readonly contract: string;
  readonly vendor: string;
  readonly evaluator: string;
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly total: string;
  readonly grade: Grade;
}

/** Read from the notices: what an assessment came to before it was published is nobody's business. */
const list = new DatedList<'grade' | 'region' | 'year', ResultRow>({
  name: 'portal.results',
  select: `
    t.id, t.title, t.published_on as "on", t.body ->> 'contract' as contract, t.body ->> 'vendor' as vendor, t.body ->> 'evaluator' as evaluator,
    t.body ->> 'startsOn' as "startsOn", t.body ->> 'endsOn' as "endsOn", t.body ->> 'total' as total, t.body ->> 'grade' as grade`,
  from: 'notice t',
  day: 't.published_on',
  where: `t.kind = 'assessment'`,
  filters: { grade: `t.body ->> 'grade' = ?`, region: inRegion('t.region_code'), year: inYear('t.published_on') },
});

/** What of the results may be asked for. */
export type ResultFilters = ListFilters & { readonly grade?: Grade };

@Injectable()
export class ResultsReads {
  constructor(private readonly reads: Reads) {}

  list({ after, grade, ...filters }: ResultFilters): Promise<DatedPage<ResultRow>> {
    return list.page(this.reads, { ...(grade && { grade: [grade] }), ...listValues(filters) }, after);
  }
}
