import type { DateText } from '#src/kernel/dates.js';
import type { LegalForm } from './legal-form.js';

/** The six conditions that every supplier must meet, in the order of the law. Rule: C1, 政府采购法 22. */
export const STATUTORY_CONDITIONS = [
  'civil-liability',
  'credit-and-accounts',
  'equipment-and-skills',
  'taxes-and-social-security',
  'no-major-violation',
  'other-legal-conditions',
] as const;
export type StatutoryCondition = (typeof STATUTORY_CONDITIONS)[number];

/** 失信被执行人, 重大税收违法失信主体, 政府采购严重违法失信行为记录名单. Rule: C2, 财库〔2016〕125号. */
export const CREDIT_LISTS = ['enforcement-defaulters', 'major-tax-violators', 'procurement-violators'] as const;
export type CreditList = (typeof CREDIT_LISTS)[number];

/** 合格, 基本合格, 不合格. */
export const INSPECTION_RESULTS = ['passed', 'basically-passed', 'failed'] as const;
export type InspectionResult = (typeof INSPECTION_RESULTS)[number];

/** 社会组织评估等级, from 1A to 5A: informational, never a bar. Rule: C3. */
export const GRADES = ['1A', '2A', '3A', '4A', '5A'] as const;
export type Grade = (typeof GRADES)[number];

/** Proofs that a supplier hands in besides its registration. Rule: C1, 条例 17. */
export const PROOF_KINDS = [
  'financial-report',
  'tax-payment',
  'social-insurance',
  'equipment-and-skills',
  'other',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What a vendor says of itself, once for all its bids. Every `fileId` is an upload that proves it. No person's data stands here. */
export interface Dossier {
  /** as printed on the certificate; it must be the vendor's own */
  readonly uscc: string;
  readonly legalForm: LegalForm;
  readonly certificate: RegistrationCertificate;
  /** 业务范围 of the charter, or 经营范围 */
  readonly charterScope: string;
  readonly inspections: readonly AnnualInspection[];
  readonly grade?: { readonly level: Grade; readonly ratedOn: DateText; readonly fileId: string };
  /** 从业人员, all of them, as the declaration of small enterprises counts */
  readonly employees: number;
  /** 所属行业 by 工信部联企业〔2011〕300号 */
  readonly industry: string;
  readonly creditChecks: readonly CreditCheck[];
  readonly proofs: readonly { readonly kind: ProofKind; readonly fileId: string }[];
}

/** 登记证书 or 营业执照. */
export interface RegistrationCertificate {
  readonly number: string;
  readonly authority: string;
  readonly issuedOn: DateText;
  /** last day; none for a certificate without end */
  readonly expiresOn?: DateText;
  readonly fileId: string;
}

/** 年度检查结论 of one year. */
export interface AnnualInspection {
  readonly year: number;
  readonly result: InspectionResult;
  readonly fileId: string;
}

/** A look at one of the three lists, with its dated screenshot. */
export interface CreditCheck {
  readonly list: CreditList;
  readonly checkedOn: DateText;
  readonly isListed: boolean;
  readonly fileId: string;
}

/** A statutory condition that an authorised signatory (user id) has declared to be met. */
export interface Declaration {
  readonly condition: StatutoryCondition;
  readonly signedBy: string;
  readonly signedOn: DateText;
}

/** Every upload that a dossier rests on, with the path of the field that names it. */
export function evidenceOf(dossier: Dossier): { path: string; fileId: string }[] {
  const listed = (['inspections', 'creditChecks', 'proofs'] as const).flatMap((name) =>
    dossier[name].map(({ fileId }, index) => ({ path: `${name}.${index}.fileId`, fileId })),
  );
  return [
    { path: 'certificate.fileId', fileId: dossier.certificate.fileId },
    ...(dossier.grade ? [{ path: 'grade.fileId', fileId: dossier.grade.fileId }] : []),
    ...listed,
  ];
}
