import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Id, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import {
  type AnnualInspection,
  CREDIT_LISTS,
  type CreditCheck,
  type CreditList,
  type Dossier,
  type Grade,
  GRADES,
  INSPECTION_RESULTS,
  type InspectionResult,
  PROOF_KINDS,
  type ProofKind,
  type RegistrationCertificate,
  STATUTORY_CONDITIONS,
  type StatutoryCondition,
} from '#src/procurement/vendors/calc/dossier.js';
import { REGISTRATION_ITEMS, type RegistrationItem } from '#src/procurement/vendors/calc/gaps.js';
import { type LegalForm, LEGAL_FORM_CODES } from '#src/procurement/vendors/calc/legal-form.js';
import { registrationLifecycle } from './registration.lifecycle.js';

const EVIDENCE = 'an upload that proves it';

export class CertificateInput implements RegistrationCertificate {
  @Text({ max: 60 }) number: string;
  @Text({ max: 100, doc: 'who registered it' }) authority: string;
  @DateOnly() issuedOn: DateText;
  @DateOnly({ optional: true, doc: 'last day; left out when it has none' }) expiresOn?: DateText;
  @Id({ doc: EVIDENCE }) fileId: string;
}

export class InspectionInput implements AnnualInspection {
  @Integer({ min: 2000, max: 2199 }) year: number;
  @OneOf(INSPECTION_RESULTS) result: InspectionResult;
  @Id({ doc: EVIDENCE }) fileId: string;
}

export class GradeInput {
  @OneOf(GRADES, { doc: '社会组织评估等级: informational, never a bar (C3)' }) level: Grade;
  @DateOnly() ratedOn: DateText;
  @Id({ doc: EVIDENCE }) fileId: string;
}

export class CreditCheckInput implements CreditCheck {
  @OneOf(CREDIT_LISTS) list: CreditList;
  @DateOnly() checkedOn: DateText;
  @Flag({ doc: 'whether the vendor stood in it' }) isListed: boolean;
  @Id({ doc: 'the dated screenshot, an upload' }) fileId: string;
}

export class ProofInput {
  @OneOf(PROOF_KINDS) kind: ProofKind;
  @Id({ doc: EVIDENCE }) fileId: string;
}

export class DossierInput implements Dossier {
  @Text({ max: 30, doc: '统一社会信用代码 as printed on the certificate; its own', example: '52310104MJE000187R' })
  uscc: string;
  @OneOf(LEGAL_FORM_CODES) legalForm: LegalForm;
  @Nested(() => CertificateInput) certificate: CertificateInput;
  @Text({ max: 1000, doc: '业务范围 of the charter, or 经营范围' }) charterScope: string;
  @ListOf(() => InspectionInput, { maxItems: 10 }) inspections: InspectionInput[];
  @Nested(() => GradeInput, { optional: true }) grade?: GradeInput;
  @Integer({ max: 1_000_000, doc: '从业人员, all of them' }) employees: number;
  @Text({ max: 60, doc: '所属行业 (A43)' }) industry: string;
  @ListOf(() => CreditCheckInput, { maxItems: 3 }) creditChecks: CreditCheckInput[];
  @ListOf(() => ProofInput, { maxItems: 30 }) proofs: ProofInput[];
}

export class ConditionInput {
  @OneOf(STATUTORY_CONDITIONS) condition: StatutoryCondition;
}

export class DeclareConditions {
  @ListOf(() => ConditionInput, { minItems: 1, maxItems: STATUTORY_CONDITIONS.length }) conditions: ConditionInput[];
}

export class DefectInput {
  @OneOf(REGISTRATION_ITEMS) item: RegistrationItem;
  @Text({ max: 300, doc: 'what is wrong with it' }) reason: string;
}

export class ReturnRegistration {
  @ListOf(() => DefectInput, { minItems: 1, maxItems: 60, doc: 'all defects: there is one letter' })
  defects: DefectInput[];
  @Integer({ min: 1, max: 30, doc: 'working days to mend them, from the next one on' }) workingDays: number;
}

export class RegistrationsQuery extends PageQuery {
  @OneOf(registrationLifecycle.states, { optional: true }) status?: string;
}
