import { createHash } from 'node:crypto';
import { type DocumentOptions, type DocumentRequest, templateText } from '#src/platform/documents/index.js';
import type { ContractContent } from '../calc/contract-content.js';
import { contractVariables } from './contract-variables.js';

/** The template in `templates/` that contracts are printed by. */
export const CONTRACT_TEMPLATE = 'contract';
const SANDBOX_WATERMARK = '仿真环境 非正式文件';

/** A contract as far as its document goes. */
export interface PrintedContract {
  readonly title: string;
  readonly number: string;
  readonly content: ContractContent;
}

/** What stands on the paper besides the contract. */
export interface PaperMarks {
  readonly issuedAt: Date;
  readonly verification: { readonly code: string; readonly address: string };
  readonly isSandbox: boolean;
}

/** What the document of a contract is rendered from, and the digest of the template that it is rendered by. */
export async function contractPaper(
  contract: PrintedContract,
  marks: PaperMarks,
): Promise<{ request: DocumentRequest; templateSha256: Buffer }> {
  const template = await templateText(CONTRACT_TEMPLATE);
  const variables = contractVariables(contract.content, { ...contract, signedOn: null });
  return {
    request: { template, variables, options: optionsFor(contract, marks) },
    templateSha256: createHash('sha256').update(template).digest(),
  };
}

function optionsFor({ title, number, content }: PrintedContract, marks: PaperMarks): DocumentOptions {
  const { purchaser, project } = content.parties;
  return {
    about: {
      title,
      author: purchaser.name,
      subject: `政府采购合同 ${number}`,
      keywords: ['政府采购', '政府购买服务', number, project.number],
    },
    issuedAt: marks.issuedAt,
    number,
    verification: { ...marks.verification, on: 'first' },
    ...(marks.isSandbox ? { watermark: SANDBOX_WATERMARK } : {}),
  };
}
