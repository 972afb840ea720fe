import type { Hour } from '#src/demo/schedule.js';

/** What some people of the demo do at one hour. */
export interface DemoAct {
  readonly at: Hour;
  readonly play: () => Promise<unknown>;
}

/** An act, where its hour is set; a story that has not come so far has none. */
export function actAt(at: Hour | undefined, play: DemoAct['play']): DemoAct[] {
  return at === undefined ? [] : [{ at, play }];
}

/** All acts of several stories in the order of their hours; those of one hour in the order in which they are given. */
export function inOrder(acts: readonly DemoAct[]): DemoAct[] {
  return [...acts].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
