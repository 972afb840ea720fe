import { describe, expect, it } from '@jest/globals';

import { formatYuan } from '#src/kernel/money.js';

import { PARAMETER_KINDS, parseParameterValue } from './parameter-kinds.js';

const pension = { insurance: 'pension', employer: '0.16', employee: '0.08', rounding: 'fen' };
const scheme = {
  socialInsurance: { floor: '7546.00', cap: '37731.00' },
  housingFund: { floor: '2740.00', cap: '37731.00' },
  rules: [pension],
};
const open = { rate: '0.20', quick: '0' };
const fees = { allowance: '800', until: '4000', share: '0.20', brackets: [open] };
const problemsOf = (...args: Parameters<typeof parseParameterValue>) => {
  const outcome = parseParameterValue(...args);
  return outcome.ok ? [] : outcome.problems;
};

describe('the value of a parameter', () => {
  it('is read into fen and exact rates', () => {
    const outcome = parseParameterValue('contribution-scheme', {
      ...scheme,
      rules: [{ ...pension, employeeFixed: '3' }],
    });
    if (!outcome.ok) throw new Error('refused');
    const [rule] = outcome.value.rules;
    expect(formatYuan(outcome.value.socialInsurance.floor)).toBe('7546.00');
    expect([rule?.employer.toText(), formatYuan(rule!.employeeFixed!)]).toEqual(['0.16', '3.00']);
  });

  it.each([
    ['vat-rate-general', { rate: 0.06 }, 'rate', 'not-decimal'],
    ['vat-rate-general', { rate: '1.01' }, 'rate', 'out-of-range'],
    ['vat-rate-general', { rate: '-0.01' }, 'rate', 'out-of-range'],
    ['vat-rate-general', { rate: '6 %' }, 'rate', 'not-decimal'],
    ['vat-rate-general', {}, 'rate', 'required'],
    ['vat-rate-general', '0.06', '', 'not-an-object'],
    ['union-fund', { rate: '0.02', base: 'wages' }, 'base', 'unknown-field'],
    ['vat-exemption', { month: 100000, quarter: '300000' }, 'month', 'not-money'],
    ['vat-exemption', { month: '-1.00', quarter: '300000' }, 'month', 'out-of-range'],
    ['heat-allowance', { monthly: '300.00', months: [6, 13] }, 'months.1', 'out-of-range'],
    ['heat-allowance', { monthly: '300.00', months: '6-9' }, 'months', 'not-a-list'],
    ['staffing-ratio', { clientsPerWorker: '30', minimumPerTownship: 1 }, 'clientsPerWorker', 'not-integer'],
    ['staffing-ratio', { clientsPerWorker: 0, minimumPerTownship: 1 }, 'clientsPerWorker', 'out-of-range'],
    ['wage-guidance', { levels: [] }, 'levels', 'list-length'],
    ['wage-guidance', { levels: [{ level: 'chief', monthly: '1.00' }] }, 'levels.0.level', 'not-one-of'],
    [
      'surcharge-general',
      { urban: { city: '0.07', town: '0.05' }, education: '0.03', localEducation: '0.02' },
      'urban.other',
      'required',
    ],
    ['labour-fee-tax', { ...fees, brackets: [] }, 'brackets', 'list-length'],
    ['labour-fee-tax', { ...fees, brackets: [{ ...open, upTo: '1' }] }, 'brackets.0.upTo', 'rule'],
    ['labour-fee-tax', { ...fees, brackets: [open, open] }, 'brackets.0.upTo', 'rule'],
    ['labour-fee-tax', { ...fees, brackets: [{ ...open, upTo: '0' }, open] }, 'brackets.0.upTo', 'rule'],
    ['contribution-scheme', { ...scheme, rules: [pension, pension] }, 'rules.1', 'duplicate'],
    ['contribution-scheme', { ...scheme, rules: [{ ...pension, rounding: 'jiao' }] }, 'rules.0.rounding', 'not-one-of'],
    [
      'contribution-scheme',
      { ...scheme, housingFund: { floor: '2.00', cap: '1.99' } },
      'housingFund.cap',
      'out-of-range',
    ],
  ] as const)('of %s refuses %j at "%s": %s', (kind, json, path, code) => {
    expect(problemsOf(kind, json)).toEqual([expect.objectContaining({ path, code })]);
  });

  it('tells every wrong field at once', () => {
    const json = { ...scheme, socialInsurance: { floor: 1, cap: 'x' }, rules: [{}] };
    expect(problemsOf('contribution-scheme', json).map(({ path }) => path)).toEqual([
      'socialInsurance.floor',
      'socialInsurance.cap',
      'rules.0.insurance',
      'rules.0.employer',
      'rules.0.employee',
      'rules.0.rounding',
    ]);
  });
});

describe('the kinds', () => {
  it('of bases, wages and allowances hold on beyond their last set, those of tax and custom do not', () => {
    const extrapolating = Object.entries(PARAMETER_KINDS).filter(([, kind]) => kind.extrapolates);
    expect(extrapolating.map(([name]) => name)).toEqual(['contribution-scheme', 'wage-guidance', 'heat-allowance']);
  });
});
