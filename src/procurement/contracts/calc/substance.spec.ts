import { describe, expect, it } from '@jest/globals';
import { aContractContent } from '#test/builders/a-contract-content.js';
import type { ContractContent } from './contract-content.js';
import { pricedPosts } from './compile-content.js';
import { deviations } from './substance.js';

/** As `compileContent` leaves it: posts priced by the form, which the sample of the printers is not. */
const agreed = withForm(aContractContent());
function withForm(content: ContractContent, form = content.price.priceForm): ContractContent {
  const posts = pricedPosts(content.staffing.posts, form);
  return { ...content, staffing: { ...content.staffing, posts }, price: { ...content.price, priceForm: form } };
}

type Change = { [C in keyof ContractContent]?: Partial<ContractContent[C]> | null };
const changed = (change: Change): ContractContent =>
  Object.entries(change).reduce<ContractContent>(
    (content, [clause, over]) => ({
      ...content,
      [clause]: over && { ...content[clause as keyof ContractContent], ...over },
    }),
    agreed,
  );
const found = (change: Change, gaps: 'tolerated' | 'refused' = 'tolerated') =>
  deviations(agreed, changed(change), { gaps });
const first = <T>(list: readonly T[], over: Partial<T>): T[] => [{ ...list[0]!, ...over }, ...list.slice(1)];
const { serviceLines } = agreed.subject;
const { priceForm } = agreed.price;
const { instalments } = agreed.payment;
const { grades, indicators } = agreed.assessment;

describe('the substance of a contract', () => {
  it('is what document and offer amount to', () => {
    expect(deviations(agreed, structuredClone(agreed), { gaps: 'refused' })).toEqual([]);
  });

  it('depends neither on the order of entries nor on how a decimal is written', () => {
    expect(found({ subject: { serviceLines: serviceLines.toReversed() }, price: { taxRate: '0.010' } })).toEqual([]);
    expect(found({ payment: { instalments: first(instalments, { share: '0.30' }) } })).toEqual([]);
  });

  it.each<[path: string, change: Change, agreed: unknown, contract: unknown]>([
    ['price.total', { price: { total: '1780000.01' } }, '1780000.00', '1780000.01'],
    [
      'parties.vendor.uscc',
      { parties: { vendor: { ...agreed.parties.vendor, uscc: 'X' } } },
      '52310199MJ0QY101XB',
      'X',
    ],
    ['price.taxRate', { price: { taxRate: '0.03' } }, '0.01', '0.03'],
    [
      'subject.serviceLines.0.quantity',
      { subject: { serviceLines: first(serviceLines, { quantity: '299' }) } },
      '300',
      '299',
    ],
    [
      'subject.serviceLines.0.standard',
      { subject: { serviceLines: first(serviceLines, { standard: '尽快' }) } },
      '入组 15 日内建档',
      '尽快',
    ],
    ['term.endsOn', { term: { endsOn: '2027-10-31' } }, '2027-09-30', '2027-10-31'],
    ['payment.instalments.0.share', { payment: { instalments: first(instalments, { share: '0.5' }) } }, '0.3', '0.5'],
    ['payment.workingDays', { payment: { workingDays: 30 } }, 10, 30],
    [
      'assessment.grades.good.factor',
      { assessment: { grades: { ...grades, good: { ...grades.good, factor: '1' } } } },
      '0.95',
      '1',
    ],
    ['assessment.indicators.0.weight', { assessment: { indicators: first(indicators, { weight: '6' }) } }, '5', '6'],
    ['staffing.graceDays', { staffing: { graceDays: 30 } }, 5, 30],
    ['breach.lateDailyRate', { breach: { lateDailyRate: '0.0001' } }, '0.0005', '0.0001'],
    ['performanceBond.share', { performanceBond: { share: '0.01' } }, '0.05', '0.01'],
    ['disputes.court', { disputes: { court: '别处人民法院' } }, '清源区人民法院', '别处人民法院'],
  ])('may not differ in %s', (path, change, was, is) => {
    for (const gaps of ['tolerated', 'refused'] as const)
      expect(found(change, gaps)).toContainEqual({ path, code: 'differs', agreed: was, contract: is });
  });

  it('may neither lose nor gain a line, nor have one twice', () => {
    const without = found({ subject: { serviceLines: serviceLines.slice(1) } });
    expect(without).toEqual([{ path: 'subject.serviceLines', code: 'missing', agreed: 'R01', contract: null }]);
    const gained = [{ path: 'subject.serviceLines.14', code: 'added', agreed: null }];
    expect(found({ subject: { serviceLines: [...serviceLines, { ...serviceLines[0]!, code: 'R99' }] } })).toMatchObject(
      gained,
    );
    expect(found({ subject: { serviceLines: [...serviceLines, serviceLines[0]!] } })).toMatchObject(gained);
    expect(found({ parties: { sites: agreed.parties.sites.slice(1) } })).toMatchObject([
      { agreed: '11310199MB0QY01145' },
    ]);
    expect(found({ quality: { standards: ['目录标准', '目录标准'] } })).toMatchObject([
      { path: 'quality.standards.1', code: 'added', contract: '目录标准' },
      { path: 'quality.standards', code: 'missing', agreed: 'MZ/T 059-2014' },
    ]);
  });

  it('takes a text that the document says twice for what it is', () => {
    const twice = changed({ quality: { standards: ['目录标准', '目录标准'] } });
    expect(deviations(twice, structuredClone(twice), { gaps: 'refused' })).toEqual([]);
  });

  it('leaves the parties their own words', () => {
    const own: Change = {
      parties: { basis: '禁毒办通〔2017〕2号、清禁毒办〔2026〕12号' },
      wages: { floor: '不低于当地指导标准' },
      priceAdjustment: { grounds: '法定缴费标准变化' },
      effect: { copiesHeld: '各执三份', signedAt: '清源区禁毒委员会办公室' },
    };
    expect(found(own, 'refused')).toEqual([]);
    expect(found({ effect: { copies: 4 } })).toMatchObject([{ path: 'effect.copies' }]);
  });

  it('may have gaps in a draft, and none when it is submitted', () => {
    const gaps: Change = {
      disputes: { court: ' ' },
      quality: { standards: [] },
      performanceBond: null,
      subject: { serviceLines: first(serviceLines, { standard: '' }) },
    };
    expect(found(gaps)).toEqual([]);
    expect(found(gaps, 'refused').map(({ path }) => path)).toEqual([
      'subject.serviceLines.0.standard',
      ...['quality.standards', 'quality.standards', 'performanceBond', 'disputes.court'],
    ]);
  });
});

describe('a list of prices that does not bind', () => {
  const unpriced = {
    ...agreed.subject,
    serviceLines: serviceLines.map((line) => ({ ...line, unitPrice: '', amount: '' })),
  };

  it('is one that the offer leaves open: the contract fills it in, and the posts follow the form', () => {
    const silent = { ...withForm(agreed, []), subject: unpriced };
    expect(silent.staffing.posts.map(({ annual }) => annual)).toEqual([null, null, null]);
    expect(deviations(silent, agreed, { gaps: 'refused' })).toEqual([]);
    const dearer = changed({ staffing: { posts: first(agreed.staffing.posts, { annual: '1.00' }) } });
    expect(deviations(silent, dearer, { gaps: 'refused' })).toMatchObject([{ path: 'staffing.posts.0.annual' }]);
  });

  it('is one that does not add up: it is mended, and nothing but prices with it (A47)', () => {
    const slip = {
      ...agreed,
      subject: { ...agreed.subject, serviceLines: first(serviceLines, { amount: '96000.01' }) },
    };
    expect(deviations(slip, agreed, { gaps: 'refused' })).toEqual([]);
    const other = changed({ subject: { serviceLines: first(serviceLines, { name: '别的服务' }) } });
    expect(deviations(slip, other, { gaps: 'refused' })).toMatchObject([{ path: 'subject.serviceLines.0.name' }]);
    const row = { ...agreed, price: { ...agreed.price, priceForm: first(priceForm, { amount: '1.00' }) } };
    expect(deviations(row, agreed, { gaps: 'refused' })).toEqual([]);
  });

  it('is not one that adds up', () => {
    expect(found({ price: { priceForm: first(priceForm, { amount: '1.00' }) } })).toMatchObject([
      { path: 'price.priceForm.0.amount', agreed: '190224.00', contract: '1.00' },
    ]);
  });
});
