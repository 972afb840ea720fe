import { describe, expect, it } from '@jest/globals';
import { demoBidContent } from '#src/demo/answers.js';
import { SERVICES } from '#src/demo/purchase.js';
import { type Fen, parseYuan } from '#src/kernel/money.js';
import { CONTRACT_WORDS } from '#src/procurement/contracts/contract-words.js';
import { aDocument } from '#test/builders/a-purchase.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { compileContent, type ContractSources, pricedPosts } from './compile-content.js';
import { missingContent } from './mandatory-content.js';
import { priceFaults } from './price-sums.js';

const document = aDocument('a-catalogue');
const { purchaser, vendor, sites, project } = aContractContent().parties;
const sources: ContractSources = {
  document,
  offer: demoBidContent('1780000.00'),
  priceFen: parseYuan('1780000.00'),
  catalogue: { title: '清源区禁毒社会工作服务目录（2026）', items: SERVICES },
  parties: { purchaser, vendor, sites },
  project,
  award: { letter: 'QYQ-CS-2026-018-01-CJ01', on: '2026-09-01' },
  words: CONTRACT_WORDS,
};
const compiled = (over: Partial<ContractSources> = {}) => compileContent({ ...sources, ...over });
const withTerms = (over: Partial<ContractSources['document']['contract']>) =>
  compiled({ document: { ...document, contract: { ...document.contract, ...over } } });

describe('the contract that document and offer amount to', () => {
  it('is whole, and adds up', () => {
    expect(missingContent(compiled())).toEqual([]);
    expect(priceFaults(compiled())).toEqual([]);
  });

  it('names the parties, the award and what it rests on', () => {
    expect(compiled().parties).toEqual({
      ...{ purchaser, vendor, sites, project, awardNotice: 'QYQ-CS-2026-018-01-CJ01', awardedOn: '2026-09-01' },
      basis: '《关于加强禁毒社会工作者队伍建设的意见》（禁毒办通〔2017〕2号）',
    });
  });

  it('takes quantities and standards from the document, names and units from the catalogue, prices from the offer', () => {
    const { catalogue, serviceLines } = compiled().subject;
    expect(catalogue).toBe('《清源区禁毒社会工作服务目录（2026）》');
    expect(serviceLines).toHaveLength(14);
    expect(serviceLines[1]).toEqual({
      ...{ code: 'R02', name: '走访与面谈', unit: '人次', quantity: '6360', unitPrice: '95.00', amount: '604200.00' },
      standard: '高风险 40 人每月 4 次、中风险 110 人每月 2 次、低风险 150 人每月 1 次',
    });
  });

  it('writes the price in figures and capitals, with the tax that is in it and the form that explains it', () => {
    const { priceForm, ...price } = compiled().price;
    expect(price).toEqual({
      ...{ total: '1780000.00', capitals: '人民币壹佰柒拾捌万元整', taxRate: '0.01' },
      ...{ exclusive: '1762376.24', tax: '17623.76' },
    });
    expect(priceForm).toHaveLength(10);
    expect(priceForm[2]).toEqual({
      code: 'P03',
      name: '助理社会工作师',
      count: 6,
      annual: '138672.00',
      amount: '832032.00',
    });
    expect(priceForm[3]).toEqual({ code: 'P04', name: '督导', count: null, annual: null, amount: '28800.00' });
  });

  it('goes by the tax rate of the offer, and by the document’s where the offer says none', () => {
    const general = compiled({ offer: { ...sources.offer, taxRate: '0.06' } }).price;
    expect([general.taxRate, general.tax]).toEqual(['0.06', '100754.72']);
    const { taxRate: _, ...silent } = demoBidContent('1780000.00');
    expect(compiled({ offer: silent }).price.taxRate).toBe('0.01');
  });

  it('prices each post by the row that has its name, and none that has no row', () => {
    expect(compiled().staffing.posts).toEqual([
      { code: 'lead', name: '项目主管 社会工作师', count: 1, annual: '190224.00' },
      { code: 'worker', name: '社会工作师', count: 3, annual: '164448.00' },
      { code: 'assistant', name: '助理社会工作师', count: 6, annual: '138672.00' },
    ]);
    const post = { code: 'a', name: '项目主管（社会工作师）', count: 1 };
    const annualOf = (item: string, annual?: string) => pricedPosts([post], [{ item, annual }])[0]!.annual;
    expect(annualOf('项目主管 (社会工作师)', '5')).toBe('5.00');
    expect(annualOf('项目主管', '5')).toBeNull();
    expect(annualOf('项目主管（社会工作师）')).toBeNull();
  });

  it('plans the payments with their sums, the last taking the rest, and says what each waits for', () => {
    expect(compiled().payment.instalments).toMatchObject([
      { code: 'M1', kind: 'prepayment', amount: '534000.00', year: 2026, condition: '合同生效，履约保证已提交' },
      { code: 'M2', kind: 'progress', amount: '712000.00', year: 2027, conditions: ['acceptance', 'wage-evidence'] },
      { code: 'M3', kind: 'final', amount: '534000.00', year: 2027 },
    ]);
    expect(
      compiled()
        .payment.instalments.map(({ condition }) => condition)
        .slice(1),
    ).toEqual([
      '中期验收合格，已附工资发放和社会保险缴纳证明',
      '期末验收合格，绩效评价报告定稿，已附工资发放和社会保险缴纳证明',
    ]);
    const odd = compiled({ priceFen: parseYuan('1834567.89') }).payment.instalments.map(({ amount }) => amount);
    expect(odd).toEqual(['550370.37', '733827.16', '550370.36']);
  });

  it('asks for the agreed share as a bond, in no case for more than a tenth, or for none (A32)', () => {
    expect(compiled().performanceBond).toMatchObject({
      share: '0.05',
      amount: '89000.00',
      capitals: '人民币捌万玖仟元整',
    });
    const tenth = { ...document.contract.bond!, share: '0.1' };
    const ofHalfAFen = compiled({
      priceFen: 5 as Fen,
      document: { ...document, contract: { ...document.contract, bond: tenth } },
    });
    expect(ofHalfAFen.performanceBond?.amount).toBe('0.00');
    expect(withTerms({ bond: null }).performanceBond).toBeNull();
  });

  it('is accepted on the way where a payment waits for it, and always at the end (D33)', () => {
    expect(compiled().acceptance.stages).toEqual(['mid-term', 'final']);
    const [first, , last] = document.payments;
    const twoParts = [
      { ...first!, share: '0.5' },
      { ...last!, share: '0.5', conditions: [] },
    ];
    expect(compiled({ document: { ...document, payments: twoParts } }).acceptance.stages).toEqual(['final']);
  });

  it('takes the rest of the terms as the document has them, and what only a document says is no clause', () => {
    const content = compiled();
    for (const clause of ['rights', 'reports', 'confidentiality', 'results', 'breach', 'disputes', 'effect'] as const)
      expect(content[clause]).toEqual(document.contract[clause]);
    expect(content.scope).toEqual({ ...document.contract.scope, clients: 300 });
    expect(Object.keys(content)).not.toEqual(expect.arrayContaining(['sites', 'bond', 'taxRate']));
  });

  it('leaves open what the offer leaves open', () => {
    const { subject, price, staffing } = compiled({ offer: {} });
    expect(subject.serviceLines[0]).toMatchObject({ quantity: '300', unitPrice: '', amount: '' });
    expect([price.priceForm, staffing.posts[0]!.annual]).toEqual([[], null]);
  });
});
