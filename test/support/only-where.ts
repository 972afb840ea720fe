import { it } from '@jest/globals';

/** `it` where the condition holds; elsewhere a skipped test that says why, which `npm test` prints and CI does not accept. */
export function onlyWhere(holds: boolean, why: string): (name: string, test: () => Promise<void>) => void {
  return (name, test) => (holds ? it(name, test) : it.skip(`${name} (skipped: ${why})`, test));
}
