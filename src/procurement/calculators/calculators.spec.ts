import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import { ParameterBook } from '#src/procurement/costing/calc/parameters.js';
import { shippedParameters } from '#test/builders/an-estimate.js';
import { officialCalendar } from '#test/support/calendar.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import type { Calculator, Surroundings } from './calc/calculator.js';
import { CALCULATORS } from './calc/calculators.js';
import { EXAMPLES } from './calc/examples.js';
import type { StepView } from './explanation.view.js';
import { calculatorInWords, stepInWords } from './in-words.js';

interface Vector {
  readonly in: object;
  readonly out: object;
}

const around: Surroundings = {
  calendar: officialCalendar(),
  month: '2026-11',
  parameters: (region) => Promise.resolve(new ParameterBook(shippedParameters(), region)),
};
const groups = vectors.groups as unknown as Readonly<Record<string, readonly Vector[]>>;
const cases = Object.entries(groups).flatMap(([group, all]) => all.map((one) => ({ group, ...one })));
const of = (group: string): Calculator => CALCULATORS.find((one) => one.group === group)!;
const refusal = async (group: string, asked: unknown) =>
  of(group)
    .answer(asked, around)
    .then(
      () => 'answered',
      (error: { code: string; fields: { path: string; code: string }[] }) =>
        error.code === 'invalid-shape' ? error.fields.map(({ path, code }) => `${path} ${code}`) : error.code,
    );
const walk = (step: StepView): StepView[] => [step, ...step.children.flatMap(walk)];

describe('a calculator', () => {
  it('is there for every group of worked examples, and for no other', () => {
    expect(CALCULATORS.map(({ group }) => group).toSorted()).toEqual(Object.keys(groups).toSorted());
  });

  it.each(cases)('of $group answers $in with $out', async ({ group, in: asked, out }) => {
    expect((await of(group).answer(asked, around)).out).toEqual(out);
  });

  it.each(cases)('of $group explains $in in both languages, with no word missing', async ({ group, in: asked }) => {
    const { explanation } = await of(group).answer(asked, around);
    for (const locale of LOCALES)
      for (const { label, explanation: text, inputs } of walk(stepInWords(explanation, locale)))
        for (const word of [label, text, ...inputs.map((input) => input.label)])
          expect([word, /^(figure|formula|code|calculators)[.:]|—|\{\{/.test(word)]).toEqual([word, false]);
  });

  it.each(CALCULATORS)('of $group begins with an example that it answers', async ({ group, fields }) => {
    const { out } = await of(group).answer(EXAMPLES[group], around);
    expect(Object.keys(out).length).toBeGreaterThan(0);
    for (const locale of LOCALES) {
      const offered = calculatorInWords(of(group), locale);
      expect(offered.fields.map(({ name }) => name)).toEqual(Object.keys(fields));
      for (const text of [
        offered.title,
        offered.about,
        ...offered.fields.flatMap(({ label, choices }) => [label, ...Object.values(choices)]),
      ])
        expect([text, /^(group|figure|choice)\./.test(text)]).toEqual([text, false]);
    }
  });

  it.each(CALCULATORS)('of $group refuses nothing at all, a list, and what it does not know, by field', async (one) => {
    const required = Object.entries(one.fields).filter(([, { isOptional }]) => !isOptional);
    expect(await refusal(one.group, {})).toEqual(required.map(([name]) => `${name} required`));
    expect(await refusal(one.group, [])).toEqual([' not-an-object']);
    expect(await refusal(one.group, null)).toEqual([' not-an-object']);
    expect(await refusal(one.group, { ...EXAMPLES[one.group], more: 1 })).toEqual(['more unknown-field']);
  });

  it.each([
    ['vat-split', { taxInclusive: 515000, rate: '0.01' }, ['taxInclusive not-money']],
    ['vat-split', { taxInclusive: '515000', rate: 0.01 }, ['rate not-decimal']],
    ['vat-split', { taxInclusive: '515000', rate: '1.01' }, ['rate out-of-range']],
    ['vat-split', { taxInclusive: '100000000000', rate: '0.01' }, ['taxInclusive out-of-range']],
    ['cit', { taxableIncome: '-1.001', smallProfit: true }, ['taxableIncome not-money']],
    ['cit', { taxableIncome: '1', smallProfit: 'yes' }, ['smallProfit not-boolean']],
    ['deadlines', { op: 'add_working_days', n: 5 }, ['start required']],
    ['deadlines', { op: 'extend_deadline', n: 5, clarifiedOn: '2026-03-12' }, ['oldDeadline required']],
    ['deadlines', { op: 'add_months', n: 5 }, ['op not-one-of']],
    ['is-workday', { date: '2026-02-29' }, ['date not-a-date']],
    ['retention', { from: '2026-11-23' }, ['years required']],
    ['retention', { from: '2026-11-23', years: 1, months: 1 }, ['years unknown-field']],
    ['contributions', { region: 'atlantis-2026H2', declaredWage: '9000' }, ['region wrong-form']],
    ['contributions', { region: '__proto__-2026H2', declaredWage: '9000' }, ['region wrong-form']],
    ['committee', { body: '评标委员会', n: 5, experts: 6 }, ['experts out-of-range']],
    ['committee-average', { scores: [] }, ['scores list-length']],
    ['committee-average', { scores: ['82.555'] }, ['scores.0 not-decimal']],
    ['price-score', { evaluatedPrices: { A: '0', B: '1' }, weight: '10' }, ['evaluatedPrices.A out-of-range']],
    ['price-score', { evaluatedPrices: {}, weight: '10' }, ['evaluatedPrices list-length']],
    ['abnormal-low', { ...EXAMPLES['abnormal-low'], testedIndex: 3 }, ['testedIndex out-of-range']],
    ['instalments', { contract: '100', split: [0, 0] }, ['split out-of-range']],
    [
      'performance-total',
      { ...EXAMPLES['performance-total'], weights: { 决策: 10, 过程: 20, 产出: 40, 效益: 31 } },
      ['weights rule'],
    ],
    ['liquidated-damages', { contract: '99999999999', daily: '1', days: 36500, cap: '1' }, [' out-of-range']],
    ['performance-grade', { score: '100.01' }, ['score out-of-range']],
    ['kpi-score-capped-linear', { actual: '1', target: '0', weight: '10' }, ['target out-of-range']],
    ['uscc', { code: 'a\u0000b' }, ['code rule']],
  ])('of %s refuses %j: %j', async (group, asked, problems) => {
    expect(await refusal(group, asked)).toEqual(problems);
  });

  it('stops where nothing is known of a region, and says what is missing', async () => {
    expect(await refusal('contributions', { region: '510100-2026H2', declaredWage: '9000' })).toBe('parameter-missing');
  });

  it('takes a name such as __proto__ for a name', async () => {
    const asked: unknown = JSON.parse('{"evaluatedPrices": {"__proto__": "100", "B": "50"}, "weight": "10"}');
    const { out } = await of('price-score').answer(asked, around);
    expect(Object.entries(out.result as object)).toEqual([
      ['__proto__', '5.00'],
      ['B', '10.00'],
    ]);
  });

  it('tells an identity number to nobody, not even to who asked', async () => {
    for (const id of ['11010519491231002X', '110105194912310021', '11010519491231002x']) {
      const answer = await of('citizen-id').answer({ id }, around);
      expect(JSON.stringify(answer)).not.toContain(id.slice(0, 14));
    }
  });

  it('follows the law of the month: without the relief a small enterprise pays as all do, and no VAT threshold is known', async () => {
    const later = { ...around, month: '2028-01' as const };
    const asked = { taxableIncome: '200000', smallProfit: true };
    expect((await of('cit').answer(asked, later)).out).toEqual({ result: '50000.00' });
    await expect(
      of('vat-small-scale-exemption').answer(EXAMPLES['vat-small-scale-exemption'], later),
    ).rejects.toMatchObject({
      code: 'parameter-missing',
    });
  });

  it('names the parameter behind a figure, with its source and how certain it is', async () => {
    const { explanation } = await of('contributions').answer(
      { region: 'beijing-2026H2', declaredWage: '7000' },
      around,
    );
    expect(explanation.parameters).toMatchObject([
      { region: '110000', certainty: 'K-med', effectiveFrom: '2026-07-01' },
    ]);
  });
});
