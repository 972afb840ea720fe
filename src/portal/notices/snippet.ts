const AROUND = 24;

/** A piece of a text around the first word that was looked for and does not stand in the title; undefined when all do. */
export function snippetOf(words: string, title: string, terms: readonly string[]): string | undefined {
  const shown = plain(title);
  for (const term of terms.map(plain)) {
    const at = shown.includes(term) ? -1 : words.indexOf(term);
    if (at < 0) continue;
    const [from, to] = [Math.max(0, at - AROUND), at + term.length + AROUND];
    return `${from > 0 ? '…' : ''}${words.slice(from, to).toWellFormed().trim()}${to < words.length ? '…' : ''}`;
  }
  return undefined;
}

/** A text cut where a word that was looked for begins and ends: every second part is one. */
export function cutAt(text: string, terms: readonly string[]): string[] {
  const sought = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return sought ? text.split(new RegExp(`(${sought})`, 'iu')) : [text];
}

/** As the database compares texts, nearly: what differs is not shown, that is all. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
