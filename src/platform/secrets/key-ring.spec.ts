import { describe, expect, it } from '@jest/globals';
import { KeyRing } from './key-ring.js';

type Key = { kid: string };

function aRing() {
  const disk: [Key, ...Key[]] = [{ kid: 'a' }];
  let reads = 0;
  const ring = new KeyRing<Key>(() => {
    reads += 1;
    return [...disk];
  });
  return { ring, add: (kid: string) => disk.unshift({ kid }), reads: () => reads };
}

describe('a key ring', () => {
  it('uses the newest key and finds every key', () => {
    const { ring, add } = aRing();
    add('b');
    ring.reload();
    expect(ring.current.kid).toBe('b');
    expect(ring.keys.map((key) => key.kid)).toEqual(['b', 'a']);
    expect(ring.find('a')).toEqual({ kid: 'a' });
  });

  it('sees a key that another process added as soon as it meets its id, and uses it from then on', () => {
    const { ring, add } = aRing();
    add('b');
    expect(ring.current.kid).toBe('a');
    expect(ring.find('b')).toEqual({ kid: 'b' });
    expect(ring.current.kid).toBe('b');
  });

  it('does not read again and again for ids that nobody knows', () => {
    const { ring, reads } = aRing();
    for (let guess = 0; guess < 100; guess += 1) expect(ring.find(`guess-${guess}`)).toBeUndefined();
    expect(reads()).toBe(2);
  });
});
