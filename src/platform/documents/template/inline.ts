import { DomainError } from '#src/kernel/errors.js';
import type { Run } from './blocks.js';
import { LINE_BREAK } from './fill.js';
import type { Token } from './markdown.js';

/** `{#payment}` at the end of a heading or of a list item; a value cannot write one, for its signs come escaped. */
const KEY = /\s*\{#([a-z][a-z0-9-]*)\}$/;

/**
 * The runs of an inline token: strong or not, with line breaks. Lines of the template are joined without a space between Han characters.
 * @throws DomainError `template-malformed` naming what has no place in a document, such as a link, an image or HTML
 */
export function runsOf(inline: Token, mayHaveKey: boolean): { runs: Run[]; key: string | null } {
  const key = mayHaveKey ? (KEY.exec(inline.content)?.[1] ?? null) : null;
  const runs: Run[] = [];
  let isStrong = false;
  const write = (text: string) => {
    const last = runs.at(-1);
    if (last?.isStrong === isStrong) last.text += text;
    else if (text !== '') runs.push({ text, isStrong });
  };
  for (const token of inline.children ?? []) {
    if (token.type === 'strong_open' || token.type === 'strong_close') isStrong = token.type === 'strong_open';
    else write(textIn(token, inline.content));
  }
  const last = runs.at(-1);
  if (key !== null && last) last.text = last.text.replace(KEY, '');
  for (const run of runs) run.text = joined(run.text);
  return { runs, key };
}

function textIn(token: Token, whole: string): string {
  if (token.type === 'text') return token.content;
  if (token.type === 'softbreak') return '\n';
  if (token.type === 'hardbreak' || /^<br ?\/?>$/.test(token.content)) return LINE_BREAK;
  throw malformed(whole);
}

/** Two lines of the template become one: with a space only where both sides are Latin. */
function joined(text: string): string {
  return text
    .replace(/(?<=[\u0021-\u02af])\n(?=[\u0021-\u02af])/g, ' ')
    .replaceAll('\n', '')
    .replace(/[^\S\u2028\u00a0\u3000]+/g, ' ');
}

/** A template asks for something that a document cannot hold. */
export function malformed(part: string): DomainError {
  return new DomainError('template-malformed', { part: part.slice(0, 60) });
}
