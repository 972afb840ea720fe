import { formatYuan, mulRate, parseYuan, timesFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { CasePricing } from '#src/demo/answers.js';
import type { Team } from '#src/demo/estimates.js';

/** Kinds of post that a smaller team is made of: code, name as the price form has it, and what one of it costs a year. */
const POSTS = [
  { code: 'lead', name: '项目主管 社会工作师', annual: '190224.00', team: 'leads' },
  { code: 'worker', name: '社会工作师', annual: '164448.00', team: 'workers' },
  { code: 'assistant', name: '助理社会工作师', annual: '138672.00', team: 'assistants' },
] as const;

interface TeamPost {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly annual: string;
}

function pricedPostsOf(team: Team): TeamPost[] {
  return POSTS.map(({ code, name, annual, team: kind }) => ({
    ...{ code, annual, count: team[kind] },
    name: (code === 'assistant' && team.assistant) || name,
  })).filter(({ count }) => count > 0);
}

/** The posts of a team as a contract names them. */
export function postsOf(team: Team): Pick<TeamPost, 'code' | 'name' | 'count'>[] {
  return pricedPostsOf(team).map(({ code, name, count }) => ({ code, name, count }));
}

/** The price form of a team: its posts, what goes with them, and activities at this sum; the rest is for management. */
export function formOf(
  team: Team,
  { months, supervision, activities }: { months: number; supervision: number; activities: string },
): CasePricing['form'] {
  const people = team.leads + team.workers + team.assistants;
  const share = Rate.of(months, 12);
  const costs = {
    督导: 600 * supervision,
    培训: 2000 * people * Math.ceil(months / 12),
    办公交通: 300 * people * months,
  };
  return [
    ...pricedPostsOf(team).map(({ name: item, annual, count }) => {
      const year = timesFen(parseYuan(annual), count);
      const whole = { count, annual, amount: formatYuan(year) };
      // a price for another time than a year is no annual price
      return months === 12 ? { item, ...whole } : { item, amount: formatYuan(mulRate(year, share)) };
    }),
    ...Object.entries(costs).map(([item, yuan]) => ({ item, amount: `${yuan}.00` })),
    { item: '活动', amount: activities },
  ];
}
