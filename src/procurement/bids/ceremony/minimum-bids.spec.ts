import { describe, expect, it } from '@jest/globals';
import { minimumBids } from './minimum-bids.js';

describe('before anything is opened', () => {
  it.each([
    ['open_tender', 'default-method', 3],
    ['competitive_consultation', 'complex-or-special', 3],
    ['competitive_consultation', 'government-purchased-services', 2],
  ] as const)('%s on the ground of %s needs %i bids (A30)', (method, methodGround, minimum) => {
    expect(minimumBids({ method, methodGround })).toBe(minimum);
  });
});
