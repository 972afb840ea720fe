// `node scripts/sample-contract.mjs`: prints, as JSON, what the contract of the demo is rendered from: template, variables and options. A process of
// its own, because it runs the tests' builders as they are, without a build.
import { register } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

register('../test/support/typescript-hooks.mjs', import.meta.url);
const { aContractDocument, someDocumentOptions } = await import('../test/builders/a-contract-document.ts');
const template = readFileSync(join(root, 'templates', 'contract.md'), 'utf8');
console.log(JSON.stringify({ template, variables: aContractDocument(), options: someDocumentOptions() }));
