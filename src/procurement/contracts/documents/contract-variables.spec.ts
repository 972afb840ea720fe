import { describe, expect, it } from '@jest/globals';
import { templateText, type TemplateVariables } from '#src/platform/documents/index.js';
import { type Block, printedText, textOf } from '#src/platform/documents/template/blocks.js';
import { filled } from '#src/platform/documents/template/fill.js';
import { chineseNumeral } from '#src/platform/documents/template/numerals.js';
import { blocksOf } from '#src/platform/documents/template/read.js';
import type { ContractContent } from '../calc/contract-content.js';
import { CLAUSES } from '../calc/mandatory-content.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { contractVariables } from './contract-variables.js';

const HEAD = { title: '禁毒社会工作服务合同', number: 'QYHT-2026-0031', signedOn: null };
const template = await templateText('contract');
const blocksFrom = (variables: TemplateVariables): Block[] => blocksOf(filled(template, variables));
const blocks = (content = aContractContent(), head = {}) =>
  blocksFrom(contractVariables(content, { ...HEAD, ...head }));
const print = (content = aContractContent(), head = {}) => printedText(blocks(content, head));

/** Every leaf of a content with its path. */
function leavesOf(tree: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** A copy of a content with some of its leaves replaced. */
function withLeaves(content: ContractContent, replace: (path: string, leaf: unknown) => unknown): ContractContent {
  const copy = (tree: unknown, path: string): unknown => {
    if (typeof tree !== 'object' || tree === null) return replace(path, tree);
    const inner = Object.entries(tree).map(
      ([key, value]) => [key, copy(value, path ? `${path}.${key}` : key)] as const,
    );
    return Array.isArray(tree) ? inner.map(([, value]) => value) : Object.fromEntries(inner);
  };
  return copy(content, '') as ContractContent;
}

/** Words that the system reads: they are printed as other words, or stand for what is. */
const READ_BY_THE_SYSTEM =
  /method$|performanceBond.form|kind$|conditions\.\d+$|stages|group$|(instalments|posts|priceForm)\.\d+\.code/;
const isText = (path: string, leaf: unknown): leaf is string =>
  typeof leaf === 'string' &&
  !/^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$/.test(leaf) &&
  (!READ_BY_THE_SYSTEM.test(path) || path === 'payment.method');

describe('the contract of the demo', () => {
  it('has its 23 clauses in the order of the law, numbered', () => {
    const headings = blocks().flatMap((block) => (block.kind === 'heading' ? [block] : []));
    expect(headings.map(({ label }) => label)).toEqual(CLAUSES.map((_, index) => `${chineseNumeral(index + 1)}、`));
    expect(headings.map(({ runs }) => textOf(runs))).toEqual(
      `当事人与依据 服务范围与对象 标的与数量 质量要求 人员配备 服务期限与地点 合同价款 付款 履约保证 验收 第三方绩效评价 双方权利义务
       薪酬与社会保险 报告 保密与个人信息 知识产权与档案 违约责任 变更与补充 价格调整 中止与解除 不可抗力 争议解决 生效、份数与附件`.split(
        /\s+/,
      ),
    );
  });

  it('lists its 14 services, its price form and its plan with their sums', () => {
    const tables = blocks().flatMap((block) => (block.kind === 'table' && block.head ? [block] : []));
    const rows = tables.map(({ rows }) => rows.map(({ cells }) => cells.map(textOf).join(' ')));
    const [, services, offer, plan, indicators] = rows;
    expect(services).toHaveLength(15);
    expect(services![1]).toBe(
      'R02 走访与面谈 高风险 40 人每月 4 次、中风险 110 人每月 2 次、低风险 150 人每月 1 次 人次 6360 95.00 604200.00',
    );
    expect(offer![2]).toBe('3 助理社会工作师 6 138672.00 832032.00');
    expect(offer![3]).toBe('4 督导 — — 28800.00');
    expect(plan).toEqual([
      '1 预付款 合同生效，履约保证已提交 30% 534000.00 人民币伍拾叁万肆仟元整',
      '2 中期款 中期验收合格 40% 712000.00 人民币柒拾壹万贰仟元整',
      '3 期末款 期末验收合格，绩效评价报告定稿 30% 534000.00 人民币伍拾叁万肆仟元整',
      '合计   100% 1780000.00 人民币壹佰柒拾捌万元整',
    ]);
    expect(indicators).toHaveLength(21);
    for (const table of [services, offer]) expect(table!.at(-1)).toMatch(/^合计 +1780000\.00$/);
  });

  it('says price, tax, terms and numbers in the words of a contract', () => {
    const text = print();
    for (const words of [
      '合同总价为人民币1780000.00元（大写：人民币壹佰柒拾捌万元整）',
      '不含税价款1762376.24元，增值税17623.76元（税率或者征收率1%）',
      '服务期限自2026年10月1日起至2027年9月30日止。',
      '可以续签两次，每次一年。续签以下一年度预算已经落实、上一服务期绩效评价等级不低于“良”为条件',
      '专职人员10名，其中项目主管 社会工作师1名、社会工作师3名、助理社会工作师6名',
      '金额为人民币89000.00元（大写：人民币捌万玖仟元整），为合同总价的5%',
      '按当期应付款的万分之五支付违约金，累计不超过合同总价的10%',
      '每查实一例，乙方按合同总价的2%支付违约金',
      '本合同一式六份，甲方执二份',
      '由甲方确定为成交供应商',
      '乙方的响应文件与最后报价',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|。。|；。/);
  });

  it('leaves the day of the signature open until it is known', () => {
    expect(print().match(/日期：\u3000{4}年\u3000\u3000月\u3000\u3000日/g)).toHaveLength(3);
    expect(print(aContractContent(), { signedOn: '2026-09-14' }).match(/日期：2026年9月14日/g)).toHaveLength(3);
  });
});

describe('a contract', () => {
  it('prints every text that its content holds', () => {
    const tokens = new Map<string, string>();
    const content = withLeaves(aContractContent(), (path, leaf) => {
      if (!isText(path, leaf)) return leaf;
      const token = `字${tokens.size + 1000}符`;
      tokens.set(path, token);
      return token;
    });
    const text = print(content);
    expect(tokens.size).toBeGreaterThan(120);
    expect([...tokens].filter(([, token]) => !text.includes(token)).map(([path]) => path)).toEqual([]);
  });

  it('prints every amount, and every count of days, hours and people', () => {
    const content = aContractContent();
    const amounts = leavesOf(content).filter(([, leaf]) => typeof leaf === 'string' && /^\d+\.\d\d$/.test(leaf));
    const inWords = /copies|renewals|year$|(Rate|Share|share|capShare|factor|threshold|target)$|staffing\.posts/;
    const text = print(content);
    expect(amounts.length).toBeGreaterThan(40);
    expect(amounts.filter(([path, leaf]) => !inWords.test(path) && !text.includes(String(leaf)))).toEqual([]);

    const counts = new Map<string, number>();
    const counted = withLeaves(content, (path, leaf) => {
      if (typeof leaf !== 'number' || inWords.test(path)) return leaf;
      counts.set(path, 3000 + counts.size);
      return counts.get(path);
    });
    const withCounts = print(counted);
    expect(counts.size).toBeGreaterThan(20);
    expect([...counts].filter(([, count]) => !withCounts.includes(String(count))).map(([path]) => path)).toEqual([]);
  });

  it('without a bond, sites, a using office or renewals says so, and keeps its clauses', () => {
    const whole = aContractContent();
    const content: ContractContent = {
      ...whole,
      parties: { ...whole.parties, sites: [], purchaser: { ...whole.parties.purchaser, usingOffice: null } },
      term: { ...whole.term, renewals: 0 },
      performanceBond: null,
    };
    const text = print(content);
    expect(text).toContain('甲方为本合同服务的采购人；乙方为承接主体。');
    expect(text).toContain('甲方不要求乙方提交履约保证。');
    expect(text).toContain('本合同期满不续签。');
    expect(text).not.toMatch(/服务点：|使用单位：|银行保函/);
    expect(blocks(content).filter(({ kind }) => kind === 'heading')).toHaveLength(23);
  });

  it('for more than a year names the grounds for it', () => {
    const { term, ...rest } = aContractContent();
    const grounds = [{ ground: 'content-fixed' }, { ground: 'budget-secured' }] as const;
    expect(print({ ...rest, term: { ...term, multiYearGrounds: grounds } })).toContain(
      '止；期限超过一年，是因为本项服务采购内容相对固定、预算能够保障。',
    );
  });

  it('that no grade may renew asks for no grade', () => {
    const whole = aContractContent();
    const { grades } = whole.assessment;
    const none = Object.fromEntries(Object.entries(grades).map(([name, term]) => [name, { ...term, mayRenew: false }]));
    const assessment = { ...whole.assessment, grades: none as unknown as typeof grades };
    expect(print({ ...whole, assessment })).toContain('续签以下一年度预算已经落实为条件');
  });

  it('of an open tender uses its words, and one acceptance is one', () => {
    const whole = aContractContent();
    const { parties } = whole;
    const text = print({
      ...whole,
      parties: { ...parties, project: { ...parties.project, method: 'open_tender' } },
      acceptance: { ...whole.acceptance, stages: ['final'] },
    });
    expect(text).toContain('甲方以公开招标方式采购');
    expect(text).toContain('由甲方确定为中标供应商');
    expect(text).toContain('采购文件、乙方的投标文件，以及');
    expect(text).toContain('附件六《中标通知书》');
    expect(text).toContain('本合同进行期末验收，');
    expect(text).not.toMatch(/成交|最后报价|响应文件/);
  });

  it.each([
    ['{{contract.number}} {{{x}}} {{#sites}}'],
    ['a | b | c\n| d |'],
    ['</script><img src=x onerror=alert(1)> &amp; [x](y) ![z](w)'],
    ['# 一 {#parties} **粗** `code` --- 1. 项 > 引'],
    ['\\{{ref.payment}}\\ <br> ~~~'],
  ])('prints %j as it stands', (hostile) => {
    const content = aContractContent();
    const [first, ...others] = content.subject.serviceLines;
    const text = print({
      ...content,
      subject: { ...content.subject, serviceLines: [{ ...first!, name: hostile }, ...others] },
      rights: { ...content.rights, vendor: hostile },
    });
    const printed = hostile.replace('\n', '\u2028');
    expect(text.split(printed)).toHaveLength(3);
  });

  it('is refused when a text that the template prints is empty', () => {
    const { rights, ...rest } = aContractContent();
    expect(() => print({ ...rest, rights: { ...rights, subcontracting: ' 。' } })).toThrow(
      expect.objectContaining({ code: 'template-variable-missing', params: { variable: 'duties.subcontracting' } }),
    );
  });
});
