import { describe, expect, it } from '@jest/globals';
import { AppUser } from './app-user.entity.js';

const NOW = new Date('2026-07-06T01:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const aUser = (over: Partial<AppUser> = {}) =>
  Object.assign(new AppUser(), { id: 'u', status: 'active', login: '经办员', ...over });

describe('an invitation', () => {
  it('lets a password be set once, for a week', () => {
    const user = aUser();
    user.invite('i', null, NOW);
    expect(user.invitationExpiresAt).toEqual(after(7 * 24));
    user.acceptInvitation('i', 'hash', after(1));
    expect(user).toMatchObject({ passwordHash: 'hash', invitationId: null, invitationExpiresAt: null });
    expect(() => user.acceptInvitation('i', 'other', after(1))).toThrow('invitation-refused');
  });

  it('is good until the moment it expires', () => {
    const user = aUser();
    user.invite('i', null, NOW);
    expect(() => user.acceptInvitation('i', 'hash', after(7 * 24))).toThrow('invitation-refused');
    expect(user.passwordHash).toBeNull();
  });

  it('is replaced by a newer one, which an administrator’s step records', () => {
    const user = aUser({ passwordHash: 'old' });
    user.invite('i', null, NOW);
    user.invite('j', 'admin', NOW);
    expect(user.drainSteps()).toMatchObject([{ action: 'invite', from: 'active', to: 'active', by: 'user' }]);
    expect(user.passwordHash).toBe('old');
    expect(() => user.acceptInvitation('i', 'hash', NOW)).toThrow('invitation-refused');
    user.acceptInvitation('j', 'hash', NOW);
    expect(user.passwordHash).toBe('hash');
  });

  it('is nothing for a disabled user', () => {
    const user = aUser();
    user.invite('i', null, NOW);
    user.disable('admin');
    expect(() => user.acceptInvitation('i', 'hash', NOW)).toThrow('invitation-refused');
    expect(() => user.invite('j', 'admin', NOW)).toThrow('illegal-transition');
  });
});

describe('a user', () => {
  it('is disabled and enabled again, by somebody else', () => {
    const user = aUser();
    expect(() => user.disable('u')).toThrow('own-account');
    expect(user.allowed('admin')).toEqual(['invite', 'accept-invitation', 'change-password', 'disable']);
    user.disable('admin');
    expect(user.allowed('admin')).toEqual(['enable']);
    user.enable('admin');
    expect(user.status).toBe('active');
  });
});
