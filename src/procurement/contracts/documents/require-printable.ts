import { DomainError, fieldError } from '#src/kernel/errors.js';
import { assertPrintable } from '#src/platform/documents/index.js';
import type { ContractContent } from '../calc/contract-content.js';
import { contractPaper } from './contract-paper.js';

/** Stand for what a contract gets later: they are made of letters and digits that every face has. */
const LATER = {
  number: 'QYHT-0000-0000',
  marks: { issuedAt: new Date(0), verification: { code: '0000-0000-0000', address: '' }, isSandbox: true },
};

/**
 * Refuses a contract whose document could not be rendered, before anybody checks it: the job that renders it has nobody to ask.
 * @throws DomainError `character-not-printable` naming the field and the character; `template-variable-missing`, `template-reference-unknown`,
 * `template-malformed` when the template asks for what the content does not say
 */
export async function requirePrintable({ title, content }: { title: string; content: ContractContent }): Promise<void> {
  const { request } = await contractPaper({ title, number: LATER.number, content }, LATER.marks);
  try {
    await assertPrintable(request);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'character-not-printable') throw error;
    const path = pathOf({ title, content }, String(error.params.character));
    throw path === undefined ? error : fieldError(path, error.code, error.params);
  }
}

/** Where in a tree of texts a character stands first. */
function pathOf(tree: unknown, character: string): string | undefined {
  if (typeof tree === 'string') return tree.includes(character) ? '' : undefined;
  if (typeof tree !== 'object' || tree === null) return undefined;
  for (const [key, inner] of Object.entries(tree)) {
    const rest = pathOf(inner, character);
    if (rest !== undefined) return rest === '' ? key : `${key}.${rest}`;
  }
  return undefined;
}
