/**
 * What a vendor is by law: the class of its credit code, whether civil affairs inspects it every year (年检), and whether it is
 * an enterprise. Rules: A3 (102号令 6), C3, C5; T2: only an enterprise can be a small one.
 */
export const LEGAL_FORMS = {
  /** 民办非企业单位（社会服务机构） */
  'private-non-enterprise': { usccClass: '52', isInspected: true, isEnterprise: false },
  /** 社会团体 */
  'social-association': { usccClass: '51', isInspected: true, isEnterprise: false },
  /** 基金会 */
  foundation: { usccClass: '53', isInspected: true, isEnterprise: false },
  /** 公益二类事业单位 */
  'public-institution': { usccClass: '12', isInspected: false, isEnterprise: false },
  enterprise: { usccClass: '91', isInspected: false, isEnterprise: true },
  /** 个体工商户, which counts as a small enterprise by its size (财库〔2020〕46号 2) */
  'self-employed': { usccClass: '92', isInspected: false, isEnterprise: true },
  /** 村（居）组织 and what has no class of credit codes to itself */
  other: { usccClass: null, isInspected: false, isEnterprise: false },
} as const satisfies Record<string, LegalFormTraits>;

interface LegalFormTraits {
  readonly usccClass: string | null;
  readonly isInspected: boolean;
  readonly isEnterprise: boolean;
}

export type LegalForm = keyof typeof LEGAL_FORMS;

/** The codes of the legal forms. */
export const LEGAL_FORM_CODES = Object.keys(LEGAL_FORMS) as LegalForm[];
