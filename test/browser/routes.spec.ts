import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ORGANISATION_KINDS } from '#src/kernel/permissions.js';
import { violationsOf } from '#test/support/clicking/axe.js';
import { Told, untranslated } from '#test/support/clicking/english.js';
import { look, PROGRAM } from '#test/support/clicking/looks.js';
import { pagesOfConsole } from '#test/support/clicking/pages.js';
import { People, visit } from '#test/support/clicking/people.js';
import { addRareRecords } from '#test/support/clicking/rare-records.js';
import { postOf, type Route, Rounds } from '#test/support/clicking/rounds.js';
import { readable, Walk } from '#test/support/clicking/walk.js';
import { Watch } from '#test/support/clicking/watch.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(900_000); // the whole demo is played first, and every page is seen by all kinds of people

/** Who sees all that there is to see: of each kind of organisation those whose posts see different pages. */
const EVERYBODY = [
  ...['purchaser.经办员', 'purchaser.合同管理员', 'purchaser.验收负责人', 'purchaser.采购人代表'],
  ...['A.项目主管', 'B.项目主管', 'C.投标专员', 'F.投标专员'],
  ...['finance.采购监管员', 'finance.指标管理员', 'agent.代理复核员', 'agent.代理项目经理'],
  ...['experts.评审专家一', 'experts.评审专家三', 'notary.公证员', 'evaluator.主评员', 'evaluator.评价员二'],
  ...[
    'oversight.审计监督员',
    'site1.服务点经办员',
    'operator.系统管理员',
    'operator.安全管理员',
    'operator.审计管理员',
  ],
];
const IN_ENGLISH = [
  ...[
    'finance.采购监管员',
    'oversight.审计监督员',
    'operator.系统管理员',
    'purchaser.经办员',
    'B.项目主管',
    'evaluator.主评员',
  ],
];
/** As many people walk at once. */
const TOGETHER = 2;

let world: World;
let people: People;
let routes: readonly Route[];
beforeAll(async () => {
  [world, routes] = await Promise.all([startDemo(), pagesOfConsole()]);
  await addRareRecords(world);
  people = await People.at((await world.app.getUrl()).replace('127.0.0.1', 'localhost'));
});
afterAll(async () => {
  await people.close();
  await world.stop();
});

/** Each of them walks, a few at a time. */
async function together(who: readonly string[], walk: (who: string, page: Page) => Promise<void>): Promise<void> {
  const waiting = [...who];
  await Promise.all(
    Array.from({ length: TOGETHER }, async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await walk(one, (await people.person(one)).page);
    }),
  );
}

describe('every page of the console', () => {
  it('is whole for all who see it: nothing is refused or broken, everybody can read it, and it speaks their words', async () => {
    expect(new Set(EVERYBODY.map((who) => postOf(who).kind))).toEqual(new Set(ORGANISATION_KINDS));
    const walk = new Walk(new Rounds(world, routes), [readable]);
    await together(EVERYBODY, (who, page) => walk.of(who, page));
    expect(walk.wrong).toEqual({});
    expect(routes.map(({ path }) => path).filter((path) => !walk.visited.has(path))).toEqual([]);
    expect(people.faults).toEqual([]);
  });
});

describe('in English', () => {
  it('every page says in English whatever is not data', async () => {
    const told = new Map<string, Told>();
    // an English word may well be the program's own
    const walk = new Walk(new Rounds(world, routes), [untranslated(told)], [PROGRAM]);
    await together(IN_ENGLISH, async (who, page) => {
      told.set(who, new Told(page));
      await page.evaluate(() => localStorage.setItem('qingyuan.language', 'en'));
      await page.reload();
      await page.locator('[role=main] h1').first().waitFor();
      await walk.of(who, page);
      await page.evaluate(() => localStorage.removeItem('qingyuan.language'));
      await page.reload();
    });
    expect(walk.wrong).toEqual({});
  });
});

describe('a page that is none', () => {
  const MISSING = '00000000-0000-7000-8000-000000000000';
  it.each([
    ['an unknown address', 'site1.服务点经办员', 'no-such-page', []],
    ['a page of other posts', 'site1.服务点经办员', 'users', []],
    ['a record that is not there', 'purchaser.经办员', `tenders/${MISSING}`, [`404 GET /api/v1/tenders/${MISSING}`]],
  ])('says so and leads home: %s', async (_, who, address, refused) => {
    const { page } = await people.person(who);
    const watch = new Watch(page);
    await visit(page, address);
    await watch.settled();
    expect([...new Set(watch.taken())]).toEqual(refused);
    expect((await look(page, { isError: true })).faults).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('.ant-result-extra button').click();
    await page.locator('[role=main][data-path="/"] h1').waitFor();
  });
});

describe('before anybody is in', () => {
  it('the login can be read by everybody, and says when it was not the password', async () => {
    await people.visitor(async (page) => {
      const watch = new Watch(page);
      await page.goto(`${people.origin}/console/`);
      await page.locator('input[name=login]').fill('nobody');
      await page.locator('input[name=password]').fill('nothing');
      await watch.settled();
      expect([...watch.taken(), ...(await look(page)).faults, ...(await violationsOf(page))]).toEqual([]);
      await page.locator('form button[type=submit]').click();
      await page.locator('[role=alert]').waitFor();
      expect(watch.taken()).toEqual(['401 POST /api/v1/auth/login']);
      expect([...(await look(page)).faults, ...(await violationsOf(page))]).toEqual([]);
    });
  });
});

describe('what opens over a page', () => {
  const openOn = async (who: string, address: string, open: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const { page } = await people.person(who);
    await visit(page, address);
    const watch = new Watch(page);
    await watch.settled();
    await open(page);
    await watch.settled();
    const found = [...watch.taken(), ...(await look(page)).faults, ...(await violationsOf(page))];
    await page.keyboard.press('Escape');
    return found;
  };

  it('can be read by everybody: the palette, the news, one’s own menu, the clock and the tour of the sandbox', async () => {
    const who = 'purchaser.经办员';
    const palette = async (page: Page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('禁毒');
      await page.getByRole('option').first().waitFor();
    };
    expect(await openOn(who, 'tenders', palette)).toEqual([]);
    for (const selector of ['.head .anticon-bell', '.head .me', '.sandbox button >> nth=0', '.sandbox button >> nth=1'])
      expect([selector, ...(await openOn(who, '', (page) => page.locator(selector).first().click()))]).toEqual([
        selector,
      ]);
  });
});
