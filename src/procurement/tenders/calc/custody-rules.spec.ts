import { describe, expect, it } from '@jest/globals';
import { checkCustody } from './custody-rules.js';

const parties = ['purchaser', 'agent'];
const refused = (code: string, params: object) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });
const check =
  (threshold: number, ...organisations: string[]) =>
  () =>
    checkCustody({ threshold, organisations, parties });

describe('the custody of a tender', () => {
  it.each<[number, string[]]>([
    [2, ['agent', 'notary', 'finance']],
    [3, ['agent', 'purchaser', 'notary', 'finance']],
    [2, ['notary', 'notary', 'finance']],
    [5, ['agent', 'agent', 'purchaser', 'notary', 'finance', 'notary']],
  ])('may be %i of %j', (threshold, organisations) => {
    expect(check(threshold, ...organisations)).not.toThrow();
  });

  it.each<[number, string[]]>([
    [1, ['agent', 'notary', 'finance']],
    [0, ['notary', 'finance']],
    [4, ['agent', 'notary', 'finance']],
    [2, ['notary']],
    [2, ['notary', 'finance']],
    [3, ['agent', 'notary', 'finance']],
    [2, []],
  ])('is never %i of %j: nobody opens alone, and nobody alone keeps a bid shut', (threshold, organisations) => {
    const seats = organisations.length;
    expect(check(threshold, ...organisations)).toThrow(
      refused('custody-threshold-invalid', { threshold, seats, min: 2 }),
    );
  });

  it.each<[number, string[], object]>([
    [2, ['notary', 'notary', 'notary'], { organisations: 1, ofParties: 0 }],
    [2, ['purchaser', 'agent', 'notary'], { organisations: 3, ofParties: 2, most: 1 }],
    [2, ['agent', 'agent', 'finance', 'notary'], { ofParties: 2, most: 1 }],
    [3, ['agent', 'agent', 'purchaser', 'finance'], { ofParties: 3, most: 2 }],
  ])('is not %i of %j, where one side could open by itself', (threshold, organisations, params) => {
    expect(check(threshold, ...organisations)).toThrow(refused('custody-not-independent', params));
  });
});
