import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#src/demo/cast.js';
import { DEMO_ORGANISATIONS, demoLogin } from '#src/demo/organisations.js';

/** What a headless Chromium needs in a closed network. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync'],
  ],
};

/** How long a page may take, in milliseconds: a machine with two cores also runs the product. */
const PATIENCE = 20_000;

/** Somebody at a console of their own. */
export interface Person {
  readonly who: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser in which each person of the demo has a profile of their own; what goes wrong on any page is kept. */
export class People {
  /** errors of scripts, and requests that failed without a refusal being expected */
  readonly faults: string[] = [];
  private readonly persons = new Map<string, Promise<Person>>();
  /** whose pages are open, the one who acted last at the end */
  private awake: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly origin: string,
    private readonly atScreen: number,
  ) {}

  /** @param atScreen how many people have a page open at once: every open page follows what the others do */
  static async at(origin: string, atScreen = Infinity): Promise<People> {
    return new People(await chromium.launch(CHROMIUM), origin, atScreen);
  }

  /** Somebody, `organisation.person`, who signs in with name and password the first time. Whoever has not acted for long goes away from the screen. */
  async person(who: string): Promise<Person> {
    const isKnown = this.persons.has(who);
    if (!isKnown) this.persons.set(who, this.signIn(who));
    const person = await this.persons.get(who)!;
    if (isKnown && !this.awake.includes(who)) await this.comeBack(person);
    this.awake = [...this.awake.filter((other) => other !== who), who];
    for (const other of this.awake.splice(0, Math.max(0, this.awake.length - this.atScreen)))
      await (await this.persons.get(other)!).page.goto('about:blank');
    return person;
  }

  /** Somebody without a login, in a profile that is gone afterwards. */
  async visitor(look: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.context();
    try {
      await look(await this.pageOf('visitor', context));
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async signIn(who: string): Promise<Person> {
    const context = await this.context();
    const page = await this.pageOf(who, context);
    await page.goto(`${this.origin}/console/`);
    await page.locator('input[name=login]').fill(loginOf(who));
    await page.locator('input[name=password]').fill(DEMO_PASSWORD);
    await page.locator('form button[type=submit]').click();
    await page.locator('.shell').waitFor();
    return { who, context, page };
  }

  /** The session of the tab goes on. */
  private async comeBack({ page }: Person): Promise<void> {
    await page.goto(`${this.origin}/console/sessions`);
    await page.locator('.shell').waitFor();
  }

  private async context(): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 1000 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  private async pageOf(who: string, context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => this.faults.push(`${who}: ${error.message}`));
    return page;
  }
}

function loginOf(who: string): string {
  const [key, person = ''] = who.split('.');
  const { name } = DEMO_ORGANISATIONS.find((organisation) => organisation.key === key)!;
  return demoLogin(person, name);
}

/** Goes to a page of the console as a link does, without loading everything anew, and waits until it stands there. */
export async function visit(page: Page, path: string): Promise<void> {
  const there = page.locator(`[role=main][data-path="/${path.split('?')[0]!}"] h1`).first();
  // whoever has just signed in may still be on the way to the first page
  await page.locator('[role=main] h1').first().waitFor();
  await page.evaluate((address) => {
    history.pushState({}, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/console/${path}`);
  await there.waitFor();
}
