import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { isInForce, levelHeld } from '#src/procurement/vendors/calc/certificate.js';
import { Identities, SEALED_COLUMNS, type SealedRow } from './identities.js';
import { RosterQueries } from './roster.queries.js';
import { socialWorkerAccess } from './social-worker.access.js';
import type { WorkersQuery } from './social-worker.dto.js';
import type { Certificate } from './social-worker.entity.js';
import { socialWorkerLifecycle, type SocialWorkerAction } from './social-worker.lifecycle.js';
import type { WorkerRow, WorkerView } from './social-worker.view.js';

type Listed = Omit<WorkerRow, 'citizenId' | 'level'> & SealedRow & { certificates: Certificate[] };
type Tuple = [
  ...[id: string, kid: string | null, wrapped: string | null, citizenId: string | null, phone: string | null],
  ...[
    vendor: string,
    code: string,
    name: string | null,
    status: WorkerRow['status'],
    postLevel: WorkerRow['postLevel'],
  ],
  certificates: Certificate[],
];

const list = new KeysetList({
  name: 'social-worker.list',
  select: `${SEALED_COLUMNS}, o.name, t.code, t.name as worker, t.status, t.post_level, t.certificates`,
  from: `social_worker t join organisation o on o.id = t.vendor_id left join social_worker_key k on k.social_worker_id = t.id`,
  access: socialWorkerAccess,
  filters: { vendor: 't.vendor_id = ?', status: 't.status = ?' },
  row: (tuple: Tuple): Listed => {
    const [id, kid, wrapped, citizenIdSealed, phoneSealed, vendor, code, name, status, postLevel, certificates] = tuple;
    return { id, kid, wrapped, citizenIdSealed, phoneSealed, vendor, code, name, status, postLevel, certificates };
  },
});

type Detail = Omit<WorkerView, 'allowed' | 'citizenId' | 'phone' | 'certificates' | 'isElsewhere'> &
  SealedRow & { takenBy: TakenBy<SocialWorkerAction>; mayWrite: boolean; certificates: Certificate[] };

const show = new ScopedStatement(
  'social-worker.show',
  socialWorkerAccess,
  1,
  ({ read, write }) => `
  select ${SEALED_COLUMNS}, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite",
         json_build_object('id', o.id, 'name', o.name) as vendor, t.region_code as "regionCode", t.code, t.name, t.education,
         t.has_social_work_degree as "hasSocialWorkDegree", t.post_level as "postLevel", t.hired_on as "hiredOn",
         t.left_on as "leftOn", t.certificates, t.training, t.has_labour_contract as "hasLabourContract",
         t.has_social_insurance as "hasSocialInsurance", ${instantText('t.created_at')} as "createdAt"
  from social_worker t join organisation o on o.id = t.vendor_id left join social_worker_key k on k.social_worker_id = t.id
  where t.id = $1 and (${read})`,
);

/** Reads of rosters: identity numbers and phones are opened here only to be masked. */
@Injectable()
export class SocialWorkersQueries {
  constructor(
    private readonly reads: Reads,
    private readonly identities: Identities,
    private readonly roster: RosterQueries,
  ) {}

  async list({ vendor, status, ...page }: WorkersQuery): Promise<Page<WorkerRow>> {
    const { items, next } = await list.page(this.reads, currentActor(), page, { vendor, status });
    const today = shanghaiDate(await this.reads.now());
    return { items: items.map((row) => this.rowOf(row, levelHeld(row.certificates, today))), next };
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<WorkerView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...show.for(actor, [id]), 'social-worker');
    const { takenBy, mayWrite, kid, wrapped, citizenIdSealed, phoneSealed, certificates, ...view } = detail;
    currentContext().answer.etag = etagOf(view.version);
    const today = shanghaiDate(await this.reads.now());
    const sealed = { id, kid, wrapped, citizenIdSealed, phoneSealed };
    return {
      ...view,
      ...this.identities.mask(sealed),
      allowed: allowedActions(socialWorkerLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      certificates: certificates.map(({ expiresOn, ...certificate }) => ({
        ...certificate,
        expiresOn: expiresOn ?? null,
        isInForce: isInForce({ ...certificate, expiresOn }, today),
      })),
      isElsewhere:
        actor.organisationKind === 'vendor' ? null : (await this.roster.countElsewhere(view.vendor.id, [sealed])) > 0,
    };
  }

  private rowOf(row: Listed, level: WorkerRow['level']): WorkerRow {
    const { id, vendor, code, name, status, postLevel } = row;
    return { id, vendor, code, name, citizenId: this.identities.mask(row).citizenId, status, postLevel, level };
  }
}
