import type { Indicator, Measurement, ScoringRule } from '#src/procurement/assessments/calc/indicator.js';
import type { EvaluatorSheet } from '#src/procurement/assessments/calc/sheets.js';

const ratio = (target: string): ScoringRule => ({ kind: 'ratio', target });
const count = (target: string): ScoringRule => ({ kind: 'count', target });
const rubric: ScoringRule = { kind: 'rubric' };
const satisfaction: ScoringRule = { kind: 'deduction', threshold: '0.90', perPoint: '0.3' };
const parts = (done: number, due: number): Measurement => ({ done: String(done), due: String(due) });
const actual = (figure: string): Measurement => ({ actual: figure });
/** What each evaluator gave, first and second. */
type Given = Measurement | readonly [string, string];
type Row = readonly [string, Indicator['group'], string, string, ScoringRule, Given, string];

/** Code, group, name, weight, rule, what was found, points settled. */
const ROWS: readonly Row[] = [
  ['P1', 'process', '人员到岗率', '5', ratio('0.95'), parts(3640, 3650), '5.00'],
  ['P2', 'process', '持证率', '3', ratio('0.60'), parts(10, 10), '3.00'],
  ['P3', 'process', '人均督导培训时数', '4', count('64'), actual('60'), '3.75'],
  ['P4', 'process', '档案合规率', '8', ratio('0.95'), parts(23, 30), '6.46'],
  ['P5', 'process', '薪酬社保落实率', '3', ratio('1'), parts(10, 10), '3.00'],
  ['P6', 'process', '内控与保密管理', '2', rubric, ['1.60', '1.60'], '1.60'],
  ['O1', 'output', '建档率', '4', ratio('1'), parts(300, 300), '4.00'],
  ['O2', 'output', '需求与定期评估完成率', '6', ratio('0.95'), parts(552, 600), '5.81'],
  ['O3', 'output', '走访面谈完成率', '8', ratio('0.95'), parts(6012, 6360), '7.96'],
  ['O4', 'output', '个案数量', '5', count('100'), actual('96'), '4.80'],
  ['O5', 'output', '个案质量', '7', rubric, ['4.00', '4.40'], '4.20'],
  ['O6', 'output', '小组工作', '4', count('12'), actual('12'), '4.00'],
  ['O7', 'output', '社区宣传活动', '4', count('24'), actual('25'), '4.00'],
  ['O8', 'output', '出所衔接率', '7', ratio('0.95'), parts(33, 36), '6.75'],
  ['B1', 'effect', '就业帮扶率', '6', ratio('0.60'), parts(45, 90), '5.00'],
  ['B2', 'effect', '就学低保医疗链接率', '5', ratio('0.80'), parts(112, 150), '4.67'],
  ['B3', 'effect', '严重违反协议按时报告率', '3', ratio('1'), parts(9, 9), '3.00'],
  ['B4', 'effect', '社会功能改善', '6', rubric, ['3.20', '3.60'], '3.40'],
  ['S1', 'satisfaction', '服务对象及家属满意率', '6', satisfaction, parts(49, 60), '3.50'],
  ['S2', 'satisfaction', '街道、派出所满意率', '4', satisfaction, parts(17, 20), '2.50'],
];

/** The framework of the sample contract: 20 indicators of 100 points. */
export const theIndicators: readonly Indicator[] = ROWS.map(([code, group, name, weight, rule]) => ({
  code,
  group,
  name,
  weight,
  rule,
}));

/** The points that stand in the sample's report, by code. */
export const thePoints: Readonly<Record<string, string>> = Object.fromEntries(ROWS.map((row) => [row[0], row[6]]));

/** The sheet of the sample's first or second evaluator: 86.00 and 86.80. */
export function aSheet(evaluator: 1 | 2, change: Readonly<Record<string, Measurement>> = {}): EvaluatorSheet {
  const found = ROWS.map(([code, , , , , given]) => {
    const points = given as readonly [string, string];
    return [code, Array.isArray(given) ? { points: points[evaluator - 1]! } : (given as Measurement)] as const;
  });
  return { evaluator: `评价员${evaluator}`, measurements: { ...Object.fromEntries(found), ...change } };
}
