import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { DEMO_ORGANISATIONS } from '#src/demo/organisations.js';
import { People, visit } from '#test/support/clicking/people.js';
import { Watch } from '#test/support/clicking/watch.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(300_000); // the whole demo is played first

/** Everybody whom a sandbox offers at its login. */
const EVERYBODY = DEMO_ORGANISATIONS.flatMap(({ key, people: own }) =>
  Object.keys(own).map((name) => `${key}.${name}`),
);
/** Work of a kind is tried once for each person, and of so many kinds. */
const MOST = 4;
/** How long a page may need to offer it, in milliseconds. */
const PATIENCE = 8_000;

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

/** What waits for somebody: one entry of each kind, with what its commands are called. */
async function waiting(page: Page): Promise<{ entry: Locator; labels: string[] }[]> {
  const rows = await page.locator('.work .ant-table-row').all();
  const texts = await Promise.all(rows.map((row) => row.locator('td').nth(1).innerText()));
  return rows
    .map((row, index) => ({ entry: row.getByRole('link'), labels: texts[index]!.split('、') }))
    .filter((_, index) => texts.indexOf(texts[index]!) === index)
    .slice(0, MOST);
}

describe('from the login to the work', () => {
  it.each(EVERYBODY)('it is two clicks for %s', async (who) => {
    const { page, context } = await people.person(who);
    const watch = new Watch(page);
    await watch.settled();
    const missed: string[] = [];
    const works = (await waiting(page)).length;
    for (let index = 0; index < works; index += 1) {
      await visit(page, '');
      await watch.settled();
      const { entry, labels } = (await waiting(page))[index]!;
      const matter = await entry.innerText();
      await entry.click(); // the first
      await page.locator('[role=main]:not([data-path="/"]) h1').waitFor();
      await watch.settled();
      const command = page.locator('[role=main]').getByRole('button', { name: labels[0]!, exact: true }).first();
      const isOffered = await command.waitFor({ timeout: PATIENCE }).then(
        () => true,
        () => false,
      );
      if (!isOffered) {
        missed.push(`${labels.join()} of ${matter}`);
        continue;
      }
      await command.click(); // the second
      const dialog = page.getByRole('dialog').filter({ visible: true }).first();
      await dialog.waitFor({ timeout: PATIENCE }).catch(() => missed.push(`no dialog: ${labels[0]!} of ${matter}`));
      await page.keyboard.press('Escape');
    }
    expect(missed).toEqual([]);
    await context.close();
  });
});
