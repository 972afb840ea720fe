import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import type { RosterFacts } from '#src/procurement/vendors/calc/gaps.js';
import type { TeamMember } from '#src/procurement/vendors/calc/requirements.js';
import { Identities, SEALED_COLUMNS, type SealedRow } from './identities.js';
import type { Certificate } from './social-worker.entity.js';

/** Somebody whom a bid or a contract assigns. */
export interface Assignment {
  readonly workerId: string;
  readonly isLead: boolean;
}

const FACTS = {
  name: 'roster.facts',
  text: `
    select count(*)::int as employed,
           count(*) filter (where exists (
             select from jsonb_to_recordset(certificates) as c("issuedOn" date, "expiresOn" date)
             where c."issuedOn" <= $2 and coalesce(c."expiresOn" >= $2, true)))::int as certified,
           count(*) filter (where not has_labour_contract)::int as "withoutContract",
           count(*) filter (where not has_social_insurance)::int as "withoutInsurance"
    from social_worker where vendor_id = $1 and status = 'employed'`,
};
const TEAM = {
  name: 'roster.team',
  text: `
    select id as "workerId", code, certificates, has_labour_contract as "hasLabourContract",
           has_social_insurance as "hasSocialInsurance"
    from social_worker where vendor_id = $1 and status = 'employed' and id = any ($2)`,
};
const SEALED = {
  name: 'roster.sealed',
  text: `
    select ${SEALED_COLUMNS} from social_worker t join social_worker_key k on k.social_worker_id = t.id
    where t.vendor_id = $1 and t.status = 'employed'`,
};
const ON_OTHER_ROSTERS = {
  name: 'roster.on-others',
  text: `
    select distinct citizen_id_hash as hash from social_worker
    where citizen_id_hash = any ($1) and vendor_id <> $2 and status = 'employed'`,
};

/** Facts of a whole roster: counts, and teams without anything that names a person. */
@Injectable()
export class RosterQueries {
  constructor(
    private readonly reads: Reads,
    private readonly identities: Identities,
  ) {}

  /** Counts of those employed; certificates count on the day `on`. */
  async facts(vendorId: string, on: DateText): Promise<RosterFacts> {
    const [facts] = await this.reads.all<RosterFacts>(FACTS, [vendorId, on]);
    return facts!;
  }

  /**
   * The people assigned, in the order given. @param path of the field that names them
   * @throws DomainError `invalid-shape` naming whoever is not employed by this vendor
   */
  async team(vendorId: string, assignments: readonly Assignment[], path: string): Promise<TeamMember[]> {
    type Row = Omit<TeamMember, 'isLead' | 'certificates'> & { certificates: Certificate[] };
    const rows = await this.reads.all<Row>(TEAM, [vendorId, assignments.map(({ workerId }) => workerId)]);
    const known = new Map(rows.map((row) => [row.workerId, row]));
    return assignments.map(({ workerId, isLead }, index) => {
      const row = known.get(workerId);
      if (!row)
        throw new DomainError('invalid-shape', {}, [{ path: `${path}.${index}.workerId`, code: 'unknown-reference' }]);
      return { ...row, isLead, certificates: row.certificates.map(({ number: _, ...term }) => term) };
    });
  }

  /** How many people of a roster are on the roster of another vendor too: for the offices, never for a vendor. Rule: C7. */
  async elsewhere(vendorId: string): Promise<number> {
    const rows = await this.reads.all<SealedRow>(SEALED, [vendorId]);
    return this.countElsewhere(vendorId, rows);
  }

  /** Of these people of one vendor, how many are on the roster of another. */
  async countElsewhere(vendorId: string, people: readonly SealedRow[]): Promise<number> {
    const hashes = people.map((row) => this.identities.hashesOfRow(row));
    const found = await this.reads.all<{ hash: string }>(ON_OTHER_ROSTERS, [hashes.flat(), vendorId]);
    const others = new Set(found.map(({ hash }) => hash));
    return hashes.filter((ofOne) => ofOne.some((hash) => others.has(hash))).length;
  }
}
