import type { INestApplicationContext } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { ContractContent } from '#src/procurement/contracts/index.js';

/** What is done under a contract that is drafted in the course of the story. */
export interface Contracted {
  /** @throws Error before it is drafted */
  readonly contractId: string;
}

const CONTENT = { name: 'demo.contract-content', text: 'select content from contract where id = $1' };

/** What the contract says. */
export async function contentOf(app: INestApplicationContext, { contractId }: Contracted): Promise<ContractContent> {
  const { content } = await app.get(Reads).one<{ content: ContractContent }>(CONTENT, [contractId], 'contract');
  return content;
}
