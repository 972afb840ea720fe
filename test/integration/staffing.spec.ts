import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssignWorker } from '#src/procurement/delivery/staffing/staff-assignment.dto.js';
import { somebody } from '#test/builders/a-delivery.js';
import { does, idOf } from '#test/support/acts.js';
import { atOnce } from '#test/support/at-once.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly allowed: string[];
  readonly endsOn: string | null;
}
interface Vacancy {
  readonly postCode: string;
  readonly slot: number;
  readonly from: string;
  readonly to: string;
}
interface Vacancies {
  readonly postDays: number;
  readonly filledDays: number;
  readonly items: readonly Vacancy[];
}

let world: World;
let vendor: Client;
let contract: string;
let people: string[];
let [first, last]: string[] = [];
const { remember, refused } = refusalsIn(() => world);
const assign = (over: Partial<AssignWorker> = {}, who = vendor) =>
  who.post(`${contract}/staff-assignments`, {
    ...{ postCode: 'assistant', slot: 1, workerId: people[0], startsOn: '2026-10-01' },
    ...over,
  });
async function assigned(over: Partial<AssignWorker> = {}): Promise<string> {
  const { status, code, body } = await assign(over);
  expect([status, code]).toEqual([201, undefined]);
  return `staff-assignments/${body.id as string}`;
}
const vacancies = async (who = vendor) => (await who.get<Vacancies>(`${contract}/vacancies`)).body;
const vacantAt = async (postCode: string, slot: number) =>
  (await vacancies()).items.filter((one) => one.postCode === postCode && one.slot === slot);

beforeAll(async () => {
  world = await startWorld({ at: 'filed' });
  vendor = world.as('A.项目主管');
  contract = `contracts/${await world.newest('contract')}`;
  people = [];
  for (let n = 1; n <= 4; n++) people.push(await somebody(world, n));
}, 60_000);
afterAll(() => world.stop());

describe('before the service begins', () => {
  it('nobody is missing', async () => {
    expect(await vacancies()).toMatchObject({ postDays: 0, filledDays: 0, items: [] });
  });

  it.each<[string, Partial<AssignWorker>, string]>([
    ['post-unknown', { postCode: 'driver' }, 'postCode'],
    ['slot-unknown', { slot: 7 }, 'slot'],
    ['assignment-outside-term', { startsOn: '2026-09-30' }, 'startsOn'],
    ['assignment-outside-term', { startsOn: '2027-10-01' }, 'startsOn'],
    ['worker-not-available', { workerId: NO_ID }, 'workerId'],
    ['worker-lacks-certificate', { postCode: 'worker' }, 'workerId'],
  ])('nobody is assigned where it is %s: %j', async (code, over, field) => {
    await remember();
    await refused(await assign(over), 422, code, field);
  });

  it('nobody of another vendor, and nobody who has left, is assigned', async () => {
    const [stranger, gone] = [await somebody(world, 21, { vendor: 'B' }), await somebody(world, 22)];
    await does(vendor, `social-workers/${gone}`, 'leave', { leftOn: '2026-09-20' });
    await remember();
    for (const workerId of [stranger, gone])
      await refused(await assign({ workerId }), 422, 'worker-not-available', 'workerId');
  });

  it('the vendor of the contract assigns, nobody else', async () => {
    await remember();
    expect((await assign({}, world.as('purchaser.合同管理员'))).code).toBe('permission-denied');
    await refused(await assign({}, world.as('B.项目主管')), 404, 'not-found');
  });

  it('somebody with a certificate is put in a place, from its first day on', async () => {
    first = await assigned();
    expect((await vendor.get<Shown>(first)).body).toMatchObject({
      ...{ postCode: 'assistant', slot: 1, worker: '社工1', status: 'assigned', startsOn: '2026-10-01', endsOn: null },
      allowed: ['end'],
    });
    const lead = await somebody(world, 10, { level: 'social-worker' });
    expect((await vendor.get<Shown>(await assigned({ postCode: 'lead', workerId: lead }))).body.status).toBe(
      'assigned',
    );
  });

  it('a place has one person, and a person one place', async () => {
    await remember();
    await refused(await assign({ workerId: people[1] }), 409, 'slot-occupied');
    await refused(await assign({ workerId: people[1], startsOn: '2027-03-01' }), 409, 'slot-occupied');
    await refused(await assign({ slot: 2 }), 409, 'worker-already-assigned');
    await refused(await assign({ slot: 2, startsOn: '2027-03-01' }), 409, 'worker-already-assigned');
  });

  it('of two who are put in one place at the same moment one is there', async () => {
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => assign({ slot: 2, workerId: people[1] }),
      () => assign({ slot: 2, workerId: people[2] }),
    ]);
    expect(outcomes).toEqual(['201', 'slot-occupied']);
    const held = await world.query(`select from staff_assignment where post_code = 'assistant' and slot = 2`);
    expect(held).toHaveLength(1);
  });

  it('one who is put in two places at the same moment is in one', async () => {
    const outcomes = await atOnce(world, { table: 'contract', id: idOf(contract) }, [
      () => assign({ slot: 5, workerId: people[3] }),
      () => assign({ slot: 6, workerId: people[3] }),
    ]);
    expect(outcomes).toEqual(['201', 'worker-already-assigned']);
  });
});

describe('who reads of the people of a contract', () => {
  it.each([
    ...['A.授权签字人', 'purchaser.合同管理员', 'purchaser.验收负责人', 'site1.服务点经办员', 'site2.服务点经办员'],
    ...['finance.支付初审员', 'oversight.审计监督员'],
  ])('%s does, by codes alone', async (who) => {
    const shown = await world.as(who).get<Shown>(first!);
    expect([shown.status, shown.body]).toEqual([200, expect.objectContaining({ worker: '社工1' })]);
    const { body } = await world.as(who).get<{ items: object[] }>(`staff-assignments?contract=${idOf(contract)}`);
    expect(body.items).toHaveLength(4);
    expect((await world.as(who).get(`${contract}/vacancies`)).status).toBe(200);
    expect(JSON.stringify([shown.body, body])).not.toMatch(/310199\d{12}/);
  });

  it('no other vendor, site, purchaser or evaluator does', async () => {
    const strangers = [
      world.as('B.项目主管'),
      world.as('evaluator.主评员'),
      await world.newPerson(await world.newOrganisation('service_site', '310199'), 'site_officer'),
      await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'contract_manager'),
    ];
    for (const who of strangers) {
      expect((await who.get(first!)).code).toBe('not-found');
      expect((await who.get(`${contract}/vacancies`)).code).toBe('not-found');
      const { body } = await who.get<{ items: object[] }>(`staff-assignments?contract=${idOf(contract)}`);
      expect(body.items).toEqual([]);
    }
  });
});

describe('once the service has begun', () => {
  it('every place without somebody is vacant, and still is', async () => {
    await world.moveClockTo('2026-10-03');
    const { items, postDays, filledDays } = await vacancies();
    expect([postDays, filledDays]).toEqual([30, 12]);
    expect(items).toHaveLength(6);
    expect(items).toContainEqual({
      ...{ postCode: 'worker', post: '社会工作师', slot: 1, from: '2026-10-01', to: '2026-10-03', isOpen: true },
      ...{ days: 3, grace: 5, charged: 0, amount: '0.00', deductionId: null },
    });
  });

  it('nobody comes earlier than today: what was vacant stays so', async () => {
    const worker = await somebody(world, 30);
    await remember();
    const backdated = await assign({ slot: 3, workerId: worker, startsOn: '2026-10-01' });
    await refused(backdated, 422, 'assignment-backdated', 'startsOn');
    expect(backdated.body).toMatchObject({ params: { earliest: '2026-10-03' } });
    await assigned({ slot: 3, workerId: worker, startsOn: '2026-10-03' });
    expect(await vacantAt('assistant', 3)).toMatchObject([{ from: '2026-10-01', to: '2026-10-02', isOpen: false }]);
  });

  it('a person leaves on a day of the term, not before coming, and without naming anybody', async () => {
    const { endsOn } = (await vendor.get<Shown>(first!)).body;
    expect(endsOn).toBeNull();
    await remember();
    const end = (body: object, who = vendor) => who.command(first!, 'end', body);
    await refused(await end({ endsOn: '2026-09-30', reason: '离职' }), 422, 'dates-out-of-order', 'endsOn');
    await refused(await end({ endsOn: '2027-10-01', reason: '离职' }), 422, 'assignment-outside-term', 'endsOn');
    const named = await end({ endsOn: '2026-11-29', reason: '离职，联系电话 13800138000' });
    await refused(named, 422, 'personal-data-found', 'reason');
    expect(named.body).toMatchObject({ params: { pattern: 'mobile-number', rule: 'G2' } });
    await refused(await end({ endsOn: '2026-11-29', reason: '离职' }, world.as('B.项目主管')), 404, 'not-found');
  });

  it('a place is vacant from the day after, and costs the contract’s price of it beyond the grace (1899.62)', async () => {
    await world.moveClockTo('2026-11-27');
    await does(vendor, first!, 'end', { endsOn: '2026-11-29', reason: '个人原因离职' });
    expect((await vendor.get<Shown>(first!)).body).toMatchObject({
      status: 'ended',
      endsOn: '2026-11-29',
      allowed: [],
    });
    expect(await vacantAt('assistant', 1)).toEqual([]);
    await world.moveClockTo('2026-12-08');
    expect(await vacantAt('assistant', 1)).toMatchObject([
      { from: '2026-11-30', to: '2026-12-08', isOpen: true, days: 9, charged: 4 },
    ]);
    await world.moveClockTo('2026-12-10');
    last = await somebody(world, 31);
    await assigned({ workerId: last, startsOn: '2026-12-10' });
    expect(await vacantAt('assistant', 1)).toMatchObject([
      {
        ...{ from: '2026-11-30', to: '2026-12-09', isOpen: false, days: 10, grace: 5, charged: 5 },
        amount: '1899.62',
      },
    ]);
  });

  it('whoever has left the roster has left the place too', async () => {
    await does(vendor, `social-workers/${last}`, 'leave', { leftOn: '2026-12-10' });
    await world.moveClockTo('2026-12-12');
    expect(await vacantAt('assistant', 1)).toMatchObject([
      { from: '2026-11-30', to: '2026-12-09' },
      { from: '2026-12-11', to: '2026-12-12', isOpen: true },
    ]);
  });

  it('nobody is assigned or leaves while the contract is suspended', async () => {
    await does(world.as('purchaser.单位负责人'), contract, 'suspend', { reason: '投诉处理期间中止' });
    const worker = await somebody(world, 32);
    await remember();
    await refused(await assign({ slot: 4, workerId: worker, startsOn: '2026-12-12' }), 409, 'contract-not-effective');
    await does(world.as('purchaser.单位负责人'), contract, 'resume');
  });
});
