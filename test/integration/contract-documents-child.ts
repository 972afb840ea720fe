import { buildApp } from '#src/boot/build-app.js';
import { readEnv } from '#src/platform/config/env.js';
import { FileStore } from '#src/platform/files/file-store.js';

// A worker of the product that ends by SIGKILL when the bytes of a document are stored and nobody has been told; see contract-documents-jobs.spec.ts.
const [databaseUrl = '', queueUrl = '', dataDir = ''] = process.argv.slice(2);

const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0', PUBLIC_URL: 'https://qingyuan.example' });
const app = await buildApp({ env, databaseUrl, queueUrl, poolSize: 4, jobs: { pollMs: 50 } });
const store = app.get(FileStore);
const put = store.put.bind(store);
store.put = async (...args) => {
  const blob = await put(...args);
  process.kill(process.pid, 'SIGKILL');
  return blob;
};
