import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import type { Certainty, ParameterContent } from './parameter-content.js';
import { parameterAccess } from './parameter.access.js';
import { parameterLifecycle, type ParameterAction, type ParameterStatus } from './parameter.lifecycle.js';
import type { ListParameters, ParameterRow, ParameterView } from './parameter.view.js';

type Row = [
  string,
  ParameterStatus,
  string,
  string,
  DateText,
  DateText | null,
  boolean,
  string,
  Certainty,
  Date | null,
  Date | null,
];

const list = new KeysetList({
  name: 'parameter.list',
  select: `t.id, t.status, t.kind, t.region_code, t.effective_from, t.effective_to, t.relief, t.source_document, t.certainty,
           t.known_from, t.superseded_at`,
  from: 'parameter t',
  access: 'public',
  filters: {
    kind: 't.kind = ?',
    region: 't.region_code = ?',
    status: 't.status = ?',
    effectiveOn: 't.effective_from <= ? and (t.effective_to is null or t.effective_to >= ?)',
    asKnownAt: 't.known_from <= ? and (t.superseded_at is null or t.superseded_at > ?)',
  },
  row: ([id, status, kind, region, effectiveFrom, effectiveTo, relief, ...rest]: Row): ParameterRow => {
    const [sourceDocument, certainty, knownFrom, supersededAt] = rest;
    const known = { knownFrom: instant(knownFrom), supersededAt: instant(supersededAt) };
    return { id, status, kind, region, effectiveFrom, effectiveTo, relief, sourceDocument, certainty, ...known };
  },
});

const show = new ScopedStatement(
  'parameter.show',
  parameterAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.kind, t.region_code as region,
         t.effective_from as "effectiveFrom", t.effective_to as "effectiveTo", t.extrapolate, t.relief, t.value,
         t.source_document as "sourceDocument", t.article, t.url, t.certainty, t.note, t.known_from as "knownFrom",
         t.superseded_at as "supersededAt", t.superseded_by as "supersededBy", t.continues
  from parameter t where t.id = $1 and (${read})`,
);

const OVERLAPPING = {
  name: 'parameter.overlapping',
  text: `select id from parameter
    where status = 'active' and kind = $1 and region_code = $2 and relief = $3
      and daterange(effective_from, effective_to, '[]') && daterange($4::date, $5::date, '[]')
    order by id`,
};
const KNOWN_CONTENT = {
  name: 'parameter.known-content',
  text: `select 1 from parameter
    where status in ('active', 'superseded') and kind = $1 and region_code = $2 and relief = $3 and effective_from = $4
      and effective_to is not distinct from $5 and source_document = $6 and value = $7`,
};

type Detail = Omit<ParameterView, 'allowed' | 'knownFrom' | 'supersededAt'> & {
  knownFrom: Date | null;
  supersededAt: Date | null;
  takenBy: TakenBy<ParameterAction>;
  mayWrite: boolean;
};

/** Reads of the parameters, their proposals and their history. */
@Injectable()
export class ParametersQueries {
  constructor(private readonly reads: Reads) {}

  list({ limit, cursor, ...filters }: ListParameters): Promise<Page<ParameterRow>> {
    return list.page(this.reads, currentActor(), { limit, cursor }, filters);
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ParameterView> {
    const actor = currentActor();
    const [detail] = await this.reads.all<Detail>(...show.for(actor, [id]));
    if (!detail) throw new DomainError('not-found', { subject: 'parameter' });
    const { takenBy, mayWrite, knownFrom, supersededAt, ...rest } = detail;
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...rest,
      allowed: allowedActions(parameterLifecycle, { status: rest.status, takenBy, mayWrite }, actor),
      knownFrom: instant(knownFrom),
      supersededAt: instant(supersededAt),
    };
  }

  /** Ids of the rows in force on days of this one's period, in the order of locking. */
  async overlapping(parameter: Omit<ParameterContent, 'article' | 'url' | 'note'>): Promise<string[]> {
    const { kind, region, relief, effectiveFrom, effectiveTo } = parameter;
    const values = [kind, region, relief, effectiveFrom, effectiveTo];
    return (await this.reads.all<{ id: string }>(OVERLAPPING, values)).map(({ id }) => id);
  }

  /** Whether a row that says the same from the same source is or ever was in force. */
  async isKnown(content: ParameterContent): Promise<boolean> {
    const { kind, region, relief, effectiveFrom, effectiveTo, sourceDocument, value } = content;
    const values = [kind, region, relief, effectiveFrom, effectiveTo, sourceDocument, value];
    return (await this.reads.all(KNOWN_CONTENT, values)).length > 0;
  }
}

function instant(date: Date | null): string | null {
  return date && date.toISOString();
}
