import { describe, expect, it } from '@jest/globals';
import {
  type AcceptedItem,
  type GroupMember,
  type MemberKind,
  requireGroup,
  requireItems,
  requireUsersHeard,
} from './acceptance-rules.js';

const refusal = (code: string, over: object = {}): Error =>
  expect.objectContaining({ code, ...over }) as unknown as Error;
const user = (kind: MemberKind, userId: string): GroupMember => ({ kind, userId, code: null });
const coded = (kind: MemberKind, code: string): GroupMember => ({ kind, userId: null, code });
const GROUP = [
  user('purchaser', 'u1'),
  user('purchaser', 'u2'),
  user('site', 'u3'),
  coded('client-representative', 'LH-0031'),
  coded('expert', '验收专家一'),
];

describe('an acceptance group', () => {
  it('has as many members as the contract says, with a site and a representative of the clients', () => {
    expect(() => requireGroup(GROUP, 5)).not.toThrow();
    expect(() => requireGroup([...GROUP.slice(0, 4), user('expert', 'u5')], 5)).not.toThrow();
  });

  it('is refused when it is too small or too large, or lacks somebody who must be heard (D33)', () => {
    expect(() => requireGroup(GROUP.slice(0, 4), 5)).toThrow(
      refusal('acceptance-group-incomplete', { params: { rule: 'D33', needed: 5, found: 4, missing: [] } }),
    );
    expect(() => requireGroup(GROUP, 4)).toThrow(refusal('acceptance-group-incomplete'));
    const without = (kind: MemberKind) => GROUP.map((one, i) => (one.kind === kind ? user('purchaser', `x${i}`) : one));
    expect(() => requireGroup(without('site'), 5)).toThrow(
      refusal('acceptance-group-incomplete', { params: { rule: 'D33', needed: 5, found: 5, missing: ['site'] } }),
    );
    expect(() => requireGroup(without('client-representative'), 5)).toThrow(
      refusal('acceptance-group-incomplete', {
        params: { rule: 'D33', needed: 5, found: 5, missing: ['client-representative'] },
      }),
    );
  });

  it.each<[string, GroupMember, object]>([
    ['has no user', { kind: 'site', userId: null, code: null }, { path: 'members.0.userId', code: 'required' }],
    ['is a code where a user is asked for', coded('purchaser', 'x'), { path: 'members.0.code', code: 'unknown-field' }],
    ['names a client', user('client-representative', 'u9'), { path: 'members.0.userId', code: 'unknown-field' }],
    [
      'is named twice over',
      { kind: 'expert', userId: 'u9', code: 'x' },
      { path: 'members.0.userId', code: 'duplicate' },
    ],
  ])('is of no shape when a member %s', (_, member, field) => {
    expect(() => requireGroup([member, ...GROUP.slice(1)], 5)).toThrow(refusal('invalid-shape', { fields: [field] }));
  });

  it('seats nobody twice', () => {
    expect(() => requireGroup([...GROUP.slice(0, 4), user('purchaser', 'u1')], 5)).toThrow(
      refusal('invalid-shape', { fields: [{ path: 'members.4.userId', code: 'duplicate' }] }),
    );
  });

  it('knows the representative of the clients by an anonymous code', () => {
    const named = GROUP.map((one) => (one.kind === 'client-representative' ? { ...one, code: '王某' } : one));
    expect(() => requireGroup(named, 5)).toThrow(
      refusal('client-code-invalid', { params: { rule: 'G2', field: 'members.3.code' } }),
    );
  });
});

describe('the items of an acceptance', () => {
  const item = (code: string, over: Partial<AcceptedItem> = {}): AcceptedItem => ({
    ...{ code, delivered: '10', passed: true, finding: null },
    ...over,
  });

  it('are the lines of the contract, each once', () => {
    expect(() => requireItems([item('R01'), item('R02')], ['R01', 'R02'])).not.toThrow();
    expect(() => requireItems([item('R01')], ['R01', 'R02'])).toThrow(
      refusal('acceptance-items-incomplete', { params: { rule: 'D33', lines: ['R02'] } }),
    );
    expect(() => requireItems([item('R01'), item('R01'), item('X')], ['R01'])).toThrow(
      refusal('acceptance-items-incomplete', { params: { rule: 'D33', lines: ['R01', 'X'] } }),
    );
  });

  it('say what was found where they did not pass', () => {
    const failed = item('R01', { passed: false });
    expect(() => requireItems([failed], ['R01'])).toThrow(
      refusal('acceptance-finding-missing', { fields: [{ path: 'items.0.finding', code: 'required' }] }),
    );
    expect(() => requireItems([{ ...failed, finding: '记录不全' }], ['R01'])).not.toThrow();
  });
});

describe('the users of the service', () => {
  it('are heard', () => {
    expect(() => requireUsersHeard({ asked: 60, satisfied: 60, summary: '满意' })).not.toThrow();
    expect(() => requireUsersHeard({ asked: 0, satisfied: 0, summary: '无' })).toThrow(refusal('users-not-heard'));
    expect(() => requireUsersHeard({ asked: 6, satisfied: 7, summary: '满意' })).toThrow(
      refusal('invalid-shape', {
        fields: [{ path: 'users.satisfied', code: 'out-of-range', params: { min: 0, max: 6 } }],
      }),
    );
  });
});
