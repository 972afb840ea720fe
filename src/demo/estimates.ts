import type { DateText } from '#src/kernel/dates.js';
import type { DraftEstimate } from '#src/procurement/costing/index.js';

interface Titled {
  readonly number: string;
  readonly title: string;
  /** of twelve months of service */
  readonly start: DateText;
}

/** 支出测算: 300 clients, 1:30, ten posts, twelve months (B34); four vendors of the market survey were small-scale taxpayers. */
export function demoEstimate({ number, title, start }: Titled): DraftEstimate {
  return {
    number,
    title,
    regimeReason: '市场调查 4 家均为小规模纳税人',
    input: {
      region: '310199',
      period: { start, months: 12 },
      taxpayer: 'small-scale',
      taxLocation: 'city',
      clients: [170, 130],
      thirteenthMonth: true,
      posts: [
        { code: 'lead', title: '项目主管 社会工作师', level: 'social-worker', count: 1, gross: '11000.00' },
        { code: 'worker', title: '社会工作师', level: 'social-worker', count: 3, gross: '9500.00' },
        { code: 'assistant', title: '助理社会工作师', level: 'assistant-social-worker', count: 6, gross: '8000.00' },
      ],
      directCosts: [
        { code: 'supervision', unitPrice: '600.00', quantity: 48, months: 1 },
        { code: 'training', unitPrice: '2000.00', quantity: 10, months: 1 },
        { code: 'activities', unitPrice: '60000.00', quantity: 1, months: 1 },
        { code: 'office-transport', unitPrice: '300.00', quantity: 10, months: 12 },
      ],
      managementRate: '0.08',
    },
  };
}

interface SmallTeam extends Titled {
  readonly assistants: number;
  readonly clients: number[];
  /** yuan */
  readonly activities: string;
}

/** A small team of 1 + 2 + `assistants`, whose activities make the estimate come out at the sum the case is known by. */
export function smallTeam({ assistants, clients, activities, ...titled }: SmallTeam): DraftEstimate {
  const workers = 3 + assistants;
  const estimate = demoEstimate(titled);
  return {
    ...estimate,
    input: {
      ...estimate.input,
      clients,
      posts: [
        { code: 'lead', title: '项目主管', level: 'social-worker', count: 1, gross: '10500.00' },
        { code: 'worker', title: '社会工作师', level: 'social-worker', count: 2, gross: '9300.00' },
        {
          code: 'assistant',
          title: '助理社会工作师',
          level: 'assistant-social-worker',
          count: assistants,
          gross: '8000.00',
        },
      ],
      directCosts: [
        { code: 'supervision', unitPrice: '600.00', quantity: 30, months: 1 },
        { code: 'training', unitPrice: '2000.00', quantity: workers, months: 1 },
        { code: 'activities', unitPrice: activities, quantity: 1, months: 1 },
        { code: 'office-transport', unitPrice: '300.00', quantity: workers, months: 12 },
      ],
    },
  };
}
