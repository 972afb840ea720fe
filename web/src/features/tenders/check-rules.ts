import type { components } from '#web/api/generated/schema.js';
import type { Tender } from './types.js';

export type Rule = components['schemas']['RequirementRuleInput'];
export type Worker = components['schemas']['WorkerRow'];

const LEVELS = ['assistant-social-worker', 'social-worker', 'senior-social-worker'] as const;
const rank = (level: Worker['level']): number => (level === null ? -1 : LEVELS.indexOf(level));

/**
 * What of a tender a machine can check beforehand: the conditions of the law, and the staff that its contract asks for. Its own words are read by
 * people. Rules: 政府采购法 22, A48.
 */
export function rulesOf({ document, noticeOn }: Tender): readonly Rule[] {
  const { posts, certified } = document.contract.staffing;
  const people = posts.reduce((sum, { count }) => sum + count, 0);
  const rules: Omit<Rule, 'code'>[] = [
    { kind: 'statutory-conditions' },
    ...(noticeOn ? [{ kind: 'credit-lists' as const, checkedFrom: noticeOn }] : []),
    { kind: 'annual-inspection' },
    ...(people > 0 ? [{ kind: 'assigned-staff' as const, minimum: people }] : []),
    ...(certified > 0
      ? [{ kind: 'certified-staff' as const, minimum: certified, level: 'assistant-social-worker' as const }]
      : []),
    { kind: 'lead-certificate', level: 'social-worker' },
    { kind: 'labour-contracts' },
    { kind: 'social-insurance' },
  ];
  return rules.map((rule, index) => ({ ...rule, code: String(index + 1) }));
}

/** The team that mostly fits: as many as are asked for, the best certificates first; the first of them leads. */
export function proposedTeam({ document }: Tender, workers: readonly Worker[]): readonly string[] {
  const people = document.contract.staffing.posts.reduce((sum, { count }) => sum + count, 0);
  return workers
    .filter(({ status }) => status === 'employed')
    .sort((a, b) => rank(b.level) - rank(a.level))
    .slice(0, people)
    .map(({ id }) => id);
}
