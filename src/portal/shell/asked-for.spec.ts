import { describe, expect, it } from '@jest/globals';
import { AskedFor } from './asked-for.js';

const asked = (query: unknown) => new AskedFor({ query });

describe('what is asked for', () => {
  it('is a text without the spaces around it, and no longer than anybody types', () => {
    expect(asked({ q: '  社区 康复 ' }).text('q')).toBe('社区 康复');
    expect([...asked({ q: '𠮷'.repeat(200) }).text('q')!]).toHaveLength(100);
  });

  it.each([undefined, '', '   ', ['a', 'b'], { a: 1 }, 'a\u0000b', 'a\uD800'])('is nothing when it is %j', (q) => {
    expect(asked({ q }).text('q')).toBeUndefined();
    expect(asked({ q }).matching('q', /./)).toEqual(q === '   ' || (typeof q === 'string' && q) ? q : undefined);
  });

  it('is one of what there is, or nothing', () => {
    expect(asked({ kind: 'tender' }).oneOf('kind', ['intent', 'tender'])).toBe('tender');
    expect(asked({ kind: 'constructor' }).oneOf('kind', ['intent', 'tender'])).toBeUndefined();
    expect(asked({ kind: ['tender'] }).oneOf('kind', ['intent', 'tender'])).toBeUndefined();
  });
});
