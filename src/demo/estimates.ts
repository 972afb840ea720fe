import type { DateText } from '#src/kernel/dates.js';
import type { DraftEstimate } from '#src/procurement/costing/index.js';

interface Titled {
  readonly number: string;
  readonly title: string;
  /** first day of the service */
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

/** How many of each post serve. */
export interface Team {
  readonly leads: number;
  readonly workers: number;
  readonly assistants: number;
  /** what an assistant is called where the work is none of social work; nobody of them needs a certificate then */
  readonly assistant?: string;
}

/** What an estimate of a smaller team rests on, beside its people. */
interface TeamEstimate extends Titled {
  readonly team: Team;
  readonly months: number;
  readonly clients: readonly number[];
  /** sessions */
  readonly supervision: number;
  /** yuan; it makes the estimate come out at the sum that the case is known by */
  readonly activities: string;
  /** ratio text; that of the main purchase when left out */
  readonly managementRate?: string;
}

/** Posts and rates as in the estimate of the main purchase, for another team and another time. */
export function teamEstimate({
  team,
  months,
  clients,
  supervision,
  activities,
  managementRate,
  ...titled
}: TeamEstimate): DraftEstimate {
  const estimate = demoEstimate(titled);
  const counts: Readonly<Record<string, number>> = {
    lead: team.leads,
    worker: team.workers,
    assistant: team.assistants,
  };
  const people = team.leads + team.workers + team.assistants;
  return {
    ...estimate,
    input: {
      ...estimate.input,
      period: { start: titled.start, months },
      ...(managementRate && { managementRate }),
      clients: [...clients],
      thirteenthMonth: months >= 12,
      posts: estimate.input.posts.flatMap((post) => {
        const count = counts[post.code]!;
        const title = (post.code === 'assistant' && team.assistant) || post.title;
        return count === 0 ? [] : [{ ...post, title, count }];
      }),
      directCosts: [
        { code: 'supervision', unitPrice: '600.00', quantity: supervision, months: 1 },
        { code: 'training', unitPrice: '2000.00', quantity: people * Math.ceil(months / 12), months: 1 },
        { code: 'activities', unitPrice: activities, quantity: 1, months: 1 },
        { code: 'office-transport', unitPrice: '300.00', quantity: people, months },
      ],
    },
  };
}
