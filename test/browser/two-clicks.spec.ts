import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { People } from '#test/support/clicking/people.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(240_000); // the whole demo is played

let world: World;
let people: People;
beforeAll(async () => {
  world = await startDemo();
  people = await People.at((await world.app.getUrl()).replace('127.0.0.1', 'localhost'));
});
afterAll(async () => {
  await people.close();
  await world.stop();
});

const everybody = DEMO_ORGANISATIONS.flatMap(({ key, people: posts }) =>
  Object.keys(posts).map((name) => `${key}.${name}`),
);

describe('somebody who signs in to the demo', () => {
  it.each(everybody)('is one click from what waits for %s', async (who) => {
    const waiting = await world.as(who).get<{ items: { subject: string; subjectId: string }[] }>('work-items');
    const { page, context } = await people.person(who);
    await page.locator('[role=main] h1').waitFor();
    if (waiting.body.items.length > 0) {
      // the to-do is the first page: the first click opens the matter itself
      const first = page.locator('[role=main] .ant-table-tbody a').first();
      const target = await first.getAttribute('href');
      await first.click();
      await page.waitForURL(`**${target!}`);
      await page.locator('[role=main] h1').waitFor();
      expect(await page.locator('[role=main] .ant-result').count()).toBe(0);
    } else {
      expect(await page.locator('[role=main] .ant-empty').count()).toBe(1);
    }
    await context.close();
  });
});
