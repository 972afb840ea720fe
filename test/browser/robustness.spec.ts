import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { demoCustodianKeys } from '#src/demo/custodians.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';
import { People, visit } from '#test/support/clicking/people.js';
import { buttonOf, says } from '#test/support/clicking/words.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(300_000); // the whole demo is played first

const ADMINISTRATOR = 'operator.系统管理员';
const CUSTODIAN = 'notary.公证员';

let world: World;
let people: People;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingyuan-robust-'));
  world = await startDemo();
  people = await People.at((await world.app.getUrl()).replace('127.0.0.1', 'localhost'));
});
afterAll(async () => {
  await people.close();
  await world.stop();
  rmSync(folder, { recursive: true });
});

/** A dialog for a new user, filled in and not yet confirmed. */
async function newUser(page: Page, login: string, name: string): Promise<{ dialog: Locator; confirm: Locator }> {
  // anew, without what was told of the one before
  await visit(page, 'sessions');
  await page.locator('[role=main]:has(table) h1').waitFor();
  await visit(page, 'users');
  await page.getByRole('button', { name: buttonOf('users') }).click();
  const dialog = page.getByRole('dialog').filter({ has: page.locator('#login') });
  await dialog.locator('#login').fill(login);
  await dialog.locator('#displayName').fill(name);
  return { dialog, confirm: dialog.locator('.ant-modal-footer .ant-btn').last() };
}

async function usersNamed(login: string): Promise<number> {
  return (await world.query('select from app_user where login = $1', [login])).length;
}

const typed = async (dialog: Locator): Promise<string[]> => [
  await dialog.locator('#login').inputValue(),
  await dialog.locator('#displayName').inputValue(),
];

describe('a form that is open', () => {
  it('loses nothing when the session ends: after a password it goes on where it was', async () => {
    const { page } = await people.person(ADMINISTRATOR);
    const { dialog, confirm } = await newUser(page, 'after-the-session', '到期之后');
    await world.query(
      `update session set status = 'ended', ended_at = pg_catalog.now() where client = 'browser' and user_id = $1`,
      [world.userId(ADMINISTRATOR)],
    );
    await confirm.click();
    const asked = page.getByRole('dialog').filter({ has: page.locator('[autocomplete=current-password]') });
    await asked.waitFor();
    expect(await typed(dialog)).toEqual(['after-the-session', '到期之后']);
    expect(await usersNamed('after-the-session')).toBe(0);

    const password = asked.locator('input');
    await password.fill('not the password');
    await password.press('Enter');
    await asked.getByRole('alert').waitFor();
    await password.fill(DEMO_PASSWORD);
    await password.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await usersNamed('after-the-session')).toBe(1);
  });

  it('loses nothing without a network, says so, and is sent when the network is back', async () => {
    const { page, context } = await people.person(ADMINISTRATOR);
    const { dialog, confirm } = await newUser(page, 'without-a-network', '断网之时');
    await context.setOffline(true);
    await page.locator('.offline').waitFor();
    await confirm.click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.innerText()).toContain('连不上服务器');
    expect(await typed(dialog)).toEqual(['without-a-network', '断网之时']);
    await context.setOffline(false);
    await page.locator('.offline').waitFor({ state: 'hidden' });
    await confirm.click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await usersNamed('without-a-network')).toBe(1);
  });

  it('commits once when its button is pressed twice at once', async () => {
    const { page } = await people.person(ADMINISTRATOR);
    const { dialog, confirm } = await newUser(page, 'pressed-twice', '按了两次');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/users'))
        sent.push(request.headers()['idempotency-key'] ?? '');
    });
    await confirm.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await dialog.waitFor({ state: 'hidden' });
    expect(await usersNamed('pressed-twice')).toBe(1);
    expect(new Set(sent).size).toBe(1);
  });

  it('commits once when the answer was lost on the way and the button is pressed again', async () => {
    const { page } = await people.person(ADMINISTRATOR);
    const { dialog, confirm } = await newUser(page, 'answer-was-lost', '答复丢失');
    await page.route('**/api/v1/users', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await confirm.click();
    await dialog.getByRole('alert').waitFor();
    expect(await usersNamed('answer-was-lost')).toBe(1);
    await page.unroute('**/api/v1/users');
    await confirm.click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await usersNamed('answer-was-lost')).toBe(1);
  });

  it('does nothing when its reader goes back instead', async () => {
    const { page } = await people.person(ADMINISTRATOR);
    const { dialog } = await newUser(page, 'went-back', '返回了');
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/console/sessions');
    expect(await usersNamed('went-back')).toBe(0);
    await page.goForward();
    await page.locator('[role=main] h1').waitFor();
    expect(await page.getByRole('dialog').filter({ visible: true }).count()).toBe(0);
  });

  it('stays when a file is dropped beside its field, which says that nothing was done', async () => {
    const { page, context } = await people.person(ADMINISTRATOR);
    const { dialog } = await newUser(page, 'file-beside', '放错地方');
    const file = join(folder, 'dropped.html');
    writeFileSync(file, '<h1>elsewhere</h1>');
    const browser = await context.newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await browser.send('Input.dispatchDragEvent', { type, x: 700, y: 60, data });
    await page.getByText('文件没有放在上传框里').waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/users');
    expect(await typed(dialog)).toEqual(['file-beside', '放错地方']);
    await page.keyboard.press('Escape');
  });
});

describe('two tabs of one browser', () => {
  it('may be two people, and stay them', async () => {
    const { context } = await people.person('purchaser.经办员');
    const fresh = await context.browser()!.newContext({ locale: 'zh-CN' });
    const nameOf = (who: string) => {
      const [key, person = ''] = who.split('.');
      return { person, login: demoLogin(person, DEMO_ORGANISATIONS.find((one) => one.key === key)!.name) };
    };
    const tabs = await Promise.all(
      ['purchaser.采购审核员', 'finance.支付初审员'].map(async (who) => {
        const page = await fresh.newPage();
        await page.goto(`${people.origin}/console/`);
        await page.locator('input[name=login]').waitFor();
        return { page, ...nameOf(who) };
      }),
    );
    for (const { page, login } of tabs) {
      await page.locator('input[name=login]').fill(login);
      await page.locator('input[name=password]').fill(DEMO_PASSWORD);
      await page.locator('form button[type=submit]').click();
      await page.locator('.shell').waitFor();
    }
    const whoActs = (page: Page) =>
      page.waitForResponse((response) => response.url().endsWith('/auth/me')).then((response) => response.json());
    for (const { page, login } of tabs) {
      const [me] = await Promise.all([whoActs(page), page.reload()]);
      expect(me).toMatchObject({ login });
      await page.locator('.shell').waitFor();
    }
    await fresh.close();
  });
});

describe('a key file', () => {
  it('with a wrong passphrase says so, stays chosen, and opens with the right one; nothing of it is sent', async () => {
    const { page } = await people.person(CUSTODIAN);
    const { keyFile, passphrase } = (await demoCustodianKeys()).get(CUSTODIAN)!;
    const path = join(folder, 'key.txt');
    writeFileSync(path, keyFile);
    await visit(page, 'openings');
    await page.getByText('检查密钥文件').click();
    const check = page.locator('.key-check');
    await check.locator('input[type=file]').setInputFiles(path);
    await check.getByText('key.txt').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await check.locator('#key_unlock').fill('not the passphrase at all');
    await check.locator('#key_unlock').press('Enter');
    await check.getByRole('alert').waitFor();
    expect(await check.innerText()).toMatch(/口令不对.*什么都没有丢失/s);
    expect(await check.innerText()).toContain('key.txt');
    await check.locator('#key_unlock').fill(passphrase);
    await check.locator('#key_unlock').press('Enter');
    await check.getByText('密钥文件完好').waitFor();
    expect(sent.filter((method) => method !== 'GET')).toEqual([]);
  });
});

describe('a locked draft of a bid', () => {
  it('with a wrong passphrase says so, stays chosen, and opens with the right one; nothing of it is sent', async () => {
    const { page } = await people.person('C.投标专员');
    const [tender] = await world.query<{ id: string }>(
      `select t.id from tender t join opening o on o.tender_id = t.id where t.status = 'published' and o.status = 'accepting' limit 1`,
    );
    await visit(page, `tenders/${tender!.id}/bid?tab=answers`);
    const validity = page.locator('#validityDays');
    await validity.fill('111');
    await validity.blur();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));

    await page.getByRole('button', { name: says('features/bids', 'lock.out') }).click();
    const out = page.getByRole('dialog').filter({ has: page.locator('#again') });
    await out.locator('#passphrase').fill('a passphrase for the way');
    await out.locator('#again').fill('a passphrase for the way');
    const [saved] = await Promise.all([page.waitForEvent('download'), out.locator('.ant-btn-primary').click()]);
    const path = join(folder, 'draft.age');
    await saved.saveAs(path);
    await out.waitFor({ state: 'hidden' });
    expect(readFileSync(path).includes('validityDays')).toBe(false);
    await validity.fill('90');
    await validity.blur();

    await page.getByRole('button', { name: says('features/bids', 'lock.in') }).click();
    const back = page.getByRole('dialog').filter({ has: page.locator('#lock_file') });
    await back.locator('input[type=file]').setInputFiles(path);
    await back.locator('#passphrase').fill('not the passphrase at all');
    await back.locator('.ant-btn-primary').click();
    await back.getByText(says('features/bids', 'lock.fault.passphrase')).waitFor();
    expect(await back.innerText()).toContain('draft.age');
    expect(await validity.inputValue()).toBe('90');
    await back.locator('#passphrase').fill('a passphrase for the way');
    await back.locator('.ant-btn-primary').click();
    await back.waitFor({ state: 'hidden' });
    expect(await validity.inputValue()).toBe('111');
    expect(sent.filter((method) => method !== 'GET')).toEqual([]);
  });
});

describe('however much there is', () => {
  const ROWS = 100_000;
  const QUICK_MS = 5_000;
  const MB = 2 ** 20;

  it('a list of 100,000 rows shows its first page and the next at once, and is exported in little memory', async () => {
    const who = 'purchaser.经办员';
    await world.query(
      `insert into notification (id, membership_id, code, subject, subject_id, params)
       select gen_random_uuid(), m.id, 'vendor-registration.returned', 'vendor-registration', gen_random_uuid(), '{"mendBy":"2026-11-20"}'
       from membership m, generate_series(1, ${ROWS}) where m.user_id = $1`,
      [world.userId(who)],
    );
    await world.query('analyze notification');
    const { page } = await people.person(who);
    const timed = async (act: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      const answered = page.waitForResponse((response) => /\/notifications\?.*|\/notifications$/.test(response.url()));
      await act();
      await answered;
      await page.locator('[role=main] .ant-table-row').first().waitFor();
      return performance.now() - start;
    };
    expect(await timed(() => visit(page, 'notifications'))).toBeLessThan(QUICK_MS);
    expect(await timed(() => page.locator('.pager button').last().click())).toBeLessThan(QUICK_MS);
    expect(await page.locator('[role=main] .ant-table-row').count()).toBeLessThanOrEqual(100);

    const before = process.memoryUsage().rss;
    let most = 0;
    let lines = 0;
    const answer = await fetch(`${people.origin}/api/v1/notifications?format=csv`, {
      headers: { authorization: `Bearer ${world.token(who)}` },
    });
    expect(answer.status).toBe(200);
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      for (const byte of chunk) if (byte === 10) lines += 1;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    // the head and every row, each on its line; the last line has no end
    expect(lines).toBeGreaterThanOrEqual(ROWS);
    expect(most).toBeLessThan(300 * MB);
  });

  it('names as long as they may be stay within the page', async () => {
    const long = '清源区禁毒社会工作服务指导中心及其下属各街道工作站点'.repeat(4).slice(0, 100);
    await world.query('update organisation set name = $1 where id = $2', [long, world.organisation('purchaser')]);
    const { page } = await people.person('purchaser.采购审核员');
    for (const width of [1440, 1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['', 'projects']) {
        await page.goto(`${people.origin}/console/${path}`);
        await page.locator('[role=main] h1').waitFor();
        await page.waitForLoadState('load');
        expect([width, path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
          width,
          path,
          width,
        ]);
      }
    }
  });
});
