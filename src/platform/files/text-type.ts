/** Bytes that no text of ours holds: all control characters but tab, line feed, form feed and carriage return. */
// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
/** In this order: a UTF-8 text is hardly ever valid GB 18030 by chance of meaning, but often by its bytes. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;
const MARKUP = [
  { type: 'image/svg+xml', starts: /^<svg[\s>]|^<\?xml[^]*?<svg[\s>]/i },
  { type: 'text/html', starts: /^<(!doctype html|html|head|body|script|iframe)[\s>]/i },
  { type: 'application/xml', starts: /^<(\?xml|!doctype)\s/i },
];

/**
 * The media type of a text by its beginning, or undefined when it is no text: `text/plain`, `text/csv`, `application/json`,
 * `application/xml`, `text/html` or `image/svg+xml`. UTF-8, UTF-16 with its mark, and GB 18030 are read.
 * @param head the first bytes @param whole whether they are all there is
 */
export function textType(head: Buffer, whole: boolean): string | undefined {
  const text = decode(head, whole)?.trimStart();
  if (text === undefined || CONTROL.test(text)) return undefined;
  const markup = MARKUP.find(({ starts }) => starts.test(text));
  if (markup) return markup.type;
  if (isJson(text, whole)) return 'application/json';
  return isCsv(text, whole) ? 'text/csv' : 'text/plain';
}

function decode(head: Buffer, whole: boolean): string | undefined {
  const mark = head.length >= 2 ? head.readUInt16BE(0) : 0;
  const encodings = mark === 0xfffe ? ['utf-16le'] : mark === 0xfeff ? ['utf-16be'] : ENCODINGS;
  for (const encoding of encodings) {
    try {
      // `stream` forgives a character that the cut between head and rest splits
      return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !whole });
    } catch {
      // not this encoding
    }
  }
  return undefined;
}

/** A head that is cut off cannot be parsed: there the brackets have to do. */
function isJson(text: string, whole: boolean): boolean {
  if (!/^[[{]/.test(text)) return false;
  if (!whole) return /^(\{\s*"|\[\s*["[{\d-])/.test(text);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** At least two lines, each with the same number of separators outside quotes, and at least one. */
function isCsv(text: string, whole: boolean): boolean {
  const quoteless = text.replace(/"[^"]*"/g, '');
  const lines = quoteless.split(/\r?\n/).filter((line) => line !== '');
  if (!whole) lines.pop();
  return [',', ';', '\t'].some((separator) => {
    const counts = new Set(lines.slice(0, 20).map((line) => line.split(separator).length));
    return lines.length >= 2 && counts.size === 1 && !counts.has(1);
  });
}
