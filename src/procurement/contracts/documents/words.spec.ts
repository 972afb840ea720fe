import { describe, expect, it } from '@jest/globals';
import { countWords, dailyRateWords, dateWords, inRow, percentWords, together, unended } from './words.js';

describe('words of a document', () => {
  it('write a date without noughts in front', () => {
    expect([dateWords('2026-09-14'), dateWords('2027-12-05')]).toEqual(['2026年9月14日', '2027年12月5日']);
  });

  it.each([
    ['0.05', '5%'],
    ['0.30', '30%'],
    ['1', '100%'],
    ['0', '0%'],
    ['0.125', '12.5%'],
    ['0.0005', '0.05%'],
  ])('write the ratio %s as %s', (ratio, words) => {
    expect(percentWords(ratio)).toBe(words);
  });

  it.each([
    ['0.0005', '万分之五'],
    ['0.001', '千分之一'],
    ['0.0015', '万分之十五'],
    ['0.00025', '0.025%'],
    ['0', '0%'],
    ['0.5', '50%'],
  ])('write the daily rate %s as %s', (ratio, words) => {
    expect(dailyRateWords(ratio)).toBe(words);
  });

  it.each([
    [1, '一'],
    [2, '两'],
    [3, '三'],
    [12, '十二'],
    [0, '0'],
    [1000, '1000'],
  ])('count %d as %s', (count, words) => {
    expect(countWords(count)).toBe(words);
  });

  it.each([
    ['不得转包。', '不得转包'],
    [' 不得转包；。\n', '不得转包'],
    ['甲。乙', '甲。乙'],
    ['MZ/T 059-2014.', 'MZ/T 059-2014'],
    ['。', ''],
  ])('end %j where the template goes on', (text, words) => {
    expect(unended(text)).toBe(words);
  });

  it('list parts in a row, and the last with 和', () => {
    expect(inRow(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect([together(['甲', '乙', '丙']), together(['甲']), together([])]).toEqual(['甲、乙和丙', '甲', '']);
  });
});
