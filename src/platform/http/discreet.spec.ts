import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { anonymous, isDiscreet } from './discreet.js';

describe('a discreet request', () => {
  const request = (config?: object) => ({ routeOptions: { config } }) as unknown as FastifyRequest;

  it('is one whose route says so', () => {
    expect(isDiscreet(request({ discreet: true }))).toBe(true);
    expect(isDiscreet(request({ url: '/api' }))).toBe(false);
    expect(isDiscreet(request())).toBe(false);
  });

  it('is logged, when it fails, by where it failed alone', () => {
    const failure = Object.assign(new TypeError('vendor-1\nat vendor-2'), {
      parameters: ['vendor-3'],
      cause: 'vendor-4',
    });
    const logged = anonymous(failure);
    expect(logged.message).toBe('TypeError');
    expect(logged.stack).toMatch(/^TypeError\n\s+at .*discreet\.spec/);
    expect(JSON.stringify({ ...logged, stack: logged.stack })).not.toContain('vendor');
    expect(anonymous('vendor-1').message).toBe('Error');
  });
});
