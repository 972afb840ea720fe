import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { seededOrder, type Sha256 } from './seeded-order.js';

const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest();

describe('the order of a seed', () => {
  it('stays what it was when it was first published', () => {
    expect(seededOrder(['A', 'B', 'C', 'D', 'E'], 'QYQ-CS-2026-018', sha256)).toEqual(['D', 'A', 'E', 'B', 'C']);
  });

  it('holds everybody once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.string(), (all, seed) => {
        expect(seededOrder(all, seed, sha256).toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it('puts everybody first about equally often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 3_000; round += 1) {
      const [first] = seededOrder(['A', 'B', 'C'], `round ${round}`, sha256) as [string];
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('skips numbers that would favour the first names', () => {
    const bytes = [0xffffffff, 1, 0].flatMap((n) => [n >>> 24, n >>> 16, n >>> 8, n].map((byte) => byte & 255));
    const source: Sha256 = () => Uint8Array.from([...bytes, ...bytes]);
    // 2^32 − 1 lies beyond the last multiple of 3 and is skipped; 1 takes B; 0 leaves the rest as it is
    expect(seededOrder(['A', 'B', 'C'], 's', source)).toEqual(['B', 'A', 'C']);
  });
});
