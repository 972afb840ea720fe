import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '#test/support/world.js';
describe('x', () => {
  let world: World;
  beforeAll(async () => { console.time('w'); world = await startWorld({ at: 'published' }); console.timeEnd('w'); console.time('w2'); await (await startWorld({at: 'published'})).stop(); console.timeEnd('w2'); console.time('p'); await (await startWorld()).stop(); console.timeEnd('p');});
  afterAll(() => world.stop());
  it('y', async () => {
    const { body } = await world.as('purchaser.经办员').get('auth/me');
    console.log(body, world.contract.operations.length);
    console.log(JSON.stringify((await world.as('purchaser.经办员').get('tenders')).body));
    expect(1).toBe(1);
  });
});
