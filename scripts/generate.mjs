// `npm run generate`: everything that is derived from the code and committed. With --check nothing is written and drift fails.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { ensureBuilt, ensureInstalled, root } from './lib.mjs';
import { contentOf, paintPictures, sampleContract } from './samples.mjs';
import { clientTypes, schemaBook } from './web-client.mjs';

ensureInstalled();
ensureBuilt();
process.env.TZ = 'UTC';
const dist = (path) => import(`../dist/${path}`);
const [
  { openDatabase },
  { buildApp },
  { openApiDocument },
  { version },
  { readEnv },
  { dumpSchema },
  { ENTITIES },
  { renderDocument },
  kernel,
] = await Promise.all([
  dist('boot/database.js'),
  dist('boot/build-app.js'),
  dist('platform/openapi/openapi.js'),
  dist('boot/version.js'),
  dist('platform/config/env.js'),
  dist('platform/db/schema-dump.js'),
  dist('entities.js'),
  dist('platform/documents/index.js'),
  Promise.all([dist('kernel/problems.js'), dist('kernel/permissions.js')]),
]);
const [{ PROBLEMS }, { PERMISSIONS, POSTS }] = kernel;
const { lifecyclesMarkdown, permissionsMarkdown, problemsMarkdown } = await import('./generated-docs.mjs');

const folder = mkdtempSync(join(tmpdir(), 'qingyuan-generate-'));
const env = readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', WORKER: 'off' });
const database = await openDatabase(env, () => undefined);
const app = await buildApp({ env, databaseUrl: database.appUrl, queueUrl: database.queueUrl });
const client = new pg.Client(database.ownerUrl);
await client.connect();

const SAMPLE = 'docs/samples/contract.pdf';
const texts = (language) => JSON.parse(readFileSync(join(root, 'locales', language, 'problems.json'), 'utf8'));
const openapi = openApiDocument(app, version());
const files = {
  'docs/generated/openapi.json': `${JSON.stringify(openapi, null, 2)}\n`,
  'web/src/api/generated/schema.d.ts': await clientTypes(openapi),
  'web/src/api/generated/book.json': schemaBook(openapi),
  'docs/generated/schema.sql': await dumpSchema(client),
  'docs/generated/lifecycles.md': lifecyclesMarkdown(ENTITIES),
  'docs/generated/problems.md': problemsMarkdown(PROBLEMS, { 'zh-CN': texts('zh-CN'), en: texts('en') }),
  'docs/generated/permissions.md': permissionsMarkdown(PERMISSIONS, POSTS),
  [SAMPLE]: (await renderDocument(sampleContract())).pdf,
};

await client.end();
await app.close();
await database.embedded.stop();
rmSync(folder, { recursive: true, force: true });

const isSame = (target, made) =>
  typeof made === 'string'
    ? readFileSync(target, 'utf8') === made
    : contentOf(readFileSync(target)) === contentOf(made);
const stale = Object.entries(files).filter(([path, made]) => {
  const target = join(root, path);
  return !existsSync(target) || !isSame(target, made);
});
if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`out of date, run npm run generate: ${stale.map(([path]) => path).join(', ')}`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const [path, made] of stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), made);
  if (path === SAMPLE) paintPictures(SAMPLE); // they are not compared: another poppler paints other pixels
  console.log(`wrote ${path}`);
}
process.exit(0);
