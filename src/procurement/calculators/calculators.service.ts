import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Reads } from '#src/platform/db/reads.js';
import { Parameters } from '#src/platform/parameters/index.js';
import { KIND_NAMES, ParameterBook } from '#src/procurement/costing/index.js';
import type { Calculation, Calculator, Surroundings } from './calc/calculator.js';
import { CALCULATORS } from './calc/calculators.js';

const NAME = /^[a-z][a-z0-9-]{1,60}$/;
const BY_GROUP: ReadonlyMap<string, Calculator> = new Map(CALCULATORS.map((one) => [one.group, one]));

/** Answers what anybody asks of the rules, and keeps nothing of it. */
@Injectable()
export class CalculatorsService {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
    private readonly parameters: Parameters,
  ) {}

  /** @throws DomainError `not-found` for a group that there is not; `invalid-shape`; `parameter-missing` where nothing is known */
  async answer(group: string, asked: unknown): Promise<Calculation> {
    return this.find(group).answer(asked, await this.surroundings());
  }

  /** @throws DomainError `invalid-shape` for what no group is called, `not-found` for one that there is not */
  find(group: string): Calculator {
    if (!NAME.test(group))
      throw new DomainError('invalid-shape', {}, [
        { path: 'group', code: 'wrong-form', params: { example: 'vat-split' } },
      ]);
    const found = BY_GROUP.get(group);
    if (!found) throw new DomainError('not-found', { subject: 'calculator' });
    return found;
  }

  private async surroundings(): Promise<Surroundings> {
    const [now, calendar] = await Promise.all([this.reads.now(), this.calendars.current()]);
    return {
      calendar,
      month: shanghaiDate(now).slice(0, 7) as Surroundings['month'],
      parameters: async (region) => new ParameterBook(await this.parameters.effective(KIND_NAMES, region), region),
    };
  }
}
