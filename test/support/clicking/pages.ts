import { jest } from '@jest/globals';
import type { Route } from '#test/support/clicking/rounds.js';

/**
 * The pages of the console as its own router has them. The titles of the menu are words of a dictionary that only a browser loads; here their keys
 * stand for them.
 */
export async function pagesOfConsole(): Promise<readonly Route[]> {
  jest.unstable_mockModule('#web/app/words.js', () => ({ t: String }));
  // named so that the compiler, which checks the console with settings of its own, does not follow it
  const router: string = '#web/app/pages.js';
  const { PAGES } = (await import(router)) as { PAGES: readonly Route[] };
  return PAGES;
}
