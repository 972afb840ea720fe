const LENGTH = 18;
/** GB 32100 leaves out I, O, S, V and Z; a character's place here is its value. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714 counts the whole alphabet. */
const ORGANISATION_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
/** 编办 1, 外交 2, 司法行政 3, 文化 4, 民政 5, 旅游 6, 宗教 7, 工会 8, 市场监管 9, 军委编办 A, 农业 N, 其他 Y */
const AUTHORITIES = '123456789ANY';

export type UsccCheck =
  | {
      readonly valid: true;
      /** registration authority (登记管理部门): '5' is civil affairs, '9' market regulation */
      readonly authority: string;
      /** class of body within the authority (机构类别): of civil affairs, '1' 社团, '2' 民非, '3' 基金会 */
      readonly category: string;
      /** GB/T 2260 code of the registering authority's region */
      readonly region: string;
      /** the nine characters of the organisation code (主体标识码) */
      readonly organisation: string;
    }
  | {
      readonly valid: false;
      readonly reason: 'length' | 'character' | 'organisation-check' | 'check-character';
      /** the wrong character, counted from 1, when it can be told */
      readonly position?: number;
    };

/**
 * Checks a unified social credit code (统一社会信用代码) as written, in capitals. The reason `organisation-check` puts the
 * error among characters 9 to 17, `check-character` outside of them. Rule: GB 32100-2015, GB 11714; rulebook C5.
 */
export function checkUscc(code: string): UsccCheck {
  if (code.length !== LENGTH) return { valid: false, reason: 'length' };
  const stranger = [...code].findIndex((character, index) => !allowedAt(index).includes(character));
  if (stranger >= 0) return { valid: false, reason: 'character', position: stranger + 1 };

  const organisation = code.slice(8, 17);
  if (organisationCheck(organisation) !== organisation[8]) return { valid: false, reason: 'organisation-check' };
  if (checkCharacter(code) !== code[17]) return { valid: false, reason: 'check-character' };
  return { valid: true, authority: code.charAt(0), category: code.charAt(1), region: code.slice(2, 8), organisation };
}

function allowedAt(index: number): string {
  if (index === 0) return AUTHORITIES;
  return index < 8 ? '0123456789' : CHARACTERS;
}

function checkCharacter(code: string): string | undefined {
  return CHARACTERS[(31 - (weightedSum(code, WEIGHTS, CHARACTERS) % 31)) % 31];
}

function organisationCheck(organisation: string): string | undefined {
  return '0X987654321'[weightedSum(organisation, ORGANISATION_WEIGHTS, ORGANISATION_CHARACTERS) % 11];
}

function weightedSum(text: string, weights: readonly number[], characters: string): number {
  return weights.reduce((sum, weight, index) => sum + weight * characters.indexOf(text.charAt(index)), 0);
}
