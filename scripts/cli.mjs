// `npm run cli -- …`
import { ensureBuilt, ensureInstalled } from './lib.mjs';

ensureInstalled();
ensureBuilt();
await import('../dist/cli.js');
