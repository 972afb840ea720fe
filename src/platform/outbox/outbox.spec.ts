import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { firstIdOf } from './outbox.js';

describe('the first id of a millisecond', () => {
  it('stands between the ids made before it and those made from then on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 47 }), (ms) => {
        const first = firstIdOf(ms);
        expect(uuidv7({ msecs: ms - 1 }) < first).toBe(true);
        expect(uuidv7({ msecs: ms }) >= first).toBe(true);
      }),
    );
  });
});
