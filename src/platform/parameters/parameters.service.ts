import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { namedConstraint } from '#src/platform/db/constraints.js';
import { RegionTree } from '#src/platform/regions/index.js';
import { keepsParametersOf } from './parameter.access.js';
import type { ParameterContent } from './parameter-content.js';
import { Parameter } from './parameter.entity.js';
import { ParameterKinds } from './parameter-kinds.js';
import type { ParameterView } from './parameter.view.js';
import { ParametersQueries } from './parameters.queries.js';

namedConstraint('parameter_no_overlap', 'parameter-overlaps');

/** Writes of parameters: one transaction a method. */
@Injectable()
export class ParametersService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: ParametersQueries,
    private readonly kinds: ParameterKinds,
    private readonly regions: RegionTree,
  ) {}

  /** @throws DomainError `invalid-shape` for kind, value, period or region; `region-out-of-reach` */
  propose(content: ParameterContent): Promise<ParameterView> {
    return this.aggregates.run(async () => {
      await this.checkProposal(content);
      const parameter = Parameter.of(content);
      await this.aggregates.create(Parameter, parameter, 'propose');
      return this.queries.show(parameter.id);
    });
  }

  /** Mends a proposal that is not decided yet. @throws as `propose` */
  repropose(id: string, content: ParameterContent): Promise<ParameterView> {
    return this.aggregates.run(async () => {
      await this.aggregates.change(Parameter, id, async (parameter, by) => {
        await this.checkProposal(content);
        parameter.propose(content, by);
      });
      return this.queries.show(id);
    });
  }

  /** Makes a proposal law; what was in force on its days gives way. @throws DomainError `four-eyes`, `parameter-overlaps` */
  activate(id: string): Promise<void> {
    return this.aggregates.change(Parameter, id, (parameter, by) => this.putInForce(parameter, by));
  }

  withdraw(id: string): Promise<void> {
    return this.aggregates.change(Parameter, id, (parameter, by) => parameter.withdraw(by));
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
        if (await this.queries.isKnown(row)) continue;
        const parameter = Parameter.of(row);
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
    for (const id of await this.queries.overlapping(parameter)) {
      const before = await this.aggregates.lockForSystem(Parameter, id);
      // another activation came first while this one waited: the database refuses the overlap with its row
      if (before.status !== 'active') continue;
      const rest = before.giveWayTo(parameter, by, now);
      await this.aggregates.keep(Parameter, before);
      for (const continued of rest) await this.continue(continued, now);
    }
  }

  /** The system activates it: its content was approved before, and its new end follows from the successor's beginning. */
  private async continue(continued: Parameter, now: Date): Promise<void> {
    await this.aggregates.create(Parameter, continued, 'continue');
    currentContext().answer = {}; // not the resource that this command is about
    continued.activate(null, now);
    await this.aggregates.keep(Parameter, continued);
  }

  private async checkProposal(content: ParameterContent): Promise<void> {
    this.checkContent(content);
    const region = await this.regions.find(content.region);
    if (!region) throw new DomainError('invalid-shape', {}, [{ path: 'region', code: 'unknown-reference' }]);
    if (!keepsParametersOf(currentActor(), region.lineage))
      throw fieldError('region', 'region-out-of-reach', { region: region.name });
  }

  private checkContent(content: ParameterContent): void {
    const { effectiveFrom, effectiveTo } = content;
    if (effectiveTo !== null && effectiveTo < effectiveFrom)
      throw new DomainError('invalid-shape', {}, [
        { path: 'effectiveTo', code: 'out-of-range', params: { min: effectiveFrom, max: '9999-12-31' } },
      ]);
    this.kinds.check(content);
  }
}
