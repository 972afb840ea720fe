import type { Page } from 'playwright-core';
import { look } from '#test/support/clicking/looks.js';
import type { Trial } from '#test/support/clicking/walk.js';

const RUNS = /\p{Script=Han}+/gu;

/** What the server told a page in Chinese: data, which stays as it is in every language. */
export class Told {
  private readonly runs = new Set<string>();
  private arriving: Promise<void>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      if (!response.url().includes('/api/v1/') || !response.headers()['content-type']?.includes('json')) return;
      this.arriving.push(
        response.text().then(
          (text) => (text.match(RUNS) ?? []).forEach((run) => this.runs.add(run)),
          () => undefined, // an answer that nobody waited for
        ),
      );
    });
  }

  /** @param isPart whether it may be a part of what was told */
  async has(run: string, isPart = false): Promise<boolean> {
    await Promise.all(this.arriving);
    this.arriving = [];
    return this.runs.has(run) || (isPart && [...this.runs].some((told) => told.includes(run)));
  }
}

/** What a page says in Chinese that nobody has told it: words that have no English. */
export const untranslated =
  (told: ReadonlyMap<string, Told>): Trial =>
  async (page, { who }) => {
    const { chinese, drawn } = await look(page);
    const own: string[] = [];
    for (const run of chinese) if (!(await told.get(who)!.has(run))) own.push(run);
    for (const run of drawn) if (!(await told.get(who)!.has(run, true))) own.push(run);
    return own.map((run) => `not in English: ${run}`);
  };
