import type { CriterionInput, RequirementInput } from '#src/procurement/tenders/draft-tender.dto.js';
import type { CaseScores } from '#src/demo/answers.js';
import { REQUIREMENTS } from '#src/demo/purchase.js';

/** What is asked of an evaluator, and how its answer is scored. */

const [LAWFUL, UNLISTED] = REQUIREMENTS;

export const EVALUATION_REQUIREMENTS: readonly RequirementInput[] = [
  LAWFUL,
  UNLISTED,
  {
    code: 'X1',
    kind: 'substantive',
    text: '★评价人员不少于 3 人，与采购人、承接主体均无利害关系，并逐人作出独立性声明',
  },
];

export const EVALUATION_CRITERIA: readonly CriterionInput[] = [
  { code: 'E1', name: '价格', weight: '20', kind: 'objective', basis: 'price', rule: '最低评审价÷评审价×20' },
  {
    ...{ code: 'E2', name: '评价方案与抽样方法', weight: '40', kind: 'judgement', basis: 'quality', step: '5' },
    rule: '8 个要素，每个 5 分',
  },
  {
    ...{ code: 'E3', name: '评价团队与独立性', weight: '25', kind: 'judgement', basis: 'quality', step: '5' },
    rule: '5 个要素，每个 5 分',
  },
  {
    ...{ code: 'E4', name: '近三年绩效评价业绩', weight: '15', kind: 'objective', basis: 'quality', step: '5' },
    rule: '每份 5 分，至 15 分',
  },
];

export const EVALUATION_SCORES: CaseScores = {
  E2: { E: [35, 40, 35], F: [30, 30, 35] },
  E3: { E: [20, 25, 20], F: [20, 20, 15] },
  E4: { E: [15, 15, 15], F: [10, 10, 10] },
};
