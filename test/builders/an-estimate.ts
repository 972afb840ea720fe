import { dateText } from '#src/kernel/dates.js';
import { parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { EstimateInput } from '#src/procurement/costing/calc/estimate-input.js';
import type { ParameterRow, ParameterSeed } from '#src/procurement/costing/calc/parameter-rows.js';
import beijing from '#src/procurement/costing/seeds/parameters/beijing.json' with { type: 'json' };
import national from '#src/procurement/costing/seeds/parameters/national.json' with { type: 'json' };
import shanghai from '#src/procurement/costing/seeds/parameters/shanghai.json' with { type: 'json' };

/** The parameters that the product ships, as they would come from the database. */
export function shippedParameters(): ParameterRow[] {
  return ([...beijing, ...national, ...shanghai] as ParameterSeed[]).map((seed) => ({
    ...seed,
    id: `${seed.region} ${seed.kind} ${seed.effectiveFrom}${seed.relief ? ' relief' : ''}`,
    version: 1,
  }));
}

/** The worked example PB1 of the rulebook: 300 clients, 10 workers, Shanghai from October 2026. */
export function anEstimateInput(over: Partial<EstimateInput> = {}): EstimateInput {
  return {
    region: '310199',
    period: { start: dateText('2026-10-01'), months: 12 },
    taxpayer: 'small-scale',
    taxLocation: 'city',
    clients: [170, 130],
    thirteenthMonth: true,
    posts: [
      { code: 'lead', title: '项目主管 社会工作师', level: 'social-worker', count: 1, gross: parseYuan('11000') },
      { code: 'worker', title: '社会工作师', level: 'social-worker', count: 3, gross: parseYuan('9500') },
      {
        code: 'assistant',
        title: '助理社会工作师',
        level: 'assistant-social-worker',
        count: 6,
        gross: parseYuan('8000'),
      },
    ],
    directCosts: [
      { code: 'supervision', unitPrice: parseYuan('600'), quantity: 48, months: 1 },
      { code: 'training', unitPrice: parseYuan('2000'), quantity: 10, months: 1 },
      { code: 'activities', unitPrice: parseYuan('60000'), quantity: 1, months: 1 },
      { code: 'office-transport', unitPrice: parseYuan('300'), quantity: 10, months: 12 },
    ],
    managementRate: Rate.parse('0.08'),
    ...over,
  };
}
