import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { checkUscc } from './uscc.js';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALID = ['914403001922038216', '9144030071526726XG', '91110000802100433B', '52310104MJE000187R'];

describe('checkUscc', () => {
  it.each(vectors.groups.uscc)('judges $in.code as $out.valid', ({ in: { code }, out }) => {
    expect(checkUscc(code).valid).toBe(out.valid && out.orgPartValid === true);
  });

  it.each(VALID)('accepts %s', (code) => {
    expect(checkUscc(code).valid).toBe(true);
  });

  it('tells the parts of a code', () => {
    expect(checkUscc('52310104MJE000187R')).toEqual({
      valid: true,
      authority: '5',
      category: '2',
      region: '310104',
      organisation: 'MJE000187',
    });
  });

  it.each([
    ['52310104MOE000187R', 10],
    ['523101O4MJE000187R', 7],
    ['5231010AMJE000187R', 8],
    ['B2310104MJE000187R', 1],
    ['52310104mJE000187R', 9],
    ['５2310104MJE000187R', 1],
  ])('names the character of %s that cannot stand there', (code, position) => {
    expect(checkUscc(code)).toEqual({ valid: false, reason: 'character', position });
  });

  it.each([
    ['', 'length'],
    ['52310104MJE000187', 'length'],
    ['52310104MJE000187R ', 'length'],
    ['52310104MJE000187T', 'check-character'],
    ['52310105MJE000187R', 'check-character'],
    ['52310104MJE000178R', 'organisation-check'],
  ])('refuses %j for its %s', (code, reason) => {
    expect(checkUscc(code)).toEqual({ valid: false, reason });
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID),
        fc.nat({ max: 17 }),
        fc.constantFrom(...CHARACTERS),
        (code, at, character) => {
          fc.pre(code[at] !== character);
          expect(checkUscc(code.slice(0, at) + character + code.slice(at + 1)).valid).toBe(false);
        },
      ),
    );
  });

  it('finds two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat({ max: 16 }), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(checkUscc(swapped).valid).toBe(false);
      }),
    );
  });
});
