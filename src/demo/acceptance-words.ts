import type { DateText } from '#src/kernel/dates.js';
import type { AcceptanceStage, ContractContent } from '#src/procurement/contracts/index.js';
import type { HoldAcceptance, PlanAcceptance } from '#src/procurement/delivery/acceptances/acceptance.dto.js';
import { doneBy, type DoneQuantities } from '#src/demo/delivery-figures.js';

/** What is published of an acceptance of the demo in words. */
export const ACCEPTANCE_SUMMARIES: Readonly<Record<AcceptanceStage, string>> = {
  'mid-term': '中期验收合格，服务按约定进度开展。',
  final: '期末验收合格。',
};

/** What was heard of those who use the service. */
const HEARD = {
  'mid-term': { asked: 60, satisfied: 52, summary: '多数服务对象满意，希望增加就业推荐和晚间面谈。' },
  final: { asked: 60, satisfied: 49, summary: '对走访和家庭支持评价较好，对就业帮扶的期待高于实际。' },
} as const;

/** A group of five who did not buy: two of the purchaser, a service site, a client, an expert. */
export function acceptancePlan(
  stage: AcceptanceStage,
  plannedFor: DateText,
  { site, userId }: { readonly site: string; readonly userId: (who: string) => string },
): PlanAcceptance {
  return {
    stage,
    plannedFor,
    members: [
      { kind: 'purchaser', userId: userId('purchaser.验收负责人') },
      { kind: 'purchaser', userId: userId('purchaser.内审员') },
      { kind: 'site', userId: userId(`${site}.服务点经办员`) },
      { kind: 'client-representative', code: 'LH-0031' },
      { kind: 'expert', code: '验收专家一' },
    ],
  };
}

/** Every line as the accepted reports tell of it. @param of months that are accepted, and what the whole term brings */
export function acceptanceFindings(
  stage: AcceptanceStage,
  content: Pick<ContractContent, 'subject' | 'staffing' | 'term'>,
  of: { readonly months: readonly string[]; readonly done?: DoneQuantities },
): HoldAcceptance {
  const items = doneBy(content, of.months, of.done).map((item) => ({ ...item, passed: true }));
  return { items, users: { ...HEARD[stage] } };
}
