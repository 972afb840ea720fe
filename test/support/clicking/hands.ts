import { CLAUSES } from '#src/procurement/contracts/calc/mandatory-content.js';
import type { Locator, Page, Response } from 'playwright-core';
import type { Hand } from './fill.js';
import { says } from './words.js';
import { visit } from './people.js';

type Bag = Readonly<Record<string, unknown>>;

/** What somebody does: an operation of the API, and what is said by it. */
export interface Act {
  readonly who: string;
  readonly path: string;
  readonly method: 'POST' | 'PUT';
  /** of the operation, such as `contracts/announce` or `catalogues` */
  readonly key: string;
  readonly body?: object;
  /** what it changes, when that is not at its own address */
  readonly of?: string;
}

interface Play {
  readonly page: Page;
  readonly act: Act;
  readonly hand: Hand;
  readonly sent: (method: string, path: string, click: () => Promise<void>) => Promise<Response>;
}

/** How an act is done in the console, where it is more than a button with the command's name on the page of its record. */
export interface Way {
  readonly page: string;
  /** what the button says */
  readonly button?: string;
  /** what of a body is typed; the rest the form knows by itself */
  readonly typed?: (body: object) => object;
  /** fills the form otherwise than field by field; given what the record says now */
  readonly fill?: (dialog: Locator, hand: Hand, body: object, now: Bag) => Promise<void>;
  /** done otherwise than by a button and its dialog */
  readonly play?: (play: Play) => Promise<Response>;
}

/** The first steps of an address: `contracts/{id}`. */
const recordOf = ({ path }: Act): string => path.split('/').slice(0, 2).join('/');
const tab = (name: string) => (act: Act) => ({ page: `${recordOf(act)}?tab=${name}` });
const without =
  (...names: readonly string[]) =>
  (body: object): object =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

const WAYS: Readonly<Record<string, (act: Act) => Way>> = {
  'tenders/inquiries': tab('questions'),
  'awards/contract': (act) => ({ page: `awards/${act.path.split('/')[1]!}` }),
  'tenders/score-sheet:put': (act) => ({ page: `panel?tender=${act.path.split('/')[1]!}&step=score`, play: scoring }),
  'tenders/score-sheet/lock': (act) => ({ page: recordOf(act) }),
  'contracts/service-reports': (act) => ({ page: `${recordOf(act)}/report`, play: reporting }),
  'service-reports/confirm': (act) => ({ page: recordOf(act), button: says('features/delivery', 'site.confirm') }),
  'contracts/consent': (act) => ({ page: recordOf(act), typed: without('sha256') }),
  'assessment-sheets:put': (act) => ({ page: recordOf(act), play: measuring }),
  'assessments/settle': (act) => ({ page: recordOf(act), fill: settling }),
  'contracts:put': (act) => ({ page: recordOf(act), fill: rewriting }),
};

/** The way to an act. */
export function wayTo(act: Act): Way {
  const way = WAYS[act.key]?.(act);
  if (way) return way;
  return { page: act.path.includes('/') ? recordOf(act) : act.path };
}

/** The figures of an indicator stand under its own code. */
async function settling(dialog: Locator, hand: Hand, body: object): Promise<void> {
  const { settlements } = body as { settlements: readonly (Bag & { code: string; measurement: Bag })[] };
  await hand.fill(dialog, { settlements: settlements.map((one) => without('measurement')(one)) });
  for (const { code, measurement } of settlements)
    for (const [key, value] of Object.entries(measurement))
      await dialog.locator(`[id="${code}_${key}"]`).fill(String(value));
}

/** The clauses that are to be different from what they are now. */
async function rewriting(dialog: Locator, hand: Hand, body: object, now: Bag): Promise<void> {
  const { content } = body as { content: Bag };
  const written = now.content as Bag;
  for (const [index, clause] of CLAUSES.entries()) {
    if (JSON.stringify(content[clause]) === JSON.stringify(written[clause])) continue;
    await dialog.locator('.clause-editor nav button').nth(index).click();
    await hand.fill(dialog, { content: { [clause]: content[clause] } });
  }
}

/** A member's sheet: points cell by cell, then saved. */
async function scoring({ page, act, sent }: Play): Promise<Response> {
  const tender = act.path.split('/')[1]!;
  await visit(page, `panel?tender=${tender}&step=score`);
  const { scores } = act.body as { scores: Record<string, Record<string, string>> };
  for (const [bid, points] of Object.entries(scores))
    for (const [criterion, value] of Object.entries(points))
      await page.locator(`[id="score_${bid}_${criterion}"]`).fill(value);
  const answer = await sent('PUT', act.path, () =>
    page.getByRole('button', { name: says('features/review', 'sheet.save') }).click(),
  );
  return answer;
}

/** The vendor's month on a page of its own. */
async function reporting({ page, act, hand, sent }: Play): Promise<Response> {
  const body = act.body as Bag & {
    month: string;
    narrative: string;
    counts: readonly { count: string; evidence: readonly { fileId: string }[] }[];
    clientCodes: readonly { code: string }[];
    payroll: readonly Bag[];
  };
  await visit(page, `${recordOf(act)}/report?month=${body.month}`);
  const form = page.locator('.report-form');
  for (const [index, { count, evidence }] of body.counts.entries()) {
    await form.locator(`#counts_${index}_count`).fill(count);
    const files = evidence.flatMap(({ fileId }) => hand.file(fileId));
    if (files.length === 0) continue;
    const row = form.locator(`tr:has(#counts_${index}_count)`);
    await row.locator('input[type=file]').setInputFiles(files);
    await row
      .locator('.file-link')
      .nth(files.length - 1)
      .waitFor();
  }
  await form.locator('#narrative').fill(body.narrative);
  await hand.fill(form, { clientCodes: body.clientCodes.map(({ code }) => code) });
  for (const [index, row] of body.payroll.entries())
    for (const [name, value] of Object.entries(without('code')(row)))
      await form.locator(`#payroll_${index}_${name}`).fill(String(value));
  return sent('POST', act.path, () =>
    page.getByRole('button', { name: says('features/delivery', 'editor.save'), exact: true }).click(),
  );
}

/** An evaluator's sheet: what was found, figure by figure, then saved. */
async function measuring({ page, act, sent }: Play): Promise<Response> {
  await visit(page, recordOf(act));
  const { measurements } = act.body as { measurements: Record<string, Record<string, string>> };
  for (const [code, found] of Object.entries(measurements))
    for (const [key, value] of Object.entries(found)) await page.locator(`[id="${code}_${key}"]`).fill(value);
  return sent('PUT', act.path, () =>
    page.getByRole('button', { name: says('features/assessments', 'sheet.save') }).click(),
  );
}
