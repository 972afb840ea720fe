import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { violationsOf } from '#test/support/clicking/axe.js';
import { CHROMIUM } from '#test/support/clicking/people.js';
import { startDemo, type World } from '#test/support/world.js';

jest.setTimeout(300_000); // the whole demo is played first

const TELEPHONE = { width: 390, height: 844 };
const PATIENCE = 20_000;

let world: World;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  world = await startDemo();
  origin = (await world.app.getUrl()).replace('127.0.0.1', 'localhost');
  browser = await chromium.launch(CHROMIUM);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** What somebody without a login does on the portal; whatever their browser complains of fails the test. */
async function looking(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: origin, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  try {
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const title = (page: Page): Promise<string> => page.locator('h1').innerText();
const follow = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('link', { name }).first().click();

interface Issued {
  readonly contract: string;
  readonly title: string;
  readonly code: string;
  readonly file: string;
}

/** A document of a contract that everybody may read about. */
async function issued(): Promise<Issued> {
  const [document] = await world.query<Issued>(
    `select c.number as contract, c.title, d.verification_code as code, d.file_id as file
     from contract_document d join contract c on c.id = d.contract_id where c.announced_on is not null order by d.id limit 1`,
  );
  return document!;
}

async function bytesOf(file: string): Promise<Buffer> {
  const answer = await fetch(`${origin}/api/v1/files/${file}/content`, {
    headers: { authorization: `Bearer ${world.token('purchaser.合同管理员')}` },
  });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** Drops a file on a place of the page, as a person does with the mouse. */
async function drop(page: Page, target: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    transfer.items.add(new File([content], 'contract.pdf', { type: 'application/pdf' }));
    return transfer;
  }, bytes.toString('base64'));
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(target, type, { dataTransfer });
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the portal %s', (_, javaScriptEnabled) => {
  it('leads from the first page through the search to a tender, its contract and its result', () =>
    looking({ javaScriptEnabled, locale: 'zh-CN' }, async (page) => {
      await page.goto('/');
      expect(await title(page)).toContain('清源');
      expect(await page.locator('.groups section').count()).toBe(6);
      // 区戒 are the ends of two words: a part of both is found
      await page.locator('input[name=q]').fill('区戒 磋商');
      await page.locator('form[role=search] button').click();
      const found = page.locator('ul.notices li');
      expect(await found.count()).toBeGreaterThan(0);
      for (const text of await found.allInnerTexts()) expect(text).toMatch(/区戒|磋商/);
      expect(await page.locator('ul.notices mark').first().innerText()).toMatch(/^(区戒|磋商)$/);

      await page.goto('/tenders');
      await follow(page, '年度禁毒社会工作服务竞争性磋商');
      const timeline = page.locator('.timeline li');
      const days = await timeline.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
      expect(days.length).toBeGreaterThan(12);
      expect(days).toEqual([...days].sort());
      expect(await timeline.allInnerTexts().then((all) => all.join())).toMatch(
        /采购公告.*结果公告.*合同公告.*绩效评价结果公告/s,
      );
      await page.locator('.timeline').getByRole('link', { name: '结果公告', exact: true }).click();
      expect(await page.locator('.paper').innerText()).toContain('结果公告');
      await page.goBack();
      await page.locator('main a[href^="/contracts/"]').first().click();
      expect(await page.locator('main').innerText()).toContain('付款计划与实际支付');
      await page.locator('nav').getByRole('link', { name: '绩效评价结果' }).click();
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    }));

  it('says of a code what was issued with it, and of another that there is none', () =>
    looking({ javaScriptEnabled, locale: 'zh-CN' }, async (page) => {
      const document = await issued();
      await page.goto('/verify');
      await page.locator('input[name=text]').fill(document.code.toLowerCase());
      await page.locator('form button').click();
      expect(await page.locator('.verdict').innerText()).toMatch(new RegExp(`核验码有效[^]*${document.contract}`));
      await page.locator('input[name=text]').fill('hello');
      await page.locator('form button').click();
      expect(await page.locator('.verdict[role=alert]').innerText()).toContain('这不是核验码');
    }));

  it('is read in English all the way', () =>
    looking({ javaScriptEnabled, locale: 'en' }, async (page) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'English' }).click();
      expect(await title(page)).toContain('Qingyuan');
      await page.locator('.groups').getByRole('link', { name: 'More Tenders' }).click();
      await page.locator('input[name=q]').fill('社会工作');
      await page.locator('form button').click();
      await page.locator('ul.notices a').first().click();
      expect(await page.locator('.paper').innerText()).toMatch(/Purchaser[^]*Project number[^]*Deadline for bids/);
      await follow(page, 'See the whole procedure');
      expect(await page.locator('.timeline').innerText()).toMatch(/Procurement intent[^]*Tender notice/);
      for (const name of ['Contracts', 'Assessment results']) {
        await page.locator('.top nav').getByRole('link', { name }).click();
        await page.locator('tbody a').first().click();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(new URL(page.url()).pathname).toMatch(/^\/en\//);
      }
      await page.locator('.top nav').getByRole('link', { name: 'Verify a document' }).click();
      await page.locator('input[name=text]').fill((await issued()).code);
      await page.locator('form button').click();
      expect(await page.locator('.verdict').innerText()).toContain('The code is known');
      await page.getByRole('link', { name: '中文' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    }));
});

describe('a file on the page of verification', () => {
  it('holds when it is ours, wherever it is dropped, and never leaves the browser', () =>
    looking({ locale: 'zh-CN' }, async (page) => {
      const document = await issued();
      const bytes = await bytesOf(document.file);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
      for (const target of ['#drop', 'h1']) {
        await page.goto('/verify');
        await drop(page, target, bytes);
        await page.locator('.verdict-good').waitFor();
        expect(await page.locator('.verdict-good').innerText()).toMatch(new RegExp(`核验通过[^]*${document.contract}`));
      }
      expect(new Set(sent)).toEqual(new Set(['GET ']));
    }));

  it('does not hold when it is not ours or was changed by one byte, and the page says so clearly', () =>
    looking({ locale: 'zh-CN' }, async (page) => {
      const { file, code } = await issued();
      const changed = Buffer.concat([await bytesOf(file), Buffer.from('\n')]);
      await page.goto('/verify');
      await drop(page, '#drop', Buffer.from('%PDF-1.7 of somebody else'));
      await page.locator('.verdict-bad[role=alert]').waitFor();
      expect(await page.locator('.verdict-bad').innerText()).toContain('核验不通过：不是本平台出具的文件');
      await page.goto(`/verify/${code}`);
      await page.locator('#file').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: changed });
      await page.locator('.verdict-bad[role=alert]').waitFor();
      expect(await page.locator('.verdict-bad').innerText()).toContain('核验不通过：文件与该核验码的原件不一致');
    }));
});

describe('every kind of page', () => {
  /** One page of each kind, in a language. */
  async function kinds(prefix: string): Promise<string[]> {
    const first = async (table: string, path: string) => {
      const [row] = await world.query<{ id: string }>(`select id from ${table} order by id limit 1`);
      return `${path}/${row!.id}`;
    };
    const notices = await world.query<{ id: string }>('select distinct on (kind) id from notice order by kind, id');
    return [
      ...(prefix ? [''] : ['/']),
      ...[
        '/notices',
        '/notices?q=社区',
        '/notices?q=没有这样的词',
        '/tenders',
        '/contracts',
        '/results',
        '/verify',
        '/tools',
      ],
      ...['/tools/contributions', '/tools/price-score', '/tools/performance-total'],
      await first('tender where notice_on is not null', '/tenders'),
      await first('contract where announced_on is not null', '/contracts'),
      ...notices.map(({ id }) => `/notices/${id}`),
    ].map((path) => prefix + path);
  }

  it.each(['', '/en'])('fits a telephone and can be read by everybody (%s)', (prefix) =>
    looking({ viewport: TELEPHONE, locale: prefix ? 'en' : 'zh-CN' }, async (page) => {
      const wrong: Record<string, unknown> = {};
      for (const path of await kinds(prefix)) {
        await page.goto(path);
        const [width, broken] = [
          await page.evaluate(() => document.documentElement.scrollWidth),
          await violationsOf(page),
        ];
        if (width > TELEPHONE.width || broken.length > 0) wrong[path] = { width, broken };
      }
      expect(wrong).toEqual({});
    }),
  );

  it.each(['', '/en'])('prints without what only a screen needs, within its paper (%s)', (prefix) =>
    looking({ viewport: { width: 670, height: 900 }, javaScriptEnabled: true }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const path of await kinds(prefix)) {
        await page.goto(path);
        for (const screenOnly of ['.top', '.bottom', '.crumbs', '.filters', '.pager', '.questions', '.skip'])
          expect([path, screenOnly, await page.locator(screenOnly).filter({ visible: true }).count()]).toEqual([
            path,
            screenOnly,
            0,
          ]);
        expect([path, await page.locator('h1').isVisible()]).toEqual([path, true]);
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 670]);
      }
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    }),
  );
});

describe('the feed', () => {
  it.each(['', '/en'])('is well-formed Atom with one entry a notice (%s)', (prefix) =>
    looking({}, async (page) => {
      await page.goto(`${prefix || '/'}`);
      const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
      const feed = await page.evaluate(async (href) => {
        const xml = new DOMParser().parseFromString(await (await fetch(href)).text(), 'application/xml');
        const atom = 'http://www.w3.org/2005/Atom';
        return {
          faults: xml.querySelectorAll('parsererror').length,
          root: `${xml.documentElement.namespaceURI} ${xml.documentElement.localName}`,
          needed: ['id', 'title', 'updated'].map(
            (name) => xml.documentElement.getElementsByTagNameNS(atom, name).length > 0,
          ),
          links: [...xml.getElementsByTagNameNS(atom, 'entry')].map(
            (entry) => entry.getElementsByTagNameNS(atom, 'link')[0]?.getAttribute('href') ?? '',
          ),
        };
      }, address!);
      expect(feed).toMatchObject({ faults: 0, root: 'http://www.w3.org/2005/Atom feed', needed: [true, true, true] });
      expect(feed.links).toHaveLength(20);
      const { pathname } = new URL(feed.links[0]!);
      expect((await page.goto(pathname))!.status()).toBe(200);
    }),
  );
});
