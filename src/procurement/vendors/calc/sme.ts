import { LEGAL_FORMS, type LegalForm } from './legal-form.js';

export const SME_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type SmeSize = (typeof SME_SIZES)[number];

/** Why a vendor is taken for what it is: not an enterprise at all, of an industry whose limits are not known here, or by its people. */
export const SME_GROUNDS = ['not-an-enterprise', 'industry-not-covered', 'employees'] as const;

export interface SmeFinding {
  /** whether the preferences for small and medium enterprises can apply; null where it cannot be told */
  readonly isSme: boolean | null;
  /** null for what is no enterprise, or where it cannot be told */
  readonly size: SmeSize | null;
  readonly ground: (typeof SME_GROUNDS)[number];
  readonly rule: 'T2' | 'A43';
}

/** Upper limits of people, exclusive, by industry. Social work has no industry of its own. Rule: 工信部联企业〔2011〕300号 4(16). */
const LIMITS: Readonly<Record<string, readonly (readonly [below: number, size: SmeSize])[]>> = {
  其他未列明行业: [
    [10, 'micro'],
    [100, 'small'],
    [300, 'medium'],
    [Infinity, 'large'],
  ],
};

/**
 * The size of a vendor as an enterprise, by its people (从业人员). A social-work body that is no enterprise is never a small one, however few
 * they are: no price deduction, no declaration. Rules: T2 (财库〔2020〕46号), A43.
 */
export function smeOf(facts: {
  readonly legalForm: LegalForm;
  readonly industry: string;
  readonly employees: number;
}): SmeFinding {
  if (!LEGAL_FORMS[facts.legalForm].isEnterprise)
    return { isSme: false, size: null, ground: 'not-an-enterprise', rule: 'T2' };
  const size = LIMITS[facts.industry]?.find(([below]) => facts.employees < below)?.[1];
  if (!size) return { isSme: null, size: null, ground: 'industry-not-covered', rule: 'A43' };
  return { isSme: size !== 'large', size, ground: 'employees', rule: 'A43' };
}
