import { DomainError } from '#src/kernel/errors.js';
import type { Align, Block, Column, Row, Run } from './blocks.js';
import { textOf } from './blocks.js';
import { malformed, runsOf } from './inline.js';
import { type Token, tokensOf } from './markdown.js';
import { chineseNumeral, labelOf } from './numerals.js';
import { withReferences } from './references.js';

type TableBlock = Extract<Block, { kind: 'table' }>;

/**
 * The blocks of a filled template, numbered: `##` 一、 `###` （一） `####` 1. `#####` （1）, ordered lists below their heading in the
 * same order; the first `#` is the title, each later one an annex; `---` begins a page; `>` is kept on one page, its tables without rules.
 * @throws DomainError `template-malformed` naming what a document cannot hold, `template-reference-unknown` naming the key
 */
export function blocksOf(filledTemplate: string): Block[] {
  return new TemplateReader(filledTemplate).read();
}

class TemplateReader {
  private readonly tokens: readonly Token[];
  private readonly lines: readonly string[];
  private readonly numbers = new Map<string, string>();
  private readonly runs: Run[] = [];
  private at = 0;
  private annexes = -1; // the first heading of all is the title
  private headings: number[] = [];

  constructor(text: string) {
    this.tokens = tokensOf(text);
    this.lines = text.split('\n');
  }

  read(): Block[] {
    const blocks = this.blocksUntil(undefined);
    for (const run of this.runs) run.text = withReferences(run.text, (key) => this.numberOf(key));
    return blocks;
  }

  private numberOf(key: string): string {
    const number = this.numbers.get(key);
    if (number === undefined) throw new DomainError('template-reference-unknown', { key });
    return number;
  }

  private blocksUntil(end: string | undefined): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token && token.type !== end; token = this.next())
      blocks.push(...this.blocksFrom(token));
    return blocks;
  }

  private blocksFrom(token: Token): Block[] {
    switch (token.type) {
      case 'heading_open':
        return [this.heading(Number(token.tag.slice(1)))];
      case 'paragraph_open':
        return [{ kind: 'paragraph', runs: this.text('paragraph_close') }];
      case 'ordered_list_open':
      case 'bullet_list_open':
        return this.list(token, this.headings.length);
      case 'table_open':
        return [this.table(token)];
      case 'blockquote_open':
        return [{ kind: 'together', blocks: this.blocksUntil('blockquote_close').map(withoutRules) }];
      case 'hr':
        return [{ kind: 'page-break' }];
      default:
        throw malformed(token.content || token.markup || token.type);
    }
  }

  private heading(level: number): Block {
    const count = level === 1 ? ++this.annexes : this.counted(level - 1);
    const { label, number } = level === 1 ? annexLabel(count) : labelOf(level - 2, count);
    if (level === 1) this.headings = [];
    const runs = this.text('heading_close', number);
    if (level > 1) return { kind: 'heading', depth: level - 2, label, runs };
    return count === 0 ? { kind: 'title', runs } : { kind: 'annex', label, runs };
  }

  /** One more heading at a depth; those below begin again. */
  private counted(depth: number): number {
    const count = (this.headings[depth - 1] ?? 0) + 1;
    this.headings = [...Array.from({ length: depth - 1 }, (_, above) => this.headings[above] ?? 0), count];
    return count;
  }

  /** A list that goes on after a table begins with the number written in the template. */
  private list(open: Token, depth: number): Block[] {
    const isOrdered = open.type === 'ordered_list_open';
    const blocks: Block[] = [];
    let count = Number(open.attrGet('start') ?? 1) - 1;
    for (let token = this.next(); token?.type === 'list_item_open'; token = this.next()) {
      count += 1;
      const { label, number } = isOrdered ? labelOf(depth, count) : { label: '——', number: '' };
      blocks.push(...this.item(label, number, depth));
    }
    return blocks;
  }

  private item(label: string, number: string, depth: number): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token && token.type !== 'list_item_close'; token = this.next()) {
      if (token.type === 'paragraph_open') {
        const runs = this.text('paragraph_close', number);
        blocks.push({
          kind: 'paragraph',
          runs: blocks.length > 0 ? runs : [{ text: label, isStrong: false }, ...runs],
        });
      } else if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') {
        blocks.push(...this.list(token, depth + 1));
      } else {
        blocks.push(...this.blocksFrom(token));
      }
    }
    return blocks;
  }

  private table(open: Token): TableBlock {
    const shares = sharesIn(this.lines[(open.map?.[0] ?? 0) + 1] ?? '');
    const rows: Row[] = [];
    const aligns: Align[] = [];
    for (let token = this.next(); token && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') rows.push(this.row(rows.length === 0 ? aligns : []));
    }
    const [head, ...body] = rows;
    return {
      kind: 'table',
      columns: aligns.map((align, index): Column => ({ align, share: shares[index] ?? 1 })),
      head: head?.cells.some((cell) => textOf(cell) !== '') ? head : null,
      rows: body,
      hasRules: true,
    };
  }

  private row(aligns: Align[]): Row {
    const cells: Run[][] = [];
    for (let token = this.next(); token && token.type !== 'tr_close'; token = this.next()) {
      aligns.push(alignOf(token));
      cells.push(this.text(token.type === 'th_open' ? 'th_close' : 'td_close'));
    }
    const [first = []] = cells;
    return { cells, isTotal: first.length > 0 && first.every(({ isStrong }) => isStrong) };
  }

  /** The text up to the closing token; a key at its end is kept with the part's number. */
  private text(end: string, number?: string): Run[] {
    const inline = this.next();
    if (inline?.type !== 'inline' || this.next()?.type !== end) throw malformed(inline?.content ?? end);
    const { runs, key } = runsOf(inline, number !== undefined);
    if (key !== null) {
      if (this.numbers.has(key)) throw malformed(`{#${key}}`);
      this.numbers.set(key, number ?? '');
    }
    this.runs.push(...runs);
    return runs;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }
}

function annexLabel(count: number): { label: string; number: string } {
  if (count === 0) return { label: '', number: '' };
  const number = chineseNumeral(count);
  return { number, label: `附件${number}` };
}

/** The dashes under a column's head, `|----|--:|`, are its width relative to the others'. */
function sharesIn(delimiterLine: string): number[] {
  const cells = delimiterLine
    .replace(/^[\s>]*\|?/, '')
    .replace(/\|\s*$/, '')
    .split('|');
  return cells.map((cell) => cell.replace(/[^-]/g, '').length);
}

function alignOf(token: Token): Align {
  const style = token.attrGet('style');
  return style === 'text-align:right' ? 'right' : style === 'text-align:center' ? 'centre' : 'left';
}

const withoutRules = (block: Block): Block => (block.kind === 'table' ? { ...block, hasRules: false } : block);
