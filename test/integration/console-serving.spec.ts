import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { startTestApp, type TestApp } from '#test/support/app.js';
import { scratchFolder } from '#test/support/scratch-folder.js';

const PAGE = '<!doctype html><title>清源</title><script type="module" src="/console/assets/index-Ab12.js"></script>';
const SCRIPT = `document.title = '${'清源'.repeat(600)}';`;
const ASSET = '/console/assets/index-Ab12.js';

interface Got {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** One request as it goes over the wire: nothing decoded, nothing followed, no address tidied up. */
function ask(base: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const problemOf = ({ status, headers, body }: Got) => ({
  status,
  type: headers['content-type'],
  code: (JSON.parse(body.toString()) as { code: string }).code,
});
const PROBLEM = 'application/problem+json; charset=utf-8';

describe('the console, served by the process of the API', () => {
  const folder = scratchFolder('console');
  let running: TestApp;
  let get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Got>;

  beforeAll(async () => {
    const assets = join(folder, 'assets');
    mkdirSync(assets, { recursive: true });
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(assets, 'index-Ab12.js'), SCRIPT);
    writeFileSync(join(assets, 'index-Ab12.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(assets, 'index-Ab12.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(assets, 'small-Cd34.css'), 'a{}');
    writeFileSync(join(assets, '.hidden'), 'x');
    running = await startTestApp({ env: { CONSOLE_DIR: folder } });
    const url = await running.app.getUrl();
    get = (path, headers, method) => ask(url, path, headers, method);
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/console', '/console/'],
    ['/console?next=/tenders', '/console/?next=/tenders'],
  ])('moves %s for good to %s', async (path, location) => {
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([308, location]);
  });

  it.each([
    '/console/',
    '/console/index.html',
    '/console/tenders/01a2094c?tab=bids',
    '/console/a/b/c.js',
    '/console/%E6%8B%9B',
  ])('answers %s with the page, which is asked for anew every time', async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, headers['content-type'], body.toString()]).toEqual([200, 'text/html; charset=utf-8', PAGE]);
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get(path, { 'if-none-match': headers.etag! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    // a browser keeps the policy that it got with the page
    expect(again.headers['content-security-policy']).toBeUndefined();
  });

  it('guards the page against other hosts, frames and scripts', async () => {
    const { headers } = await get('/console/');
    expect(headers['content-security-policy']!.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "frame-src 'self' blob:",
      ]),
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as unknown,
    });
    expect(headers).not.toHaveProperty('content-language');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliCompressSync(SCRIPT)],
    ['gzip', 'gzip', gzipSync(SCRIPT)],
    ['br;q=0, gzip', 'gzip', gzipSync(SCRIPT)],
    ['identity', undefined, Buffer.from(SCRIPT)],
    [undefined, undefined, Buffer.from(SCRIPT)],
  ])('sends an asset to who accepts %s encoded as %s, for a year', async (accepts, encoding, bytes) => {
    const { status, headers, body } = await get(ASSET, accepts ? { 'accept-encoding': accepts } : {});
    expect([status, headers['content-encoding'], body.equals(bytes)]).toEqual([200, encoding, true]);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/javascript; charset=utf-8',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      vary: expect.stringMatching(/accept-encoding/i) as unknown,
    });
  });

  it('gives a script the policy of the page, which a worker would take from it', async () => {
    const [page, script] = await Promise.all([get('/console/'), get(ASSET)]);
    expect(script.headers['content-security-policy']).toBe(page.headers['content-security-policy']);
  });

  it('sends an asset as it is when nothing was compressed beside it', async () => {
    const { status, headers, body } = await get('/console/assets/small-Cd34.css', { 'accept-encoding': 'br, gzip' });
    expect([status, headers['content-encoding'], body.toString()]).toEqual([200, undefined, 'a{}']);
  });

  it('answers HEAD like GET, without the bytes', async () => {
    const { status, headers, body } = await get(ASSET, { 'accept-encoding': 'br' }, 'HEAD');
    expect([status, headers['content-encoding'], body.length]).toEqual([200, 'br', 0]);
  });

  it('serves a file beside the page under its own name, which may change', async () => {
    const { status, headers } = await get('/console/icon.svg');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/svg+xml', 'no-cache']);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it.each([
    '/console/assets/index-Zz99.js',
    '/console/assets/',
    '/console/assets/.hidden',
    '/console/assets/../index.html',
    '/console/assets/%2e%2e/index.html',
    '/console/assets/..%2f..%2f..%2fpackage.json',
    '/console/assets/index-Ab12.js%00.css',
  ])('has nothing at %s, and never the page in place of a script', async (path) => {
    const { status, headers, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(headers['content-type']).toBe(PROBLEM);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.toString()).not.toContain('<!doctype');
  });

  it.each(['/console/../package.json', '/console/..%2f..%2fpackage.json', '/console/%2e%2e/%2e%2e/etc/passwd'])(
    'never leaves its folder for %s',
    async (path) => {
      const { body } = await get(path);
      expect(body.toString()).not.toMatch(/"dependencies"|root:/);
    },
  );

  it('takes no other method', async () => {
    expect(problemOf(await get('/console/', {}, 'POST'))).toEqual({ status: 404, type: PROBLEM, code: 'not-found' });
  });

  it('leaves the API what it was: never cached, and no page', async () => {
    const { status, headers } = await get('/api/v1/auth/me');
    expect(status).toBe(401);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
  });

  it('lets the documentation of the API run its own scripts', async () => {
    const { status, headers, body } = await get('/api/docs');
    expect([status, headers['content-type']]).toEqual([200, 'text/html']);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(body.toString()).not.toMatch(/<script>|<script [^>]*https?:/);
    expect((await get('/api/docs/swagger-ui-bundle.js')).status).toBe(200);
  });
});

describe('an installation', () => {
  it('without a console says so in words, in the language of the caller, and serves everything else', async () => {
    const running = await startTestApp({ env: { CONSOLE_DIR: '/nowhere' } });
    const url = await running.app.getUrl();
    const answer = await ask(url, '/console/tenders', { 'accept-language': 'zh-CN' });
    expect(problemOf(answer)).toEqual({ status: 404, type: PROBLEM, code: 'console-not-built' });
    expect(answer.body.toString()).toContain('npm run build');
    expect((await ask(url, '/console')).status).toBe(308);
    expect((await ask(url, '/api/health/live')).status).toBe(200);
    await running.stop();
  });

  it('reached by https tells browsers to stay with it', async () => {
    const running = await startTestApp({ env: { TRUSTED_PROXY: 'loopback' } });
    const url = await running.app.getUrl();
    const secure = await ask(url, '/api/health/live', { 'x-forwarded-proto': 'https' });
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
    const plain = await ask(url, '/api/health/live');
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
    await running.stop();
  });
});
