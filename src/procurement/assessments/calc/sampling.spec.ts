import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';

import type { Sha256 } from '#src/kernel/seeded-order.js';
import { drawSample, leastClients, leastFiles } from './sampling.js';

const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest();
const files = Array.from({ length: 300 }, (_, index) => `C-${String(index + 1).padStart(4, '0')}`);
const input = { seed: 'QYHT-2026-0031/final', population: files, size: 30 };

describe('a sample', () => {
  it('is the same for the same seed, however the codes are listed', () => {
    const sample = drawSample(input, sha256);
    expect(sample.drawn).toHaveLength(30);
    expect(drawSample({ ...input, population: files.toReversed() }, sha256)).toEqual(sample);
    expect(drawSample({ ...input, seed: 'another' }, sha256).drawn).not.toEqual(sample.drawn);
  });

  it('stays what it was when it was first published', () => {
    const small = { seed: 'QYHT-2026-0031', population: files.slice(0, 8), size: 3 };
    expect(drawSample(small, sha256).drawn).toEqual(['C-0001', 'C-0003', 'C-0008']);
  });

  it('holds each code once, with the rest in reserve', () => {
    const { drawn, reserves } = drawSample(input, sha256);
    expect([...drawn, ...reserves].toSorted()).toEqual(files);
  });

  it('is not drawn from codes listed twice, nor larger than there are', () => {
    expect(() => drawSample({ ...input, population: [...files, 'C-0001'] }, sha256)).toThrow(RangeError);
    for (const size of [0, 301, 1.5]) expect(() => drawSample({ ...input, size }, sha256)).toThrow(RangeError);
    expect(drawSample({ ...input, size: 300 }, sha256).reserves).toEqual([]);
  });

  it('has a tenth of the files and thirty clients at least', () => {
    expect([0, 1, 10, 11, 300, 301].map(leastFiles)).toEqual([0, 1, 1, 2, 30, 31]);
    expect([0, 29, 30, 300].map(leastClients)).toEqual([0, 29, 30, 30]);
  });
});
