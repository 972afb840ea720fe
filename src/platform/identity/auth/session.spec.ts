import { describe, expect, it } from '@jest/globals';
import { GRACE_MS, IDLE_MS, Session, SESSION_MS } from './session.entity.js';

const NOW = new Date('2026-07-06T01:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const begun = (session: Session) => {
  session.begin('start', 'u');
  return session;
};
const aSession = () => begun(Session.start({ id: 's', userId: 'u', membershipId: 'm', client: 'api' }, NOW));

describe('a session', () => {
  it('lives for twelve hours at most, and two without use', () => {
    const session = aSession();
    expect(session.isLive(after(IDLE_MS - 1))).toBe(true);
    expect(session.isLive(after(IDLE_MS))).toBe(false);
    for (let used = 1; used <= 11; used++) session.rotate(after(used * 3_600_000));
    expect(session.isLive(after(SESSION_MS - 1))).toBe(true);
    expect(session.isLive(after(SESSION_MS))).toBe(false);
  });

  it.each(['logout', 'end'] as const)('is ended by its person, once: %s', (action) => {
    const session = aSession();
    session.endBy(action, NOW);
    expect(session).toMatchObject({ status: 'ended', endedAt: NOW, takenBy: { [action]: ['u'] } });
    expect(session.isLive(NOW)).toBe(false);
    expect(() => session.endBy(action, NOW)).toThrow('illegal-transition');
  });

  it('is ended by the system for a reason, which the step names', () => {
    const session = aSession();
    session.endFor('revoke', NOW);
    expect(session.drainSteps()).toMatchObject([{ action: 'revoke', to: 'ended', by: 'system' }]);
  });

  it('acts in another post while it lives', () => {
    const session = aSession();
    session.switchTo('n', NOW);
    expect(session).toMatchObject({ membershipId: 'n', status: 'live' });
    expect(() => session.switchTo('m', after(IDLE_MS))).toThrow('session-ended');
    expect(session.membershipId).toBe('n');
  });
});

describe('a refresh token', () => {
  it('is good once, and for ten seconds more', () => {
    const session = aSession();
    expect(session.judge(1, NOW)).toBe('newest');
    session.rotate(NOW);
    expect(session.judge(2, NOW)).toBe('newest');
    expect(session.judge(1, after(GRACE_MS - 1))).toBe('just-replaced');
    expect(session.judge(1, after(GRACE_MS))).toBe('reused');
  });

  it('of any older number is in two hands, even within the ten seconds', () => {
    const session = aSession();
    session.rotate(NOW);
    session.rotate(NOW);
    expect(session.judge(2, NOW)).toBe('just-replaced');
    expect(session.judge(1, NOW)).toBe('reused');
    expect(session.judge(4, NOW)).toBe('reused');
    expect(session.judge(Number('x'), NOW)).toBe('reused');
  });
});
