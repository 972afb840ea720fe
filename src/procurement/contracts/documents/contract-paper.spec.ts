import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { templateText } from '#src/platform/documents/index.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { contractPaper } from './contract-paper.js';

const CONTRACT = { title: '禁毒社会工作服务合同', number: 'QYHT-2026-0031', content: aContractContent() };
const MARKS = {
  issuedAt: new Date('2026-09-14T01:00:00Z'),
  verification: { code: '7F3K-9QDM-4T2X', address: 'https://qingyuan.example/verify/7F3K-9QDM-4T2X' },
  isSandbox: false,
};

describe('the paper of a contract', () => {
  it('says what it is, whose, of when, and where it is verified', async () => {
    const { request } = await contractPaper(CONTRACT, MARKS);
    expect(request.options).toEqual({
      about: {
        title: CONTRACT.title,
        author: '清源区公安分局',
        subject: '政府采购合同 QYHT-2026-0031',
        keywords: ['政府采购', '政府购买服务', 'QYHT-2026-0031', 'QYQ-CS-2026-018'],
      },
      issuedAt: MARKS.issuedAt,
      number: 'QYHT-2026-0031',
      verification: { ...MARKS.verification, on: 'first' },
    });
  });

  it('of a sandbox says that it is none', async () => {
    const { request } = await contractPaper(CONTRACT, { ...MARKS, isSandbox: true });
    expect(request.options.watermark).toBe('仿真环境 非正式文件');
  });

  it('knows the template that it is rendered by', async () => {
    const { request, templateSha256 } = await contractPaper(CONTRACT, MARKS);
    expect(request.template).toBe(await templateText('contract'));
    expect(templateSha256).toEqual(createHash('sha256').update(request.template).digest());
  });
});
