import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import type { GroupMember } from '#src/procurement/delivery/calc/acceptance-rules.js';
import { aContract, someFindings } from '#test/builders/a-delivery.js';
import { officialCalendar } from '#test/support/calendar.js';
import { Acceptance, type AcceptanceFindings } from './acceptance.entity.js';
import { acceptanceLifecycle, type AcceptanceAction, type AcceptanceStatus } from './acceptance.lifecycle.js';
import { bodyOf } from './acceptance-notices.js';

const calendar = officialCalendar();
const contract = aContract();
const members: GroupMember[] = [
  ...['u1', 'u2'].map((userId): GroupMember => ({ kind: 'purchaser', userId, code: null })),
  { kind: 'site', userId: 'u3', code: null },
  { kind: 'client-representative', userId: null, code: 'LH-0031' },
  { kind: 'expert', userId: null, code: '专家一' },
];
const refusal = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as unknown as Error;
const findings = (over = {}): AcceptanceFindings => {
  const { items, users } = someFindings(over);
  return { items: items.map(({ finding = null, ...item }) => ({ ...item, finding })), users };
};
function planned(stage: 'mid-term' | 'final' = 'mid-term', today: DateText = '2026-10-20'): Acceptance {
  const acceptance = Acceptance.planned(contract, stage, { plannedFor: today, members }, today);
  acceptance.begin('plan', 'officer');
  return acceptance;
}
function held(over = {}): Acceptance {
  const acceptance = planned();
  acceptance.hold('officer', contract, findings(over), { today: '2026-11-10', unaccepted: [] });
  return acceptance;
}

/** Where each command leads; what is not here is refused. */
const LEADS_TO: Record<AcceptanceStatus, Partial<Record<AcceptanceAction, AcceptanceStatus>>> = {
  planned: { replan: 'planned', hold: 'held' },
  held: { sign: 'signed' },
  signed: { announce: 'announced' },
  announced: {},
};

describe('an acceptance', () => {
  it.each(acceptanceLifecycle.states)('goes from %s where its table says, and nowhere else', (status) => {
    expect(acceptanceLifecycle.allowed({ status }).sort()).toEqual(Object.keys(LEADS_TO[status]).sort());
    for (const [action, to] of Object.entries(LEADS_TO[status]))
      expect(acceptanceLifecycle.next({ status }, action as AcceptanceAction)).toBe(to);
  });

  it('is planned for a stage of the contract, today or later', () => {
    const once = aContract({
      content: { ...contract.content, acceptance: { ...contract.content.acceptance, stages: ['final'] } },
    });
    const plan = { plannedFor: '2026-10-20' as DateText, members };
    expect(() => Acceptance.planned(once, 'mid-term', plan, '2026-10-20')).toThrow(
      refusal('acceptance-stage-unknown', { stages: ['final'] }),
    );
    expect(() => Acceptance.planned(contract, 'mid-term', plan, '2026-10-21')).toThrow(refusal('dates-out-of-order'));
    expect(() =>
      Acceptance.planned(contract, 'mid-term', { ...plan, members: members.slice(1) }, '2026-10-20'),
    ).toThrow(refusal('acceptance-group-incomplete', { needed: 5, found: 4 }));
  });

  it('is planned anew until it is held', () => {
    const acceptance = planned();
    acceptance.replan('officer', contract, { plannedFor: '2026-11-10', members }, '2026-10-21');
    expect(acceptance.plannedFor).toBe('2026-11-10');
    expect(() =>
      acceptance.replan('officer', contract, { plannedFor: '2026-11-10', members: [] }, '2026-10-21'),
    ).toThrow(refusal('acceptance-group-incomplete'));
  });

  it('is passed when every line is, and failed when one is not', () => {
    expect(held()).toMatchObject({ status: 'held', heldOn: '2026-11-10', result: 'passed' });
    const { items } = someFindings();
    const oneFailed = items.map((item, i) => (i === 3 ? { ...item, passed: false, finding: '少 2 个小组' } : item));
    expect(held({ items: oneFailed })).toMatchObject({ status: 'held', result: 'failed' });
  });

  it('is not held with a line missing, without users, or without the reports', () => {
    expect(() => held({ items: someFindings().items.slice(1) })).toThrow(
      refusal('acceptance-items-incomplete', { lines: ['R01'] }),
    );
    expect(() => held({ users: { asked: 0, satisfied: 0, summary: '无' } })).toThrow(refusal('users-not-heard'));
    expect(() =>
      planned().hold('officer', contract, findings(), { today: '2026-11-10', unaccepted: ['2026-10'] }),
    ).toThrow(refusal('reports-not-accepted', { months: ['2026-10'] }));
  });

  it('is not held before there is a service, nor the last one before it has ended', () => {
    const at = (today: DateText) => ({ today, unaccepted: [] });
    expect(() => planned().hold('officer', contract, findings(), at('2026-10-01'))).toThrow(
      refusal('acceptance-too-early', { from: '2026-10-02' }),
    );
    expect(() => planned('final').hold('officer', contract, findings(), at('2027-09-30'))).toThrow(
      refusal('acceptance-too-early', { from: '2027-10-01' }),
    );
    const last = planned('final');
    last.hold('officer', contract, findings(), at('2027-10-01'));
    expect(last.result).toBe('passed');
  });

  it('is signed by somebody else than ran it, and announced within two working days (D33)', () => {
    expect(() => held().sign('officer', contract, { today: '2026-11-11', calendar })).toThrow(
      refusal('four-eyes', { earlier: 'plan' }),
    );
    const acceptance = held();
    acceptance.sign('head', contract, { today: '2026-11-12', calendar });
    expect(acceptance).toMatchObject({ status: 'signed', signedOn: '2026-11-12', announceDueOn: '2026-11-16' });
    acceptance.announce('officer', '2026-11-16', null);
    expect(acceptance).toMatchObject({ status: 'announced', announcedOn: '2026-11-16', lateReason: null });
  });

  it('is announced late with the reason alone', () => {
    const signed = () => {
      const acceptance = held();
      acceptance.sign('head', contract, { today: '2026-11-12', calendar });
      return acceptance;
    };
    expect(() => signed().announce('officer', '2026-11-17', null)).toThrow(
      refusal('late-reason-required', { rule: 'D33', dueOn: '2026-11-16' }),
    );
    const late = signed();
    late.announce('officer', '2026-11-17', '公告系统停机');
    expect(late.lateReason).toBe('公告系统停机');
  });
});

describe('the notice of an acceptance', () => {
  it('tells what came out line by line, without findings, words or persons', () => {
    const { items } = someFindings();
    const acceptance = held({
      items: items.map((item) => (item.code === 'M03' ? { ...item, delivered: '3' } : item)),
      users: { asked: 60, satisfied: 58, summary: '王某表示满意' },
    });
    const body = bodyOf(contract, acceptance, '中期验收合格。');
    expect(body).toMatchObject({
      ...{ contract: 'QYHT-2026-0031', stage: 'mid-term', result: 'passed', heldOn: '2026-11-10' },
      group: { persons: 5, speakFor: ['purchaser', 'site', 'client-representative', 'expert'] },
      users: { asked: '60', satisfied: '≥56' },
      summary: '中期验收合格。',
    });
    expect(body.items).toContainEqual({
      ...{ code: 'M03', name: '强制隔离戒毒人员出所衔接', unit: '人次', quantity: '36', delivered: '<5', passed: true },
    });
    expect(body.items).toContainEqual(expect.objectContaining({ code: 'E01', delivered: '24' }));
    expect(JSON.stringify(body)).not.toMatch(/王某|LH-0031|专家一|"u[123]"/);
  });
});
