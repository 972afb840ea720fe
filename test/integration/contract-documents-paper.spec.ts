import { describe, expect } from '@jest/globals';
import { renderDocument } from '#src/platform/documents/index.js';
import type { ContractContent } from '#src/procurement/contracts/index.js';
import { contractPaper } from '#src/procurement/contracts/documents/contract-paper.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { onlyWhere } from '#test/support/only-where.js';
import { HAS_POPPLER, inkIn, paintedPages, textOfPages } from '#test/support/pdf.js';

const seen = onlyWhere(HAS_POPPLER, 'poppler-utils is not installed');
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** A contract on paper, in which the second service has other words. */
async function paperWith(second: Partial<ContractContent['subject']['serviceLines'][number]>): Promise<Buffer> {
  const content = aContractContent();
  const serviceLines = content.subject.serviceLines.map((line, index) => (index === 1 ? { ...line, ...second } : line));
  const contract = { title: '禁毒社会工作服务合同', number: 'QYHT-2026-0031' };
  const { request } = await contractPaper(
    { ...contract, content: { ...content, subject: { ...content.subject, serviceLines } } },
    {
      issuedAt: new Date('2026-09-14T01:00:00Z'),
      verification: { code: '7F3K-9QDM-4T2X', address: 'https://qingyuan.example/verify/7F3K-9QDM-4T2X' },
      isSandbox: false,
    },
  );
  return (await renderDocument(request)).pdf;
}

describe('a contract whose words are hostile', () => {
  seen('prints a cell of ten thousand characters, over as many pages as it takes, within its margins', async () => {
    const pdf = await paperWith({ standard: '访'.repeat(10_000) });
    const pages = textOfPages(pdf);
    expect(pages.join('').split('访').length - 1).toBeGreaterThanOrEqual(10_000);
    const long = pages.flatMap((page, index) => (page.split('访').length > 200 ? [index + 1] : []));
    expect(long.length).toBeGreaterThan(5);
    for (const page of long) expect(withoutSpaces(pages[page - 1]!)).toContain('编号服务项目质量要求单位数量单价金额');
    expect(withoutSpaces(pages.join(''))).toContain('附件六成交通知书');
    const [first, last] = [long[0]!, long.at(-1)!];
    for (const image of paintedPages(pdf, { dpi: 60, first, last }))
      for (const [left, right] of [
        [0, 27],
        [185, 210],
      ] as const)
        expect(inkIn(image, { left, right, top: 0, bottom: 297 })).toBe(0);
  });

  seen('prints templates, markup and table signs as they stand', async () => {
    const hostile = ['{{contract.number}}', '{{{x}}}', '{{#sites}}', '|甲|乙|', '</script><b>', '**粗**', '# 一'];
    const text = withoutSpaces(textOfPages(await paperWith({ name: hostile.join('\n') })).join(''));
    for (const part of hostile) expect(text).toContain(withoutSpaces(part));
  });
});
