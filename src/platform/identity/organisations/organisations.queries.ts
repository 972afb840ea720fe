import { Injectable } from '@nestjs/common';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Page } from '#src/platform/http/keyset.js';
import { likePrefix } from '#src/platform/identity/like-prefix.js';
import type { OrganisationsQuery } from './organisation.dto.js';
import { organisationLifecycle, type OrganisationAction } from './organisation.lifecycle.js';
import type { OrganisationRow, OrganisationView } from './organisation.view.js';

type Row = [string, OrganisationRow['kind'], string, string, string, OrganisationRow['status']];

const list = new KeysetList({
  name: 'organisation.list',
  select: 't.id, t.kind, t.name, t.uscc, t.region_code, t.status',
  from: 'organisation t',
  access: 'public',
  filters: { kind: 't.kind = ?', region: 't.region_code = ?', name: 't.name like ?' },
  row: ([id, kind, name, uscc, regionCode, status]: Row): OrganisationRow => ({
    id,
    kind,
    name,
    uscc,
    regionCode,
    status,
  }),
});

type Detail = Omit<OrganisationView, 'allowed' | 'createdAt'> & {
  createdAt: Date;
  takenBy: TakenBy<OrganisationAction>;
};

const ONE = {
  name: 'organisation.show',
  text: `
    select id, version, kind, name, uscc, region_code as "regionCode", status, using_office as "usingOffice",
           budget_unit_code as "budgetUnitCode", legal_form as "legalForm", created_at as "createdAt", taken_by as "takenBy"
    from organisation where id = $1`,
};

/** Reads of organisations: who takes part in public purchases is public matter. */
@Injectable()
export class OrganisationsQueries {
  constructor(private readonly reads: Reads) {}

  list({ kind, region, name, ...page }: OrganisationsQuery): Promise<Page<OrganisationRow>> {
    return list.page(this.reads, currentActor(), page, { kind, region, name: name && likePrefix(name) });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<OrganisationView> {
    const { takenBy, createdAt, ...rest } = await this.reads.one<Detail>(ONE, [id], 'organisation');
    const { userId, permissions } = currentActor();
    currentContext().answer.etag = etagOf(rest.version);
    return {
      ...rest,
      allowed: permissions.has('organisation.change')
        ? [
            ...(rest.status === 'active' ? ['change'] : []),
            ...organisationLifecycle.allowed({ status: rest.status, takenBy, facts: [rest.kind] }, userId),
          ]
        : [],
      createdAt: createdAt.toISOString(),
    };
  }
}
