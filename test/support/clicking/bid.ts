import type { Page } from 'playwright-core';
import type { BidContent } from '#src/procurement/bids/index.js';
import { turn } from './fill.js';
import { says } from './words.js';

/** Writes a bid in its builder, tab by tab, and opens the dialog that seals it. */
export async function writeBid(page: Page, content: BidContent): Promise<void> {
  const builder = page.locator('.bid-builder');
  await builder.waitFor();
  const go = async (key: string) => {
    await builder.locator(`.ant-tabs-tab[data-node-key=${key}]`).click();
  };
  const put = async (id: string, value: string) => {
    const field = page.locator(`[id="${id}"]`);
    if ((await field.inputValue()) !== value) await field.fill(value);
  };
  await go('price');
  for (const [index, { unitPrice }] of content.serviceLines.entries())
    await put(`serviceLines_${index}_unitPrice`, unitPrice);
  await rows(page, 'priceForm', content.priceForm.length, says('features/bids', 'form.add'));
  for (const [index, { item, count, annual, amount }] of content.priceForm.entries()) {
    await put(`priceForm_${index}_item`, item);
    await put(`priceForm_${index}_count`, count === undefined ? '' : String(count));
    await put(`priceForm_${index}_annual`, annual ?? '');
    if (annual === undefined) await put(`priceForm_${index}_amount`, amount);
  }
  await go('team');
  await rows(page, 'team', content.team.length, says('features/bids', 'team.add'));
  for (const [index, member] of content.team.entries())
    for (const [field, value] of Object.entries(member)) await put(`team_${index}_${field}`, value);
  await go('answers');
  for (const { requirement, response } of content.answers) await put(`answers_${requirement}`, response);
  await chooseSme(page, content);
  await put('validityDays', String(content.validityDays));
  if (content.taxRate) await put('taxRate', content.taxRate);
  await go('technical');
  for (const { criterion, text } of content.technical) await put(`technical_${criterion}`, text);
  await go('submit');
  const confirmed = page.locator('#custody_confirmed');
  if (!(await confirmed.isChecked())) await turn(confirmed);
  const submit = page.locator('.submit-grid .ant-btn-primary.ant-btn-lg');
  await submit.click();
  await page
    .getByRole('dialog')
    .filter({ has: page.locator('.effect') })
    .waitFor();
}

/** As many rows as the bid has. */
async function rows(page: Page, list: string, count: number, add: string): Promise<void> {
  const first = list === 'team' ? 'code' : 'item';
  const fields = page.locator(`[id^="${list}_"][id$="_${first}"]`);
  for (let there = await fields.count(); there < count; there += 1)
    await page.getByRole('button', { name: add }).click();
  for (let there = await fields.count(); there > count; there -= 1)
    await page
      .locator(`tr:has([id="${list}_${there - 1}_${first}"]) .row-actions button`)
      .last()
      .click();
}

async function chooseSme(page: Page, { sme }: BidContent): Promise<void> {
  await page.locator('.ant-select:has(#sme_kind)').click();
  await page.locator(`.ant-select-dropdown:visible [data-value="${sme.kind}"]`).click();
  if (sme.kind !== 'none') await page.locator('#sme_statement').fill(sme.statement);
}
