import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { shanghaiInstant } from '#src/kernel/dates.js';
import { fen } from '#src/kernel/money.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { officialCalendar } from '#test/support/calendar.js';
import { Award, type Determination, determinationDue, resultDays } from './award.entity.js';

const CALENDAR = officialCalendar();
const tender = { id: 'tender', purchaserId: 'purchaser', agentId: 'agent', regionCode: '310199' } as Tender;
const candidate = {
  ...{ bidId: 'bid', vendor: { id: 'vendor', name: '甲' }, rank: 1, offerFen: fen(178_000_000), total: '89.75' },
};
const refusal = (code: string): Error => expect.objectContaining({ code }) as unknown as Error;

function determined(on: DateText, over: Partial<Determination> = {}): Award {
  const award = Award.determined(tender, candidate, {
    ...{ reportedAt: shanghaiInstant('2026-08-26', '18:00'), since: '2026-08-26', succession: null, lateReason: null },
    minutes: { number: '24号', date: '2026-08-31', matter: '确定成交供应商' },
    ...{ now: shanghaiInstant(on, '10:00'), calendar: CALENDAR },
    ...over,
  });
  award.begin('determine', 'head');
  return award;
}
const announce = (award: Award, on: DateText, lateReason: string | null = null) =>
  award.announce('officer', { now: shanghaiInstant(on, '10:00'), calendar: CALENDAR, lateReason });

describe('the days of a result', () => {
  // worked examples: DL11 (A20), DL18 (A21), DL19 (A26)
  it('are counted as the law counts working days', () => {
    expect(determinationDue('2026-03-25', CALENDAR)).toBe('2026-04-01');
    expect(resultDays('2026-09-24', CALENDAR)).toEqual({
      announcementEnds: '2026-09-28',
      challengeUntil: '2026-10-13',
    });
  });

  it('of the demo purchase are those of its calendar', () => {
    expect(determinationDue('2026-08-26', CALENDAR)).toBe('2026-09-02');
    expect(resultDays('2026-09-01', CALENDAR)).toEqual({
      announcementEnds: '2026-09-02',
      challengeUntil: '2026-09-11',
    });
  });
});

describe('an award', () => {
  it('keeps whom it goes to, for what, and the days that follow', () => {
    expect(determined('2026-08-31')).toMatchObject({
      ...{ status: 'determined', tenderId: 'tender', ownerId: 'purchaser', vendorId: 'vendor', bidId: 'bid', rank: 1 },
      ...{ amountFen: 178_000_000, dueOn: '2026-09-02', announceDueOn: '2026-09-02', lateReason: null },
    });
  });

  it('needs a reason from the sixth working day on', () => {
    expect(determined('2026-09-02').dueOn).toBe('2026-09-02');
    expect(() => determined('2026-09-03')).toThrow(refusal('late-reason-required'));
    expect(determined('2026-09-03', { lateReason: '会议延期' }).lateReason).toBe('会议延期');
    expect(determined('2026-09-14', { since: '2026-09-14' }).dueOn).toBe('2026-09-20');
  });

  it('is not decided by a meeting of tomorrow', () => {
    expect(() => determined('2026-08-30')).toThrow(refusal('invalid-shape'));
  });

  it('is announced once, with a reason from the third working day on', () => {
    const award = determined('2026-08-31');
    expect(() => announce(award, '2026-09-03')).toThrow(refusal('late-reason-required'));
    const punctual = determined('2026-08-31');
    announce(punctual, '2026-09-02');
    expect(punctual).toMatchObject({
      status: 'announced',
      announcementEnds: '2026-09-03',
      challengeUntil: '2026-09-14',
    });
    expect(() => announce(punctual, '2026-09-02')).toThrow(refusal('illegal-transition'));
  });

  it('is annulled before or after its announcement, once', () => {
    const award = determined('2026-08-31');
    award.annul('head', shanghaiInstant('2026-09-01', '10:00'), { ground: 'cannot-perform', reason: '已注销' });
    expect(award).toMatchObject({
      status: 'annulled',
      annulment: { ground: 'cannot-perform', reason: '已注销', on: '2026-09-01' },
    });
    expect(() => announce(award, '2026-09-01')).toThrow(refusal('illegal-transition'));
  });
});
