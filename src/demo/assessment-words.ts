import type { AssessmentReportInput, DrawSample, PlanAssessment } from '#src/procurement/assessments/assessment.dto.js';
import type { SampleKind } from '#src/procurement/assessments/calc/sample-plan.js';
import { DEMO_FINDINGS, DEMO_SETTLEMENTS } from '#src/demo/assessment-findings.js';
import type { DemoCase } from '#src/demo/cases.js';

/** What the people of the demo write in the course of an assessment. */

/** A tenth of the files, twelve cases, and up to sixty clients, over the whole term. */
export function planOf(
  { service, clients }: Pick<DemoCase, 'service' | 'clients'>,
  evaluators: readonly string[],
): PlanAssessment {
  const cases = Math.max(12, Math.ceil(clients / 3));
  return {
    evaluators: evaluators.map((userId) => ({ userId })),
    ...service,
    samples: [
      { kind: 'files', population: clients, size: Math.ceil(clients / 10) },
      { kind: 'cases', population: cases, size: 12 },
      { kind: 'clients', population: clients, size: Math.min(clients, 60) },
    ],
  };
}

const LETTERS: Readonly<Record<SampleKind, string>> = { files: 'DA', cases: 'GA', clients: 'FW' };

/** Anonymous codes to draw from: letters and a running number. */
export function codesOf({ kind, population }: PlanAssessment['samples'][number]): DrawSample {
  const code = (index: number) => `${LETTERS[kind]}-${String(index + 1).padStart(4, '0')}`;
  return { kind, codes: Array.from({ length: population }, (_, index) => code(index)) };
}

/** How the lead settles what the evaluators differ in. */
export const settlements = () => ({ settlements: DEMO_SETTLEMENTS.map((settlement) => ({ ...settlement })) });

export const ASSESSMENT_REPORT: AssessmentReportInput = {
  summary: '项目按合同完成主要服务指标，队伍稳定，服务对象满意度有待提高；评定等级为良。',
  findings: DEMO_FINDINGS,
};

export const ASSESSMENT_WORDS = {
  ofVendor: '就业帮扶率受岗位季节性影响，建议在报告中说明；对评分无异议。',
  answer: '季节性因素已在报告中说明，评分依据合同指标，予以维持。',
};
