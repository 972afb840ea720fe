import { describe, expect, it } from '@jest/globals';
import type { Reads } from '#src/platform/db/reads.js';
import { ContractNumbers } from './contract-numbers.js';

/** A register whose last number is this. */
const counting = (last: number) => ({ all: () => Promise.resolve([{ last }]) }) as unknown as Reads;
const numbers = (pattern: string) => new ContractNumbers(counting(31), { CONTRACT_NUMBER_PATTERN: pattern });

describe('the numbers of contracts', () => {
  it('are written by the pattern of the installation', async () => {
    expect(await numbers('QYHT-{year}-{sequence:4}').next('purchaser', 2026)).toBe('QYHT-2026-0031');
    expect(await numbers('清合〔{year}〕{sequence:1}号').next('purchaser', 2026)).toBe('清合〔2026〕31号');
  });

  it.each(['QYHT', '{year}', '{year}-{sequence}'])('stop the boot where the pattern is none: %s', (pattern) => {
    expect(() => numbers(pattern)).toThrow(RangeError);
  });
});
