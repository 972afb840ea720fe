import { beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';
import { renderDocument, templateText, type TemplateVariables } from '#src/platform/documents/index.js';
import { aContractDocument, someDocumentOptions } from '#test/builders/a-contract-document.js';
import { onlyWhere } from '#test/support/only-where.js';
import {
  aboutOf,
  facesOf,
  firstWordsOf,
  HAS_POPPLER,
  HAS_QPDF,
  inkIn,
  isBlank,
  paintedPages,
  structureOf,
  textOfPages,
  type Word,
  wordsOfPages,
} from '#test/support/pdf.js';
import { qrTextsIn } from '#test/support/qr.js';

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

  seen('begins no line with a closing sign, in the text or in a cell', () => {
    const lines = wordsOfPages(pdf).flatMap(firstWordsOf);
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter(({ text }) => /^[。，、；：？！）》」』”’％]/.test(text))).toEqual([]);
  });

  seen('aligns the figures of every column of amounts at their right end', () => {
    const pages = wordsOfPages(pdf);
    for (const [name, columns] of [
      ['服务清单', 3],
      ['分项报价', 3],
      ['付款计划', 2],
    ] as const) {
      const page = pages.find((words) => words.some(({ text }) => text === name))!;
      const ends = clustersOf(page.filter(({ text }) => /^\d+(\.\d\d|%)?$/.test(text) && text !== '2026').slice(0, -1));
      const aligned = ends.filter(({ length }) => length >= 3);
      expect(aligned.length).toBeGreaterThanOrEqual(columns);
      // a narrow 1 stands in the middle of its place
      for (const rights of aligned) expect(Math.max(...rights) - Math.min(...rights)).toBeLessThan(0.6);
    }
  });

  seen('has a blank square of 40 mm for the seal of either side, on the page where the contract ends', () => {
    const pages = wordsOfPages(pdf);
    const number = pages.findIndex((words) => words.some(({ text }) => text.startsWith('甲方（盖章）')));
    const below = (start: string) => pages[number]!.filter(({ text }) => text.startsWith(start));
    const [image] = paintedPages(clean, { dpi: 150, first: number + 1, last: number + 1 });
    const names = [...below('清源区公安分局'), ...below('清源区汀禾渡社会工作服务中心')];
    expect(names).toHaveLength(2);
    for (const name of names) {
      const place = { left: name.left / MM, top: name.bottom / MM + 0.5, side: 40 };
      expect(isBlank(image!, place)).toBe(true);
    }
    const signed = Math.min(...below('法定代表人').map(({ top }) => top));
    expect(signed - Math.max(...names.map(({ bottom }) => bottom))).toBeGreaterThan(40 * MM);
    expect(pages[number]!.some(({ text }) => text.includes('本合同的组成部分'))).toBe(true);
  });

  seen('says what it is', () => {
    expect(aboutOf(pdf)).toMatchObject({
      Title: '清源区禁毒社会工作服务合同',
      Author: '清源区公安分局',
      Subject: '政府购买服务合同 QYHT-2026-0031',
      Keywords: '禁毒, 社会工作服务, 政府采购',
      CreationDate: '2026-09-14T01:00:00Z',
      Encrypted: 'no',
      'Page size': expect.stringContaining('(A4)'),
      Pages: String(pages.length),
    });
  });

  const checked = onlyWhere(HAS_QPDF, 'qpdf is not installed');
  checked('is a file without a fault in its structure', async () => {
    expect(structureOf(pdf)).toContain('No syntax or stream encoding errors found');
    await Promise.resolve();
  });

  seen(
    'has a QR code that a reader finds on the page, watermark and all, as printed and as scanned coarsely',
    async () => {
      for (const dpi of [300, 120]) {
        const [image] = paintedPages(pdf, { dpi, last: 1 });
        expect(await qrTextsIn(image!)).toEqual(['https://qingyuan.example/verify/7F3K-9QDM-4T2X']);
      }
    },
  );

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

/** Right ends of words, those of one column together. */
function clustersOf(words: readonly Word[]): number[][] {
  const clusters: number[][] = [];
  for (const { right } of [...words].sort((a, b) => a.right - b.right)) {
    const last = clusters.at(-1);
    if (last && right - last.at(-1)! < 2) last.push(right);
    else clusters.push([right]);
  }
  return clusters;
}

describe('a contract of many services', () => {
  seen('has the head of their table on every page that it takes, stroke by stroke the same', async () => {
    const { service, ...others } = aContractDocument() as { service: { lines: TemplateVariables[] } };
    const lines = Array.from({ length: 5 }, () => service.lines).flat();
    const variables = { ...others, service: { ...service, lines } } as TemplateVariables;
    const pdf = await print(await templateText('contract'), variables, { watermark: undefined });
    const pages = textOfPages(pdf).map(withoutSpaces);
    const numbers = pages.flatMap((page, index) => (page.includes('编号服务项目质量要求单位') ? [index + 1] : []));
    expect(numbers.length).toBeGreaterThanOrEqual(4);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers[0]! + index));
    const [, ...continued] = paintedPages(pdf, { dpi: 150, first: numbers[0], last: numbers.at(-1) });
    const heads = continued.map((image) => strip(image, { top: 36, bottom: 43.5 }));
    for (const head of heads) expect(head.equals(heads[0]!)).toBe(true);
    expect(heads[0]!.filter((pixel) => pixel < 128).length).toBeGreaterThan(1000);
  });
});

/** The pixels of a page between two heights in millimetres. */
function strip(
  { width, height, pixels }: ReturnType<typeof paintedPages>[number],
  { top, bottom }: { top: number; bottom: number },
) {
  const row = (mm: number) => Math.round((mm / 297) * height);
  return Buffer.from(pixels.subarray(row(top) * width, row(bottom) * width));
}

describe('a contract with names that are rare', () => {
  const named = (name: string) => ({ vendor: { name, uscc: '52310199MJ0QY101XB' } });

  seen('prints them, on paper and for whoever searches it', async () => {
    const name = '清源区㙟𠮷社会工作服务中心';
    const pdf = await print(await templateText('contract'), aContractDocument(named(name)));
    expect(textOfPages(pdf).filter((page) => page.includes(name)).length).toBeGreaterThanOrEqual(3);
    expect(facesOf(pdf).map((face) => face.name.slice(7))).toContain('HanaMinB');
    expect(facesOf(pdf).every(({ embedded, subset, unicode }) => embedded && subset && unicode)).toBe(true);
  });

  it('is refused for one that no face can show, naming the sign', async () => {
    const printed = print(await templateText('contract'), aContractDocument(named('清源区😀中心')));
    await expect(printed).rejects.toMatchObject({
      code: 'character-not-printable',
      params: { character: '😀', codePoint: 'U+1F600' },
    });
  });
});

describe('variables that are hostile or unknown', () => {
  seen('stand on the page as they are, and change nothing of it', async () => {
    const hostile = '{{price.total}} {{{x}}} </b><script> |甲|乙| **粗** # 一、 [a](b) {#payment} \\ `c` &amp;';
    const template = await templateText('contract');
    const { project } = aContractDocument() as { project: TemplateVariables };
    const [plain, other] = (await Promise.all(
      [project.policy!, hostile].map((policy) =>
        print(template, aContractDocument({ project: { ...project, policy } })),
      ),
    )) as [Buffer, Buffer];
    const text = textOfPages(other).map(withoutSpaces).join('');
    expect(text).toContain(withoutSpaces(hostile));
    const headings = (pdf: Buffer) =>
      textOfPages(pdf).flatMap((page) =>
        page.split('\n').filter((line) => /^[一二三四五六七八九十]+、.{2,16}$/.test(line)),
      );
    expect(headings(other).length).toBeGreaterThanOrEqual(23);
    expect(headings(other)).toEqual(headings(plain));
    expect(textOfPages(other)).toHaveLength(textOfPages(plain).length);
  });

  it.each([
    ['{{contract.numbr}}', 'contract.numbr'],
    ['{{constructor.name}}', 'constructor.name'],
    ['{{contract.__proto__}}', 'contract.__proto__'],
    ['{{#sites}}{{nme}}{{/sites}}', 'nme'],
  ])('are refused in %s, by name', async (template, variable) => {
    await expect(print(template, aContractDocument())).rejects.toMatchObject({
      code: 'template-variable-missing',
      params: { variable },
    });
  });

  it('are refused where one is missing, and nothing is printed without it', async () => {
    const { price: _, ...others } = aContractDocument();
    const printed = print(await templateText('contract'), others);
    await expect(printed).rejects.toMatchObject({ code: 'template-variable-missing' });
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
