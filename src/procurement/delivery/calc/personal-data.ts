import { isDateText } from '#src/kernel/dates.js';

/** What looks like data of a person. */
export type PersonalPattern = 'citizen-id' | 'mobile-number';

/** Where in a report it was found; the text itself is not repeated. */
export interface PersonalFinding {
  readonly path: string;
  readonly pattern: PersonalPattern;
}

/** People write numbers in groups; the groups are read as one. */
const GAPS = /(?<=\d)[\s\-–—·.]+(?=[\dXx])/g;
const NUMBERS = /(?<![0-9A-Za-z])\d{11,17}[\dXx]?(?![0-9A-Za-z])/g;
const MOBILE = /^1[3-9]\d{9}$/;
const CITIZEN_ID = /^[1-8]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/;
const OLD_CITIZEN_ID = /^[1-8]\d{5}(\d{2})(\d{2})(\d{2})\d{3}$/;

/**
 * Finds what looks like an identity or mobile number in any text of a value, so that a report with it can be refused: no
 * client is ever named here. Full-width digits and numbers in groups are seen too; check digits do not matter, for a typing
 * error does not make a number harmless. Rules: rulebook G1, G2.
 */
export function personalDataIn(value: unknown, path = ''): PersonalFinding[] {
  if (typeof value === 'string') return patternsIn(value).map((pattern) => ({ path, pattern }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => personalDataIn(inner, path === '' ? key : `${path}.${key}`));
}

function patternsIn(text: string): PersonalPattern[] {
  const plain = text.normalize('NFKC');
  const numbers = [plain, plain.replaceAll(GAPS, '')].flatMap((each) => each.match(NUMBERS) ?? []);
  return [...new Set(numbers.flatMap(patternOf))];
}

function patternOf(number: string): PersonalPattern[] {
  if (MOBILE.test(number)) return ['mobile-number'];
  const [, year = '', month = '', day = ''] = CITIZEN_ID.exec(number) ?? OLD_CITIZEN_ID.exec(number) ?? [];
  return isDateText(`${year.padStart(4, '19')}-${month}-${day}`) ? ['citizen-id'] : [];
}
