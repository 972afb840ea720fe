import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCheckedContract,
  aDraft,
  anAnnouncedAward,
  type AnnouncedAward,
  HEAD,
  MANAGER,
  OPINION,
  SIGNATORY,
} from '#test/builders/a-contract-case.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  id: string;
  status: string;
  number: string | null;
  allowed: string[];
  content: Record<string, Record<string, unknown>>;
  legalCheck: { opinion: string } | null;
  budgetCheck: object | null;
  returnReason: string | null;
  clocks: { clock: string; dueOn: string; daysLeft: number }[];
}

let world: World;
let award: AnnouncedAward;
let [manager, head, counsel, accountant]: Client[] = [];
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  await world.moveClockTo('2026-09-14');
  award = await anAnnouncedAward(world);
  [manager, head, counsel, accountant] = [MANAGER, HEAD, 'purchaser.法律顾问', 'purchaser.单位会计'].map((who) =>
    world.as(who),
  );
}, 120_000);
afterAll(() => world.stop());

const draft = (who: Client, of = award) => who.post<Shown>(`awards/${of.awardId}/contract`);
const shown = async (path: string, who = manager!) => (await who.get<Shown>(path)).body;
const errorsOf = (answer: { body: object }) =>
  (answer.body as { errors: { path: string; message: string }[] }).errors.map(({ path }) => path);

/** Sends the whole content back with one clause changed. */
async function redraft(path: string, clause: string, over: object | null) {
  const { body, etag } = await manager!.get<Shown>(path);
  const content = { ...body.content, [clause]: over && { ...body.content[clause], ...over } };
  return manager!.put<Shown>(path, { content }, { ifMatch: etag });
}

describe('a contract is drafted from its award', () => {
  let path: string;

  it('by the contract manager of its purchaser, and by nobody else', async () => {
    const elsewhere = await world.newPerson(await world.newOrganisation('purchaser'), 'contract_manager');
    await remember();
    for (const who of ['purchaser.经办员', 'agent.代理项目经理', SIGNATORY])
      await refused(await draft(world.as(who)), 403, 'permission-denied');
    await refused(await draft(elsewhere), 404, 'not-found');
    await refused(await manager!.post(`awards/${NO_ID}/contract`), 404, 'not-found');
  });

  it('once, whoever comes at the same moment', async () => {
    const colleague = await world.newPerson(world.organisation('purchaser'), 'contract_manager');
    const requests = [manager!, colleague].map((who) => () => draft(who));
    expect(await atOnce(world, { table: 'tender', id: award.tenderId }, requests)).toEqual(['201', 'contract-exists']);
    path = `contracts/${await world.newest('contract')}`;
    await remember();
    await refused(await draft(manager!), 409, 'contract-exists');
  });

  it('with all that document and offer say, nothing of it entered', async () => {
    const { content, ...contract } = await shown(path);
    expect(contract).toMatchObject({
      status: 'drafting',
      number: null,
      clocks: [{ clock: 'sign', dueOn: '2026-10-08' }],
    });
    expect(content.price).toMatchObject({ total: '1780000.00', capitals: '人民币壹佰柒拾捌万元整', tax: '17623.76' });
    expect(content.subject!.serviceLines).toHaveLength(14);
    expect(content.parties).toMatchObject({
      vendor: { name: '清源区汀禾渡社会工作服务中心', uscc: '52310199MJ0QY101XB' },
      sites: [{ name: '清源区临河街道办事处' }, { name: '清源区望桥镇人民政府' }],
    });
  });

  it('and is nobody’s but its purchaser’s and the offices’ before it is offered for signature', async () => {
    for (const who of ['finance.采购监管员', 'oversight.审计监督员', 'purchaser.采购审核员'])
      expect((await world.as(who).get(path)).status).toBe(200);
    for (const who of [SIGNATORY, 'B.授权签字人', 'site1.服务点经办员', 'evaluator.主评员'])
      expect((await world.as(who).get(path)).code).toBe('not-found');
    expect((await world.as(SIGNATORY).get<{ items: object[] }>('contracts')).body.items).toEqual([]);
    const listed = (await manager!.get<{ items: object[] }>(`contracts?status=drafting&tender=${award.tenderId}`)).body;
    expect(listed.items).toEqual([expect.objectContaining({ id: idOf(path), price: '1780000.00', signedOn: null })]);
  });

  it('offers each reader what they may do', async () => {
    expect((await shown(path)).allowed).toEqual(['redraft', 'submit']);
    expect((await shown(path, counsel)).allowed).toEqual([]);
  });

  it('takes the parties’ own words', async () => {
    const changed = await redraft(path, 'wages', { floor: '不低于当地薪酬指导标准' });
    expect([changed.status, changed.body.content.wages]).toEqual([200, { floor: '不低于当地薪酬指导标准' }]);
  });

  it('takes nothing that deviates: every field is named at once (D3)', async () => {
    await remember();
    const { serviceLines } = (await shown(path)).content.subject as { serviceLines: object[] };
    const lines = [{ ...serviceLines[0], unitPrice: '330.00', amount: '99000.00' }, ...serviceLines.slice(1)];
    const answer = await redraft(path, 'subject', { serviceLines: lines });
    await refused(answer, 422, 'contract-deviates', 'content.subject.serviceLines.0.unitPrice');
    expect(errorsOf(answer)).toEqual(['unitPrice', 'amount'].map((key) => `content.subject.serviceLines.0.${key}`));
    expect(answer.body).toMatchObject({ params: { agreed: '320.00', contract: '330.00', count: 2, rule: 'D3' } });
    await refused(
      await redraft(path, 'breach', { lateDailyRate: '0.0001' }),
      422,
      'contract-deviates',
      'content.breach.lateDailyRate',
    );
    await refused(
      await redraft(path, 'term', { endsOn: '2027-12-31' }),
      422,
      'contract-deviates',
      'content.term.endsOn',
    );
    const stated = answer.body as unknown as { errors: { message: string }[] };
    expect(stated.errors[0]!.message).toContain('“320.00”');
  });

  it('takes no shape but its own', async () => {
    await remember();
    await refused(await redraft(path, 'price', { total: 1780000 }), 400, 'invalid-shape', 'content.price.total');
    await refused(await redraft(path, 'price', { discount: '1' }), 400, 'invalid-shape', 'content.price.discount');
    await refused(await redraft(path, 'scope', null), 400, 'invalid-shape', 'content.scope');
  });

  it('may have gaps, with which it is not handed in: clause and source are named (D1)', async () => {
    expect((await redraft(path, 'disputes', { court: '' })).status).toBe(200);
    expect((await redraft(path, 'quality', { standards: [] })).status).toBe(200);
    await remember();
    const answer = await manager!.command(path, 'submit');
    await refused(answer, 422, 'contract-content-missing', 'content.disputes.court');
    expect(errorsOf(answer)).toEqual(['content.quality.standards', 'content.disputes.court']);
    expect(answer.body).toMatchObject({ params: { clause: 4, rule: 'D1', source: 'S§13, 民法典 470' } });
    await redraft(path, 'disputes', { court: '清源区人民法院' });
    await redraft(path, 'quality', { standards: ['目录标准', 'MZ/T 059-2014'] });
  });

  it('is not handed in with a bond that was forgotten either', async () => {
    expect((await redraft(path, 'performanceBond', null)).status).toBe(200);
    await remember();
    await refused(await manager!.command(path, 'submit'), 422, 'contract-deviates', 'content.performanceBond');
  });

  it('is not handed in with a sign that no document can print', async () => {
    const bond = {
      share: '0.05',
      form: 'bank-guarantee',
      submitWorkingDays: 10,
      returnWorkingDays: 10,
      amount: '89000.00',
      capitals: '人民币捌万玖仟元整',
    };
    await redraft(path, 'performanceBond', bond);
    await redraft(path, 'effect', { signedAt: '清源区\u{1F600}' });
    await remember();
    await refused(await manager!.command(path, 'submit'), 422, 'character-not-printable', 'content.effect.signedAt');
    await redraft(path, 'effect', { signedAt: '清源区' });
    await does(manager!, path, 'submit');
    expect((await shown(path)).status).toBe('in_review');
  });
});

describe('a contract is checked', () => {
  let path: string;

  beforeAll(async () => {
    path = await aDraft(world, await anAnnouncedAward(world));
    await does(manager!, path, 'submit');
  });

  it('by neither whoever drafted it nor whoever has not the post for it', async () => {
    const drafter = await world.newPerson(world.organisation('purchaser'), 'legal_counsel', world.userId(MANAGER));
    await remember();
    const own = await drafter.command(path, 'check-legally', OPINION);
    await refused(own, 409, 'four-eyes');
    expect(own.body).toMatchObject({ params: { action: 'check-legally', earlier: 'draft' } });
    await refused(await accountant!.command(path, 'check-legally', OPINION), 403, 'permission-denied');
    await refused(await counsel!.command(path, 'check-legally', {}), 400, 'invalid-shape', 'opinion');
  });

  it('before it is approved, by two', async () => {
    await remember();
    const early = await head!.command(path, 'approve');
    await refused(early, 409, 'contract-unchecked');
    expect(early.body).toMatchObject({ params: { missing: ['check-legally', 'check-budget'] } });
    await does(counsel!, path, 'check-legally', { opinion: '条款完备' });
    await remember();
    await refused(await head!.command(path, 'approve'), 409, 'contract-unchecked');
    await does(accountant!, path, 'check-budget', OPINION);
    expect(await shown(path)).toMatchObject({ legalCheck: { opinion: '条款完备', on: '2026-09-14' } });
  });

  it('and goes back with a reason, its checks with it', async () => {
    await does(counsel!, path, 'return', { reason: '请核对争议解决条款' });
    expect(await shown(path)).toMatchObject({
      ...{ status: 'drafting', returnReason: '请核对争议解决条款', legalCheck: null, budgetCheck: null },
    });
    await does(manager!, path, 'submit');
    expect((await shown(path)).returnReason).toBeNull();
  });

  it('against the reservation of each year (A3)', async () => {
    const short = await anAnnouncedAward(world, { reserved: { 2026: '534000.00', 2027: '1245999.99' } });
    const other = await aDraft(world, short);
    await does(manager!, other, 'submit');
    await remember();
    const answer = await accountant!.command(other, 'check-budget', OPINION);
    await refused(answer, 409, 'reservation-short');
    expect(answer.body).toMatchObject({ params: { year: '2027', short: '0.01' } });
  });
});

describe('an approved contract', () => {
  const approve = (path: string, who = head!) => who.command(path, 'approve');

  it('is approved by nobody who had a hand in it', async () => {
    const path = await aCheckedContract(world, await anAnnouncedAward(world));
    const purchaser = world.organisation('purchaser');
    for (const [person, earlier] of [
      [MANAGER, 'draft'],
      ['purchaser.法律顾问', 'check-legally'],
      ['purchaser.单位会计', 'check-budget'],
    ] as const) {
      const twice = await world.newPerson(purchaser, 'unit_head', world.userId(person));
      await remember();
      const answer = await approve(path, twice);
      await refused(answer, 409, 'four-eyes');
      expect(answer.body).toMatchObject({ params: { action: 'approve', earlier } });
    }
  });

  it('gets the next number of its year, without a gap and without a double, whoever comes at the same moment', async () => {
    const paths = [];
    for (let n = 0; n < 2; n++) paths.push(await aCheckedContract(world, await anAnnouncedAward(world)));
    expect((await approve(paths[0]!)).status).toBe(204);
    const first = (await shown(paths[0]!)).number!;
    expect(first).toMatch(/^QYHT-2026-\d{4}$/);
    const [a, b] = [paths[1]!, await aCheckedContract(world, await anAnnouncedAward(world))];
    const tags = await Promise.all([a, b].map(async (path) => (await head!.get(path)).etag));
    const requests = [a, b].map(
      (path, index) => () => head!.post(`${path}/approve`, undefined, { ifMatch: tags[index] }),
    );
    expect(await atOnce(world, { table: 'contract_sequence', where: 'year = 2026' }, requests)).toEqual(['204', '204']);
    const numbers = await Promise.all([a, b].map(async (path) => (await shown(path)).number!));
    const count = (number: string) => Number(number.slice(-4));
    expect(numbers.map(count).sort()).toEqual([count(first) + 1, count(first) + 2]);
  });

  it('leaves no gap where an approval is refused, and keeps its number when it goes back', async () => {
    const [before] = await world.query<{ last: number }>('select last from contract_sequence');
    const path = await aCheckedContract(world, await anAnnouncedAward(world));
    const stale = await head!.post(`${path}/approve`, undefined, { ifMatch: '"1"' });
    expect(stale.code).toBe('stale-version');
    await approve(path);
    const { number } = await shown(path);
    expect(Number(number!.slice(-4))).toBe(before!.last + 1);
    await does(head!, path, 'return', { reason: '附件有误' });
    await does(manager!, path, 'submit');
    await does(counsel!, path, 'check-legally', OPINION);
    await does(accountant!, path, 'check-budget', OPINION);
    await approve(path);
    expect((await shown(path)).number).toBe(number);
    expect(await world.query('select from contract_sequence where last = $1', [before!.last + 1])).toHaveLength(1);
  });

  it('is approved once, whoever comes at the same moment', async () => {
    const path = await aCheckedContract(world, await anAnnouncedAward(world));
    const deputy = await world.newPerson(world.organisation('purchaser'), 'unit_head');
    const { etag: ifMatch } = await head!.get(path);
    const requests = [head!, deputy].map((who) => () => who.post(`${path}/approve`, undefined, { ifMatch }));
    expect(await atOnce(world, { table: 'contract', id: idOf(path) }, requests)).toEqual(['204', 'stale-version']);
    const jobs = await world.query(
      `select from outbox where name = 'contract.render' and payload->>'contractId' = $1`,
      [idOf(path)],
    );
    expect(jobs).toHaveLength(1);
  });
});

describe('while something is open that may change the result (实施条例 54)', () => {
  it('nothing is drafted or approved', async () => {
    const open = await anAnnouncedAward(world);
    const path = await aCheckedContract(world, open);
    const other = await anAnnouncedAward(world);
    const taken = [open, other].map(({ tenderId }) => tenderId);
    await world.query(
      `insert into challenge (id, version, status, taken_by, tender_id, vendor_id, purchaser_id, agent_id, region_code, subject, facts, grounds, request,
                              received_at, window_ends, due_on, is_suspending, holds_suspension)
       select gen_random_uuid(), 1, 'submitted', '{}', t.id, $2, t.purchaser_id, t.agent_id, t.region_code, 'result', '', '', '', '2026-09-11T08:00:00Z',
              '2026-09-11', '2026-09-22', false, false from tender t where t.id = any($1)`,
      [taken, world.organisation('B')],
    );
    await remember();
    await refused(await draft(manager!, other), 409, 'challenge-unanswered');
    await refused(await head!.command(path, 'approve'), 409, 'challenge-unanswered');
    await world.query(`update tender set status = 'suspended', resume_to = 'announced' where id = any($1)`, [taken]);
    await remember();
    await refused(await draft(manager!, other), 409, 'tender-suspended');
    await refused(await head!.command(path, 'approve'), 409, 'tender-suspended');
  });

  it('and none of an award that does not stand, or is not public yet', async () => {
    const award = await anAnnouncedAward(world);
    await world.query(`update tender set status = 'determined' where id = $1`, [award.tenderId]);
    await remember();
    await refused(await draft(manager!, award), 409, 'award-not-announced');
    await world.query(`update award set status = 'annulled', annulment = '{}' where id = $1`, [award.awardId]);
    await remember();
    await refused(await draft(manager!, award), 409, 'award-annulled');
  });
});

describe('an offer that leaves something open', () => {
  it('is filled in by the manager, priced service by service, to the sum of the offer (A47)', async () => {
    const silent = await aDraft(world, await anAnnouncedAward(world, { offer: { serviceLines: [] } }));
    await remember();
    const missing = await manager!.command(silent, 'submit');
    await refused(missing, 422, 'contract-content-missing', 'content.subject.serviceLines.0.unitPrice');
    expect(errorsOf(missing)).toHaveLength(14);
    const whole = (
      await shown(
        `contracts/${await world.newest(`contract where content #>> '{subject,serviceLines,0,amount}' <> ''`)}`,
      )
    ).content;
    const { serviceLines } = whole.subject as { serviceLines: Record<string, string>[] };
    const cheaper = serviceLines.map((line, index) =>
      index === 0 ? { ...line, unitPrice: '319.00', amount: '95700.00' } : line,
    );
    expect((await redraft(silent, 'subject', { serviceLines: cheaper })).status).toBe(200);
    await remember();
    const wrong = await manager!.command(silent, 'submit');
    await refused(wrong, 422, 'contract-sums-wrong', 'content.subject.serviceLines');
    expect(wrong.body).toMatchObject({ params: { expected: '1780000.00', found: '1779700.00', rule: 'A47' } });
    await redraft(silent, 'subject', { serviceLines });
    await does(manager!, silent, 'submit');
  });

  it('is not stretched beyond what the law allows (A56)', async () => {
    const long = { 'service.endsOn': '2028-09-30', 'contract.term.multiYearGrounds': [{ ground: 'continuous' }] };
    const path = await aDraft(world, await anAnnouncedAward(world, { document: long }));
    await remember();
    const answer = await manager!.command(path, 'submit');
    await refused(answer, 422, 'multi-year-grounds-missing', 'content.term.endsOn');
    expect(answer.body).toMatchObject({ params: { latest: '2027-09-30' } });
    expect((answer.body as { detail: string }).detail).toContain('预算有保障');
  });
});
