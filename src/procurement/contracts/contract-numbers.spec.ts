import { describe, expect, it } from '@jest/globals';
import { ContractNumbers } from './contract-numbers.js';

describe('the numbers of contracts', () => {
  it.each(['QYHT', '{year}', '{year}-{sequence}'])('stop the boot where the pattern is none: %s', (pattern) => {
    // nothing is read before the pattern is judged
    expect(() => new ContractNumbers(undefined as never, { CONTRACT_NUMBER_PATTERN: pattern })).toThrow(RangeError);
  });
});
