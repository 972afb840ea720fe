import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { ImposeDebarment, RevokeDebarment } from './debarment.dto.js';
import { Debarment } from './debarment.entity.js';
import type { DebarmentView } from './debarment.view.js';
import { DebarmentsQueries } from './debarments.queries.js';

const KNOWN_REGIONS = {
  name: 'debarment.known-regions',
  text: 'select code from region where code = any ($1)',
};

/** Writes of debarments: one transaction a method. */
@Injectable()
export class DebarmentsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: DebarmentsQueries,
    private readonly reads: Reads,
  ) {}

  /** Enters a decision of the caller's bureau. @throws DomainError `uscc-invalid`, `debarment-period-invalid`, `number-taken`, `invalid-shape` */
  impose({ scope, ...decision }: ImposeDebarment): Promise<DebarmentView> {
    return this.aggregates.run(async () => {
      const scopeRegions = scope.map(({ regionCode }) => regionCode);
      const today = shanghaiDate(this.aggregates.now);
      const debarment = Debarment.imposed(currentActor().organisationId, { ...decision, scopeRegions }, today);
      await this.requireKnown(scopeRegions);
      await this.aggregates.create(Debarment, debarment, 'impose');
      return this.queries.show(debarment.id);
    });
  }

  revoke(id: string, { reason }: RevokeDebarment): Promise<void> {
    return this.aggregates.change(Debarment, id, (debarment, by) => debarment.revoke(by, reason, this.aggregates.now));
  }

  private async requireKnown(regions: readonly string[]): Promise<void> {
    const known = (await this.reads.all<{ code: string }>(KNOWN_REGIONS, [regions])).map(({ code }) => code);
    const stranger = regions.findIndex((code) => !known.includes(code));
    if (stranger >= 0)
      throw new DomainError('invalid-shape', {}, [{ path: `scope.${stranger}.regionCode`, code: 'unknown-reference' }]);
  }
}
