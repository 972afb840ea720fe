import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#src/kernel/errors.js';
import { requireAgreement, requireLawful, requireWhole, type ScoredField, scoresOf } from './score-rules.js';

const FIELD: ScoredField = {
  criteria: [
    { code: 'S1', weight: '20', kind: 'objective', basis: 'price' },
    { code: 'S2', weight: '12', kind: 'judgement', basis: 'quality', step: '2' },
    { code: 'S9', weight: '5', kind: 'objective', basis: 'quality' },
  ],
  bidders: ['a', 'b'],
};
const WHOLE = { a: { S2: '10', S9: '5' }, b: { S2: '12', S9: '4' } };
const refusal = (act: () => void) => {
  try {
    act();
    return undefined;
  } catch (error) {
    const { code, params, fields } = error as DomainError;
    return { code, params, paths: fields.map(({ path }) => path) };
  }
};

describe('the scores of a member (A48)', () => {
  it('may be incomplete until they are locked', () => {
    const part = { a: { S2: '10' } };
    expect(refusal(() => requireLawful(part, FIELD))).toBeUndefined();
    expect(refusal(() => requireWhole(part, FIELD))).toMatchObject({
      ...{ code: 'scores-incomplete', params: { count: 3 } },
      paths: ['scores.a.S9', 'scores.b.S2', 'scores.b.S9'],
    });
    expect(refusal(() => requireWhole(WHOLE, FIELD))).toBeUndefined();
  });

  it.each([
    ['more than the weight', { S2: '14' }, 'score-out-of-range', { weight: '12' }],
    ['less than nothing', { S2: '-2' }, 'score-out-of-range', { weight: '12' }],
    ['three decimals', { S9: '4.125' }, 'score-out-of-range', { weight: '5' }],
    ['half a step', { S2: '11' }, 'score-off-step', { step: '2' }],
    ['a price by hand', { S1: '20' }, 'score-not-asked', { criterion: 'S1' }],
    ['a criterion of no document', { S99: '1' }, 'score-not-asked', { criterion: 'S99' }],
  ])('are never %s', (_, given, code, params) => {
    const [criterion] = Object.keys(given);
    const found = refusal(() => requireLawful({ a: given }, FIELD));
    expect(found).toMatchObject({ code, params, paths: [`scores.a.${criterion}`] });
  });

  it('are never for a bidder who is not in the running', () => {
    expect(refusal(() => requireLawful({ z: { S2: '10' } }, FIELD))).toMatchObject({ code: 'score-not-asked' });
    expect(scoresOf({ ...WHOLE, z: { S2: '10' } }, FIELD.bidders)).toEqual(WHOLE);
    expect(scoresOf({}, FIELD.bidders)).toEqual({ a: {}, b: {} });
  });
});

describe('the sheets of a panel', () => {
  const sheet = (member: string, S9: string) => ({ member, scores: { ...WHOLE, b: { S2: '2', S9 } } });

  it('may differ in judgement, and agree on what is objective', () => {
    expect(refusal(() => requireAgreement([sheet('m1', '4'), sheet('m2', '4')], FIELD))).toBeUndefined();
    expect(refusal(() => requireAgreement([sheet('m1', '4'), sheet('m2', '3')], FIELD))).toMatchObject({
      code: 'objective-scores-differ',
      params: { criterion: 'S9', bidder: 'b', members: ['m1', 'm2'], scores: ['4.00', '3.00'] },
      paths: ['scores.b.S9'],
    });
  });
});
