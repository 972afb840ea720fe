import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Sha256 } from '#src/kernel/seeded-order.js';
import { drawExperts } from './draw.js';

const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest();
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `expert-${String(index).padStart(3, '0')}`);
const candidates = names(12).map((person) => ({ person, conflicts: [] }));

describe('a draw of experts', () => {
  it('is the same for the same seed, however the candidates are listed', () => {
    const drawn = drawExperts({ seed: 'QYQ-CS-2026-018', seats: 2, candidates }, sha256);
    const again = drawExperts({ seed: 'QYQ-CS-2026-018', seats: 2, candidates: candidates.toReversed() }, sha256);
    expect([again.drawn, again.reserves]).toEqual([drawn.drawn, drawn.reserves]);
    expect(drawExperts(JSON.parse(JSON.stringify(drawn.input)) as typeof drawn.input, sha256)).toEqual(drawn);
  });

  it('leaves out who is in conflict before it draws, and says why', () => {
    const recused = candidates.map((each, index) =>
      index < 9 ? { ...each, conflicts: ['employment' as const] } : each,
    );
    const draw = drawExperts({ seed: 's', seats: 2, candidates: recused }, sha256);
    expect(draw.excluded).toEqual(recused.slice(0, 9));
    expect([...draw.drawn, ...draw.reserves].toSorted()).toEqual(names(12).slice(9));
    expect(draw.drawn).toHaveLength(2);
    expect(draw.emptySeats).toBe(0);
  });

  it('tells how many seats stay empty', () => {
    const draw = drawExperts({ seed: 's', seats: 5, candidates: candidates.slice(0, 3) }, sha256);
    expect([draw.drawn.length, draw.reserves, draw.emptySeats]).toEqual([3, [], 2]);
  });

  it('refuses a person who is listed twice', () => {
    expect(() => drawExperts({ seed: 's', seats: 1, candidates: [...candidates, ...candidates] }, sha256)).toThrow(
      RangeError,
    );
  });
});
