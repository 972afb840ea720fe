import { beforeAll, describe, expect, it } from '@jest/globals';
import { Typefaces } from '#src/platform/documents/fonts/typefaces.js';
import type { Canvas } from '#src/platform/documents/pages/canvas.js';
import { filled } from '#src/platform/documents/template/fill.js';
import { blocksOf } from '#src/platform/documents/template/read.js';
import { slabsOf } from './block-slabs.js';
import type { Line } from './lines.js';
import { CELL, CELL_PADDING, PAGE, TALL, TEXT_HEIGHT } from './measures.js';
import { pagesOf } from './paginate.js';
import { Signs } from './signs.js';
import type { Slab } from './slab.js';

let signs: Signs;

beforeAll(async () => {
  signs = new Signs(
    await Typefaces.forText('项目金额合计甲乙丙走访面谈，。0123456789.- abc标题正文签字：——一、（二）附件'),
  );
});

const slabsIn = (markdown: string): Slab[] => slabsOf(blocksOf(filled(markdown, {})), signs);
const table = (rows: readonly string[]) => `| 项目 | 金额 |\n|:---|---:|\n${rows.join('\n')}\n`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => `| 走访 | ${index + 1}.00 |`);

/** What a slab draws: its texts with the place of each, and its rules. */
function drawn(slab: Slab, place = { top: 100, isFirst: false, isLast: false }) {
  const texts: { text: string; left: number; right: number; baseline: number }[] = [];
  const rules: { from: readonly number[]; to: readonly number[] }[] = [];
  const canvas: Pick<Canvas, 'text' | 'rule'> = {
    text: (line: Line, { left, baseline, size }) => {
      const text = String.fromCodePoint(...line.signs.map(({ codePoint }) => codePoint));
      texts.push({ text, left, right: left + line.width * size, baseline });
    },
    rule: (from, to) => rules.push({ from, to }),
  };
  slab.draw(canvas as Canvas, place);
  return { texts, rules };
}

const textsOf = (slab: Slab) =>
  drawn(slab)
    .texts.map(({ text }) => text)
    .join(' ');

describe('a table', () => {
  it('has its texts where the columns say', () => {
    const [, first] = slabsIn(table(['| 走访 | 95.00 |', '| 面谈 | 1895.00 |']));
    const { texts, rules } = drawn(first!);
    const edges = rules.filter(({ from, to }) => from[0] === to[0]).map(({ from }) => from[0]!);
    expect(edges).toHaveLength(3);
    expect(edges[2]).toBeCloseTo(PAGE.width - PAGE.right);
    expect(texts[0]!.left).toBeCloseTo(edges[0]! + 4);
    expect(texts[1]!.right).toBeCloseTo(edges[2]! - 4);
  });

  it('aligns figures of any digits at their right end', () => {
    const slabs = slabsIn(table(['| 走访 | 1111.11 |', '| 面谈 | 2777.77 |']));
    const [one, two] = slabs.slice(1, 3).map((slab) => drawn(slab).texts[1]!);
    expect(one!.right).toBeCloseTo(two!.right);
    expect(one!.left).toBeCloseTo(two!.left);
  });

  it('has its head again on each page', () => {
    const pages = pagesOf(slabsIn(table(rows(60))));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(([first]) => textsOf(first!.slab))).toEqual(pages.map(() => '项目 金额'));
  });

  it('keeps a sum with the row above it', () => {
    const whole = slabsIn(table([...rows(60), '| **合计** | 1 |']));
    const body = whole.filter(({ height }) => height > CELL.pitch);
    expect(body.at(-2)!.isTied).toBe(true);
  });

  it('stays whole as long as it is small', () => {
    const slabs = slabsIn(table(rows(5)));
    expect(slabs.slice(0, 5).every(({ isTied }) => isTied)).toBe(true);
  });

  it('leaves neither its first nor its last row alone', () => {
    const body = slabsIn(table(rows(60))).slice(1, 61);
    const tied = body.map(({ isTied }, index) => (isTied ? index : -1)).filter((index) => index >= 0);
    expect(tied).toEqual([0, 58, 59]); // the last one to the air below, which begins no page
  });

  it('takes the empty cells behind the name of a sum into its own, and no others', () => {
    const sum = (cells: string) =>
      drawn(slabsIn(`| 项目 | 甲 | 乙 | 金额 |\n|:--|--|--|--:|\n| 走访 | 1 | 2 | 3.00 |\n| ${cells} |`)[2]!);
    const edgesOf = ({ rules }: ReturnType<typeof sum>) =>
      rules.filter(({ from, to }) => from[0] === to[0]).map(({ from }) => from[0]!);
    const whole = edgesOf(sum('走访 | 1 | 2 | 3.00'));
    expect(edgesOf(sum('**合计** | | | 3.00'))).toEqual([whole[0], whole[3], whole[4]]);
    expect(edgesOf(sum('**合计** | | 2 | '))).toEqual([whole[0], whole[2], whole[3], whole[4]]);
    expect(edgesOf(sum('**合计** | 1 | | 3.00'))).toEqual(whole);
    expect(edgesOf(sum('合计 | | | 3.00'))).toEqual(whole);
    const [name, amount] = sum('**合计** | | | 3.00').texts;
    expect((name!.left + name!.right) / 2).toBeCloseTo((whole[0]! + whole[3]!) / 2);
    expect(amount!.right).toBeCloseTo(whole[4]! - 4);
  });

  it('has a remark below it on the page of its last rows', () => {
    const pages = (count: number) => pagesOf(slabsIn(`${table([...rows(count), '| **合计** | 1 |'])}\n正文。`));
    const most = Array.from({ length: 60 }, (_, index) => index + 1).findLast((count) => pages(count).length === 1)!;
    const [, last] = pages(most + 1);
    expect(last!.map(({ slab }) => textsOf(slab))).toEqual([
      '项目 金额',
      `走访 ${most + 1}.00`,
      '合计 1',
      '',
      '正文。',
    ]);
  });

  it('divides only a row that is very tall', () => {
    const [, tall, short] = slabsIn(table([`| ${'走访，'.repeat(40)} | 1 |`, '| 甲 | 2 |']));
    expect([tall!.height > 2 * CELL.pitch, tall!.height < TALL, short!.height]).toEqual([
      true,
      true,
      CELL.pitch + 2 * CELL_PADDING.above,
    ]);
  });

  it('goes over the page with a cell longer than it, closed above and below', () => {
    const slabs = slabsIn(table([`| ${'走访，面谈，'.repeat(500)} | 1.00 |`]));
    const pages = pagesOf(slabs);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) {
      const last = page.at(-1)!;
      expect(last.top + last.slab.height).toBeLessThanOrEqual(TEXT_HEIGHT + 0.01);
    }
    const middle = pages[1]![10]!.slab;
    expect(drawn(middle).rules).toHaveLength(3);
    expect(drawn(middle, { top: 100, isFirst: true, isLast: false }).rules).toHaveLength(4);
    expect(drawn(middle, { top: 100, isFirst: false, isLast: true }).rules).toHaveLength(4);
    const all = pages.flat().map(({ slab }) => drawn(slab).texts[0]?.text ?? '');
    expect(all.join('').replaceAll('项目', '')).toBe('走访，面谈，'.repeat(500));
  });

  it('does not repeat a head that fills the page itself', () => {
    const head = `| ${'项目，'.repeat(900)} | 金额 |\n|:--|--:|\n`;
    const pages = pagesOf(slabsIn(head + rows(3).join('\n')));
    expect(textsOf(pages.at(-1)!.at(-2)!.slab)).toBe('走访 3.00');
  });
});

describe('the other parts of a page', () => {
  const lineCount = (characters: number) => `正文${'走访面谈'.repeat(characters / 4)}`;

  it('have no line of several alone', () => {
    const ties = slabsIn(lineCount(160)).map(({ isTied }) => isTied);
    expect(ties).toEqual([true, false, false, true, false]);
  });

  it('tie a heading to what follows, and a colon to what it announces', () => {
    expect(slabsIn('## 标题\n\n正文')[0]!.isTied).toBe(true);
    expect(slabsIn('正文：\n\n正文')[0]!.isTied).toBe(true);
    expect(slabsIn('正文。\n\n正文')[0]!.isTied).toBe(false);
  });

  it('keep a signature together, with the line before it', () => {
    const slabs = slabsIn(`正文\n\n> | | |\n> |---|---|\n> | 甲 | 乙 |\n> | | |\n> | 签字： | 签字： |`);
    expect(slabs.slice(0, 4).map(({ isTied }) => isTied)).toEqual([true, true, true, true]);
    expect(slabs.flatMap((slab) => drawn(slab).rules)).toEqual([]);
  });

  it('begin a page for an annex and after a break', () => {
    const slabs = slabsIn('# 标题\n\n正文\n\n---\n\n正文\n\n# 附件');
    expect(slabs.map(({ startsPage }) => startsPage ?? false)).toEqual([false, false, true, true, false]);
  });

  it('balance a title of several lines', () => {
    const [first, second] = slabsIn(`# ${'标题'.repeat(11)}`).map((slab) => drawn(slab).texts[0]!.text);
    expect([first!.length, second!.length]).toEqual([11, 11]);
  });

  it('stand in the outline as headings and annexes', () => {
    const entries = slabsIn('# 标题\n\n## 甲\n\n### 乙\n\n#### 丙\n\n正文\n\n# 丙').flatMap(({ entry }) => entry ?? []);
    expect(entries).toEqual([
      { title: '一、甲', depth: 0 },
      { title: '（一）乙', depth: 1 },
      { title: '附件一 丙', depth: 0 },
    ]);
  });
});
