import { Injectable } from '@nestjs/common';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { Contract } from '#src/procurement/contracts/index.js';
import type { ReportedTerm } from './calc/report-clock.js';
import { termOf } from './contract-term.js';

/** What reads of the delivery need of a contract. */
export interface PerformedContract extends Pick<Contract, 'id' | 'content'> {
  /** none of a contract that was never signed, or that ended before its first day */
  readonly term: ReportedTerm | null;
}

type Row = Pick<Contract, 'id' | 'content' | 'startsOn' | 'endsOn' | 'endedOn' | 'signedOn'>;

const show = new ScopedStatement(
  'delivery.contract',
  Contract.access,
  1,
  ({ read }) => `
  select t.id, t.content, t.starts_on as "startsOn", t.ends_on as "endsOn", t.ended_on as "endedOn", t.signed_on as "signedOn"
  from contract t where t.id = $1 and (${read})`,
);

/** Contracts as the caller may read them. */
@Injectable()
export class PerformedContracts {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<PerformedContract> {
    const row = await this.reads.one<Row>(...show.for(currentActor(), [id]), Contract.subject);
    const isPerformed = row.signedOn !== null && (row.endedOn === null || row.endedOn >= row.startsOn);
    return { id, content: row.content, term: isPerformed ? termOf(row) : null };
  }
}
