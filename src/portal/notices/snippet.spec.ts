import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAt, snippetOf } from './snippet.js';

const WORDS =
  '清源区 2026 年度禁毒社会工作服务 为临河街道 望桥镇约 300 名社区戒毒 社区康复及药物维持治疗人员提供专业社会工作服务 服务期一年';

describe('a snippet', () => {
  it('shows what was found around the word that does not stand in the title', () => {
    expect(snippetOf(WORDS, '年度禁毒社会工作服务', ['社会工作', '康复'])).toBe(
      '…为临河街道 望桥镇约 300 名社区戒毒 社区康复及药物维持治疗人员提供专业社会工作服务 服务期一…',
    );
  });

  it('is none when the title shows it all, in whatever form it was typed', () => {
    expect(snippetOf(WORDS, '（ＱＹＱ）禁毒', ['qyq', '禁毒'])).toBeUndefined();
    expect(snippetOf(WORDS, 'x', ['没有的'])).toBeUndefined();
  });

  it('begins and ends where the text does', () => {
    expect(snippetOf('公告内容', '标题', ['内容'])).toBe('公告内容');
  });
});

describe('a text that is marked', () => {
  it('is cut where what was looked for begins and ends', () => {
    expect(cutAt('社区戒毒社区康复', ['社区'])).toEqual(['', '社区', '戒毒', '社区', '康复']);
    expect(cutAt('QYQ-CS-2026', ['qyq', '20'])).toEqual(['', 'QYQ', '-CS-', '20', '26']);
    expect(cutAt('任何', [])).toEqual(['任何']);
  });

  it('loses nothing, whatever is looked for in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
        (text, terms) => {
          expect(cutAt(text, terms).join('')).toBe(text);
        },
      ),
    );
  });
});
