// A browser of its own with a port for Lighthouse, in which somebody may be signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { freePort } from '../processes.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** After the last request nothing more is loaded by itself; in ms. */
const QUIET_MS = 1_500;

/** @returns a visitor: its port for Lighthouse, and what it does */
export async function openVisitor() {
  const profile = mkdtempSync(join(tmpdir(), 'qingyuan-visitor-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...ARGUMENTS, `--remote-debugging-port=${port}`],
    locale: 'zh-CN',
  });
  return {
    port,
    version: context.browser()?.version() ?? 'unknown',
    async signIn(url, { login, password }) {
      const page = await context.newPage();
      await page.goto(url);
      await page.fill('input[name=login]', login);
      await page.fill('input[name=password]', password);
      await page.click('form button[type=submit]');
      await page.waitForSelector('.shell');
      await page.close();
    },
    /** All script that a page loads by itself until it shows `sight`, as it is sent with gzip, in kilobytes. */
    async scriptKilobytes(url, sight) {
      const page = await context.newPage();
      const scripts = new Set();
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.add(response.url());
      });
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForSelector(sight);
      await page.waitForTimeout(QUIET_MS);
      await page.close();
      const sizes = await Promise.all([...scripts].map(bytesWithGzip));
      return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What is on the wire for somebody who takes gzip and nothing better. */
function bytesWithGzip(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
