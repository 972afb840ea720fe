import { Injectable } from '@nestjs/common';
import { allowedActions } from '#src/platform/access/allowed.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page } from '#src/platform/http/keyset.js';
import { IN_REACH, reachOf } from './parameter.access.js';
import { parameterLifecycle, type ParameterAction } from './parameter.lifecycle.js';
import type { ListParameters, ParameterRow, ParameterView } from './parameter.view.js';

const ROW = `p.id, p.status, p.kind, p.region_code as region, p.effective_from as "effectiveFrom", p.effective_to as "effectiveTo",
  p.extrapolate, p.relief, p.value, p.source_document as "sourceDocument", p.certainty, p.known_from as "knownFrom",
  p.superseded_at as "supersededAt"`;

const LIST: Statement = {
  name: 'parameters.list',
  text: `select ${ROW} from parameter p
    where ($1::text is null or kind = $1) and ($2::text is null or region_code = $2) and ($3::text is null or status = $3)
      and ($4::date is null or effective_from <= $4 and (effective_to is null or effective_to >= $4))
      and ($5::timestamptz is null or known_from <= $5 and (superseded_at is null or superseded_at > $5))
      and ($6::uuid is null or id < $6)
    order by id desc limit $7`,
};
const DETAIL: Statement = {
  name: 'parameters.detail',
  text: `select ${ROW}, p.version, p.article, p.url, p.note, p.superseded_by as "supersededBy", p.continues,
      p.taken_by as "takenBy", ${IN_REACH} as "mayWrite"
    from parameter p join region r on r.code = p.region_code where p.id = $1`,
};

type DetailRow = Omit<ParameterView, 'allowed'> & {
  takenBy: Partial<Record<ParameterAction, string>>;
  mayWrite: boolean;
};

/** Reads of the parameters, their proposals and their history. */
@Injectable()
export class ParametersQueries {
  constructor(private readonly reads: Reads) {}

  /** A page of rows, newest first. */
  async list(query: ListParameters): Promise<Page<ParameterRow>> {
    const { kind, region, status, effectiveOn, asKnownAt, limit = DEFAULT_LIMIT, cursor } = query;
    const filters = [kind, region, status, effectiveOn, asKnownAt, readCursor(cursor, 1)?.[0]];
    const rows = await this.reads.all<ParameterRow>(LIST, [...filters.map((value) => value ?? null), limit + 1]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ParameterView> {
    const actor = currentActor();
    const row = await this.reads.one<DetailRow>(DETAIL, [id, ...reachOf(actor)], 'parameter');
    const { takenBy, mayWrite, ...view } = row;
    currentContext().answer.etag = etagOf(view.version);
    return { ...view, allowed: allowedActions(parameterLifecycle, { status: view.status, takenBy, mayWrite }, actor) };
  }

  /** The answer to the command that made it. */
  created(id: string): Promise<ParameterView> {
    currentContext().answer.location = `/api/v1/parameters/${id}`;
    return this.show(id);
  }
}
