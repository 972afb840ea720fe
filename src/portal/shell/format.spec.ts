import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fen } from '#src/kernel/money.js';
import { clock, grouped, inGroups, percent, roundYuan, yuan, yuanOf } from './format.js';

describe('a figure', () => {
  it.each([
    ['1780000.00', '1,780,000.00'],
    ['999.00', '999.00'],
    ['1000', '1,000'],
    ['-1234567.891', '-1,234,567.891'],
    ['0.0001234', '0.0001234'],
    ['<5', '<5'],
    ['≥56', '≥56'],
  ])('%s is read as %s', (text, shown) => {
    expect(grouped(text)).toBe(shown);
  });

  it('is the same without its commas', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(grouped(String(number)).replaceAll(',', '')).toBe(String(number));
      }),
    );
  });
});

describe('money', () => {
  it('has its unit where the language has it', () => {
    expect(yuan('1780000.00', 'zh-CN')).toBe('1,780,000.00 元');
    expect(yuanOf(fen(178_000_000), 'en')).toBe('CNY 1,780,000.00');
  });

  it('is rounded half-up where only its size is told', () => {
    expect(roundYuan(fen(111_604_999), 'zh-CN')).toEqual({ figure: '111.60', unit: '万元' });
    expect(roundYuan(fen(111_605_000), 'zh-CN')).toEqual({ figure: '111.61', unit: '万元' });
    expect(roundYuan(fen(111_604_950), 'en')).toEqual({ figure: '1,116,050', unit: 'CNY' });
  });

  it('is shared out in per cent', () => {
    expect(['0.3', '0.10', '0.055', '1'].map(percent)).toEqual(['30%', '10%', '5.5%', '100%']);
  });
});

describe('a time', () => {
  it('is that of Shanghai, whatever the time of the machine', () => {
    expect(clock('2026-08-26T02:00:00.000Z')).toBe('2026-08-26 10:00');
    expect(clock(new Date('2026-12-31T16:05:59Z'))).toBe('2027-01-01 00:05');
  });
});

describe('a digest', () => {
  it('is cut where the eye can follow, and nothing of it is lost', () => {
    expect(inGroups('0123456789abcdef01')).toBe('01234567 89abcdef 01');
    expect(inGroups('01234567')).toBe('01234567');
  });
});
