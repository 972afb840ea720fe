import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import vectors from '#test/vectors/vectors.json' with { type: 'json' };

import { requiredWorkers } from './staffing.js';

const ratio = { clientsPerWorker: 30, minimumPerTownship: 1 };

describe('required workers', () => {
  it.each(vectors.groups.staffing)('for $in.clients clients at 1:$in.ratio are $out.minWorkers', ({ in: of, out }) => {
    const workers = requiredWorkers([of.clients], { clientsPerWorker: of.ratio, minimumPerTownship: 1 });
    expect(workers).toBe(out.minWorkers);
  });

  it('are counted over all townships together, as in the worked example', () => {
    expect(requiredWorkers([170, 130], ratio)).toBe(10);
  });

  it('are one at least for every township that has clients', () => {
    expect(requiredWorkers([1, 2, 3, 0], ratio)).toBe(3);
    expect(requiredWorkers([1, 2, 3, 0], { ...ratio, minimumPerTownship: 0 })).toBe(1);
  });

  it('are none for nobody', () => {
    expect(requiredWorkers([], ratio)).toBe(0);
  });

  it('always suffice for the ratio, and with one fewer would not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (clients, clientsPerWorker) => {
          const workers = requiredWorkers([clients], { clientsPerWorker, minimumPerTownship: 1 });
          expect(workers * clientsPerWorker).toBeGreaterThanOrEqual(clients);
          expect((workers - 1) * clientsPerWorker).toBeLessThan(clients);
        },
      ),
    );
  });
});
