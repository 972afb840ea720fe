import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cursorOf, pageOf, readCursor } from './keyset.js';

const refused = expect.objectContaining({
  code: 'invalid-shape',
  fields: [{ path: 'cursor', code: 'not-a-cursor' }],
});

describe('a cursor', () => {
  const place = fc.array(
    fc.oneof(
      fc.string({ maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200 && !text.includes('\u0000')),
      fc.maxSafeInteger(),
    ),
    { minLength: 1, maxLength: 4 },
  );

  it('gives back the place that it was made of', () => {
    fc.assert(
      fc.property(place, (values) => {
        expect(readCursor(cursorOf(values), values.length)).toEqual(values);
      }),
    );
  });

  it('can stand in an address as it is', () => {
    fc.assert(
      fc.property(place, (values) => {
        expect(cursorOf(values)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('is of its own list: of another number of values it is refused', () => {
    expect(() => readCursor(cursorOf(['a', 1]), 3)).toThrow(refused);
    expect(() => readCursor(cursorOf([]), 1)).toThrow(refused);
  });

  it('is nothing when there is none', () => {
    expect(readCursor(undefined, 1)).toBeUndefined();
  });

  it('is refused when nobody made it, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => readCursor(`!${text}`, 2)).toThrow(refused)));
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const strangers = [
      null,
      {},
      { length: 1 },
      'a',
      1,
      [null],
      [[]],
      [{}],
      [true],
      [1.5],
      [1e300],
      ['a\u0000'],
      ['a'.repeat(201)],
    ];
    for (const value of strangers) expect(() => readCursor(encoded(value), 1)).toThrow(refused);
  });
});

describe('a page', () => {
  const rows = [3, 2, 1].map((id) => ({ id }));
  const keyOf = ({ id }: { id: number }) => [id];

  it('ends where the limit is, and says where the next one begins', () => {
    expect(pageOf(rows, 2, keyOf)).toEqual({ items: [{ id: 3 }, { id: 2 }], next: cursorOf([2]) });
  });

  it('is the last one when there is no row beyond it', () => {
    expect(pageOf(rows, 3, keyOf)).toEqual({ items: rows, next: null });
    expect(pageOf([], 3, keyOf)).toEqual({ items: [], next: null });
  });
});
