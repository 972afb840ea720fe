import { readFileSync } from 'node:fs';

/** How each kind of source file is compiled: as the build does. */
const compilers = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8')).map(({ test, ...options }) => [
  test,
  ['@swc/jest', { ...options, swcrc: false }],
]);

/** Shared by all projects: ES modules compiled by SWC, imports as in the source. */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { ...Object.fromEntries(compilers), '/content-disposition/.+\\.js$': ['@swc/jest', { swcrc: false }] },
  // an ES module that a CommonJS one requires: Node can, Jest cannot
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  moduleNameMapper: {
    '^#src/(.*)\\.js$': '<rootDir>/src/$1.ts',
    '^#src/(.*)\\.json$': '<rootDir>/src/$1.json',
    '^#test/(.*)\\.js$': '<rootDir>/test/$1.ts',
    '^#web/(.*)\\.js$': '<rootDir>/web/src/$1.ts',
    '^#test/(.*)\\.json$': '<rootDir>/test/$1.json',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** One PostgreSQL server for the run, a database of its own for each spec file. */
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** Unit tests stand beside the code; integration tests and journeys talk to real servers. */
export default {
  // modules that Jest loads stay in a worker's memory: it is renewed before they fill it; a single worker would share the memory of the whole run
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{src,web/src}/**/*.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
