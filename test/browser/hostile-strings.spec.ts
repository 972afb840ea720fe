import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ELSEWHERE, HOSTILE, spoil } from '#test/support/clicking/hostile.js';
import { ERROR, PROGRAM } from '#test/support/clicking/looks.js';
import { pagesOfConsole } from '#test/support/clicking/pages.js';
import { People, visit } from '#test/support/clicking/people.js';
import { addRareRecords } from '#test/support/clicking/rare-records.js';
import { type Route, Rounds, type Stop } from '#test/support/clicking/rounds.js';
import { type Trial, Walk } from '#test/support/clicking/walk.js';
import { Watch } from '#test/support/clicking/watch.js';
import { buttonOf } from '#test/support/clicking/words.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(900_000); // the whole demo is played first, and most pages are seen

/** Who sees between them what people wrote. */
const READERS = ['purchaser.合同管理员', 'B.项目主管', 'finance.采购监管员', 'evaluator.主评员', 'operator.系统管理员'];
const TELEPHONE = { width: 390, height: 844 };

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

/** What a page shows that a hostile string became something else than text. */
async function obeyed(page: Page): Promise<string[]> {
  return page.evaluate((elsewhere) => {
    const made = document.querySelectorAll(
      [
        ...[
          'body script:not([src])',
          '[onerror]',
          '[onload]',
          '[onfocus]',
          '[href^="javascript:" i]',
          '[src^="javascript:" i]',
        ],
        ...[`img[src*="${elsewhere}"]`, `a[href*="${elsewhere}"]`, 'iframe[src^="http"]'],
      ].join(),
    );
    const hit = (window as { __hit?: number }).__hit;
    return [
      ...[...made].map(({ outerHTML }) => `made an element: ${outerHTML.slice(0, 200)}`),
      ...(hit === undefined ? [] : [`ran: ${hit}`]),
    ];
  }, ELSEWHERE);
}

/** Whatever the page asks elsewhere or tells in a dialog is kept from now on. */
function overheard(page: Page): string[] {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes(ELSEWHERE)) heard.push(`asked ${request.url()}`);
  });
  return heard;
}

describe('a form into which something hostile is typed', () => {
  it.each(HOSTILE.map((text, index) => [index, text] as const))(
    'keeps it as it is and shows it as text, or refuses it beside its field (%#)',
    async (index, text) => {
      const { page } = await people.person('operator.系统管理员');
      const heard = overheard(page);
      await visit(page, 'users');
      await page.getByRole('button', { name: buttonOf('users') }).click();
      const dialog = page.getByRole('dialog').filter({ has: page.locator('#login') });
      await dialog.locator('#login').fill(`hostile-${index}`);
      await dialog.locator('#displayName').fill(text);
      const typed = await dialog.locator('#displayName').inputValue();
      await dialog.locator('.ant-modal-footer .ant-btn').last().click();
      const [user] = await Promise.race([
        dialog
          .locator('.ant-form-item-explain-error')
          .first()
          .waitFor()
          .then(() => []),
        dialog
          .waitFor({ state: 'hidden' })
          .then(() =>
            world.query<{ id: string; name: string }>(
              'select id, display_name as name from app_user where login = $1',
              [`hostile-${index}`],
            ),
          ),
      ]);
      if (user) {
        expect(user.name).toBe(typed.trim());
        await visit(page, `users/${user.id}`);
        expect(await page.locator('h1').innerText()).toContain(typed.trim().slice(0, 20));
      } else await page.keyboard.press('Escape');
      expect([...heard, ...(await obeyed(page))]).toEqual([]);
    },
  );
});

describe('something hostile in every text that people wrote', () => {
  let firm: string[];
  const stops = new Map<string, Stop[]>();
  beforeAll(async () => {
    // texts longer than the API would take are no longer what its document says
    for (const who of READERS) stops.set(who, await new Rounds(world, routes).of(who));
    firm = await spoil(world);
  });

  it('fits into every column that has no rule of its own', () => {
    expect(firm).toEqual([]);
  });

  it('is text on every page of the console, and none of them breaks', async () => {
    const heard: string[] = [];
    const trial: Trial = async (page) => [...heard.splice(0), ...(await obeyed(page))];
    // what was agreed and what was written no longer agree, and pages say so
    const walk = new Walk({ of: (who) => Promise.resolve(stops.get(who)!) }, [trial], [PROGRAM, ERROR]);
    for (const who of READERS) {
      const { page } = await people.person(who);
      const overhears = overheard(page);
      await walk.of(who, page);
      heard.push(...overhears);
    }
    expect(walk.wrong).toEqual({});
    expect(heard).toEqual([]);
  });

  it.each(['', '/en'])('is text on every page of the portal, which fits a telephone (%s)', async (prefix) => {
    const records = async (table: string, where = 'true') =>
      (await world.query<{ id: string }>(`select id from ${table} where ${where} order by id`)).map(({ id }) => id);
    const paths = [
      ...(prefix ? [''] : ['/']),
      ...['/notices', '/tenders', '/contracts', '/results', '/verify'],
      ...(await records('notice')).map((id) => `/notices/${id}`),
      ...(await records('tender', 'notice_on is not null')).map((id) => `/tenders/${id}`),
      ...(await records('contract', 'announced_on is not null')).map((id) => `/contracts/${id}`),
    ];
    const wrong: Record<string, string[]> = {};
    await people.visitor(async (page) => {
      await page.setViewportSize(TELEPHONE);
      const heard = overheard(page);
      const watch = new Watch(page);
      for (const path of paths) {
        await page.goto(`${people.origin}${prefix}${path}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        const found = [
          ...[...heard.splice(0), ...watch.taken(), ...(await obeyed(page))],
          ...(width > TELEPHONE.width ? [`${width - TELEPHONE.width} pixels too wide`] : []),
        ];
        if (found.length > 0) wrong[path] = found;
      }
    });
    expect(wrong).toEqual({});
  });
});
