import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '#test/support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ at: 'filed' });
});
afterAll(() => world.stop());

describe('the contract of the demo purchase', () => {
  it('is', async () => {
    const id = await world.newest('contract');
    const { body, status } = await world.as('purchaser.合同管理员').get(`contracts/${id}`);
    console.log(status, JSON.stringify(body, null, 1));
    console.log(JSON.stringify((await world.as('A.授权签字人').get(`contracts/${id}/milestones`)).body, null, 1));
    expect(1).toBe(1);
  });
});
