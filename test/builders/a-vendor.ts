import { checkCitizenId } from '#src/kernel/citizen-id.js';
import { checkUscc } from '#src/kernel/uscc.js';
import { CREDIT_LISTS, type Declaration, STATUTORY_CONDITIONS } from '#src/procurement/vendors/calc/dossier.js';
import type { TeamMember } from '#src/procurement/vendors/calc/requirements.js';
import type { ImposeDebarment } from '#src/procurement/vendors/debarments/debarment.dto.js';
import type { DossierInput } from '#src/procurement/vendors/registrations/registration.dto.js';
import type { RegisterWorker } from '#src/procurement/vendors/workers/social-worker.dto.js';
import { NO_ID } from '#test/support/requests.js';

/** What a vendor registers, whole and in order on any day from 8 July 2026 to 30 June 2027. */

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** The `n`th credit code of a class of the fictitious district; it holds, and is nobody's. */
export function aUscc(n: number, prefix = '52310199'): string {
  const body = `${prefix}MJ${String(n).padStart(6, '0')}`;
  const codes = CHARACTERS.flatMap((check) => CHARACTERS.map((last) => body + check + last));
  return codes.find((code) => checkUscc(code).valid)!;
}

/** The `n`th identity number of the fictitious district, of somebody born in 1990. */
export function aCitizenId(n: number): string {
  const body = `31019919900101${String(n).padStart(3, '0')}`;
  return [...'0123456789X'].map((last) => body + last).find((id) => checkCitizenId(id).valid)!;
}

export function aDossier(over: Partial<DossierInput> = {}, fileId = NO_ID): DossierInput {
  return {
    uscc: aUscc(1),
    legalForm: 'private-non-enterprise',
    certificate: { number: '310199-1', authority: '清源区民政局', issuedOn: '2019-04-10', fileId },
    charterScope: '社会工作专业服务；禁毒社会工作服务',
    inspections: [{ year: 2025, result: 'passed', fileId }],
    employees: 20,
    industry: '其他未列明行业',
    creditChecks: CREDIT_LISTS.map((list) => ({ list, checkedOn: '2026-07-07', isListed: false, fileId })),
    proofs: (['financial-report', 'tax-payment', 'social-insurance', 'equipment-and-skills'] as const).map((kind) => ({
      kind,
      fileId,
    })),
    ...over,
  };
}

/** All six conditions, declared on 8 July 2026. */
export function declarations(over: Partial<Declaration> = {}): Declaration[] {
  return STATUTORY_CONDITIONS.map((condition) => ({
    condition,
    signedBy: 'signatory',
    signedOn: '2026-07-08',
    ...over,
  }));
}

export function aWorker(n: number, over: Partial<RegisterWorker> = {}): RegisterWorker {
  return {
    code: `社工${n}`,
    name: `社工${n}`,
    citizenId: aCitizenId(n),
    education: 'bachelor',
    hasSocialWorkDegree: true,
    postLevel: 'assistant-social-worker',
    hiredOn: '2024-03-01',
    certificates: [{ level: 'assistant-social-worker', number: `C-${n}`, issuedOn: '2023-12-01' }],
    training: { induction: 24, continuing: 64 },
    hasLabourContract: true,
    hasSocialInsurance: true,
    ...over,
  };
}

export function aMember(over: Partial<TeamMember> = {}): TeamMember {
  return {
    workerId: NO_ID,
    code: '社工1',
    isLead: false,
    certificates: [{ level: 'assistant-social-worker', issuedOn: '2023-12-01' }],
    hasLabourContract: true,
    hasSocialInsurance: true,
    ...over,
  };
}

export function aDebarment(over: Partial<ImposeDebarment> = {}): ImposeDebarment {
  return {
    uscc: aUscc(1),
    name: '示例违规服务中心',
    decisionNumber: '清财采决〔2026〕1号',
    decidedOn: '2026-07-01',
    reason: '提供虚假材料谋取成交',
    scope: [{ regionCode: '000000' }],
    fromOn: '2026-07-01',
    untilOn: '2027-06-30',
    ...over,
  };
}
