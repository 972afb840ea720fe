import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Locator, Page, Response } from 'playwright-core';
import { demoCustodianKeys } from '#src/demo/custodians.js';
import type { BidContent } from '#src/procurement/bids/index.js';
import type { SealedBid } from '#src/procurement/bids/sealing/index.js';
import type { Ceremony, HandedIn } from '#test/support/ceremony.js';
import { type BidPlace, type Body, Journey } from '#test/support/journey.js';
import type { World } from '#test/support/world.js';
import { writeBid } from './bid.js';
import { Hand, type OwnFile } from './fill.js';
import { type Act, wayTo } from './hands.js';
import { People, visit } from './people.js';
import { Traffic } from './traffic.js';
import { buttonOf, says } from './words.js';

const AT_SCREEN = 6;

/**
 * A journey on which everybody acts in the console: what is made or decided is typed and clicked. Over HTTP go reads, what is meant to be refused, the
 * clock of the sandbox, and the many further people of a roster whose first was typed.
 */
export class ClickedJourney extends Journey {
  /** what left the browsers of the bidders */
  readonly traffic = new Map<string, Traffic>();
  private readonly files = new Map<string, OwnFile>();

  private constructor(
    world: World,
    private readonly people: People,
  ) {
    super(world);
  }

  static async through(world: World): Promise<ClickedJourney> {
    const origin = (await world.app.getUrl()).replace('127.0.0.1', 'localhost');
    return new ClickedJourney(world, await People.at(origin, AT_SCREEN));
  }

  /** What went wrong on any page. */
  get faults(): readonly string[] {
    return this.people.faults;
  }

  override async end(): Promise<void> {
    await this.people.close();
  }

  override async make<T = Body>(who: string, path: string, body: object): Promise<T> {
    const answer = await this.act({ who, path, method: 'POST', key: keyOf(path), body });
    expect([path, answer.status()]).toEqual([path, 201]);
    return (await answer.json()) as T;
  }

  override async done(who: string, path: string, action: string, body?: object): Promise<void> {
    await this.act({ who, path: `${path}/${action}`, method: 'POST', key: `${keyOf(path)}/${action}`, body });
  }

  override async put<T = Body>(who: string, path: string, body: object, of = path): Promise<T> {
    const answer = await this.act({ who, path, method: 'PUT', key: `${keyOf(path)}:put`, body, of });
    return (await answer.json()) as T;
  }

  /** A file that its owner has at hand; it is uploaded by the form that asks for it. */
  override uploadFile(_who: string, name: string, raw: Buffer): Promise<string> {
    const id = crypto.randomUUID();
    this.files.set(id, { name, mimeType: 'application/octet-stream', buffer: raw });
    return Promise.resolve(id);
  }

  override async setKey(who: string, tender: string): Promise<void> {
    const { page } = await this.people.person(who);
    const { keyFile, passphrase } = (await demoCustodianKeys()).get(who)!;
    const act: Act = { who, path: `${tender}/custodian-key`, method: 'POST', key: 'tenders/custodian-key' };
    const dialog = await this.begin(page, act);
    await dialog.getByText(says('features/custody', 'key.file'), { exact: true }).click();
    await unlock(dialog, keyFile, passphrase);
    await dialog.getByText(says('features/custody', 'key.taken')).waitFor();
    await this.confirm(page, dialog, act);
  }

  override async handIn(vendor: string, tender: string, _openingId: string, content: BidContent): Promise<string> {
    return (await this.seal(vendor, tender, content)).id;
  }

  override async replaceBid(
    vendor: string,
    of: BidPlace,
    content: BidContent,
  ): Promise<HandedIn & { sealed: SealedBid }> {
    return this.seal(vendor, of.tender, content);
  }

  override async postShares(who: string, openingId: string): Promise<Ceremony> {
    const { page } = await this.people.person(who);
    const { keyFile, passphrase } = (await demoCustodianKeys()).get(who)!;
    await visit(page, `openings/${openingId}`);
    await unlock(page.locator('[role=main]'), keyFile, passphrase);
    await page.locator('.custody-actions .ant-btn-primary').click();
    const asked = page.getByRole('dialog').filter({ has: page.locator('.effect') });
    const answer = await this.sent(page, 'POST', `openings/${openingId}/shares`, () =>
      asked.locator('.ant-btn-primary').click(),
    );
    expect([who, answer.status()]).toEqual([who, 200]);
    const ceremony = (await answer.json()) as Ceremony;
    await asked.waitFor({ state: 'hidden' });
    return ceremony;
  }

  /** Writes a bid in its builder, and seals it there. */
  private async seal(vendor: string, tender: string, content: BidContent): Promise<HandedIn & { sealed: SealedBid }> {
    const who = `${vendor}.投标专员`;
    const { page, context } = await this.people.person(who);
    if (!this.traffic.has(vendor)) this.traffic.set(vendor, new Traffic(context));
    await visit(page, `${tender}/bid`);
    await writeBid(page, content);
    const dialog = page.getByRole('dialog').filter({ has: page.locator('.effect') });
    const answering = page.waitForResponse(
      (response) => response.request().method() === 'POST' && /\/(bids|bids\/[^/]+\/replace)$/.test(response.url()),
    );
    await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
    const answer = await answering;
    expect([vendor, [200, 201].includes(answer.status())]).toEqual([vendor, true]);
    const handed = (await answer.json()) as HandedIn;
    await dialog.waitFor({ state: 'hidden' });
    return { ...handed, sealed: answer.request().postDataJSON() as SealedBid };
  }

  /** One act from its page to its answer. @throws Error when it cannot be begun, filled in or confirmed */
  private async act(act: Act): Promise<Response> {
    const { page } = await this.people.person(act.who);
    try {
      return await this.doneBy(page, act);
    } catch (error) {
      const picture = join(tmpdir(), `qingyuan-${act.key.replace(/\W/g, '-')}.png`);
      await page.screenshot({ path: picture });
      throw new Error(`${act.who} ${act.key} (as it looked: ${picture})`, { cause: error });
    }
  }

  private async doneBy(page: Page, act: Act): Promise<Response> {
    const way = wayTo(act);
    if (way.play) return way.play({ page, act, hand: this.handAt(page), sent: (...of) => this.sent(page, ...of) });
    const dialog = await this.begin(page, act);
    if (act.body && way.fill) await way.fill(dialog, this.handAt(page), act.body, await this.look(act.who, act.path));
    else if (act.body) await this.handAt(page).fill(dialog.locator('form'), way.typed?.(act.body) ?? act.body);
    const answer = await this.confirm(page, dialog, act);
    if (act.body && Object.keys(act.body).length > 0)
      expect(told(answer.request().postDataJSON())).toMatchObject(told(act.body));
    return answer;
  }

  private handAt(page: Page): Hand {
    return new Hand(page, (id) => this.files.get(id));
  }

  /** Goes to the page of an act and opens its dialog. */
  private async begin(page: Page, act: Act): Promise<Locator> {
    const way = wayTo(act);
    await visit(page, way.page);
    const button = await this.buttonFor(page, way.button ?? buttonOf(act.key), way.page);
    await button.click();
    const dialog = page.locator('.ant-modal:visible').last();
    await dialog.locator('.ant-modal-footer').waitFor();
    await dialog.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
    return dialog;
  }

  /** The button of a command: in sight, in the menu of the rare ones, or there once the page has been loaded anew. */
  private async buttonFor(page: Page, label: string, path: string): Promise<Locator> {
    const exact = new RegExp(`^\\s*${label.split('').join('\\s?').replace(/[()]/g, '\\$&')}\\s*$`);
    const main = page.locator('[role=main]');
    const seen = main.locator('button:visible:not([disabled])').filter({ hasText: exact }).first();
    const more = main.locator('.command-bar .ant-dropdown-trigger');
    for (const patience of [1_500, 4_000]) {
      if (await isThere(seen, patience)) return seen;
      if ((await more.count()) > 0) {
        await more.first().click();
        const item = page.locator('.ant-dropdown:visible .ant-dropdown-menu-item').filter({ hasText: exact }).first();
        if (await isThere(item, 1_000)) return item;
        await page.keyboard.press('Escape');
      }
      await page.reload();
      await page
        .locator(`[role=main][data-path="/${path.split('?')[0]!}"] h1`)
        .first()
        .waitFor();
    }
    throw new Error(
      `nobody finds “${label}” on ${path}; there is: ${(await main.locator('button').allInnerTexts()).join(' | ')}`,
    );
  }

  private async confirm(page: Page, dialog: Locator, act: Act): Promise<Response> {
    const button = dialog.locator('.ant-modal-footer .ant-btn').last();
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.sent(page, act.method, act.path, () => button.click()).catch(async (error: Error) => {
        const faults = await dialog.locator('.ant-form-item-explain-error').allInnerTexts();
        throw new Error(`${act.who} could not send ${act.path}: ${faults.join('; ')} ${error.message}`);
      });
      // whoever is shown what changed confirms once more
      if (answer.status() === 412 && attempt === 1) continue;
      if (answer.status() >= 300) throw new Error(`${act.who} ${act.path}: ${answer.status()} ${await answer.text()}`);
      await dialog.waitFor({ state: 'hidden' });
      return answer;
    }
  }

  /** The answer to what a click sends. */
  private async sent(page: Page, method: string, path: string, click: () => Promise<void>): Promise<Response> {
    const answering = page.waitForResponse(
      (response) => response.request().method() === method && new URL(response.url()).pathname === `/api/v1/${path}`,
    );
    const [answer] = await Promise.all([answering, click()]);
    return answer;
  }
}

async function unlock(within: Locator, keyFile: string, passphrase: string): Promise<void> {
  const file = { name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(keyFile) };
  await within.locator('input[type=file]').first().setInputFiles(file);
  await within.locator('#key_unlock').fill(passphrase);
  await within.locator('#key_unlock').press('Enter');
}

const isThere = (what: Locator, timeout: number): Promise<boolean> =>
  what.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** The key of the operation at an address: the address without its ids. */
const keyOf = (path: string): string =>
  path
    .split('/')
    .filter((step) => !/^[0-9a-f]{8}-/.test(step))
    .join('/');

/** A body whose files are files, whatever their ids, and whose figures are the same with or without zeros at their end. */
function told(body: unknown): object {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) => {
    if (key === 'fileId') return 'a file';
    return typeof value === 'string' && /^\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
  }) as object;
}
