/** What was found of an indicator: parts of a whole, a figure, or points; decimal text. */
type Found =
  { readonly done: string; readonly due: string } | { readonly actual: string } | { readonly points: string };

const parts = (done: number, due: number): Found => ({ done: String(done), due: String(due) });
const actual = (figure: string): Found => ({ actual: figure });
/** Points that the first and the second evaluator gave. */
const points = (first: string, second = first): readonly [Found, Found] => [{ points: first }, { points: second }];

/** What both evaluators of the demo found, and where they parted, by code of the indicator. */
const FOUND: Readonly<Record<string, Found | readonly [Found, Found]>> = {
  P1: parts(3640, 3650),
  P2: parts(10, 10),
  P3: actual('60'),
  P4: parts(23, 30),
  P5: parts(10, 10),
  P6: points('1.60'),
  O1: parts(300, 300),
  O2: parts(552, 600),
  O3: parts(6012, 6360),
  O4: actual('96'),
  O5: points('4.00', '4.40'),
  O6: actual('12'),
  O7: actual('25'),
  O8: parts(33, 36),
  B1: parts(45, 90),
  B2: parts(112, 150),
  B3: parts(9, 9),
  B4: points('3.20', '3.60'),
  S1: parts(49, 60),
  S2: parts(17, 20),
};

/** The sheet of the first or the second evaluator of the demo: 86.00 and 86.80. */
export function demoMeasurements(evaluator: 1 | 2): Record<string, Found> {
  return Object.fromEntries(
    Object.entries(FOUND).map(([code, found]) => [code, isPair(found) ? found[evaluator - 1]! : found]),
  );
}

const isPair = (found: Found | readonly [Found, Found]): found is readonly [Found, Found] => Array.isArray(found);

/** How the lead of the demo settles where they parted: 86.40. */
export const DEMO_SETTLEMENTS = [
  { code: 'O5', measurement: { points: '4.20' }, reason: '复核抽查的 12 例，两例结案评估不完整，取中间值' },
  { code: 'B4', measurement: { points: '3.40' }, reason: '前后测样本一致，量表口径统一后取中间值' },
];

/** 评价发现 of the demo. */
export const DEMO_FINDINGS = [
  { indicator: 'P4', text: '随机抽查 30 份档案，7 份缺少转介或评估记录，应按四个步骤补齐留痕。' },
  { indicator: 'B1', text: '就业帮扶率离目标尚有差距，建议与人社部门建立岗位推荐机制。' },
  { indicator: null, text: '队伍稳定，走访面谈与宣传教育按计划完成。' },
];
