import { describe, expect, it } from '@jest/globals';

import { personalDataIn } from './personal-data.js';

const patterns = (text: string) => personalDataIn(text).map(({ pattern }) => pattern);

describe('personal data in a report', () => {
  it.each([
    '11010519491231002X',
    '11010519491231002x',
    '440524198001010014',
    '服务对象身份证号：110105194912310021。',
    '110105 19491231 0021',
    '110105-19491231-002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105491231002',
  ])('is seen as an identity number: %s', (text) => {
    expect(patterns(text)).toEqual(['citizen-id']);
  });

  it.each(['电话13800138000', '138-0013-8000', '138 0013 8000'])('is seen as a mobile number: %s', (text) => {
    expect(patterns(text)).toEqual(['mobile-number']);
  });

  it.each([
    '编号 C-0173，走访 4 次',
    '914403001922038216',
    '52310199MJ0QY101XB',
    '26990000000000000018',
    '110105194913310021',
    '2026-11-30 至 2026-12-09',
    '6360 人次，530 人次，12 场',
    '01234567890',
    '',
  ])('is not seen in %j', (text) => {
    expect(patterns(text)).toEqual([]);
  });

  it('is named by where it stands, without being repeated', () => {
    const report = { month: '2026-11', notes: ['走访', '联系 13800138000'], counts: { R01: 3 }, none: null };
    expect(personalDataIn(report)).toEqual([{ path: 'notes.1', pattern: 'mobile-number' }]);
  });

  it('of several kinds is told once each', () => {
    expect(patterns('13800138000, 13900139000, 11010519491231002X')).toEqual(['mobile-number', 'citizen-id']);
  });
});
