import { describe, expect, it } from '@jest/globals';
import { type DateText } from '#src/kernel/dates.js';
import { fen } from '#src/kernel/money.js';
import type { NoticeKind } from '#src/procurement/tenders/index.js';
import type { PublicContract } from '../contracts/contracts.reads.js';
import { type Case, timelineOf } from './timeline.js';

const aNotice = (kind: NoticeKind, on: DateText) => ({
  ...{ id: `${kind}-id`, kind, on, title: 't', regionCode: '310199', purchaser: 'p', endsOn: null },
});

function aCase(over: Partial<Case> = {}, status = 'published'): Case {
  return {
    tender: {
      ...{ id: 't', number: 'n', title: 't', status, purchaser: 'p', ceilingFen: fen(1), isContractPublic: false },
      ...{ projectId: 'p', projectNumber: 'n', method: 'open_tender', regionCode: '310199', agent: null },
      ...{ on: '2026-08-13', noticeEnds: '2026-08-18', documentsUntil: '2026-08-20' },
      ...{ bidDeadline: new Date('2026-08-26T02:00:00Z'), openedAt: null },
    },
    notices: [aNotice('intent', '2026-07-14'), aNotice('tender', '2026-08-13')],
    ...{ award: undefined, contract: undefined, payments: [] },
    ...over,
  };
}

const told = (matter: Case, today: DateText = '2026-08-20') =>
  timelineOf(matter, today).map(
    ({ on, what, state }) => `${on} ${'notice' in what ? what.notice : what.date} ${state}`,
  );

describe('the timeline of a purchase', () => {
  it('has the notices and the dates of the law, in the order of the calendar', () => {
    expect(told(aCase())).toEqual([
      '2026-07-14 intent past',
      '2026-08-13 tender past',
      '2026-08-18 noticeEnds past',
      '2026-08-20 documentsUntil today',
      '2026-08-26 bidDeadline ahead',
    ]);
  });

  it('goes on to the last payment', () => {
    const payment = { code: 'M1', name: '预付款', share: '0.3', grossFen: fen(100), paidFen: fen(90) };
    const matter = aCase({
      tender: { ...aCase().tender, openedAt: new Date('2026-08-26T02:00:00Z') },
      award: { vendor: 'A', amountFen: fen(100), announcedAt: new Date(), challengeUntil: '2026-09-11' },
      contract: { ...({} as PublicContract), signedOn: '2026-09-14', startsOn: '2026-10-01', endsOn: '2027-09-30' },
      payments: [
        { ...payment, paidOn: '2026-09-24' },
        { ...payment, paidFen: null, paidOn: null },
      ],
    });
    expect(told(matter, '2026-12-01').slice(4)).toEqual([
      '2026-08-26 bidDeadline past',
      '2026-08-26 opened past',
      '2026-09-11 challengeUntil past',
      '2026-09-14 signed past',
      '2026-09-24 paid past',
      '2026-10-01 serviceStarts past',
      '2027-09-30 serviceEnds ahead',
    ]);
  });

  it('ends where the procedure ended: no date behind it is any date', () => {
    const matter = aCase({ notices: [...aCase().notices, aNotice('cancellation', '2026-08-19')] }, 'cancelled');
    expect(told(matter)).toEqual([
      '2026-07-14 intent past',
      '2026-08-13 tender past',
      '2026-08-18 noticeEnds past',
      '2026-08-19 cancellation past',
    ]);
  });

  it('keeps the order of what came on the same day', () => {
    const sameDay = [aNotice('clarification', '2026-08-13'), aNotice('correction', '2026-08-13')];
    const matter = aCase({ notices: [...aCase().notices, ...sameDay] });
    expect(told(matter).slice(1, 4)).toEqual([
      '2026-08-13 tender past',
      '2026-08-13 clarification past',
      '2026-08-13 correction past',
    ]);
  });
});
