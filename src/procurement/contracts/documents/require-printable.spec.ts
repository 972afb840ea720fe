import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/kernel/errors.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { requirePrintable } from './require-printable.js';

const TITLE = '禁毒社会工作服务合同';
const content = aContractContent();

/** The refusal of a contract in which one name is another. */
async function refusalOf(
  vendor: string,
  title = TITLE,
): Promise<Pick<DomainError, 'code' | 'params' | 'fields'> | undefined> {
  const parties = { ...content.parties, vendor: { ...content.parties.vendor, name: vendor } };
  return requirePrintable({ title, content: { ...content, parties } }).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  }) as Promise<DomainError | undefined>;
}

describe('a contract that is to be printed', () => {
  it('passes as the demo has it, and with rare characters in a name', async () => {
    expect(await refusalOf('清源区汀禾渡社会工作服务中心')).toBeUndefined();
    expect(await refusalOf('㙟𠮷社会工作服务中心')).toBeUndefined();
  });

  it('passes with what looks like a template, for it is text', async () => {
    expect(await refusalOf('{{contract.secret}} | </script>\n第二行')).toBeUndefined();
  });

  it('is refused for an emoji, naming the field and the character', async () => {
    const params = { character: '😀', codePoint: 'U+1F600' };
    expect(await refusalOf('汀禾渡😀中心')).toMatchObject({
      code: 'character-not-printable',
      params: { ...params, field: 'content.parties.vendor.name' },
      fields: [{ path: 'content.parties.vendor.name', code: 'rule', params }],
    });
    expect(await refusalOf('汀禾渡', '合同😀')).toMatchObject({ fields: [{ path: 'title' }] });
  });

  it('is refused for an emoji in a list, naming its place', async () => {
    const [first, second, ...lines] = content.subject.serviceLines;
    const serviceLines = [first!, { ...second!, standard: '每月四次👍' }, ...lines];
    await expect(
      requirePrintable({ title: TITLE, content: { ...content, subject: { ...content.subject, serviceLines } } }),
    ).rejects.toMatchObject({ fields: [{ path: 'content.subject.serviceLines.1.standard' }] });
  });

  it('is refused for a text that the template asks for and that is empty', async () => {
    await expect(
      requirePrintable({ title: TITLE, content: { ...content, wages: { floor: '' } } }),
    ).rejects.toMatchObject({ code: 'template-variable-missing', params: { variable: 'wages.floor' } });
  });
});
