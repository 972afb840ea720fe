import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

/**
 * Waits until nothing fades, slides or changes its colour any more, a few seconds at most: half shown is half the contrast. What turns for ever is let
 * turn.
 */
async function stillness(): Promise<void> {
  const moving = () =>
    document
      .getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
  const until = performance.now() + 5_000;
  while (moving().length > 0 && performance.now() < until) await new Promise((soon) => setTimeout(soon, 50));
}

/** What of WCAG 2.1 A and AA a page breaks once it is still: the rule, and where. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  await page.evaluate(stillness);
  const violations = await page.evaluate<Violation[], string[]>(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations;
  }, RULES);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
