/**
 * What a text looks like in every form in which it could lie about: as it is, as JSON or an address escapes it, and its bytes (UTF-8,
 * UTF-16) in hex and in base64, wherever in a longer text it begins. All in lower case but for base64.
 */
export function encodingsOf(secret: string): string[] {
  const escaped = [...secret].map((c) => (c > '\x7f' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c));
  const utf16 = Buffer.from(secret, 'utf16le');
  const bytes = [Buffer.from(secret), utf16, Buffer.from(utf16).swap16()];
  const forms = [
    ...[secret, escaped.join(''), encodeURIComponent(secret)],
    ...bytes.map((each) => each.toString('hex')),
    ...bytes.flatMap((each) => [0, 1, 2].map((shift) => base64Within(each, shift))),
  ];
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** The base64 characters that depend on these bytes alone when `shift` others stand before them. */
function base64Within(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor((whole.length * 8) / 6);
  return whole.toString('base64').slice(first, last);
}
