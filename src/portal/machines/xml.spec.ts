import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { xml } from './xml.js';

const text = (part: string) => xml`<a b="${part}">${part}</a>`.text;

describe('XML', () => {
  it('has every text escaped where it is put in', () => {
    expect(text(`<x y="1">'&`)).toBe(
      '<a b="&lt;x y=&quot;1&quot;&gt;&apos;&amp;">&lt;x y=&quot;1&quot;&gt;&apos;&amp;</a>',
    );
  });

  it('has no sign that XML has no place for', () => {
    expect(text('a\u0000\u0008\uFFFE\uD800b')).toBe('<a b="ab">ab</a>');
    expect(xml`${'𠮷\n\t'}`.text).toBe('𠮷\n\t');
  });

  it('takes XML as it is, lists one after the other, and nothing for nothing', () => {
    expect(xml`<l>${[xml`<i>${'&'}</i>`, 'b']}${undefined}</l>`.text).toBe('<l><i>&amp;</i>b</l>');
  });

  it('cannot be broken out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (part) => {
        expect(text(part)).toMatch(/^<a b="[^<>"]*">[^<>]*<\/a>$/);
      }),
    );
  });
});
