/** In bytes of UTF-8: 80 Chinese characters. Most file systems take 255 for a name, and a browser may add " (1)". */
const MAX_BYTES = 240;
const EXTENSION = /\.[a-z\d]{1,10}$/i;
const NAMELESS = 'file';

/**
 * A name that is safe to show and to offer for saving, made of one that a stranger chose: the last part of a path, without
 * control, invisible and direction characters (`gnp.exe` written backwards), without what Windows refuses, at most 240
 * bytes with its ending kept. Never empty; the same again when applied to its own result.
 */
export function displayName(name: string): string {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').normalize('NFC');
  const last = visible.slice(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
  const legal = trimEnds(last.replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' '));
  const free = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(legal) ? `_${legal}` : legal;
  return trimEnds(shorten(free)) || NAMELESS;
}

/** Windows drops dots and spaces at the end of a name; at its beginning a dot hides the file. */
function trimEnds(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

function shorten(name: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  let stem = '';
  let bytes = Buffer.byteLength(extension);
  for (const character of name.slice(0, name.length - extension.length)) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    stem += character;
  }
  return stem + extension;
}
