import { describe, expect, it } from '@jest/globals';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { officialCalendar } from '#test/support/calendar.js';
import { Challenge } from './challenge.entity.js';
import { challengeLifecycle, type ChallengeAction, type ChallengeStatus } from './challenge.lifecycle.js';
import { Complaint } from './complaints/complaint.entity.js';
import { complaintLifecycle } from './complaints/complaint.lifecycle.js';

const calendar = officialCalendar();
const tender = { id: 'tender', purchaserId: 'purchaser', agentId: 'agent', regionCode: '310199' } as Tender;
const content = { about: 'result', step: null, statement: '事实', grounds: '依据', request: '请求' } as const;
const noon = (day: DateText) => shanghaiInstant(day, '12:00');
const refusal = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as unknown as Error;

function received(): Challenge {
  const dates = { now: noon('2026-10-13'), windowEnds: '2026-10-13' as DateText, calendar };
  const challenge = Challenge.submitted(tender, 'vendor', content, dates);
  challenge.begin('submit', 'signatory');
  return challenge;
}
function dismissed(): Challenge {
  const challenge = received();
  challenge.accept('approver', true);
  challenge.dismiss('approver', noon('2026-10-20'), '不成立');
  return challenge;
}
const complain = (challenge: Challenge, day: DateText): Complaint => {
  const complaint = Complaint.filed(challenge, { statement: '事实', request: '请求' }, noon(day), calendar);
  complaint.begin('file', 'signatory');
  return complaint;
};

/** Where each command leads; what is not here is refused. */
const LEADS_TO: Record<ChallengeStatus, Partial<Record<ChallengeAction, ChallengeStatus>>> = {
  submitted: { accept: 'accepted', refuse: 'inadmissible', withdraw: 'withdrawn' },
  accepted: { uphold: 'upheld', dismiss: 'dismissed', withdraw: 'withdrawn' },
  ...{ inadmissible: {}, upheld: {}, dismissed: {}, withdrawn: {} },
};

describe('a challenge', () => {
  it.each(challengeLifecycle.states)('goes from %s where its table says, and nowhere else', (status) => {
    expect(challengeLifecycle.allowed({ status })).toEqual(Object.keys(LEADS_TO[status]));
    for (const [action, to] of Object.entries(LEADS_TO[status]))
      expect(challengeLifecycle.next({ status }, action as ChallengeAction)).toBe(to);
  });

  it('is to be answered within seven working days (DL20)', () => {
    expect(received()).toMatchObject({ dueOn: '2026-10-22', windowEnds: '2026-10-13', ownerId: 'purchaser' });
  });

  it('holds up only what it may change', () => {
    const harmless = received();
    harmless.accept('approver', false);
    expect(harmless.isSuspending).toBe(false);
    expect(harmless.letGoSuspension()).toBe(false);
    const grave = received();
    grave.accept('approver', true);
    grave.holdSuspension();
    expect([grave.isSuspending, grave.letGoSuspension(), grave.letGoSuspension()]).toEqual([true, true, false]);
  });

  it('is answered with what follows from it', () => {
    const challenge = received();
    challenge.accept('approver', true);
    challenge.uphold('approver', noon('2026-10-20'), { effect: 're-run', reply: '成立', summary: '重新采购' });
    expect(challenge).toMatchObject({
      status: 'upheld',
      effect: 're-run',
      reply: '成立',
      repliedAt: noon('2026-10-20'),
    });
    expect(() => challenge.dismiss('approver', noon('2026-10-21'), '不成立')).toThrow(refusal('illegal-transition'));
  });
});

describe('a complaint', () => {
  it('waits for the answer, or for the end of its time', () => {
    expect(() => complain(received(), '2026-10-22')).toThrow(refusal('reply-not-due', { dueOn: '2026-10-22' }));
    expect(complain(received(), '2026-10-23').windowEnds).toBe('2026-11-12'); // DL21
    expect(complain(dismissed(), '2026-10-20').windowEnds).toBe('2026-11-12');
  });

  it('is too late on the sixteenth working day, and none of what was withdrawn', () => {
    expect(complain(dismissed(), '2026-11-12').dueOn).toBe('2026-12-24');
    expect(() => complain(dismissed(), '2026-11-13')).toThrow(refusal('complaint-too-late', { lastDay: '2026-11-12' }));
    const withdrawn = received();
    withdrawn.withdraw('signatory');
    expect(() => complain(withdrawn, '2026-10-23')).toThrow(refusal('reply-not-due'));
  });

  it('is decided once', () => {
    expect(complaintLifecycle.final).toEqual(['upheld', 'dismissed']);
    const complaint = complain(dismissed(), '2026-10-21');
    const decided = { decisionNumber: '清财采〔2026〕7号', decision: '驳回' };
    complaint.dismiss('regulator', noon('2026-11-02'), decided);
    expect(complaint).toMatchObject({ status: 'dismissed', ...decided, decidedAt: noon('2026-11-02') });
    expect(() => complaint.uphold('regulator', noon('2026-11-03'), decided)).toThrow(refusal('illegal-transition'));
  });
});
