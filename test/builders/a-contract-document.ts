import type { DocumentOptions, TemplateVariables } from '#src/platform/documents/index.js';
import { contractVariables } from '#src/procurement/contracts/documents/contract-variables.js';
import { aContractContent } from '#test/builders/a-contract-content.js';

/** The contract of the demo as its template takes it: QYHT-2026-0031, 1780000.00 yuan, not yet signed. */
export function aContractDocument(over: TemplateVariables = {}): TemplateVariables {
  const head = { title: '清源区2026—2027年度禁毒社会工作服务合同', number: 'QYHT-2026-0031', signedOn: null };
  return { ...contractVariables(aContractContent(), head), ...over };
}

/** What stands on the contract besides its text, in the sandbox. */
export function someDocumentOptions(over: Partial<DocumentOptions> = {}): DocumentOptions {
  return {
    about: {
      title: '清源区禁毒社会工作服务合同',
      author: '清源区公安分局',
      subject: '政府购买服务合同 QYHT-2026-0031',
      keywords: ['禁毒', '社会工作服务', '政府采购'],
    },
    issuedAt: new Date('2026-09-14T01:00:00Z'),
    number: 'QYHT-2026-0031',
    verification: {
      code: '7F3K-9QDM-4T2X',
      address: 'https://qingyuan.example/verify/7F3K-9QDM-4T2X',
      on: 'first',
    },
    watermark: '仿真环境 非正式文件',
    ...over,
  };
}
