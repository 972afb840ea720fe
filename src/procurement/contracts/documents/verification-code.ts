import { randomBytes } from 'node:crypto';

/** Crockford's 32 signs: none that is easily taken for another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;
/** Where a code is looked up: the end of the address that the QR code of a document shows. */
const PATH = '/verify/';

/** A new code of sixty random bits, in groups: `7F3K-9QDM-4T2X`. */
export function newVerificationCode(): string {
  return grouped([...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join(''));
}

/** The code in a text that somebody typed: in any case, with or without hyphens, with O for 0 and I or L for 1. Undefined when it is none. */
export function readVerificationCode(text: string): string | undefined {
  const signs = text.replace(/[-\s]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? grouped(signs) : undefined;
}

/** What the QR code of a document says. */
export const verificationAddress = (publicUrl: string, code: string): string => `${publicUrl}${PATH}${code}`;

/** The code in what a QR code says, whatever the host: an installation may have moved since. Undefined for any other text. */
export function codeInAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol) || !pathname.startsWith(PATH)) return undefined;
  return readVerificationCode(pathname.slice(PATH.length));
}

const grouped = (signs: string): string => signs.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
