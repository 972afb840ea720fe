import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#src/kernel/errors.js';
import type { Block, Run } from './blocks.js';
import { printedText, textOf } from './blocks.js';
import { filled } from './fill.js';
import { blocksOf } from './read.js';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The blocks as lines of text: label, text and, in front, what else matters. */
const outlineOf = (markdown: string): string[] => blocksOf(markdown).map(lineOf);

function lineOf(block: Block): string {
  if (block.kind === 'table' || block.kind === 'together' || block.kind === 'page-break') return block.kind;
  return `${block.kind}: ${'label' in block ? block.label : ''}${textOf(block.runs)}`;
}

const tableIn = (markdown: string): TableBlock => blocksOf(markdown)[0] as TableBlock;
const strongParts = (runs: readonly Run[]) => runs.filter(({ isStrong }) => isStrong).map(({ text }) => text);

const refusal = (markdown: string) => {
  try {
    return outlineOf(markdown);
  } catch (error) {
    const { code, params } = error as DomainError;
    return { code, ...params };
  }
};

describe('the parts of a template', () => {
  it('are numbered by their depth, each depth beginning again below the one above', () => {
    expect(outlineOf('# 合同\n## 甲\n### 子\n#### 丑\n##### 寅\n### 卯\n## 乙\n### 辰')).toEqual([
      'title: 合同',
      'heading: 一、甲',
      'heading: （一）子',
      'heading: 1.丑',
      'heading: （1）寅',
      'heading: （二）卯',
      'heading: 二、乙',
      'heading: （一）辰',
    ]);
  });

  it('go on with lists where the headings end', () => {
    expect(outlineOf('## 甲\n\n1. 子\n   1. 丑\n   2. 寅\n2. 卯\n\n## 乙\n\n1. 辰')).toEqual([
      'heading: 一、甲',
      'paragraph: （一）子',
      'paragraph: 1.丑',
      'paragraph: 2.寅',
      'paragraph: （二）卯',
      'heading: 二、乙',
      'paragraph: （一）辰',
    ]);
  });

  it('may have several paragraphs and a table in one item of a list', () => {
    expect(outlineOf('1. 甲\n\n   续\n\n   | a |\n   |---|\n   | b |\n2. 乙')).toEqual([
      'paragraph: 一、甲',
      'paragraph: 续',
      'table',
      'paragraph: 二、乙',
    ]);
  });

  it('keep counting behind a table, by the number that the template writes', () => {
    expect(outlineOf('## 甲\n\n1. 子\n2. 丑\n\n| a |\n|---|\n| b |\n\n3. 寅')).toContain('paragraph: （三）寅');
  });

  it('are annexes from the second title on, with headings of their own', () => {
    expect(outlineOf('# 合同\n## 甲\n# 清单\n## 乙\n# 报价\n1. 丙')).toEqual([
      'title: 合同',
      'heading: 一、甲',
      'annex: 附件一清单',
      'heading: 一、乙',
      'annex: 附件二报价',
      'paragraph: 一、丙',
    ]);
  });

  it('without an order begin with a dash', () => {
    expect(outlineOf('- 甲\n- 乙')).toEqual(['paragraph: ——甲', 'paragraph: ——乙']);
  });

  it('begin a new page at a line of dashes, also right below a text', () => {
    expect(outlineOf('甲\n---\n乙')).toEqual(['paragraph: 甲', 'page-break', 'paragraph: 乙']);
  });

  it('are kept together behind a mark, and tables there have no rules', () => {
    const [block] = blocksOf('> 甲\n>\n> | a | b |\n> |---|---|\n> | c | d |');
    expect(block).toMatchObject({
      kind: 'together',
      blocks: [{ kind: 'paragraph' }, { kind: 'table', hasRules: false }],
    });
  });
});

describe('a reference', () => {
  it('gets the number of a heading, an item or an annex, before or behind it', () => {
    const markdown = filled(
      '# 合同\n按第{{ref.payment}}条第（{{ref.advance}}）项，见附件{{ref.list}}。\n\n## 甲\n\n## 付款 {#payment}\n\n1. 子\n2. 丑 {#advance}\n\n# 清单 {#list}',
      {},
    );
    expect(outlineOf(markdown)).toEqual([
      'title: 合同',
      'paragraph: 按第二条第（二）项，见附件一。',
      'heading: 一、甲',
      'heading: 二、付款',
      'paragraph: （一）子',
      'paragraph: （二）丑',
      'annex: 附件一清单',
    ]);
  });

  it('to a part that is not there is refused with its key', () => {
    expect(refusal(filled('第{{ref.nowhere}}条', {}))).toEqual({ code: 'template-reference-unknown', key: 'nowhere' });
  });

  it('may not be ambiguous', () => {
    expect(refusal('## 甲 {#a}\n\n## 乙 {#a}')).toEqual({ code: 'template-malformed', part: '{#a}' });
  });

  it('cannot be written by a value', () => {
    expect(outlineOf(filled('## {{x}}', { x: '甲 {#a}' }))).toEqual(['heading: 一、甲 {#a}']);
  });
});

describe('a text', () => {
  it('has strong parts, also where Chinese writes no space around them', () => {
    const [block] = blocksOf('金额**合计：**壹元，**（大写）**为准');
    expect(strongParts((block as Extract<Block, { kind: 'paragraph' }>).runs)).toEqual(['合计：', '（大写）']);
  });

  it('joins the lines of the template, with a space only between Latin words', () => {
    expect(outlineOf('甲方\n和乙方\nABC\nDEF')).toEqual(['paragraph: 甲方和乙方ABC DEF']);
  });

  it('breaks where the template says so', () => {
    expect(outlineOf('甲\\\n乙<br>丙')).toEqual(['paragraph: 甲\u2028乙\u2028丙']);
  });

  it('takes values literally that look like Markdown', () => {
    const value = '# **x** | <b> 1. {{y}} `z` - [a](b) _c_';
    expect(outlineOf(filled('{{value}}', { value }))).toEqual([`paragraph: ${value}`]);
    expect(tableIn(filled('| a | b |\n|---|---|\n| {{value}} | c |', { value })).rows[0]?.cells).toHaveLength(2);
  });

  it.each([
    ['a link', '见[这里](https://example.org)', '见[这里](https://example.org)'],
    ['an image', '![图](a.png)', '![图](a.png)'],
    ['HTML', '甲<b>乙</b>', '甲<b>乙</b>'],
    ['emphasis by one star', '甲*乙*丙', '甲*乙*丙'],
    ['code', '甲`乙`', '甲`乙`'],
    ['a block of code', '```\n甲\n```', '甲\n'],
    ['a block of HTML', '<div>甲</div>', '<div>甲</div>'],
  ])('cannot be %s', (_, markdown, part) => {
    expect(refusal(markdown)).toEqual({ code: 'template-malformed', part });
  });

  it('is named in short when it is refused', () => {
    expect(refusal(`<b>${'长'.repeat(200)}`)).toMatchObject({ part: expect.stringMatching(/^.{60}$/u) });
  });
});

describe('a table', () => {
  const markdown = '| 项目 | 数量 | 金额 |\n|:------|:--:|----:|\n| 走访 | 1 | 95.00 |\n| **合计** |  | **95.00** |';

  it('takes its columns from the line of dashes: how wide, and where their text stands', () => {
    expect(tableIn(markdown).columns).toEqual([
      { share: 6, align: 'left' },
      { share: 2, align: 'centre' },
      { share: 4, align: 'right' },
    ]);
  });

  it('has the same columns within a kept part and within a list', () => {
    const [kept] = (blocksOf(markdown.replace(/^/gm, '> '))[0] as Extract<Block, { kind: 'together' }>).blocks;
    expect((kept as TableBlock).columns).toEqual(tableIn(markdown).columns);
    expect((blocksOf(`1. 甲\n\n${markdown.replace(/^/gm, '   ')}`)[1] as TableBlock).columns).toEqual(
      tableIn(markdown).columns,
    );
  });

  it('has a sum where the first cell is strong', () => {
    expect(tableIn(markdown).rows.map(({ isTotal }) => isTotal)).toEqual([false, true]);
  });

  it('has no head where all cells of the head are empty', () => {
    expect(tableIn(markdown).head).not.toBeNull();
    expect(tableIn('|  |  |\n|--|--|\n| 甲 | 乙 |').head).toBeNull();
  });

  it('tells all that it prints', () => {
    expect(printedText(blocksOf(`# 题\n${'\n'}${markdown}`))).toBe('题项目数量金额走访195.00合计95.00');
  });
});
