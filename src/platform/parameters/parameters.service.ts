import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { namedConstraint } from '#src/platform/db/constraints.js';
import { Reads } from '#src/platform/db/reads.js';
import { IN_REACH, reachOf } from './parameter.access.js';
import type { ParameterContent } from './parameter-content.js';
import { Parameter } from './parameter.entity.js';
import { ParameterKinds } from './parameter-kinds.js';
import type { ParameterView } from './parameter.view.js';
import { ParametersQueries } from './parameters.queries.js';

namedConstraint('parameter_no_overlap', 'parameter-overlaps');

const OVERLAPPING = {
  name: 'parameters.overlapping',
  text: `select id from parameter
    where status = 'active' and kind = $1 and region_code = $2 and relief = $3
      and daterange(effective_from, effective_to, '[]') && daterange($4::date, $5::date, '[]')
    order by id`,
};
const REGION = { name: 'parameters.region', text: `select ${IN_REACH} as "inReach" from region r where r.code = $1` };
const KNOWN_CONTENT = {
  name: 'parameters.known-content',
  text: `select 1 from parameter
    where status in ('active', 'superseded') and kind = $1 and region_code = $2 and relief = $3 and effective_from = $4
      and effective_to is not distinct from $5 and source_document = $6 and value = $7`,
};

/** Writes of parameters: one transaction a method. */
@Injectable()
export class ParametersService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ParametersQueries,
    private readonly kinds: ParameterKinds,
    private readonly reads: Reads,
  ) {}

  /** @throws DomainError `invalid-shape` for kind, value, period or region; `region-out-of-reach` */
  propose(content: ParameterContent): Promise<ParameterView> {
    return this.aggregates.run(async () => {
      await this.checkProposal(content);
      const parameter = Parameter.proposed(content, currentActor().userId);
      await this.aggregates.create(Parameter, parameter, 'propose');
      return this.queries.created(parameter.id);
    });
  }

  /** Mends a proposal that is not decided yet. @throws as `propose` */
  repropose(id: string, content: ParameterContent): Promise<ParameterView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Parameter, id, async (parameter) => {
        await this.checkProposal(content);
        parameter.propose(content, currentActor().userId);
      });
      return this.queries.show(id);
    });
  }

  /** Makes a proposal law; what was in force on its days gives way. @throws DomainError `four-eyes`, `parameter-overlaps` */
  activate(id: string): Promise<void> {
    return this.aggregates.change(Parameter, id, (parameter) => this.putInForce(parameter, currentActor().userId));
  }

  withdraw(id: string): Promise<void> {
    return this.aggregates.change(Parameter, id, (parameter) => parameter.withdraw(currentActor().userId));
  }

  /**
   * Puts rows in force that came with the product, as the system; those that are or ever were in force are left alone.
   * @returns how many were new
   * @throws DomainError `invalid-shape` for a row of the wrong shape
   */
  async seed(rows: readonly ParameterContent[]): Promise<number> {
    for (const row of rows) this.checkContent(row);
    return this.aggregates.run(async () => {
      let added = 0;
      for (const row of rows) {
        if (await this.isKnown(row)) continue;
        const parameter = Parameter.proposed(row, null);
        await this.aggregates.create(Parameter, parameter, 'propose');
        await this.putInForce(parameter, null);
        await this.aggregates.keep(Parameter, parameter);
        added += 1;
      }
      return added;
    });
  }

  private async putInForce(parameter: Parameter, by: string | null): Promise<void> {
    const { now } = this.aggregates;
    parameter.activate(by, now);
    const { kind, region, relief, effectiveFrom, effectiveTo } = parameter;
    const found = await this.reads.all<{ id: string }>(OVERLAPPING, [kind, region, relief, effectiveFrom, effectiveTo]);
    for (const { id } of found) {
      const before = await this.aggregates.lockForSystem(Parameter, id);
      const rest = before.giveWayTo(parameter, by, now);
      await this.aggregates.keep(Parameter, before);
      for (const continued of rest) await this.aggregates.create(Parameter, continued, 'continue');
    }
  }

  private async checkProposal(content: ParameterContent): Promise<void> {
    this.checkContent(content);
    const [region] = await this.reads.all<{ inReach: boolean | null }>(REGION, [content.region, ...reachOf(currentActor())]);
    if (!region) throw new DomainError('invalid-shape', {}, [{ path: 'region', code: 'unknown-reference' }]);
    if (!region.inReach) throw fieldError('region', 'region-out-of-reach', { region: content.region });
  }

  private checkContent(content: ParameterContent): void {
    const { effectiveFrom, effectiveTo } = content;
    if (effectiveTo !== null && effectiveTo < effectiveFrom)
      throw new DomainError('invalid-shape', {}, [
        { path: 'effectiveTo', code: 'out-of-range', params: { min: effectiveFrom, max: '9999-12-31' } },
      ]);
    this.kinds.check(content);
  }

  private async isKnown({ kind, region, relief, effectiveFrom, effectiveTo, sourceDocument, value }: ParameterContent) {
    const values = [kind, region, relief, effectiveFrom, effectiveTo, sourceDocument, value];
    return (await this.reads.all(KNOWN_CONTENT, values)).length > 0;
  }
}
