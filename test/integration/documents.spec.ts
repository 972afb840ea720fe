import { beforeAll, describe, expect } from '@jest/globals';
import { encode } from 'uqr';
import { renderDocument, templateText, type TemplateVariables } from '#src/platform/documents/index.js';
import { aContractDocument, someDocumentOptions } from '#test/builders/a-contract-document.js';
import { onlyWhere } from '#test/support/only-where.js';
import { facesOf, HAS_POPPLER, inkIn, paintedPages, textOfPages, wordsOfPages } from '#test/support/pdf.js';

const seen = (name: string, test: () => void | Promise<void>) =>
  onlyWhere(HAS_POPPLER, 'poppler-utils is not installed')(name, async () => test());

/** The parts of a page, in millimetres. */
const TEXT = { left: 28, top: 37, right: 184, bottom: 262 };
const OUTSIDE = [
  { left: 0, top: 0, right: 27, bottom: 297 },
  { left: 185, top: 0, right: 210, bottom: 297 },
  { left: 0, top: 0, right: 210, bottom: 10 },
  { left: 0, top: 278, right: 210, bottom: 297 },
];
const HEADER = { left: 28, top: 25, right: 110, bottom: 32 };
const FOOTER = { left: 85, top: 270, right: 130, bottom: 276 };
const MM = 72 / 25.4;

const print = async (template: string, variables: TemplateVariables = {}, over = {}) =>
  (await renderDocument({ template, variables, options: someDocumentOptions(over) })).pdf;
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe('the contract on paper', () => {
  let pdf: Buffer;
  let clean: Buffer;
  let pages: string[];

  beforeAll(async () => {
    const template = await templateText('contract');
    pdf = await print(template, aContractDocument());
    clean = await print(template, aContractDocument(), { watermark: undefined });
    if (HAS_POPPLER) pages = textOfPages(pdf);
  });

  seen('has ink on every page, in the text, at its head and at its foot', () => {
    const images = paintedPages(clean);
    expect(images.length).toBeGreaterThanOrEqual(10);
    for (const image of images) {
      expect(inkIn(image, TEXT, 128)).toBeGreaterThan(0.002);
      expect(inkIn(image, HEADER, 128)).toBeGreaterThan(0.01);
      expect(inkIn(image, FOOTER, 128)).toBeGreaterThan(0.01);
    }
    expect(inkIn(images[1]!, TEXT, 128)).toBeGreaterThan(0.05);
  });

  seen('has nothing in its margins', () => {
    for (const image of paintedPages(clean)) for (const region of OUTSIDE) expect(inkIn(image, region)).toBe(0);
  });

  seen('has the watermark lightly under the text of every page', () => {
    const [marked, unmarked] = [paintedPages(pdf), paintedPages(clean)];
    marked.forEach((image, index) => {
      const plain = unmarked[index]!;
      expect(inkIn(image, TEXT) - inkIn(plain, TEXT)).toBeGreaterThan(0.02);
      expect(Math.abs(inkIn(image, TEXT, 160) - inkIn(plain, TEXT, 160))).toBeLessThan(0.002);
    });
    expect(withoutSpaces(pages.join(''))).not.toContain('仿真环境');
  });

  seen('embeds all its faces, as subsets, with the names of their characters', () => {
    expect(facesOf(pdf)).toEqual(
      ['NotoSansSC-Medium', 'NotoSerifSC-Regular'].map((name) => ({
        name: expect.stringMatching(new RegExp(`^[A-Z]{6}\\+${name}$`)),
        ...{ embedded: true, subset: true, unicode: true },
      })),
    );
    expect(pdf.length).toBeLessThan(400_000);
  });

  seen('has its clauses and annexes in order, all numbered', () => {
    const text = withoutSpaces(pages.join(''));
    const clauses = ['一、当事人与依据', '八、付款', '十七、违约责任', '二十三、生效、份数与附件'];
    const annexes = ['服务清单', '分项报价', '付款计划', '绩效评价指标', '保密承诺', '成交通知书'];
    const parts = [...clauses, ...annexes.map((name, index) => `附件${'一二三四五六'[index]}${name}`)];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  seen('has its figures and its references', () => {
    const text = withoutSpaces(pages.join(''));
    for (const part of [
      '合同总价为人民币1780000.00元（大写：人民币壹佰柒拾捌万元整）',
      '按第十七条第（一）项扣减价款',
      '预付款合同生效，履约保证已提交30%534000.00人民币伍拾叁万肆仟元整',
      '自2026年10月1日起至2027年9月30日止',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  seen('says page n of m, its number and its code on every page', () => {
    pages.forEach((page, index) => {
      expect(withoutSpaces(page)).toContain(`第${index + 1}页共${pages.length}页`);
      expect(page).toContain('QYHT-2026-0031');
      expect(page).toContain('7F3K-9QDM-4T2X');
    });
  });

  seen('begins no line with a closing sign', () => {
    const lines = wordsOfPages(pdf)
      .flat()
      .filter(({ left }) => left < 28 * MM + 1);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(({ text }) => /^[。，、；：？！）》」』”’％]/.test(text))).toEqual([]);
  });

  seen('aligns the figures of a column', () => {
    const page = wordsOfPages(pdf).find((words) => words.some(({ text }) => text === '分项报价'))!;
    const amounts = page.filter(({ text, right }) => /^\d+\.\d\d$/.test(text) && right > 170 * MM);
    expect(amounts.length).toBeGreaterThanOrEqual(11);
    const ends = amounts.map(({ right }) => right);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.6); // a narrow 1 stands in the middle of its place
  });

  seen('has room for the seals, on the page where the contract ends', () => {
    const page = wordsOfPages(pdf).find((words) => words.some(({ text }) => text.startsWith('甲方（盖章）')))!;
    const top = (start: string) => page.find(({ text }) => text.startsWith(start))!.top;
    expect(top('法定代表人') - top('甲方（盖章）')).toBeGreaterThan(34 * MM);
    expect(top('签订日期') - top('甲方（盖章）')).toBeGreaterThan(60 * MM);
    expect(page.some(({ text }) => text.includes('本合同的组成部分'))).toBe(true);
  });

  seen('has a QR code that shows the address, square by square', () => {
    const [image] = paintedPages(pdf, { dpi: 300, last: 1 });
    const { data } = encode('https://qingyuan.example/verify/7F3K-9QDM-4T2X', { ecc: 'M', border: 0 });
    const side = 21 / data.length;
    data.forEach((row, y) =>
      row.forEach((isBlack, x) => {
        const [left, top] = [163 + (x + 0.3) * side, 11 + (y + 0.3) * side];
        const middle = { left, top, right: left + 0.4 * side, bottom: top + 0.4 * side };
        expect(inkIn(image!, middle, 128)).toBeCloseTo(isBlack ? 1 : 0, 1);
      }),
    );
  });
});

describe('a document', () => {
  seen('shows rare characters as themselves', async () => {
    const rare = [...'𬭩㛃龘㙟𠮷'];
    const pdf = await print(rare.join('\n\n---\n\n'), {}, { watermark: undefined });
    expect(textOfPages(pdf).map((page, index) => page.includes(rare[index]!))).toEqual(rare.map(() => true));
    const first = { left: 36, top: 37, right: 41.5, bottom: 44 };
    const inks = paintedPages(pdf, { dpi: 200 }).map((image) => inkIn(image, first, 128));
    expect(new Set(inks).size).toBe(rare.length); // boxes would all be alike
    for (const ink of inks) expect(ink).toBeGreaterThan(0.05);
  });

  seen('repeats the head of a table on every page and divides a cell longer than one', async () => {
    const template = '| 项目 | 说明 |\n|---|------|\n{{#rows}}\n| {{.}} | 说明文字 |\n{{/rows}}\n| 末 | {{long}} |\n';
    const rows = Array.from({ length: 40 }, (_, index) => index + 1);
    const pages = textOfPages(await print(template, { rows, long: '很长的单元格，'.repeat(400) }));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(withoutSpaces(page)).toContain('项目说明');
    expect(pages.join('').match(/很长的/g)).toHaveLength(400);
  });

  seen('of more than a hundred pages is numbered to its end', async () => {
    const clauses = Array.from({ length: 420 }, (_, index) => index + 1);
    const text =
      '双方应当按照约定全面履行自己的义务，遵循诚信原则，根据合同的性质、目的和交易习惯履行通知、协助、保密等义务。';
    const pdf = await print(
      '# 长文书\n\n{{#clauses}}\n## 条款\n\n1. {{text}}{{text}}\n2. {{text}}{{text}}\n\n{{/clauses}}',
      {
        ...{ clauses, text },
      },
    );
    const pages = textOfPages(pdf);
    expect(pages.length).toBeGreaterThan(100);
    expect(withoutSpaces(pages.at(-1)!)).toContain(`第${pages.length}页共${pages.length}页`);
    expect(withoutSpaces(pages.join(''))).toContain('四百二十、条款');
    expect(pdf.length).toBeLessThan(1_000_000);
  });
});
