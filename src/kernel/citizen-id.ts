import { type DateText, isDateText } from './dates.js';

const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export type CitizenIdCheck =
  | { readonly valid: true; readonly region: string; readonly birth: DateText; readonly sex: 'male' | 'female' }
  | {
      readonly valid: false;
      readonly reason: 'length' | 'character' | 'birth-date' | 'check-character';
      /** the wrong character, counted from 1, when it can be told */
      readonly position?: number;
    };

/**
 * Checks a resident identity number (公民身份号码) as written, with a capital X; tells region, birth date and sex.
 * Whether the birth date lies in the future is the caller's to judge: it has the clock. Rule: GB 11643; rulebook C6.
 */
export function checkCitizenId(id: string): CitizenIdCheck {
  if (id.length !== LENGTH) return { valid: false, reason: 'length' };
  const stranger = [...id].findIndex(
    (character, index) => !(index < 17 ? '0123456789' : '0123456789X').includes(character),
  );
  if (stranger >= 0) return { valid: false, reason: 'character', position: stranger + 1 };

  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDateText(birth)) return { valid: false, reason: 'birth-date' };
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  if (id[17] !== '10X98765432'[sum % 11]) return { valid: false, reason: 'check-character' };
  return { valid: true, region: id.slice(0, 6), birth, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' };
}

/** Region and last four stay readable, "110105********002X"; anything else than 18 characters is hidden whole. Rule: G5. */
export function maskCitizenId(id: string): string {
  return id.length === LENGTH ? `${id.slice(0, 6)}********${id.slice(-4)}` : '*'.repeat(id.length);
}
