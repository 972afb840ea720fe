import MarkdownIt, { type Token } from 'markdown-it';

export type { Token };

/**
 * Reads Markdown as templates use it. Left out is what an officer could write without meaning it: a line of text over `---` as
 * a heading, indented text as code, `[x]: y` as a hidden definition.
 */
const markdown = new MarkdownIt({ html: true }).disable(['code', 'lheading', 'reference']);

/** CommonMark lets `**` beside punctuation only end at a space, which Chinese does not write: here it may stand anywhere in a text. */
class ChineseState extends markdown.inline.State {
  override scanDelims(start: number, canSplitWord: boolean) {
    const found = super.scanDelims(start, canSplitWord);
    if (this.src[start] !== '*') return found;
    const before = this.src[start - 1] ?? ' ';
    const after = this.src[start + found.length] ?? ' ';
    return { ...found, can_open: !/\s/.test(after), can_close: !/\s/.test(before) };
  }
}
markdown.inline.State = ChineseState;

/** The tokens of a template, in the parser's own flat form. */
export const tokensOf = (text: string): Token[] => markdown.parse(text, {});
