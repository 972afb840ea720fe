import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { isOpenTenderRequired, needsMethodApproval } from './threshold.js';

const threshold = parseYuan('4000000');

describe('the threshold of the open tender', () => {
  it.each(vectors.groups['tender-threshold'])('of $in.threshold, with a budget of $in.budget', ({ in: given, out }) => {
    expect(isOpenTenderRequired(parseYuan(given.budget), parseYuan(given.threshold))).toBe(out.publicTenderRequired);
  });

  it('includes the figure itself', () => {
    expect(isOpenTenderRequired(parseYuan('4000000'), threshold)).toBe(true);
    expect(isOpenTenderRequired(parseYuan('3999999.99'), threshold)).toBe(false);
  });

  it('asks for an approval of another method from there on, never of the open tender itself', () => {
    expect(needsMethodApproval('competitive_consultation', parseYuan('4000000'), threshold)).toBe(true);
    expect(needsMethodApproval('competitive_consultation', parseYuan('3999999.99'), threshold)).toBe(false);
    expect(needsMethodApproval('open_tender', parseYuan('9000000'), threshold)).toBe(false);
  });
});
