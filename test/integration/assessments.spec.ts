import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { SCHEDULE_2025 } from '#src/demo/schedule.js';
import type { AssessmentView } from '#src/procurement/assessments/assessment.view.js';
import { drawSample } from '#src/procurement/assessments/calc/sampling.js';
import type { SamplesView } from '#src/procurement/assessments/samples/sample.view.js';
import type {
  AssessmentSheetView,
  SheetComparisonView,
} from '#src/procurement/assessments/sheets/assessment-sheet.view.js';
import { sha256 } from '#src/procurement/assessments/working-papers.js';
import {
  aCommission,
  anAssessment,
  aPlan,
  aReport,
  aSheet,
  EVALUATORS,
  LEAD,
  lockedSheet,
  MANAGER,
  sheetPath,
  SIGNATORY,
  theCodes,
  theSettlements,
} from '#test/builders/an-assessment.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

const [FIRST, SECOND] = EVALUATORS;
const HEAD = 'purchaser.单位负责人';
const OVERSIGHT = 'oversight.审计监督员';

let world: World;
let contract: string;
let [manager, lead, first, second, signatory, head]: Client[] = [];
const { remember, refused, misshapen } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'filed', schedule: SCHEDULE_2025 });
  [manager, lead, first, second, signatory, head] = [MANAGER, LEAD, FIRST, SECOND, SIGNATORY, HEAD].map((who) =>
    world.as(who),
  );
  contract = `contracts/${await world.newest('contract')}`;
  await world.moveClockTo('2026-10-12');
}, 120_000);
afterAll(() => world.stop());

const shown = async (path: string, who = LEAD) => (await world.as(who).get<AssessmentView>(path)).body;
const commission = (over: object = {}, who = manager!) => who.post(`${contract}/assessments`, aCommission(world, over));
/** Ends the assessment of a test, so that the next one can commission its own. */
async function giveUp(): Promise<void> {
  const live = await world.query<{ id: string }>(
    `select id from assessment where status not in ('withdrawn', 'final', 'published')`,
  );
  for (const { id } of live) await does(head!, `assessments/${id}`, 'withdraw', { reason: '重新委托' });
}
const employedBy = (organisationId: string, until: string | null = null) => ({
  relations: [{ kind: 'employment', organisationId, until }],
});

describe('an assessment is commissioned', () => {
  afterEach(giveUp);

  it('by the purchaser of a contract in effect, with the terms that the contract has', async () => {
    const { status, headers, ...made } = await commission();
    const body = made.body as unknown as AssessmentView;
    expect([status, body.status, body.fee, body.purchaseNumber]).toEqual([
      ...[201, 'commissioned', '48000.00', 'QYQ-ZX-2026-002'],
    ]);
    expect(headers.location).toBe(`/api/v1/assessments/${body.id}`);
    const [{ terms }] = (await world.query(`select content -> 'assessment' as terms from contract`)) as [
      { terms: object },
    ];
    expect(body.terms).toEqual(terms);
    expect(body.allowed).toEqual([]);
    expect((await shown(`assessments/${body.id}`)).allowed).toEqual(['declare', 'plan']);
    // the evaluator reads the contract from now on
    expect((await lead!.get(contract)).status).toBe(200);
  });

  it.each(['purchaser', 'A', 'agent', 'site1'])('by nobody who has to do with it: %s', async (organisation) => {
    await remember();
    const answer = await commission({ evaluatorId: world.organisation(organisation) });
    await refused(answer, 422, 'evaluator-not-independent', 'evaluatorId');
  });

  it('by an evaluator that there is', async () => {
    await remember();
    for (const evaluatorId of [NO_ID, world.organisation('B'), world.organisation('notary')])
      await refused(await commission({ evaluatorId }), 422, 'unknown-reference', 'evaluatorId');
    await refused(await commission({ fee: '0.00' }), 422, 'fee-missing', 'fee');
    await misshapen(await commission({ fee: 48_000 }), 'fee', 'not-money');
  });

  it('once, by two who ask at the same moment too', async () => {
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => commission(),
      () => commission(),
    ]);
    expect(outcomes).toEqual(['201', 'assessment-under-way']);
    await remember();
    await refused(await commission(), 409, 'assessment-under-way');
  });

  it('by nobody of another purchaser, and by no other post', async () => {
    const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'contract_manager');
    await remember();
    await refused(await commission({}, stranger), 404, 'not-found');
    await refused(await commission({}, head), 403, 'permission-denied');
    await refused(await commission({}, signatory), 403, 'permission-denied');
  });

  it('under a framework that is sound: weights that somebody changed behind the contract are found', async () => {
    const weigh = (weight: string) =>
      world.query(`update contract set content = jsonb_set(content, '{assessment,indicators,0,weight}', $1)`, [
        JSON.stringify(weight),
      ]);
    await weigh('6');
    await remember();
    const answer = await commission();
    await refused(answer, 422, 'indicator-framework-faulty', 'contract.assessment.indicators');
    expect(answer.body).toMatchObject({ params: { fault: 'weights-not-100', found: '101' } });
    await weigh('5');
    const factor = (value: string) =>
      world.query(`update contract set content = jsonb_set(content, '{assessment,grades,fair,factor}', $1)`, [
        JSON.stringify(value),
      ]);
    await factor('0.99');
    await remember();
    await refused(await commission(), 422, 'grade-terms-faulty', 'contract.assessment.grades');
    await factor('0.8');
  });

  it('of a contract that is in effect', async () => {
    await world.query(`update contract set status = 'suspended'`);
    await remember();
    await refused(await commission(), 409, 'contract-not-effective');
    await world.query(`update contract set status = 'effective'`);
  });
});

describe('the evaluator’s people', () => {
  let path: string;
  beforeEach(async () => {
    path = await anAssessment(world, 'commissioned');
  });
  afterEach(giveUp);
  const plan = (over: object = {}, who = lead!) => who.command(path, 'plan', aPlan(world, over));

  it('declare before they do anything', async () => {
    await remember();
    await refused(await plan(), 409, 'declaration-missing');
    await does(lead!, path, 'declare', { relations: [] });
    await does(lead!, path, 'plan', aPlan(world));
    await remember();
    await refused(await lead!.command(path, 'start'), 409, 'declaration-missing');
    const [told] = (await shown(path)).plan!.evaluators;
    expect(told).toEqual({ userId: world.userId(FIRST), name: '评价员一', declaredAt: null, isBarred: false });
  });

  it('are chosen from the evaluators of the organisation, with what they declared', async () => {
    const people = async (who: Client) =>
      (await who.get<{ people: object[] }>(`${path}/evaluator-candidates`)).body.people;
    await does(first!, path, 'declare', { relations: [] });
    const [one, two] = [
      { userId: world.userId(FIRST), name: '评价员一', isBarred: false },
      { userId: world.userId(SECOND), name: '评价员二', isBarred: false },
    ];
    expect(await people(lead!)).toEqual([
      { ...one, declaredAt: expect.any(String) },
      { ...two, declaredAt: null },
    ]);
    expect((await world.as(MANAGER).get(`${path}/evaluator-candidates`)).status).toBe(403);
  });

  it.each(['A', 'purchaser'])('are barred by a relation to a side, for good: %s', async (side) => {
    for (const who of [lead!, first!]) await does(who, path, 'declare', { relations: [] });
    const answer = await second!.command(path, 'declare', employedBy(world.organisation(side), '2024-10-12'));
    expect([answer.status, answer.code]).toEqual([422, 'evaluator-related']);
    expect(answer.body).toMatchObject({ params: { rule: 'E3', reasons: ['employment'] } });
    expect(
      await world.query('select user_id, conflicts from assessment_relation where assessment_id = $1', [idOf(path)]),
    ).toEqual([{ user_id: world.userId(SECOND), conflicts: ['employment'] }]);
    await remember();
    // the second thought does not help, and nobody names them
    await refused(await second!.command(path, 'declare', { relations: [] }), 422, 'evaluator-related');
    await refused(await plan(), 422, 'evaluator-related');
    const audited = await world.query(
      `select details from audit_entry where subject_id = $1 and action = 'assessment.find-related'`,
      [idOf(path)],
    );
    expect(audited).toEqual([{ details: { reasons: ['employment'] } }]);
  });

  it('are not barred by what is long over, or has to do with others', async () => {
    await does(first!, path, 'declare', employedBy(world.organisation('A'), '2023-10-11'));
    await does(second!, path, 'declare', employedBy(world.organisation('B')));
  });

  it('say what a relation is', async () => {
    const organisationId = world.organisation('A');
    const say = (relation: object) => first!.command(path, 'declare', { relations: [{ organisationId, ...relation }] });
    await remember();
    await misshapen(await say({ kind: 'family' }), 'relations.0.relation', 'required');
    await misshapen(await say({ kind: 'other' }), 'relations.0.statement', 'required');
    await misshapen(await say({ kind: 'friendship' }), 'relations.0.kind', 'not-one-of');
  });

  it('are barred by a post that they hold at a side, whatever they declare', async () => {
    await world.newPerson(world.organisation('A'), 'delivery_manager', world.userId(FIRST));
    const answer = await first!.command(path, 'declare', { relations: [] });
    expect([answer.code, answer.body]).toMatchObject(['evaluator-related', { params: { reasons: ['employment'] } }]);
    await world.query(
      `delete from session where membership_id in (select id from membership where post = 'delivery_manager' and user_id = $1)`,
      [world.userId(FIRST)],
    );
    await world.query(`delete from membership where post = 'delivery_manager' and user_id = $1`, [world.userId(FIRST)]);
  });

  it('score as two or more, each once, none of them the lead or somebody else', async () => {
    for (const who of [lead!, first!, second!]) await does(who, path, 'declare', { relations: [] });
    const scorers = (...people: string[]) => ({ evaluators: people.map((who) => ({ userId: world.userId(who) })) });
    await remember();
    await misshapen(await plan(scorers(FIRST)), 'evaluators', 'list-length');
    await refused(await plan(scorers(FIRST, FIRST)), 422, 'duplicate-code', 'evaluators.1.userId');
    await refused(await plan(scorers(FIRST, LEAD)), 422, 'evaluator-not-eligible', 'evaluators.1.userId');
    await refused(await plan(scorers(FIRST, MANAGER)), 422, 'evaluator-not-eligible', 'evaluators.1.userId');
    await refused(await plan({}, first), 403, 'permission-denied');
  });

  it('do not lead what they score, also from another post', async () => {
    for (const who of [lead!, first!, second!]) await does(who, path, 'declare', { relations: [] });
    await does(lead!, path, 'plan', aPlan(world));
    const both = await world.newPerson(world.organisation('evaluator'), 'lead_evaluator', world.userId(FIRST));
    await remember();
    const answer = await both.command(path, 'draw-sample', { kind: 'files', codes: theCodes });
    await refused(answer, 409, 'four-eyes');
    expect(answer.body).toMatchObject({ params: { action: 'draw-sample', earlier: 'fill' } });
    await refused(await both.command(path, 'plan', aPlan(world)), 422, 'evaluator-not-eligible');
  });

  it('plan within the term, and look into enough', async () => {
    for (const who of [lead!, first!, second!]) await does(who, path, 'declare', { relations: [] });
    const samples = (files: number, clients: number) => ({
      samples: [
        { kind: 'files', population: 40, size: files },
        { kind: 'clients', population: 40, size: clients },
      ],
    });
    await remember();
    for (const over of [
      { startsOn: '2025-09-30' },
      { endsOn: '2026-10-01' },
      { startsOn: '2026-09-30', endsOn: '2026-09-29' },
    ])
      await refused(await plan(over), 422, 'period-outside-term', 'endsOn');
    for (const [over, fault, min] of [
      [samples(3, 30), 'too-small', 4],
      [samples(4, 29), 'too-small', 30],
      [samples(41, 30), 'more-than-there-are', 4],
    ] as const) {
      const answer = await plan(over);
      await refused(answer, 422, 'sample-plan-faulty', 'samples');
      expect(answer.body).toMatchObject({ params: { fault, min } });
    }
  });
});

describe('samples', () => {
  let path: string;
  beforeAll(async () => {
    path = await anAssessment(world, 'planned');
  });
  afterAll(giveUp);
  const draw = (codes: readonly string[], kind = 'files') => lead!.command(path, 'draw-sample', { kind, codes });
  const samples = async (who = LEAD) => (await world.as(who).get<SamplesView>(`${path}/samples`)).body.samples;

  it('are drawn of as many anonymous codes as the plan says, each once', async () => {
    await remember();
    const answer = await draw(theCodes.slice(1));
    await refused(answer, 422, 'sample-population-differs', 'codes');
    expect(answer.body).toMatchObject({ params: { planned: 40, given: 39 } });
    await refused(await draw([...theCodes.slice(1), 'LH-0002']), 422, 'duplicate-code', 'codes.39');
    await refused(await draw([...theCodes.slice(1), '310104199001010013']), 422, 'client-code-invalid', 'codes.39');
    await refused(await draw([...theCodes.slice(1), '张三']), 422, 'client-code-invalid', 'codes.39');
    await refused(await draw(theCodes, 'cases'), 422, 'sample-not-planned', 'kind');
  });

  it('are all drawn before the fieldwork begins', async () => {
    await remember();
    const answer = await lead!.command(path, 'start');
    await refused(answer, 409, 'samples-missing');
    expect(answer.body).toMatchObject({ params: { kinds: ['files', 'clients'] } });
  });

  it('are drawn once, from a seed that the system made, and can be drawn again by anybody', async () => {
    expect((await draw(theCodes)).status).toBe(204);
    await remember();
    await refused(await draw(theCodes), 409, 'sample-already-drawn');
    await refused(await lead!.command(path, 'plan', aPlan(world)), 409, 'sample-already-drawn');
    const [sample] = await samples();
    expect(sample).toMatchObject({ kind: 'files', holds: true, drawnBy: world.userId(LEAD) });
    expect(sample!.seed).toMatch(/^[0-9a-f]{64}$/);
    const again = drawSample({ seed: sample!.seed, population: theCodes, size: 4 }, sha256);
    expect(again).toEqual({ drawn: sample!.drawn, reserves: sample!.reserves });
    const [entry] = await world.query<{ details: object }>(
      `select details from audit_entry where subject_id = $1 and action = 'assessment.keep-papers'`,
      [idOf(path)],
    );
    expect(entry!.details).toEqual({ sample: 'files', digest: sample!.digest });
  });

  it('are kept as they were drawn: the application cannot change them, and a change by others shows', async () => {
    const app = world.app.get(DataSource);
    for (const sql of [`update assessment_sample set drawn = '[]'`, 'delete from assessment_sample'])
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    await world.query(`update assessment_sample set drawn = jsonb_set(drawn, '{0}', '"LH-0099"')`);
    expect((await samples())[0]!.holds).toBe(false);
    await world.query(`update assessment_sample set drawn = jsonb_set(drawn, '{0}', $1)`, [
      JSON.stringify(drawSample({ seed: (await samples())[0]!.seed, population: theCodes, size: 4 }, sha256).drawn[0]),
    ]);
    expect((await samples())[0]!.holds).toBe(true);
  });

  it('are the evaluator’s alone: neither side knows which files will be looked into', async () => {
    const papersOpenTo = async (who: string) => (await world.as(who).get<AssessmentView>(path)).body.arePapersOpen;
    expect([await papersOpenTo(LEAD), await papersOpenTo(MANAGER)]).toEqual([true, false]);
    expect((await world.as(MANAGER).get(`${path}/samples`)).code).toBe('not-found');
    expect((await world.as(OVERSIGHT).get(`${path}/samples`)).code).toBe('not-found');
    expect((await world.as(SIGNATORY).get(`${path}/samples`)).code).toBe('permission-denied');
  });
});

describe('the sheets of the evaluators', () => {
  let path: string;
  let [mine, theirs] = ['', ''];
  beforeAll(async () => {
    path = await anAssessment(world, 'fieldwork');
    [mine, theirs] = [await sheetPath(world, path, FIRST), await sheetPath(world, path, SECOND)];
  });
  afterAll(giveUp);
  const fill = async (body: object, who = first!, sheet = mine) => {
    const { etag } = await who.get(sheet);
    return who.put<AssessmentSheetView>(sheet, body, { ifMatch: etag || '"1"' });
  };
  const { measurements } = aSheet(1);
  const listed = async (who: string) =>
    (await world.as(who).get<{ items: { id: string }[] }>(`assessment-sheets?assessment=${idOf(path)}`)).body.items;
  const chains = async () =>
    (
      await world
        .as('operator.审计管理员')
        .get<{ items: { chain: string }[] }>(`audit-entries?subject=${idOf(mine)}&limit=100`)
    ).body.items.length;

  it('take what can be scored, and only that', async () => {
    await remember();
    const odd = (change: object) => fill({ measurements: { ...measurements, ...change } });
    const answer = await odd({ O5: { points: '7.01' } });
    await refused(answer, 422, 'measurement-faulty', 'measurements.O5');
    expect(answer.body).toMatchObject({ params: { indicator: 'O5', fault: 'out-of-range' } });
    await refused(await odd({ P1: { done: '3651', due: '3650' } }), 422, 'measurement-faulty', 'measurements.P1');
    await refused(await odd({ P1: { done: '0', due: '0' } }), 422, 'measurement-faulty', 'measurements.P1');
    await refused(await odd({ Z9: { points: '1' } }), 422, 'measurement-faulty', 'measurements.Z9');
    await refused(await odd({ P1: { actual: '1' } }), 422, 'measurement-faulty', 'measurements.P1');
    await misshapen(await odd({ P1: { done: 3640, due: 3650 } }), 'measurements.P1.done', 'not-decimal');
    await misshapen(await odd({ P1: '3640' }), 'measurements.P1', 'not-an-object');
    await misshapen(await fill({ measurements, notes: { Z9: '无' } }), 'notes.Z9', 'unknown-reference');
    await misshapen(await fill({ measurements, notes: { P1: 1 } }), 'notes.P1', 'not-text');
    await misshapen(await fill({ measurements, notes: { P1: '好\u0000' } }), 'notes.P1', 'control-character');
    const named = await fill({ measurements, notes: { P1: '当事人电话 13800138000' } });
    await refused(named, 422, 'personal-data-found', 'notes.P1');
    expect(JSON.stringify(named.body)).not.toContain('13800138000');
  });

  it('may have gaps until they are locked, whole', async () => {
    const { P2: _, ...gaps } = measurements;
    expect((await fill({ measurements: gaps, notes: { P1: '考勤一致' } })).body).toMatchObject({
      ...{ measurements: gaps, notes: { P1: '考勤一致' }, total: null, allowed: ['fill', 'lock'] },
    });
    await remember();
    const answer = await first!.command(mine, 'lock');
    await refused(answer, 422, 'sheet-incomplete', 'measurements.P2');
    expect(answer.body).toMatchObject({ params: { count: 1 } });
  });

  it('are each evaluator’s own: to nobody else do they exist before all are locked', async () => {
    await fill({ measurements });
    await does(first!, mine, 'lock');
    expect((await first!.get<AssessmentSheetView>(mine)).body).toMatchObject({ status: 'locked', total: '86.00' });
    for (const reader of [SECOND, LEAD, MANAGER, HEAD, OVERSIGHT, 'finance.采购监管员'])
      expect([reader, (await world.as(reader).get(mine)).status]).toEqual([reader, 404]);
    expect((await signatory!.get(mine)).code).toBe('permission-denied');
    expect((await listed(FIRST)).map(({ id }) => id)).toEqual([idOf(mine)]);
    expect((await listed(SECOND)).map(({ id }) => id)).toEqual([idOf(theirs)]);
    for (const reader of [LEAD, MANAGER, OVERSIGHT]) expect(await listed(reader)).toEqual([]);
    expect((await lead!.get(`${path}/comparison`)).code).toBe('not-found');
    await remember();
    await refused(await fill({ measurements }, second, mine), 404, 'not-found');
    expect(await chains()).toBe(0);
  });

  it('say what they say once they are locked', async () => {
    await remember();
    await refused(await fill({ measurements: aSheet(2).measurements }), 409, 'illegal-transition');
    await refused(await first!.command(mine, 'lock'), 409, 'illegal-transition');
    await expect(
      world.app.get(DataSource).query(`update assessment_sheet set measurements = '{}' where status = 'locked'`),
    ).rejects.toThrow('a locked sheet never changes');
  });

  it('are not settled before all are locked', async () => {
    await remember();
    const answer = await lead!.command(path, 'settle', { settlements: theSettlements });
    await refused(answer, 409, 'sheets-unlocked');
    expect(answer.body).toMatchObject({ params: { locked: 1, members: 2 } });
    expect(await shown(path)).toMatchObject({ areAllLocked: false });
  });

  it('are read by colleagues and the lead once all are locked, by neither side before the report is final', async () => {
    await lockedSheet(world, path, SECOND, aSheet(2));
    for (const reader of [FIRST, SECOND, LEAD]) {
      expect([reader, (await world.as(reader).get<AssessmentSheetView>(mine)).body.total]).toEqual([reader, '86.00']);
      expect([reader, (await world.as(reader).get<AssessmentSheetView>(theirs)).body.total]).toEqual([reader, '86.80']);
      expect(await listed(reader)).toHaveLength(2);
    }
    for (const reader of [MANAGER, HEAD, OVERSIGHT]) expect((await world.as(reader).get(mine)).status).toBe(404);
    expect((await signatory!.get(`${path}/comparison`)).code).toBe('permission-denied');
    const { body } = await lead!.get<SheetComparisonView>(`${path}/comparison`);
    expect(body).toMatchObject({
      totals: { [world.userId(FIRST)]: '86.00', [world.userId(SECOND)]: '86.80' },
      spread: '0.80',
    });
    expect(body.differences.map(({ code, spread }) => [code, spread])).toEqual([
      ['O5', '0.40'],
      ['B4', '0.40'],
    ]);
    expect(await chains()).toBeGreaterThan(3);
  });

  it.each([
    ['a difference left open', theSettlements.slice(1), 'not-settled', 'O5'],
    [
      'what nobody disputes',
      [...theSettlements, { code: 'P6', measurement: { points: '1.60' }, reason: '改' }],
      'not-in-dispute',
      'P6',
    ],
    ['a difference twice', [...theSettlements, theSettlements[0]!], 'settled-twice', 'O5'],
    [
      'outside what was given',
      [{ ...theSettlements[0]!, measurement: { points: '4.41' } }, theSettlements[1]!],
      'outside-the-spread',
      'O5',
    ],
    [
      'by another kind of figure',
      [{ ...theSettlements[0]!, measurement: { actual: '4.2' } }, theSettlements[1]!],
      'wrong-kind',
      'O5',
    ],
  ])('are not settled with %s', async (_, settlements, fault, indicator) => {
    await remember();
    const answer = await lead!.command(path, 'settle', { settlements });
    await refused(answer, 422, 'settlement-faulty', `settlements.${indicator}`);
    expect(answer.body).toMatchObject({ params: { rule: 'E3', indicator, fault } });
  });

  it('are settled with a reason for each difference, that names nobody', async () => {
    const settle = (reason: string | undefined) =>
      lead!.command(path, 'settle', { settlements: [{ ...theSettlements[0]!, reason }, theSettlements[1]] });
    await remember();
    await misshapen(await settle(undefined), 'settlements.0.reason', 'required');
    await misshapen(await settle(' '), 'settlements.0.reason', 'required');
    await refused(await settle('问过 13800138000'), 422, 'personal-data-found', 'settlements.0.reason');
    await refused(await first!.command(path, 'settle', { settlements: theSettlements }), 403, 'permission-denied');
  });

  it('give 86.40, good, and the factor of the contract; the spread and the reasons stand beside it', async () => {
    await does(lead!, path, 'settle', { settlements: theSettlements });
    const { outcome, total, grade, papersDigest } = await shown(path);
    expect({ total, grade }).toEqual({ total: '86.40', grade: 'good' });
    expect(outcome).toMatchObject({
      ...{ factor: '0.95', mayRenew: true, mustRectify: false, vetoes: [] },
      ...{ totals: ['86.00', '86.80'], spread: '0.80' },
      differences: [
        { code: 'O5', points: ['4.00', '4.40'], settled: '4.20', reason: theSettlements[0]!.reason },
        { code: 'B4', points: ['3.20', '3.60'], settled: '3.40', reason: theSettlements[1]!.reason },
      ],
    });
    expect(outcome!.groups.map(({ points }) => points)).toEqual(['22.81', '41.52', '16.07', '6.00']);
    const entries = await world.query<{ details: { digest: string } }>(
      `select details from audit_entry where subject_id = $1 and action = 'assessment.keep-papers' order by seq`,
      [idOf(path)],
    );
    expect(entries.at(-1)!.details).toEqual({ digest: papersDigest });
  });

  it('and what they come to are the evaluator’s alone before the draft', async () => {
    for (const reader of [MANAGER, OVERSIGHT]) {
      const { outcome, total, grade, vetoes, report } = await shown(path, reader);
      expect({ outcome, total, grade, vetoes, report }).toEqual({
        ...{ outcome: null, total: null, grade: null, vetoes: [], report: null },
      });
      const { items } = (
        await world.as(reader).get<{ items: AssessmentView[] }>(`assessments?contract=${idOf(contract)}`)
      ).body;
      expect([items[0]!.total, items[0]!.grade]).toEqual([null, null]);
    }
    expect((await signatory!.get(path)).code).toBe('not-found');
    expect((await signatory!.get<{ items: object[] }>('assessments')).body.items).toEqual([]);
  });
});

describe('sheets that are locked at the same moment', () => {
  afterAll(giveUp);

  it('are both locked, and the last of them lifts the veil', async () => {
    const path = await anAssessment(world, 'fieldwork');
    const sheets = await Promise.all(EVALUATORS.map((who) => sheetPath(world, path, who)));
    const etags: string[] = [];
    for (const [index, who] of EVALUATORS.entries()) {
      const { etag } = await world.as(who).get(sheets[index]!);
      const { measurements } = aSheet(index === 0 ? 1 : 2);
      etags.push((await world.as(who).put(sheets[index]!, { measurements }, { ifMatch: etag })).etag);
    }
    const outcomes = await atOnce(
      world,
      { table: 'assessment', id: idOf(path) },
      EVALUATORS.map(
        (who, index) => () => world.as(who).post(`${sheets[index]}/lock`, undefined, { ifMatch: etags[index] }),
      ),
    );
    expect(outcomes).toEqual(['204', '204']);
    expect(await shown(path)).toMatchObject({ areAllLocked: true });
    expect(await world.query('select chain from sealed_chain where chain like $1', ['assessment-sheet:%'])).toEqual([]);
  });
});

describe('a relation that comes to light when the work is under way', () => {
  afterEach(giveUp);
  const owning = () => ({ relations: [{ kind: 'control', organisationId: world.organisation('A'), until: null }] });

  it('ends the work of whoever has it: their sheet is not locked', async () => {
    const path = await anAssessment(world, 'fieldwork');
    const sheet = await sheetPath(world, path, FIRST);
    const { etag } = await first!.get(sheet);
    await first!.put(sheet, { measurements: aSheet(1).measurements }, { ifMatch: etag });
    expect((await first!.command(path, 'declare', owning())).code).toBe('evaluator-related');
    await remember();
    await refused(await first!.command(sheet, 'lock'), 422, 'evaluator-related');
    expect((await shown(path)).plan!.evaluators.map(({ isBarred }) => isBarred)).toEqual([true, false]);
  });

  it('ends the assessment as it is, before its draft and before its report', async () => {
    const path = await anAssessment(world, 'scored');
    expect((await second!.command(path, 'declare', owning())).code).toBe('evaluator-related');
    await remember();
    await refused(await lead!.command(path, 'release-draft', aReport), 422, 'evaluator-related');
    await refused(await lead!.command(path, 'settle', { settlements: theSettlements }), 422, 'evaluator-related');
  });

  it('bars the lead as it bars the evaluators', async () => {
    const path = await anAssessment(world, 'drafted');
    for (const who of [signatory!, manager!]) await does(who, path, 'comment', { text: null });
    expect((await lead!.command(path, 'declare', owning())).code).toBe('evaluator-related');
    await remember();
    await refused(await lead!.command(path, 'finalise', {}), 422, 'evaluator-related');
  });
});

describe('an assessment that is given up', () => {
  it('keeps its reason, voids open sheets, and makes room for another', async () => {
    const path = await anAssessment(world, 'fieldwork');
    const sheet = await sheetPath(world, path, FIRST);
    await remember();
    await refused(await manager!.command(path, 'withdraw', { reason: '无' }), 403, 'permission-denied');
    await does(head!, path, 'withdraw', { reason: '评价机构失去独立性' });
    expect(await shown(path, HEAD)).toMatchObject({
      status: 'withdrawn',
      withdrawReason: '评价机构失去独立性',
      allowed: [],
    });
    const { etag, body } = await first!.get<AssessmentSheetView>(sheet);
    expect(body).toMatchObject({ status: 'void', allowed: [] });
    await remember();
    await refused(await first!.put(sheet, aSheet(1), { ifMatch: etag }), 400, 'invalid-shape');
    const { measurements } = aSheet(1);
    await refused(await first!.put(sheet, { measurements }, { ifMatch: etag }), 409, 'illegal-transition');
    await refused(await lead!.command(path, 'settle', { settlements: [] }), 409, 'illegal-transition');
    const next = await anAssessment(world, 'commissioned');
    expect(next).not.toBe(path);
    await giveUp();
  });
});

describe('the draft', () => {
  let path: string;
  beforeEach(async () => {
    path = await anAssessment(world, 'drafted');
  });
  afterEach(giveUp);
  const comment = (who: Client, text: string | null) => who.command(path, 'comment', { text });
  const answer = (over: object = {}) =>
    lead!.command(path, 'answer', { ordinal: 1, accepted: false, answer: '维持', ...over });
  const finalise = (body: object = {}) => lead!.command(path, 'finalise', body);

  it('is for both sides to read, with the points and without who gave them', async () => {
    for (const reader of [SIGNATORY, MANAGER, OVERSIGHT]) {
      const { total, grade, commentDueOn, report, outcome } = await shown(path, reader);
      expect([reader, total, grade, commentDueOn]).toEqual([reader, '86.40', 'good', '2026-10-19']);
      expect(report).toEqual(aReport);
      expect(outcome!.totals).toEqual(['86.00', '86.80']);
      expect(JSON.stringify(outcome)).not.toContain(world.userId(FIRST));
    }
    expect((await shown(path, SIGNATORY)).allowed).toEqual(['comment']);
    expect((await world.as('B.授权签字人').get(path)).code).toBe('not-found');
    const elsewhere = await world.newPerson(await world.newOrganisation('evaluator'), 'lead_evaluator');
    expect((await elsewhere.get(path)).code).toBe('not-found');
    expect((await signatory!.get(await sheetPath(world, path, FIRST))).status).toBe(403);
  });

  it('names no indicator that there is not, and no client', async () => {
    await giveUp();
    const scored = await anAssessment(world, 'scored');
    const release = (finding: object) =>
      lead!.command(scored, 'release-draft', {
        summary: '良好',
        findings: [{ indicator: null, text: '良好', ...finding }],
      });
    await remember();
    await refused(await release({ indicator: 'Z9' }), 422, 'unknown-reference', 'findings.0.indicator');
    await refused(await release({ text: '身份证 310104199001010013' }), 422, 'personal-data-found', 'findings.0.text');
    await misshapen(
      await lead!.command(scored, 'release-draft', { summary: '良好', findings: [] }),
      'findings',
      'list-length',
    );
  });

  it('is commented on with evidence that the other side may read', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const file = await signatory!.post<{ id: string }>('files?name=a.txt', undefined, { raw: 'words', headers });
    await does(signatory!, path, 'comment', { text: '附就业证明', evidence: [{ fileId: file.body.id }] });
    expect((await manager!.get(`files/${file.body.id}`)).status).toBe(200);
    expect((await world.as('B.授权签字人').get(`files/${file.body.id}`)).code).toBe('not-found');
  });

  it('is answered word by word, then final, when both sides have spoken', async () => {
    await remember();
    await refused(await finalise(), 409, 'comments-open');
    await comment(signatory!, '请复核 B1');
    await comment(manager!, null);
    await remember();
    await refused(await finalise(), 409, 'comments-unanswered');
    await refused(await answer({ ordinal: 2 }), 422, 'unknown-reference', 'ordinal');
    await refused(await answer({ answer: '见 13800138000' }), 422, 'personal-data-found', 'answer');
    expect((await answer()).status).toBe(204);
    await remember();
    await refused(await answer(), 422, 'unknown-reference', 'ordinal');
    await refused(await manager!.command(path, 'publish'), 409, 'illegal-transition');
  });

  it('goes back to the sheets for an accepted comment, and comes again with a round of its own', async () => {
    await comment(signatory!, '请复核 B1');
    await remember();
    await refused(await lead!.command(path, 'reopen', { reason: '复核' }), 409, 'comment-not-accepted');
    await answer({ accepted: true });
    await does(lead!, path, 'reopen', { reason: '补充就业证明 3 份' });
    expect(await shown(path, SIGNATORY)).toMatchObject({ status: 'fieldwork', outcome: null, total: null });
    const sheet = await sheetPath(world, path, FIRST);
    // the veil is back
    expect((await second!.get(sheet)).status).toBe(404);
    expect(
      (await world.query(`select from sealed_chain where chain = $1`, [`assessment-sheet:${idOf(sheet)}`])).length,
    ).toBe(1);
    const mended = { B1: { done: '48', due: '90' } };
    await lockedSheet(world, path, FIRST, aSheet(1, mended));
    await lockedSheet(world, path, SECOND, aSheet(2, mended));
    expect((await first!.get<AssessmentSheetView>(sheet)).body.earlier).toHaveLength(1);
    await does(lead!, path, 'settle', { settlements: theSettlements });
    await does(lead!, path, 'release-draft', aReport);
    const { total, reopenings, comments } = await shown(path, SIGNATORY);
    expect([total, reopenings.length, comments.length]).toEqual(['86.73', 1, 1]);
    await remember();
    await refused(await finalise(), 409, 'comments-open');
  });

  it('is no evaluator’s to comment on, and no commentator’s to assess', async () => {
    const asManager = await world.newPerson(world.organisation('purchaser'), 'contract_manager', world.userId(SECOND));
    await remember();
    const spoke = await comment(asManager, '同意');
    await refused(spoke, 409, 'four-eyes');
    expect(spoke.body).toMatchObject({ params: { action: 'comment', earlier: 'declare' } });
    await world.query(
      `delete from session where user_id = $1 and membership_id in (select id from membership where post = 'contract_manager')`,
      [world.userId(SECOND)],
    );
    await world.query(`delete from membership where user_id = $1 and post = 'contract_manager'`, [
      world.userId(SECOND),
    ]);
  });

  // the clock goes on, for what follows too
  it('is commented on by the two sides, by the last day and not after', async () => {
    await remember();
    await refused(await comment(lead!, '自评'), 403, 'permission-denied');
    await refused(await comment(signatory!, '请联系 13800138000'), 422, 'personal-data-found', 'text');
    await world.moveClockTo('2026-10-19', '23:59');
    expect((await comment(signatory!, '请复核 B1')).status).toBe(204);
    await world.moveClockTo('2026-10-20', '00:00');
    await remember();
    const late = await comment(manager!, '补充');
    await refused(late, 409, 'comment-too-late');
    expect(late.body).toMatchObject({ params: { lastDay: '2026-10-19' } });
    expect((await shown(path, MANAGER)).comments).toMatchObject([
      { ordinal: 1, side: 'vendor', text: '请复核 B1', answer: null },
    ]);
  });
});

describe('a veto case', () => {
  let path: string;
  beforeAll(async () => {
    path = await anAssessment(world, 'scored');
  });
  afterAll(giveUp);
  const upload = async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const { body } = await lead!.post<{ id: string }>('files?name=a.txt', undefined, { raw: 'words', headers });
    return { fileId: body.id };
  };
  const record = async (over: object = {}) =>
    lead!.command(path, 'record-veto', {
      item: 'leak',
      statement: '名册外泄一次',
      evidence: [await upload()],
      ...over,
    });

  it('has evidence, and names nobody', async () => {
    expect((await record({ evidence: [] })).code).toBe('invalid-shape');
    expect((await record({ item: 'lateness' })).code).toBe('invalid-shape');
    expect((await record({ evidence: [{ fileId: NO_ID }] })).code).toBe('file-not-claimable');
    expect((await record({ statement: '受害人 310104199001010013' })).code).toBe('personal-data-found');
    expect(
      (await first!.command(path, 'record-veto', { item: 'leak', statement: '无', evidence: [{ fileId: NO_ID }] }))
        .code,
    ).toBe('permission-denied');
    expect((await shown(path)).vetoes).toEqual([]);
  });

  it('makes the grade the last one whatever the points are, and not when it is struck', async () => {
    expect((await record()).status).toBe(204);
    expect(await shown(path)).toMatchObject({
      ...{ total: '86.40', grade: 'poor', outcome: { factor: '0', vetoes: ['leak'], mustRectify: true } },
      vetoes: [{ ordinal: 1, item: 'leak', struck: null }],
    });
    await remember();
    const strike = (ordinal: number) => lead!.command(path, 'strike-veto', { ordinal, reason: '系演练数据' });
    await refused(await strike(2), 422, 'unknown-reference', 'ordinal');
    expect((await strike(1)).status).toBe(204);
    expect(await shown(path)).toMatchObject({
      ...{ grade: 'good', outcome: { factor: '0.95', vetoes: [] }, vetoes: [{ struck: { reason: '系演练数据' } }] },
    });
    await remember();
    await refused(await strike(1), 422, 'unknown-reference', 'ordinal');
  });
});

describe('the final report', () => {
  let path: string;
  const milestone = async () =>
    (await world.query(`select met ->> 'assessment' as met, outcome from milestone where code = 'M3'`))[0];

  beforeAll(async () => {
    path = await anAssessment(world, 'locked');
    const headers = { 'content-type': 'application/octet-stream' };
    const { body } = await lead!.post<{ id: string }>('files?name=a.txt', undefined, { raw: 'words', headers });
    const veto = { item: 'falsification', statement: '走访记录虚假一例', evidence: [{ fileId: body.id }] };
    await does(lead!, path, 'record-veto', veto);
    await does(lead!, path, 'settle', { settlements: theSettlements });
    await does(lead!, path, 'release-draft', aReport);
    await does(signatory!, path, 'comment', { text: '无异议' });
    await does(manager!, path, 'comment', { text: null });
    await does(lead!, path, 'answer', { ordinal: 1, accepted: false, answer: '收悉' });
  });

  it('is neither published nor followed by anything before it is there', async () => {
    await remember();
    await refused(await manager!.command(path, 'publish'), 409, 'illegal-transition');
    const demands = [{ indicator: 'P4', text: '补齐档案' }];
    await refused(
      await manager!.post(`${path}/rectifications`, { demands, dueOn: '2026-11-10' }),
      409,
      'rectification-not-due',
    );
    expect(await milestone()).toEqual({ met: null, outcome: null });
  });

  it('is final once, of two who ask at the same moment; the last payment learns of grade and factor', async () => {
    const { etag } = await lead!.get(path);
    const outcomes = await atOnce(
      world,
      { table: 'contract', id: idOf(contract) },
      [0, 1].map(() => () => lead!.post(`${path}/finalise`, {}, { ifMatch: etag })),
    );
    expect(outcomes).toEqual(['204', 'stale-version']);
    expect(await milestone()).toEqual({ met: '2026-10-20', outcome: { grade: 'poor', factor: '0' } });
    expect(await shown(path, SIGNATORY)).toMatchObject({
      status: 'final',
      finalOn: '2026-10-20',
      total: '86.40',
      grade: 'poor',
    });
  });

  it('never changes, whoever asks, and is not given up', async () => {
    await remember();
    await refused(await head!.command(path, 'withdraw', { reason: '等级太低' }), 409, 'illegal-transition');
    await refused(await lead!.command(path, 'strike-veto', { ordinal: 1, reason: '求情' }), 409, 'illegal-transition');
    for (const sql of [
      `update assessment set outcome = jsonb_set(outcome, '{grade}', '"good"') where status = 'final'`,
      `update assessment set status = 'scored' where status = 'final'`,
    ])
      await expect(world.app.get(DataSource).query(sql)).rejects.toThrow('a final assessment never changes');
    await expect(world.app.get(DataSource).query('delete from assessment')).rejects.toThrow('permission denied');
  });

  it('opens the working papers to the purchaser and the offices, and to no vendor', async () => {
    const sheet = await sheetPath(world, path, FIRST);
    for (const reader of [MANAGER, OVERSIGHT]) {
      expect((await world.as(reader).get<AssessmentSheetView>(sheet)).body.total).toBe('86.00');
      expect((await world.as(reader).get<SamplesView>(`${path}/samples`)).body.samples).toHaveLength(2);
    }
    expect((await signatory!.get(sheet)).code).toBe('permission-denied');
  });

  it('is published by the purchaser: grade, points and findings, and nobody by name', async () => {
    await remember();
    await refused(await world.as(OVERSIGHT).command(path, 'publish'), 403, 'permission-denied');
    await does(manager!, path, 'publish');
    const { items } = (await world.http.get<{ items: { id: string; kind: string }[] }>('notices?kind=assessment')).body;
    const { body } = (await world.http.get<{ body: Record<string, unknown> }>(`notices/${items[0]!.id}`)).body;
    expect(body).toMatchObject({
      ...{ contract: 'QYHT-2025-0031', total: '86.40', grade: 'poor', spread: '0.80', vetoes: ['falsification'] },
      ...{ startsOn: '2025-10-01', endsOn: '2026-09-30', mustRectify: true },
      samples: [
        { kind: 'files', population: '40', size: '<5' },
        { kind: 'clients', population: '40', size: '30' },
      ],
    });
    expect(body.groups).toHaveLength(4);
    expect((body.findings as object[])[0]).toMatchObject({
      indicator: 'P4',
      name: expect.stringContaining('档案合规率'),
    });
    const text = JSON.stringify(body);
    for (const secret of [world.userId(FIRST), '评价员一', 'LH-0001', '走访记录虚假一例'])
      expect(text).not.toContain(secret);
    expect(await shown(path, MANAGER)).toMatchObject({ status: 'published', publishedOn: '2026-10-20', allowed: [] });
    await remember();
    await refused(await manager!.command(path, 'publish'), 409, 'illegal-transition');
  });

  describe('asks for rectification where the grade does', () => {
    let notice: string;
    const issue = (over: object = {}) =>
      manager!.post<{ id: string }>(`${path}/rectifications`, {
        ...{ demands: [{ indicator: 'P4', text: '补齐档案' }], dueOn: '2026-11-10' },
        ...over,
      });
    const deliverer = () => world.as('A.项目主管');

    it('within thirty days, of indicators that there are', async () => {
      await remember();
      await misshapen(await issue({ dueOn: '2026-11-20' }), 'dueOn', 'out-of-range');
      await misshapen(await issue({ dueOn: '2026-10-20' }), 'dueOn', 'out-of-range');
      await refused(
        await issue({ demands: [{ indicator: 'Z9', text: '补' }] }),
        422,
        'unknown-reference',
        'demands.0.indicator',
      );
      await refused(
        await issue({ demands: [{ indicator: null, text: '找 13800138000' }] }),
        422,
        'personal-data-found',
      );
      const { status, body } = await issue();
      expect(status).toBe(201);
      notice = `rectifications/${body.id}`;
      expect((await signatory!.get(notice)).body).toMatchObject({
        ...{ status: 'issued', issuedOn: '2026-10-20', dueOn: '2026-11-10', isLate: false, allowed: ['answer'] },
      });
      expect((await world.as('B.授权签字人').get(notice)).code).toBe('not-found');
      expect((await world.as(LEAD).get(notice)).code).toBe('permission-denied');
    });

    it('which the vendor answers, late too, and the purchaser sends back or confirms', async () => {
      await world.moveClockTo('2026-11-11');
      expect((await manager!.get(notice)).body).toMatchObject({ isLate: true });
      await remember();
      await refused(await manager!.command(notice, 'confirm'), 409, 'illegal-transition');
      await does(deliverer(), notice, 'answer', { answer: '已补齐 3 份' });
      expect((await manager!.get(notice)).body).toMatchObject({
        status: 'answered',
        isLate: true,
        answeredOn: '2026-11-11',
      });
      await does(manager!, notice, 'return', { reason: '还缺 4 份', dueOn: '2026-11-30' });
      expect((await deliverer().get(notice)).body).toMatchObject({
        ...{ status: 'issued', dueOn: '2026-11-30', isLate: false, answer: null, returns: [{ answer: '已补齐 3 份' }] },
      });
      await does(deliverer(), notice, 'answer', { answer: '已补齐 7 份' });
      await does(manager!, notice, 'confirm');
      expect((await manager!.get(notice)).body).toMatchObject({
        status: 'rectified',
        closedOn: '2026-11-11',
        allowed: [],
      });
      const listed = await manager!.get<{ items: object[] }>(
        `rectifications?assessment=${idOf(path)}&status=rectified`,
      );
      expect(listed.body.items).toHaveLength(1);
    });
  });
});
