import { describe, expect, it } from '@jest/globals';
import { redact } from './redact.js';

describe('redaction', () => {
  it('hides what stands under a secret name, at any depth and in any case', () => {
    const found = redact({ a: [{ b: { Authorization: 'x', newPassword: 'y', other: 1 } }], Cookie: null });
    expect(found).toEqual({
      a: [{ b: { Authorization: '[redacted]', newPassword: '[redacted]', other: 1 } }],
      Cookie: '[redacted]',
    });
  });

  it('sees what an object would be written as', () => {
    const toJSON = () => ({ password: 'x' });
    expect(redact({ user: { toJSON }, at: new Date(0) })).toEqual({
      user: { password: '[redacted]' },
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('leaves plain values and errors to the logger', () => {
    const error = new Error('boom');
    for (const value of [1, 'text', null, undefined, true, error]) expect(redact(value)).toBe(value);
  });

  it('ends in a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(JSON.stringify(redact(circle))).toContain('[deep]');
  });
});
