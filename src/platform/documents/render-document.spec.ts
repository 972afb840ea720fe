import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type DocumentOptions, renderDocument, templateText } from './index.js';
import type { TemplateVariables } from './template/fill.js';

const OPTIONS: DocumentOptions = {
  about: { title: '委托书', author: '清源区公安分局', subject: '委托', keywords: ['委托', '采购'] },
  issuedAt: new Date('2026-07-16T01:00:00Z'),
};

const render = (
  template: string,
  { variables = {}, ...over }: Partial<DocumentOptions> & { variables?: TemplateVariables } = {},
) => renderDocument({ template, variables, options: { ...OPTIONS, ...over } });

/** Text of the file with its streams unpacked. */
const sourceOf = (pdf: Buffer): string =>
  pdf.toString('latin1').replace(/stream\n([\s\S]*?)\nendstream/g, (whole, stream: string) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
const utf16 = (text: string) =>
  `\ufeff${text}`.replace(/[\s\S]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255));

describe('a document', () => {
  it('is the same, byte by byte, from the same input', async () => {
    const [one, two] = await Promise.all([render('# 委托书\n\n委托𠮷。'), render('# 委托书\n\n委托𠮷。')]);
    expect(one.pdf.equals(two.pdf)).toBe(true);
  });

  it('is another with another text or date', async () => {
    const one = await render('委托');
    const others = [await render('受托'), await render('委托', { issuedAt: new Date('2026-07-17T01:00:00Z') })];
    expect(others.map(({ pdf }) => pdf.equals(one.pdf))).toEqual([false, false]);
  });

  it('says what it is, in which language, of which date', async () => {
    const source = sourceOf((await render('委托')).pdf);
    expect(source).toContain('/Lang (zh-CN)');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('D:20260716010000Z');
    for (const text of ['委托书', '清源区公安分局', '委托, 采购'])
      expect(source).toContain(utf16(text).replace(/([()\\])/g, '\\$1'));
  });

  it('has its headings in the outline', async () => {
    const source = sourceOf((await render('# 委托书\n\n## 事项\n\n正文\n\n# 清单')).pdf);
    expect(source).toContain('/PageMode /UseOutlines');
    for (const title of ['一、事项', '附件一 清单']) expect(source).toContain(utf16(title));
  });

  it('embeds only the faces that it uses', async () => {
    const faces = (pdf: Buffer) => new Set(sourceOf(pdf).match(/[A-Z]{6}\+\w+/g));
    expect(faces((await render('委托')).pdf).size).toBe(1);
    expect(faces((await render('委托**书**𠮷')).pdf).size).toBe(3);
  });

  it('counts its pages', async () => {
    expect((await render('甲\n\n---\n\n乙')).pages).toBe(2);
    expect((await render('')).pages).toBe(1);
  });

  it('has a QR code where it is asked for, on the first page or at the end', async () => {
    const squares = async (on: 'first' | 'last') => {
      const verification = { code: 'A', address: 'https://qingyuan.example/verify/A', on };
      const { pdf } = await render('甲\n\n---\n\n乙', { verification });
      return sourceOf(pdf)
        .split('/Type /Page\n')
        .map((page) => page.match(/ re\n/g)?.length ?? 0);
    };
    expect((await squares('first')).filter((count) => count > 100)).toHaveLength(1);
    expect(await squares('first')).not.toEqual(await squares('last'));
    expect(sourceOf((await render('甲')).pdf)).not.toContain(' re\n');
  });

  it.each([
    ['{{name}}', 'template-variable-missing'],
    ['第{{ref.a}}条', 'template-reference-unknown'],
    ['[a](b)', 'template-malformed'],
    ['😀', 'character-not-printable'],
  ])('is refused for %s', async (template, code) => {
    await expect(render(template)).rejects.toMatchObject({ code });
  });

  it('is refused for a number that cannot be printed', async () => {
    await expect(render('甲', { number: '😀' })).rejects.toMatchObject({ code: 'character-not-printable' });
  });
});

describe('a template', () => {
  it('is read by its name', async () => {
    expect(await templateText('contract')).toContain('{{contract.title}}');
  });
});
