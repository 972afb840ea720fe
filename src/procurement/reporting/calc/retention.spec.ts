import { describe, expect, it } from '@jest/globals';
import { dateText } from '#src/kernel/dates.js';
import vectors from '#test/vectors/vectors.json' with { type: 'json' };
import { retentionOf } from './retention.js';

const ofFiles = vectors.groups.retention.filter(({ in: { years } }) => years !== undefined);

describe('an archive', () => {
  it.each(ofFiles)(
    'of a purchase that ended on $in.from is kept until $out.notBefore',
    ({ in: { from, years }, out }) => {
      expect(retentionOf(dateText(from))).toEqual({ years, endedOn: from, keepUntil: out.notBefore, rule: 'D42' });
    },
  );

  it('is kept without an end as long as the purchase goes on', () => {
    expect(retentionOf(null)).toEqual({ years: 15, endedOn: null, keepUntil: null, rule: 'D42' });
  });

  it('of one that ended on a leap day is kept to the end of February', () => {
    expect(retentionOf('2028-02-29').keepUntil).toBe('2043-02-28');
  });
});
