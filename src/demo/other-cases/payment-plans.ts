import type { PaymentCondition } from '#src/procurement/tenders/calc/procurement-document.js';
import type { PaymentTermInput } from '#src/procurement/tenders/draft-tender.dto.js';

const when = (...conditions: PaymentCondition[]) => conditions.map((condition) => ({ condition }));

/** 30 / 40 / 30: before the service, after the mid-term acceptance, and at the end, where the grade decides. */
export function inThree([first, second, last]: readonly [number, number, number]): PaymentTermInput[] {
  return [
    {
      code: 'M1',
      name: '预付款',
      share: '0.3',
      kind: 'prepayment',
      conditions: when('signature', 'bond'),
      year: first,
    },
    {
      ...{ code: 'M2', name: '中期款', share: '0.4', kind: 'progress', year: second },
      conditions: when('acceptance', 'wage-evidence'),
    },
    {
      ...{ code: 'M3', name: '期末款', share: '0.3', kind: 'final', year: last },
      conditions: when('acceptance', 'assessment', 'wage-evidence'),
    },
  ];
}

/** 40 / 60: of a small contract without a bond. */
export function inTwo([first, last]: readonly [number, number]): PaymentTermInput[] {
  return [
    { code: 'M1', name: '预付款', share: '0.4', kind: 'prepayment', conditions: when('signature'), year: first },
    {
      ...{ code: 'M2', name: '期末款', share: '0.6', kind: 'final', year: last },
      conditions: when('acceptance', 'wage-evidence'),
    },
  ];
}

/** All of it at the end. */
export function inOne(year: number): PaymentTermInput[] {
  return [{ code: 'M1', name: '验收款', share: '1', kind: 'final', conditions: when('acceptance'), year }];
}

/** Of three years: one payment before, one for each year on the way, the last at the end. */
export function overThreeYears(first: number): PaymentTermInput[] {
  const progress = (code: string, name: string, share: string, year: number): PaymentTermInput => ({
    ...{ code, name, share, kind: 'progress', year },
    conditions: when('acceptance', 'wage-evidence'),
  });
  return [
    {
      code: 'M1',
      name: '预付款',
      share: '0.1',
      kind: 'prepayment',
      conditions: when('signature', 'bond'),
      year: first,
    },
    progress('M2', '第一年度款', '0.25', first),
    progress('M3', '第二年度款', '0.3', first + 1),
    {
      ...{ code: 'M4', name: '期末款', share: '0.35', kind: 'final', year: first + 2 },
      conditions: when('acceptance', 'assessment', 'wage-evidence'),
    },
  ];
}
