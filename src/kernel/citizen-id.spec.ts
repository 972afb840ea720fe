import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { checkCitizenId, maskCitizenId } from './citizen-id.js';

const PUBLISHED = '11010519491231002X';
const SEX = { male: '男', female: '女' };

describe('checkCitizenId', () => {
  it.each(vectors.groups['citizen-id'])('judges $in.id as $out.valid', ({ in: { id }, out }) => {
    const check = checkCitizenId(id);
    expect(check.valid).toBe(out.valid);
    if (check.valid) expect({ birth: check.birth, sex: SEX[check.sex] }).toEqual({ birth: out.birth, sex: out.sex });
  });

  it('tells region, birth date and sex', () => {
    expect(checkCitizenId('440524188001010014')).toEqual({
      valid: true,
      region: '440524',
      birth: '1880-01-01',
      sex: 'male',
    });
  });

  it.each([
    ['1101051949123100 X', 17],
    ['X1010519491231002X', 1],
    ['11010519491231002x', 18],
    ['11010519491231002Y', 18],
  ])('names the character of %j that cannot stand there', (id, position) => {
    expect(checkCitizenId(id)).toEqual({ valid: false, reason: 'character', position });
  });

  it.each([
    ['', 'length'],
    ['110105491231002', 'length'],
    ['43010218990229001X', 'birth-date'],
    ['110105194912310021', 'check-character'],
    ['11010619491231002X', 'check-character'],
  ])('refuses %j for its %s', (id, reason) => {
    expect(checkCitizenId(id)).toEqual({ valid: false, reason });
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.nat({ max: 9 }), (at, digit) => {
        fc.pre(PUBLISHED[at] !== String(digit));
        expect(checkCitizenId(PUBLISHED.slice(0, at) + String(digit) + PUBLISHED.slice(at + 1)).valid).toBe(false);
      }),
    );
  });
});

describe('maskCitizenId', () => {
  it('shows region and the last four', () => {
    expect(maskCitizenId(PUBLISHED)).toBe('110105********002X');
  });

  it('shows nothing of a number that has another length', () => {
    expect(maskCitizenId('110105491231002')).toBe('***************');
    expect(maskCitizenId('')).toBe('');
  });
});
