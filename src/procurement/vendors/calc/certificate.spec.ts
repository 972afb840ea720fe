import { describe, expect, it } from '@jest/globals';
import { isAtLeast, isInForce, levelHeld } from './certificate.js';

const term = { level: 'social-worker', issuedOn: '2023-12-01', expiresOn: '2026-11-30' } as const;

describe('a certificate', () => {
  it('counts from its first day to its last', () => {
    expect(isInForce(term, '2023-11-30')).toBe(false);
    expect(isInForce(term, '2023-12-01')).toBe(true);
    expect(isInForce(term, '2026-11-30')).toBe(true);
    expect(isInForce(term, '2026-12-01')).toBe(false);
    expect(isInForce({ level: 'social-worker', issuedOn: '2023-12-01' }, '2099-01-01')).toBe(true);
  });

  it('is held at the highest level that counts on the day', () => {
    const assistant = { level: 'assistant-social-worker', issuedOn: '2020-01-01' } as const;
    expect(levelHeld([assistant, term], '2026-11-30')).toBe('social-worker');
    expect(levelHeld([assistant, term], '2026-12-01')).toBe('assistant-social-worker');
    expect(levelHeld([term], '2026-12-01')).toBeNull();
    expect(levelHeld([], '2026-12-01')).toBeNull();
  });

  it('is enough when it is of the level or above', () => {
    expect(isAtLeast('senior-social-worker', 'social-worker')).toBe(true);
    expect(isAtLeast('social-worker', 'social-worker')).toBe(true);
    expect(isAtLeast('assistant-social-worker', 'social-worker')).toBe(false);
    expect(isAtLeast(null, 'assistant-social-worker')).toBe(false);
  });
});
