import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { fen } from '#src/kernel/money.js';
import { vacancyDeduction } from '#src/procurement/delivery/calc/vacancy.js';
import { aContract } from '#test/builders/a-delivery.js';
import { officialCalendar } from '#test/support/calendar.js';
import { falseRecordKey, lateReportKey, vacancyKey } from './breach-key.js';
import { type Charge, Deduction } from './deduction.entity.js';
import { deductionLifecycle, type DeductionAction, type DeductionStatus } from './deduction.lifecycle.js';

const calendar = officialCalendar();
const vacancy = { postCode: 'assistant', slot: 6, from: '2026-11-30', to: '2026-12-09' } as const;
const charge = (graceDays = 5): Charge => ({
  kind: 'vacancy',
  breachKey: vacancyKey(vacancy),
  basis: vacancy,
  amount: vacancyDeduction(vacancy, { annualFen: fen(13867200), graceDays }),
});
const refusal = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as unknown as Error;

function proposed(): Deduction {
  const deduction = Deduction.proposed(aContract(), charge(), '岗位空缺', { today: '2026-12-11', calendar });
  deduction.begin('propose', 'manager');
  return deduction;
}
function confirmed(): Deduction {
  const deduction = proposed();
  deduction.replyTo('vendor', '招录延迟，无异议', '2026-12-16');
  deduction.confirm('approver', '属实', '2026-12-22');
  return deduction;
}

/** Where people lead it; the payments take the steps of the system. */
const LEADS_TO: Record<DeductionStatus, Partial<Record<DeductionAction, DeductionStatus>>> = {
  proposed: { reply: 'replied', confirm: 'confirmed', waive: 'waived' },
  replied: { confirm: 'confirmed', waive: 'waived' },
  ...{ confirmed: {}, waived: {}, settled: {} },
};

describe('a deduction', () => {
  it.each(deductionLifecycle.states)('goes from %s where its table says, and nowhere else by hand', (status) => {
    expect(deductionLifecycle.allowed({ status }).sort()).toEqual(Object.keys(LEADS_TO[status]).sort());
    for (const [action, to] of Object.entries(LEADS_TO[status]))
      expect(deductionLifecycle.next({ status }, action as DeductionAction)).toBe(to);
  });

  it('is what the contract makes of the breach, and may be replied to for five working days', () => {
    expect(proposed()).toMatchObject({
      ...{ kind: 'vacancy', amountFen: 189962, openFen: 189962, status: 'proposed' },
      ...{ breachKey: 'vacancy:assistant:6:2026-11-30', proposedOn: '2026-12-11', replyDueOn: '2026-12-18' },
      explained: {
        formula: 'vacant-post',
        rule: 'D11',
        inputs: { annual: '138672.00', charged: '5', yearDays: '365' },
      },
    });
  });

  it('is none within the days of grace', () => {
    expect(() => Deduction.proposed(aContract(), charge(10), '岗位空缺', { today: '2026-12-11', calendar })).toThrow(
      refusal('nothing-to-deduct', { rule: 'D11' }),
    );
  });

  it('is replied to until the last day, once', () => {
    expect(() => proposed().replyTo('vendor', '无异议', '2026-12-19')).toThrow(
      refusal('deduction-reply-too-late', { dueOn: '2026-12-18' }),
    );
    const deduction = proposed();
    deduction.replyTo('vendor', '无异议', '2026-12-18');
    expect(deduction).toMatchObject({ status: 'replied', reply: '无异议', repliedOn: '2026-12-18' });
    expect(() => deduction.replyTo('vendor', '再说', '2026-12-18')).toThrow(refusal('illegal-transition'));
  });

  it.each<'confirm' | 'waive'>(['confirm', 'waive'])('is decided after the vendor was heard: %s', (action) => {
    const decide = (deduction: Deduction, today: DateText, by = 'approver') => deduction[action](by, '意见', today);
    expect(() => decide(proposed(), '2026-12-18')).toThrow(refusal('deduction-reply-pending', { dueOn: '2026-12-18' }));
    const silent = proposed();
    decide(silent, '2026-12-19');
    expect(silent).toMatchObject({ decision: '意见', decidedOn: '2026-12-19', reply: null });
    const replied = proposed();
    replied.replyTo('vendor', '无异议', '2026-12-14');
    decide(replied, '2026-12-14');
    expect(replied.status).toBe(action === 'confirm' ? 'confirmed' : 'waived');
    expect(() => decide(proposed(), '2026-12-22', 'manager')).toThrow(refusal('four-eyes', { earlier: 'propose' }));
  });

  it('is taken by one payment, and let go', () => {
    const deduction = confirmed();
    deduction.claim('request');
    expect(deduction.requestId).toBe('request');
    deduction.letGo();
    expect(deduction).toMatchObject({ status: 'confirmed', requestId: null, openFen: 189962 });
  });

  it('leaves to the next payment what the first had no room for, and is settled with the rest', () => {
    const deduction = confirmed();
    deduction.claim('request');
    deduction.carry(fen(100000));
    expect(deduction).toMatchObject({ status: 'confirmed', requestId: null, openFen: 100000, amountFen: 189962 });
    expect(() => deduction.carry(fen(100001))).toThrow(RangeError);
    expect(() => deduction.carry(fen(0))).toThrow(RangeError);
    deduction.claim('next');
    deduction.settle('2027-04-21');
    expect(deduction).toMatchObject({ status: 'settled', openFen: 0, settledOn: '2027-04-21', requestId: 'next' });
  });

  it('is of one breach, by its name', () => {
    expect(lateReportKey('2026-10')).toBe('late-report:2026-10');
    expect(falseRecordKey('LH-0031-07')).toBe('false-record:LH-0031-07');
  });
});
