import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import type { ContractWords } from './calc/contract-words.js';

/** The words of every contract, from `templates/contract-words.json`. @throws Error at load when they cannot be read: the boot stops */
export const CONTRACT_WORDS = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'templates', 'contract-words.json'), 'utf8'),
) as ContractWords;
