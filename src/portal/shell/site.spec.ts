import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, inEach, localeOf, pathIn } from './site.js';

describe('an address', () => {
  it.each([
    ['/', '/en'],
    ['/notices', '/en/notices'],
    ['/?x=1', '/en?x=1'],
    ['/verify/7F3K-9QDM-4T2X', '/en/verify/7F3K-9QDM-4T2X'],
  ])('%s is %s in English', (path, english) => {
    expect(pathIn('zh-CN', path)).toBe(path);
    expect(pathIn('en', path)).toBe(english);
    expect(localeOf(english)).toBe('en');
    expect(localeOf(path)).toBe('zh-CN');
  });

  it('is English only below the prefix', () => {
    expect(['/english', '/entry/en', '/notices?next=/en'].map(localeOf)).toEqual(['zh-CN', 'zh-CN', 'zh-CN']);
  });

  it('stands in each language once', () => {
    expect(inEach('/tenders/:id')).toEqual(['/tenders/:id', '/en/tenders/:id']);
  });

  it('has what is given in its query, and nothing for what is not', () => {
    expect(addressOf('/notices', { kind: undefined, q: '', region: '310199' })).toBe('/notices?region=310199');
    expect(addressOf('/notices', {})).toBe('/notices');
  });

  it('gives back whatever was looked for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (q) => {
        expect(new URL(addressOf('/notices', { q }), 'http://x').searchParams.get('q')).toBe(q.toWellFormed());
      }),
    );
  });
});
