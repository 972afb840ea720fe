import { v7 as uuidv7 } from 'uuid';
import { DEMO_FINDINGS, DEMO_SETTLEMENTS, demoMeasurements } from '#src/demo/assessment-findings.js';
import { INDICATORS } from '#src/demo/contract-terms.js';
import type {
  AssessmentReportInput,
  CommissionAssessment,
  PlanAssessment,
} from '#src/procurement/assessments/assessment.dto.js';
import type { AssessmentView } from '#src/procurement/assessments/assessment.view.js';
import { outcomeOf } from '#src/procurement/assessments/calc/outcome.js';
import type { Settlement } from '#src/procurement/assessments/calc/settlement.js';
import type { EvaluatorSheet } from '#src/procurement/assessments/calc/sheets.js';
import type { Indicator, Measurement } from '#src/procurement/tenders/calc/indicator.js';
import { CUSTOMARY_GRADE_TERMS } from '#src/procurement/tenders/calc/grade-terms.js';
import { does, idOf } from '#test/support/acts.js';
import type { World } from '#test/support/world.js';

/** The framework of the sample contract: 20 indicators of 100 points. */
export const theIndicators: readonly Indicator[] = INDICATORS;

/** The points that stand in the sample's report, by code. */
export const thePoints: Readonly<Record<string, string>> = {
  ...{ P1: '5.00', P2: '3.00', P3: '3.75', P4: '6.46', P5: '3.00', P6: '1.60' },
  ...{ O1: '4.00', O2: '5.81', O3: '7.96', O4: '4.80', O5: '4.20', O6: '4.00', O7: '4.00', O8: '6.75' },
  ...{ B1: '5.00', B2: '4.67', B3: '3.00', B4: '3.40', S1: '3.50', S2: '2.50' },
};

/** How the sample's lead settles the two differences. */
export const theSettlements: readonly Settlement[] = DEMO_SETTLEMENTS;

/** The sheet of the sample's first or second evaluator: 86.00 and 86.80. */
export function aSheet(evaluator: 1 | 2, change: Readonly<Record<string, Measurement>> = {}): EvaluatorSheet {
  return { evaluator: `评价员${evaluator}`, measurements: { ...demoMeasurements(evaluator), ...change } };
}

/** The people of the demo who have to do with an assessment. */
export const MANAGER = 'purchaser.合同管理员';
export const LEAD = 'evaluator.主评员';
export const EVALUATORS = ['evaluator.评价员一', 'evaluator.评价员二'] as const;
export const SIGNATORY = 'A.授权签字人';

export function aCommission(world: World, over: Partial<CommissionAssessment> = {}): CommissionAssessment {
  const evaluatorId = world.organisation('evaluator');
  return { evaluatorId, fee: '48000.00', purchaseNumber: 'QYQ-ZX-2026-002', ...over };
}

/** Both evaluators, the whole term of the contract of 2025, small samples that the rule still allows. */
export function aPlan(world: World, over: Partial<PlanAssessment> = {}): PlanAssessment {
  return {
    evaluators: EVALUATORS.map((who) => ({ userId: world.userId(who) })),
    startsOn: '2025-10-01',
    endsOn: '2026-09-30',
    samples: [
      { kind: 'files', population: 40, size: 4 },
      { kind: 'clients', population: 40, size: 30 },
    ],
    ...over,
  };
}

/** Anonymous codes, as many as the plan says. */
export const theCodes = Array.from({ length: 40 }, (_, index) => `LH-${String(index + 1).padStart(4, '0')}`);

export const aReport: AssessmentReportInput = { summary: '总体良好', findings: DEMO_FINDINGS };

/** How far an assessment has come; each stage holds what the ones before it hold. */
const STAGES = ['commissioned', 'declared', 'planned', 'drawn', 'fieldwork', 'locked', 'scored', 'drafted'] as const;

/** An assessment of the demo's contract, brought to a stage over HTTP by the people whose acts they are; gives its address. */
export async function anAssessment(
  world: World,
  to: (typeof STAGES)[number],
  sheets: readonly EvaluatorSheet[] = [aSheet(1), aSheet(2)],
): Promise<string> {
  const made = await world
    .as(MANAGER)
    .post<AssessmentView>(`contracts/${await world.newest('contract')}/assessments`, aCommission(world));
  if (made.status !== 201) throw new Error(`not commissioned: ${made.code}`);
  const path = `assessments/${made.body.id}`;
  const lead = world.as(LEAD);
  const steps: Readonly<Record<(typeof STAGES)[number], () => Promise<void>>> = {
    commissioned: () => Promise.resolve(),
    declared: async () => {
      for (const who of [LEAD, ...EVALUATORS]) await does(world.as(who), path, 'declare', { relations: [] });
    },
    planned: () => does(lead, path, 'plan', aPlan(world)),
    drawn: async () => {
      for (const kind of ['files', 'clients']) await does(lead, path, 'draw-sample', { kind, codes: theCodes });
    },
    fieldwork: () => does(lead, path, 'start'),
    locked: async () => {
      for (const [index, who] of EVALUATORS.entries()) await lockedSheet(world, path, who, sheets[index]!);
    },
    scored: () => does(lead, path, 'settle', { settlements: theSettlements }),
    drafted: () => does(lead, path, 'release-draft', aReport),
  };
  for (const stage of STAGES.slice(0, STAGES.indexOf(to) + 1)) await steps[stage]();
  return path;
}

/** The address of an evaluator's own sheet. */
export async function sheetPath(world: World, assessment: string, who: string): Promise<string> {
  const { body } = await world
    .as(who)
    .get<{ items: { id: string; evaluator: { id: string } }[] }>(`assessment-sheets?assessment=${idOf(assessment)}`);
  const own = body.items.find(({ evaluator }) => evaluator.id === world.userId(who));
  if (!own) throw new Error(`${who} has no sheet`);
  return `assessment-sheets/${own.id}`;
}

/** Fills and locks an evaluator's sheet. */
export async function lockedSheet(
  world: World,
  assessment: string,
  who: string,
  { measurements }: EvaluatorSheet,
): Promise<void> {
  const path = await sheetPath(world, assessment, who);
  const client = world.as(who);
  const { etag } = await client.get(path);
  const filled = await client.put(path, { measurements }, { ifMatch: etag });
  if (filled.status !== 200) throw new Error(`${path} was not filled: ${filled.code}`);
  await does(client, path, 'lock');
}

/** A published assessment of a contract with its sheets and a notice to mend, put there past the services: what it found is not what these tests are about. */
export async function aPublishedAssessment(
  world: World,
  contractId: string,
): Promise<{ assessment: string; sheet: string; rectification: string }> {
  const [assessment, rectification] = [uuidv7(), uuidv7()];
  const people = EVALUATORS.map((who) => world.userId(who));
  const sheets = [aSheet(1), aSheet(2)].map(({ measurements }, index) => ({ evaluator: people[index]!, measurements }));
  const terms = { indicators: theIndicators, grades: CUSTOMARY_GRADE_TERMS, commentWorkingDays: 5 };
  const outcome = outcomeOf({ ...terms, sheets, settlements: theSettlements, cases: [] });
  const { startsOn, endsOn, samples } = aPlan(world);
  const json = (value: unknown) => JSON.stringify(value);
  await world.query(
    `insert into assessment (id, version, status, taken_by, contract_id, purchaser_id, vendor_id, evaluator_id, region_code, fee_fen, purchase_number,
                             terms, declarations, plan, vetoes, outcome, papers_digest, report, draft_round, drafted_on, comment_due_on, comments,
                             reopenings, final_on, published_on)
     select $1, 1, 'published', '{}', c.id, c.purchaser_id, c.vendor_id, $3, c.region_code, 4800000, 'QYQ-ZX-2026-002', $4, '[]', $5, '[]', $6, 'digest',
            $7, 1, current_date, current_date, '[]', '[]', current_date, current_date
     from contract c where c.id = $2`,
    [
      ...[assessment, contractId, world.organisation('evaluator'), json(terms)],
      ...[json({ evaluators: people, startsOn, endsOn, samples }), json(outcome), json(aReport)],
    ],
  );
  const ids = sheets.map(() => uuidv7());
  for (const [index, { evaluator, measurements }] of sheets.entries())
    await world.query(
      `insert into assessment_sheet (id, version, status, taken_by, assessment_id, purchaser_id, evaluator_id, region_code, user_id, measurements,
                                     notes, earlier, locked_at, digest)
       select $1, 1, 'locked', '{}', a.id, a.purchaser_id, a.evaluator_id, a.region_code, $3, $4, '{}', '[]', now(), 'digest'
       from assessment a where a.id = $2`,
      [ids[index], assessment, evaluator, json(measurements)],
    );
  await world.query(
    `insert into rectification (id, version, status, taken_by, assessment_id, contract_id, purchaser_id, vendor_id, region_code, demands, issued_on,
                                due_on, is_late, returns)
     select $1, 1, 'issued', '{}', a.id, a.contract_id, a.purchaser_id, a.vendor_id, a.region_code, '[]', current_date, current_date + 10, false, '[]'
     from assessment a where a.id = $2`,
    [rectification, assessment],
  );
  return { assessment, sheet: ids[0]!, rectification };
}
