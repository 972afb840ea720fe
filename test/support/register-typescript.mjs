import { register } from 'node:module';

// For what runs outside Jest's module system: its global set-up, and processes that tests start with `node --import`.
register('./typescript-hooks.mjs', import.meta.url);
