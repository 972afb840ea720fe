import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '#src/kernel/permissions.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { namedConstraint } from '#src/platform/db/constraints.js';
import { Reads } from '#src/platform/db/reads.js';
import { MembershipsService } from '#src/platform/identity/users/memberships.service.js';
import type { CreateOrganisation, EditOrganisation } from './organisation.dto.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationView } from './organisation.view.js';
import { OrganisationsQueries } from './organisations.queries.js';

namedConstraint('organisation_uscc', 'uscc-taken');
namedConstraint('organisation_region', 'unknown-reference');

const ACTIVE_KIND = {
  name: 'organisation.active-kind',
  text: `select kind from organisation where id = $1 and status = 'active'`,
};

/** Writes of organisations: one transaction a method. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: OrganisationsQueries,
    private readonly memberships: MembershipsService,
    private readonly reads: Reads,
  ) {}

  create(input: CreateOrganisation): Promise<OrganisationView> {
    return this.aggregates.run(async () => this.queries.show((await this.register(input)).id));
  }

  /**
   * Makes an organisation, for whoever asks: an administrator, or the seed of a new installation.
   * @throws DomainError `uscc-taken`, `unknown-reference` for a region that does not exist, `already-exists` for a second operator
   */
  register(input: CreateOrganisation): Promise<Organisation> {
    return this.aggregates.run(async () => {
      const organisation = Object.assign(new Organisation(), input);
      await this.aggregates.create(Organisation, organisation, 'create');
      return organisation;
    });
  }

  edit(id: string, input: EditOrganisation): Promise<OrganisationView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Organisation, id, (organisation) => organisation.describe(input));
      return this.queries.show(id);
    });
  }

  /** Closes an organisation and ends every post in it; what it did stays as it is. */
  close(id: string): Promise<void> {
    return this.aggregates.change(Organisation, id, async (organisation, by) => {
      organisation.close(by);
      await this.memberships.endAllOf(id);
    });
  }

  /** The kind of an active organisation; undefined when there is none with this id. */
  async activeKind(id: string): Promise<OrganisationKind | undefined> {
    const [row] = await this.reads.all<{ kind: OrganisationKind }>(ACTIVE_KIND, [id]);
    return row?.kind;
  }
}
