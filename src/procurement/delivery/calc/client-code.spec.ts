import { describe, expect, it } from '@jest/globals';
import { isClientCode } from './client-code.js';

describe('a client code', () => {
  it.each(['LH-0031', 'WQ12', 'A-000001'])('is a short mark and a running number: %s', (code) => {
    expect(isClientCode(code)).toBe(true);
  });

  it.each([
    '',
    '张三',
    'LH',
    '0031',
    'LH-1',
    'LH-19800101',
    'lh-0031',
    'LH-0031 ',
    'LH－0031',
    'ZHANG-0031',
    '13800138000',
  ])('is not %j', (code) => {
    expect(isClientCode(code)).toBe(false);
  });
});
