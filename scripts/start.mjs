// `npm start`: on a fresh checkout installs, builds, starts the embedded database, migrates, seeds a sandbox and serves.
import { ensureBuilt, ensureInstalled } from './lib.mjs';

ensureInstalled();
ensureBuilt('server', 'web');
await import('../dist/main.js');
