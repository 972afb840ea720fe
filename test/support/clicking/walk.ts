import type { Page } from 'playwright-core';
import { violationsOf } from '#test/support/clicking/axe.js';
import { look } from '#test/support/clicking/looks.js';
import { visit } from '#test/support/clicking/people.js';
import { postOf, type Rounds, type Stop } from '#test/support/clicking/rounds.js';
import { Watch } from '#test/support/clicking/watch.js';

/** The tabs of a page itself, not those within one of them. */
const TABS = '[role=main] > .ant-tabs > .ant-tabs-nav [role=tab]';
/** What the demo calls its posts in their codes. */
const DEMO_CODES = ['lead', 'worker'];
/** Pages whose every state looks otherwise to everybody. */
const MANY_SIDED = ['tenders/:id'];

/** What somebody is to do on each page and tab once it has settled; what is wrong is given back. */
export type Trial = (page: Page, place: { readonly who: string; readonly stop: Stop }) => Promise<string[]>;

/**
 * Walks people through the pages of the console: every page as each kind of organisation sees it, and every state of a record as somebody sees it.
 * What is wrong is kept by the page and by who saw it.
 */
export class Walk {
  readonly wrong: Record<string, string[]> = {};
  readonly visited = new Set<string>();
  private readonly seen = new Set<string>();

  /**
   * @param trials what is tried on each page besides looking at it
   * @param expected how faults begin that are none here: where data look like words of the program, or differ from each other
   */
  constructor(
    private readonly rounds: Pick<Rounds, 'of'>,
    private readonly trials: readonly Trial[] = [],
    private readonly expected: readonly string[] = [],
  ) {}

  async of(who: string, page: Page): Promise<void> {
    const watch = new Watch(page);
    for (const stop of await this.rounds.of(who)) {
      const { isNew, isSideNew } = this.enter(who, stop);
      if (!isNew) continue;
      this.visited.add(stop.route);
      try {
        await visit(page, stop.address);
      } catch (error) {
        this.found(who, stop, [String(error).split('\n')[0]!, ...watch.taken()]);
        continue;
      }
      await this.judge({ who, stop, page, watch });
      const tabs = isSideNew ? await page.locator(TABS).all() : [];
      for (const tab of tabs.slice(1)) {
        await tab.click();
        await page.locator(`${TABS}[aria-selected=true]`, { hasText: await tab.innerText() }).waitFor();
        await this.judge({ who, stop, page, watch }, await tab.innerText());
      }
    }
  }

  private enter(who: string, { route, of }: Stop): { isNew: boolean; isSideNew: boolean } {
    const { kind } = postOf(who);
    const isSideNew = this.isFirst(`${route} ${of}`) || this.isFirst(`${route} as ${kind}`);
    this.isFirst(`${route} as ${kind}`);
    const isNew = this.isFirst(`${route} ${of} as ${kind}`) && MANY_SIDED.includes(route);
    return { isNew: isNew || isSideNew, isSideNew };
  }

  private isFirst(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  private async judge(at: { who: string; stop: Stop; page: Page; watch: Watch }, tab = ''): Promise<void> {
    const { who, stop, page, watch } = at;
    const looking = async () => {
      await watch.settled();
      const { faults } = await look(page, { given: DEMO_CODES });
      return faults.filter((fault) => !this.expected.some((start) => fault.startsWith(start)));
    };
    let faults = await looking();
    // what was drawn last asks for more only now
    if (faults.includes('still loading')) faults = await looking();
    const tried: string[] = [];
    if (this.isFirst(`${stop.route} ${tab.replace(/\d/g, '')} tried as ${postOf(who).kind}`))
      for (const trial of this.trials) tried.push(...(await trial(page, at)));
    this.found(who, stop, [...watch.taken(), ...faults, ...tried], tab);
  }

  private found(who: string, { address, of }: Stop, faults: readonly string[], tab = ''): void {
    if (faults.length > 0) this.wrong[`${who}: ${address} ${of} ${tab}`] = [...new Set(faults)];
  }
}

/** What of WCAG 2.1 A and AA a page breaks. */
export const readable: Trial = (page) => violationsOf(page);
