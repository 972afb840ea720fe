import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { displayName } from './display-name.js';

const RTL_OVERRIDE = '\u202e';

describe('a name to display', () => {
  it.each([
    ['投标文件(正本).pdf', '投标文件(正本).pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\合同.docx', '合同.docx'],
    [`报价${RTL_OVERRIDE}fdp.exe`, '报价fdp.exe'],
    ['a\u0000b\u200b\ufeff.txt', 'ab.txt'],
    ['line\r\nbreak\u2028.txt', 'linebreak.txt'],
    ['a:b*c?"<d>|.csv', 'a_b_c___d__.csv'],
    ['  ..hidden.  ', 'hidden'],
    ['two   spaces\u3000here.md', 'two spaces here.md'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['console.log', 'console.log'],
    ['cafe\u0301.txt', 'café.txt'],
    ['lone \ud800 half.txt', 'lone half.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['folder/', 'file'],
  ])('of %j is %j', (given, shown) => {
    expect(displayName(given)).toBe(shown);
  });

  it('keeps the ending when a long name is cut, and never cuts through a character', () => {
    const name = displayName(`${'禁毒社会工作服务'.repeat(100)}.docx`);
    expect(name).toMatch(/^[禁毒社会工作服务]{78}\.docx$/);
    expect(displayName(`${'𠮷'.repeat(100)}.pdf`)).toBe(`${'𠮷'.repeat(59)}.pdf`);
  });

  it('of any text is safe, short, not empty, and final', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('.', ' ', '/', '\\', '\u0000', '\u0301', RTL_OVERRIDE, 'con', '.pdf', '长'.repeat(90), '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (given) => {
        const name = displayName(given.join(''));
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]|^[. ]|[. ]$/u);
        expect(Buffer.byteLength(name)).toBeGreaterThan(0);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(displayName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});
