import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aChallenge, aRecommendedTender, MINUTES } from '#test/builders/an-award.js';
import { does } from '#test/support/acts.js';
import { submit, theOpening } from '#test/support/ceremony.js';
import type { Client } from '#test/support/client.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  status: string;
  bidDeadline: string;
}
interface Opening {
  status: string;
  closesAt: string;
}

let world: World;
let tender: string;
let [approver, c, b]: Client[] = [];

const begin = async () => {
  world = await startWorld({ at: 'published' });
  tender = `tenders/${await world.newest('tender')}`;
  approver = world.as('purchaser.采购审核员');
  [c, b] = [world.as('C.授权签字人'), world.as('B.授权签字人')];
};
const shown = async () => (await approver!.get<Shown>(tender)).body;
const acceptedOf = async (by: Client) => {
  const { body } = await by.post<{ id: string }>(`${tender}/challenges`, aChallenge({}));
  const path = `challenges/${body.id}`;
  await does(world.as('agent.代理复核员'), path, 'accept', { mayChangeResult: true });
  return path;
};
const upheld = { reply: '经复核，情况属实。', summary: '成交供应商不符合资格条件。' };

describe('a suspension before the deadline', () => {
  let opening: string;
  const openingShown = async () => (await approver!.get<Opening>(`openings/${opening}`)).body;

  beforeAll(async () => {
    await begin();
    opening = await theOpening(world);
    await world.moveClockTo('2026-08-24');
    await does(approver!, tender, 'suspend', { reason: '核查采购文件' });
  });
  afterAll(() => world.stop());

  it('lets nobody hand in, and no deadline pass', async () => {
    expect((await submit(world, 'A', opening, '1800000.00')).code).toBe('opening-paused');
    await world.moveClockTo('2026-08-27');
    expect(await openingShown()).toMatchObject({ status: 'accepting' });
    expect((await submit(world, 'A', opening, '1800000.00')).code).toBe('opening-paused');
    expect(await shown()).toMatchObject({ status: 'suspended' });
  });

  it('moves the deadline on by the days that it took, to a working day, in public', async () => {
    await world.moveClockTo('2026-08-27', '09:30');
    await does(approver!, tender, 'resume');
    // three days and a half are four: from 26 to 30 August, a Sunday, so to Monday
    expect(await shown()).toMatchObject({ status: 'published', bidDeadline: '2026-08-31T02:00:00.000Z' });
    expect(await openingShown()).toMatchObject({ status: 'accepting', closesAt: '2026-08-31T02:00:00.000Z' });
    const [notice] = await world.query<{ body: object }>(`select body from notice where kind = 'correction'`);
    expect(notice!.body).toMatchObject({
      changes: [{ field: 'bidDeadline', before: '2026-08-26T02:00:00.000Z', after: '2026-08-31T02:00:00.000Z' }],
    });
    expect((await submit(world, 'A', opening, '1800000.00')).status).toBe(201);
  });

  it('closes at the new deadline, like any other', async () => {
    await world.moveClockTo('2026-08-31', '10:00');
    expect((await submit(world, 'B', opening, '1779000.00')).code).toBe('bid-too-late');
  });
});

describe('a challenge of the document that asks for a new procedure', () => {
  beforeAll(begin);
  afterAll(() => world.stop());

  it('ends the procedure that still takes bids, with its reason published', async () => {
    const { body } = await c!.post<{ id: string }>(`${tender}/challenges`, aChallenge({ subject: 'document' }));
    await does(approver!, `challenges/${body.id}`, 'accept', { mayChangeResult: true });
    await does(approver!, `challenges/${body.id}`, 'uphold', { effect: 're-run', ...upheld });
    expect(await shown()).toMatchObject({ status: 'cancelled' });
    expect(await world.query(`select status from opening`)).toEqual([{ status: 'void' }]);
    expect(await world.query(`select kind from notice where kind = 'cancellation'`)).toHaveLength(1);
  });
});

describe('an upheld challenge beside something else that holds the tender up', () => {
  beforeAll(async () => {
    await begin();
    ({ path: tender } = await aRecommendedTender(world));
    await world.moveClockTo('2026-08-31');
    await does(world.as('purchaser.单位负责人'), tender, 'determine', { minutes: MINUTES });
    await world.moveClockTo('2026-09-01');
    await does(world.as('agent.代理项目经理'), tender, 'announce', {});
  });
  afterAll(() => world.stop());

  it('takes effect all the same; the other goes on holding it up, and then lets it go', async () => {
    const [first, second] = [await acceptedOf(c!), await acceptedOf(b!)];
    await does(approver!, first, 'uphold', { effect: 'next-candidate', ...upheld });
    expect(await shown()).toMatchObject({ status: 'suspended' });
    expect(await world.query(`select status from award`)).toEqual([{ status: 'annulled' }]);
    await does(approver!, second, 'dismiss', { reply: '评分无误' });
    expect(await shown()).toMatchObject({ status: 'recommended' });
  });
});
