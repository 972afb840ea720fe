// A browser with one page that stays open, as an office that prints by browser would keep it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bodyOf, shellOf } from './html.mjs';

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Opens the page with the faces loaded. @returns its version, what prints a request as a PDF, and its end */
export async function openChromium(options) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-chromium-'));
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: true,
    args: FLAGS,
  });
  const [page] = context.pages();
  writeFileSync(join(folder, 'shell.html'), shellOf(options));
  await page.goto(pathToFileURL(join(folder, 'shell.html')).href);
  return {
    version: context.browser()?.version() ?? 'unknown',
    /** The text is put into the open page and printed. */
    async print(request) {
      await page.evaluate((html) => {
        document.querySelector('main').innerHTML = html;
        return document.fonts.ready.then(() => true);
      }, bodyOf(request));
      return page.pdf({ preferCSSPageSize: true, printBackground: true });
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
