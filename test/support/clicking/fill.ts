import type { Locator, Page } from 'playwright-core';

/** A file that somebody has on their computer. */
export interface OwnFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Path = readonly (string | number)[];
/** A value that is not made of others. */
type Plain = string | number | boolean | null;
type Bag = Readonly<Record<string, unknown>>;

const idOf = (path: Path): string => path.join('_');
const attribute = (name: string, path: Path): string => `[${name}="${idOf(path)}"]`;

/** Fills in forms as a person does: by the labels' fields, lists row by row, optional parts ticked, options chosen, files picked. */
export class Hand {
  /** @param fileOf the file that stands behind an id in a body */
  constructor(
    private readonly page: Page,
    private readonly fileOf: (id: string) => OwnFile | undefined,
  ) {}

  /** The file behind an id, as many as there are: one or none. */
  file(id: string): readonly OwnFile[] {
    const file = this.fileOf(id);
    return file ? [file] : [];
  }

  /** Brings a form to a body, value by value. @throws Error naming the first field that is not there */
  async fill(form: Locator, body: unknown, path: Path = []): Promise<void> {
    if (body === undefined) return;
    if (Array.isArray(body)) return this.fillList(form, body, path);
    if (typeof body === 'object' && body !== null) return this.fillPart(form, body as Bag, path);
    await this.put(form, path, body as Plain);
  }

  private async fillPart(form: Locator, body: Bag, path: Path): Promise<void> {
    if (path.length > 0) {
      const tick = form.locator(`${attribute('data-part', path)} > legend input[type=checkbox]`);
      if ((await tick.count()) > 0 && !(await tick.isChecked())) await turn(tick);
    }
    for (const [name, value] of Object.entries(body)) await this.fill(form, value, [...path, name]);
  }

  private async fillList(form: Locator, values: readonly unknown[], path: Path): Promise<void> {
    const list = form.locator(attribute('data-list', path));
    if ((await list.count()) === 0) return this.choose(form, path, values);
    const rows = list.locator(':scope > .list-item');
    const isFolded = await list.evaluate((element) => element.classList.contains('open-rows'));
    const openAll = list.locator('.open-rows-all button').first();
    if (isFolded && (await openAll.count()) > 0) await openAll.click();
    for (let count = await rows.count(); count > values.length; count -= 1)
      await rows.last().locator('.remove-item').last().click();
    for (let count = await rows.count(); count < values.length; count += 1) {
      await list.locator(':scope > .add-item').click();
      await rows.nth(count).waitFor();
    }
    for (const [index, value] of values.entries()) await this.fill(form, value, [...path, index]);
  }

  private async put(form: Locator, path: Path, value: Plain): Promise<void> {
    const field = form.locator(`[id="${idOf(path)}"]`).first();
    const off = form.locator(`${attribute('data-part', path)} > legend input[type=checkbox]`);
    if (value === null) {
      if ((await off.count()) > 0 && (await off.isChecked())) await turn(off);
      return;
    }
    const kind = await this.kindOf(field, path);
    if (kind === 'file') await this.pick(form, path, String(value));
    else if (kind === 'switch') {
      if (((await field.getAttribute('aria-checked')) === 'true') !== value) await field.click();
    } else if (kind === 'select') await this.choose(form, path, [value]);
    else if (kind === 'picker') await this.date(field, String(value));
    else await field.fill(String(value));
  }

  private async kindOf(field: Locator, path: Path): Promise<'file' | 'switch' | 'select' | 'picker' | 'text'> {
    try {
      await field.waitFor({ state: 'attached', timeout: 8_000 });
    } catch {
      throw new Error(`the form has no field ${path.join('.')}`);
    }
    return field.evaluate((element) => {
      if (element.closest('.file-field') || element.closest('.ant-upload')) return 'file';
      if (element.matches('.ant-switch')) return 'switch';
      if (element.closest('.ant-select')) return 'select';
      return element.closest('.ant-picker') ? 'picker' : 'text';
    });
  }

  private async pick(form: Locator, path: Path, id: string): Promise<void> {
    const file = this.fileOf(id);
    if (!file) throw new Error(`no file of anybody's is ${id}`);
    const field = form.locator(`.file-field:has([id="${idOf(path)}"])`);
    const before = await field.locator('.file-link').count();
    await field.locator('input[type=file]').setInputFiles(file);
    if (before === 0) await field.locator('.file-link').waitFor();
    else
      await this.page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().includes('/files?'),
      );
  }

  private async date(field: Locator, value: string): Promise<void> {
    const text = value.includes('T') ? inShanghai(value) : value;
    if ((await field.inputValue()) === text) return;
    await field.fill(text);
    await field.press('Enter');
  }

  /** Chooses options by their values; words that there is no list for are typed one after the other. */
  private async choose(form: Locator, path: Path, values: readonly unknown[]): Promise<void> {
    const field = form.locator(`[id="${idOf(path)}"]`).first();
    await this.kindOf(field, path);
    const select = form.locator(`.ant-select:has([id="${idOf(path)}"])`).last();
    const isMany = await select.evaluate((element) => element.classList.contains('ant-select-multiple'));
    if (!isMany) {
      await select.click();
      await this.option(values[0]).click();
      return;
    }
    const chosen = select.locator('.ant-select-selection-item-remove');
    for (let count = await chosen.count(); count > 0; count -= 1) await chosen.last().click();
    if (values.length === 0) return;
    await field.click();
    if (await appears(this.option(values[0]))) {
      for (const value of values) {
        await field.fill(String(value));
        await this.option(value).click();
      }
    } else await field.fill(`${values.join('、')}、`);
    await field.blur();
  }

  private option(value: unknown): Locator {
    return this.page.locator(`.ant-select-dropdown:visible [data-value="${String(value)}"]`).first();
  }
}

/** Clicks a box, and waits until the form has taken it. */
export async function turn(box: Locator): Promise<void> {
  const isOn = await box.isChecked();
  await box.click();
  for (let waited = 0; (await box.isChecked()) === isOn; waited += 50) {
    if (waited > 8_000) throw new Error('a box stays as it was');
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

/** Whether something comes into sight within the blink that a list needs to open. */
async function appears(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 400 }).then(
    () => true,
    () => false,
  );
}

/** An instant as a person in the office writes it. */
export function inShanghai(instant: string): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
