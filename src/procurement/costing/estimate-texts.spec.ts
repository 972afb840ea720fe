import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dateText } from '#src/kernel/dates.js';
import { Rate } from '#src/kernel/rate.js';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { LOCALES, translate } from '#src/platform/i18n/i18n.js';
import { anEstimateInput, shippedParameters } from '#test/builders/an-estimate.js';
import { computeEstimate } from './calc/estimate.js';
import type { EstimateInput } from './calc/estimate-input.js';
import { FORMULAS, SUMS } from './calc/formulas.js';
import { LINE_LABELS } from './calc/labels.js';
import { PARAMETER_KINDS, POST_LEVELS } from './calc/parameter-kinds.js';
import type { ParameterRow } from './calc/parameter-rows.js';
import { WARNING_CODES } from './calc/warnings.js';
import type { LineView } from './computed-estimate.view.js';
import { inWords } from './estimate-texts.js';

const viewOf = (locale: 'zh-CN' | 'en', over: Partial<EstimateInput> = {}, rows = shippedParameters()) =>
  inWords(computeEstimate(anEstimateInput(over), rows), locale);
const linesOf = (line: LineView): LineView[] => [line, ...line.children.flatMap(linesOf)];
const messages = (locale: 'zh-CN' | 'en', over: Partial<EstimateInput>, rows?: ParameterRow[]) =>
  Object.fromEntries(viewOf(locale, over, rows).warnings.map(({ code, message }) => [code, message]));

/** A guidance that has the two lowest levels only. */
const guidance: ParameterRow = {
  ...shippedParameters()[0]!,
  id: 'guidance',
  kind: 'wage-guidance',
  region: '310000',
  effectiveFrom: dateText('2026-01-01'),
  effectiveTo: null,
  relief: false,
  value: {
    levels: [
      { level: 'worker', monthly: '6000.00' },
      { level: 'assistant-social-worker', monthly: '8500.00' },
    ],
  },
};

describe('the texts of estimates', () => {
  const texts = (locale: string) =>
    JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', locale, 'costing.json'), 'utf8')) as Record<string, object>;
  const flat = (locale: string) =>
    Object.entries(texts(locale)).flatMap(([family, named]) =>
      Object.entries(named as Record<string, string>).map(([key, text]) => [`${family}.${key}`, text] as const),
    );

  it('name every line, formula and warning in both languages, and nothing else', () => {
    for (const locale of LOCALES) {
      const { line, formula, warning } = texts(locale) as Record<'line' | 'formula' | 'warning', object>;
      expect(Object.keys(line)).toEqual(LINE_LABELS);
      expect(new Set(Object.keys(formula))).toEqual(new Set([...Object.keys(FORMULAS), ...SUMS]));
      expect(new Set(Object.keys(warning))).toEqual(new Set([...WARNING_CODES, 'wage-guidance-missing-of-level']));
    }
  });

  it('take the same values in both languages', () => {
    const placeholders = (locale: string) =>
      flat(locale).map(([key, text]) => [key, (text.match(/\{\{[^}]*\}\}/g) ?? []).sort()]);
    expect(placeholders('en')).toEqual(placeholders('zh-CN'));
  });

  it('are Chinese in Chinese and not in English', () => {
    for (const [key, text] of flat('zh-CN'))
      expect([key, text]).toEqual([key, expect.stringMatching(/\p{Script=Han}/u)]);
    for (const [key, text] of flat('en'))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/\p{Script=Han}/u)]);
  });

  it('take only values that their formula has', () => {
    for (const [name, { units }] of Object.entries(FORMULAS)) {
      const used = translate(
        'zh-CN',
        `costing:formula.${name}`,
        Object.fromEntries(Object.keys(units).map((unit) => [unit, unit])),
      );
      expect(used).not.toContain('—');
    }
  });

  it.each(LOCALES)('call every kind of parameter and level of post by its name (%s)', (locale) => {
    const keys = [
      ...Object.keys(PARAMETER_KINDS).map((kind) => `parameter.${kind}`),
      ...POST_LEVELS.map((level) => `post-level.${level}`),
    ];
    expect(keys.filter((key) => translate(locale, `labels:${key}`) === key)).toEqual([]);
  });
});

describe('an estimate in words', () => {
  it('tells the price, its parts and the share of personnel', () => {
    const { amounts, personnelShare, total } = viewOf('zh-CN');
    expect(amounts).toMatchObject({ personnel: '1515600.00', cost: '1793232.00', priceInclusive: '1812251.68' });
    expect(personnelShare).toBe('0.8452');
    expect(total).toMatchObject({ label: '含税总价', amount: '1812251.68', explanation: '不含税价与增值税之和' });
  });

  it('explains every line, with every value put in', () => {
    for (const locale of LOCALES)
      for (const { code, label, explanation } of linesOf(viewOf(locale).total))
        expect([code, label, explanation]).toEqual([
          code,
          expect.not.stringMatching(/\{|—|costing/),
          expect.not.stringMatching(/\{|—|costing/),
        ]);
  });

  it('writes rates as percentages and keeps them as they are for machines', () => {
    const pension = linesOf(viewOf('zh-CN').total).find(({ code }) => code.endsWith('.pension'))!;
    expect(pension).toMatchObject({ label: '基本养老保险', amount: '1760.00', formula: 'contribution', rule: 'B2' });
    expect(pension.explanation).toBe(
      '月工资 11000.00 元，按缴费基数下限 7546.00 元、上限 37731.00 元取值后 × 16%，四舍五入到分',
    );
    expect(pension.inputs).toEqual([
      { name: 'wage', unit: 'yuan', value: '11000.00' },
      { name: 'floor', unit: 'yuan', value: '7546.00' },
      { name: 'cap', unit: 'yuan', value: '37731.00' },
      { name: 'rate', unit: 'rate', value: '0.16' },
    ]);
    const fund = linesOf(viewOf('en').total).find(({ code }) => code.endsWith('.injury'))!;
    expect(fund.explanation).toContain('× 0.2%, rounded to the fen');
  });

  it('names the parameter behind a line, with its source and what is special about it', () => {
    const { parameters } = linesOf(viewOf('zh-CN').total).find(({ code }) => code === 'vat')!;
    expect(parameters).toEqual([
      expect.objectContaining({
        kind: 'vat-rate-small-scale',
        name: '增值税征收率（小规模纳税人）',
        source: '财政部 税务总局公告2026年第10号',
        relief: true,
        extrapolated: false,
        reliefEnded: false,
      }),
    ]);
  });

  it('puts every warning into words', () => {
    const odd: Partial<EstimateInput> = {
      period: { start: dateText('2027-10-01'), months: 12 },
      clients: [400],
      posts: [
        {
          code: 'p',
          title: '助理',
          level: 'assistant-social-worker',
          count: 1,
          gross: anEstimateInput().posts[2]!.gross,
        },
      ],
      managementRate: Rate.parse('0.125'),
    };
    expect(messages('zh-CN', odd, [...shippedParameters(), guidance])).toEqual({
      'personnel-share-low': expect.stringMatching(/^人员经费占成本的 \d+\.\d+%，低于 65%/),
      'wage-below-guidance': '岗位“p”（助理社会工作师）月工资 8000.00 元，低于当地薪酬指导标准 8500.00 元。',
      'workers-below-ratio': '服务对象 400 人，按每 30 人配备 1 名计，至少须配 14 名社工，现为 1 名。',
      'management-rate-out-of-bounds': '管理费比例 12.5% 不在 5% 至 10% 的通常范围内。',
      'relief-ends': expect.stringMatching(/^“.+”的优惠于 2027-12-31 到期/),
      'parameter-extrapolated': expect.stringMatching(/^“社会保险和住房公积金缴费标准”最近一期执行至 2027-06-30/),
    });
    expect(messages('en', { period: { start: dateText('2028-01-01'), months: 1 } })['relief-ended']).toMatch(
      /^The relief of “.+” has ended: base law applies\.$/,
    );
  });

  it('tells a guidance that is missing from one that lacks a level', () => {
    expect(messages('en', {})['wage-guidance-missing']).toBe(
      'Region 310199 has no wage guidance for 2026-10: nobody has compared the wages.',
    );
    expect(messages('en', {}, [...shippedParameters(), guidance])['wage-guidance-missing']).toBe(
      'The wage guidance of region 310199 for 2026-10 has no level “social worker”: nobody has compared its wages.',
    );
  });
});
