import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Post } from '#src/kernel/permissions.js';
import type { Client } from '#test/support/client.js';
import { FINANCE, PASSWORD, PURCHASER, startIdentityApp, type IdentityApp, type Page } from './identity-fixture.js';

interface User {
  id: string;
  login: string;
  version: number;
  status: string;
  allowed: string[];
  hasPassword: boolean;
  invitation: { token: string; expiresAt: string };
}

let product: IdentityApp;
let system: Client;
let security: Client;
let audit: Client;
let purchaserId: string;
let financeId: string;

beforeAll(async () => {
  product = await startIdentityApp();
  await product.administrators();
  system = await product.as('system_admin');
  security = await product.as('security_admin');
  audit = await product.as('audit_admin');
  purchaserId = (await product.organisation(PURCHASER)).id;
  financeId = (await product.organisation(FINANCE)).id;
});
afterAll(() => product.stop());

const newUser = async (login: string) =>
  (await system.post<User>('users', { login, displayName: login.split('@')[0] })).body;
const accept = (token: string, password = PASSWORD) => product.http.post('auth/accept-invitation', { token, password });
const grant = (userId: string, post: Post, organisationId = purchaserId) =>
  security.post<{ id: string }>('memberships', { userId, organisationId, post });

describe('making a user', () => {
  it('gives an invitation, once, with which the person sets the password that nobody else knows', async () => {
    const answer = await system.post<User>('users', { login: '经办员@清源区公安分局', displayName: '经办员' });
    expect(answer).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { status: 'active', hasPassword: false, allowed: [] },
    });
    expect(answer.headers.location).toBe(`/api/v1/users/${answer.body.id}`);
    expect((await security.get(`users/${answer.body.id}`)).body).not.toHaveProperty('invitation');
    await grant(answer.body.id, 'procurement_officer');
    expect((await product.login('经办员@清源区公安分局')).code).toBe('credentials-refused');
    expect((await accept(answer.body.invitation.token)).status).toBe(204);
    expect((await product.login('经办员@清源区公安分局')).status).toBe(200);
    expect((await accept(answer.body.invitation.token)).code).toBe('invitation-refused');
  });

  it('keeps neither token nor password anywhere, not even in the answer stored under an idempotency key', async () => {
    const key = 'a-user-once';
    const send = () => system.post<User>('users', { login: '会计@清源', displayName: '会计' }, { key });
    const [one, other] = [await send(), await send()];
    expect(other.body).toEqual(one.body);
    expect(other.body.invitation.token).toEqual(expect.any(String));
    const [stored] = await product.rows<{ body: string }>('select body from idempotency_key where key = $1', [key]);
    expect(stored!.body).toContain(one.body.id);
    expect(stored!.body).not.toContain(one.body.invitation.token.split('.').at(-1));
    const entries = JSON.stringify(await product.rows('select details from audit_entry'));
    expect(entries).not.toMatch(/argon2id|清源区公安分局/);
  });

  it('takes a login once, whatever its capitals and however wide its characters', async () => {
    const first = await newUser('officer@Bureau');
    expect(first.login).toBe('officer@Bureau');
    const wide = await system.post('users', { login: 'ＯＦＦＩＣＥＲ＠bureau', displayName: 'x' });
    expect(wide).toMatchObject({ status: 409, code: 'login-taken' });
  });

  it.each([['ab'], ['a b c'], ['a\u0007bc'], ['a\u200bbc'], ['经\n办员'], ['x'.repeat(65)]])(
    'refuses the login %j',
    async (login) => {
      const answer = await system.post('users', { login, displayName: 'x' });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'login' }] } });
    },
  );

  it('is for the system administrator, reading for all three, and for nobody else', async () => {
    const input = { login: 'somebody', displayName: 'x' };
    expect((await security.post('users', input)).code).toBe('permission-denied');
    expect((await audit.get<Page>('users')).status).toBe(200);
    const officer = await product.as('经办员@清源区公安分局');
    expect((await officer.get('users')).code).toBe('permission-denied');
  });
});

describe('an invitation', () => {
  it('asks for a strong password, and is good until one is set', async () => {
    const { invitation } = await newUser('weak@清源');
    expect((await accept(invitation.token, 'short')).code).toBe('password-too-weak');
    expect((await accept(`${invitation.token}x`)).code).toBe('invitation-refused');
    expect((await accept('nonsense')).code).toBe('invitation-refused');
    expect((await accept(invitation.token)).status).toBe(204);
  });

  it('is accepted once, also when it is accepted twice at once', async () => {
    const { invitation } = await newUser('twice@清源');
    const answers = await Promise.all([accept(invitation.token), accept(invitation.token, 'Another-2026')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });

  it('can be given anew for a forgotten password: the old token is nothing, the sessions end', async () => {
    const user = await newUser('forgetful@清源');
    await accept(user.invitation.token);
    await grant(user.id, 'site_officer').then(({ code }) => expect(code).toBe('post-not-in-kind'));
    await grant(user.id, 'legal_counsel');
    const session = await product.login('forgetful@清源');
    const first = await security.command(`users/${user.id}`, 'invite');
    const second = await security.command(`users/${user.id}`, 'invite');
    expect((await product.login('forgetful@清源')).status).toBe(200);
    expect((await accept(first.body.token as string)).code).toBe('invitation-refused');
    expect((await accept(second.body.token as string, 'Remembered-2026')).status).toBe(204);
    expect((await product.login('forgetful@清源')).code).toBe('credentials-refused');
    const { refreshToken } = session.body;
    expect((await product.http.post('auth/refresh', { refreshToken })).code).toBe('session-ended');
    expect((await product.login('forgetful@清源', { password: 'Remembered-2026' })).status).toBe(200);
  });

  it('expires after a week of real time', async () => {
    const { id, invitation } = await newUser('late@清源');
    await product.rows(`update app_user set invitation_expires_at = pg_catalog.now() where id = $1`, [id]);
    expect((await accept(invitation.token)).code).toBe('invitation-refused');
  });
});

describe('disabling a user', () => {
  it('ends every session at once, and the commands of tokens still alive are refused', async () => {
    await product.user('指标管理员', financeId, 'budget_officer');
    const tokens = await product.login('指标管理员');
    const { userId } = (await product.http.as(tokens.body.accessToken).get('auth/me')).body;
    expect(await security.command(`users/${String(userId)}`, 'disable')).toMatchObject({ status: 204, etag: '"2"' });
    const { accessToken, refreshToken, membership } = tokens.body;
    expect((await product.http.as(accessToken).post('auth/switch', { membershipId: membership.id })).status).not.toBe(
      200,
    );
    expect((await product.http.post('auth/refresh', { refreshToken })).code).toBe('session-ended');
    expect((await product.login('指标管理员')).code).toBe('credentials-refused');
    expect((await security.command(`users/${String(userId)}`, 'enable')).status).toBe(204);
    expect((await product.login('指标管理员')).status).toBe(200);
  });

  it('is for the security administrator, on others', async () => {
    const { body } = await security.get<Page>('users?login=security');
    const own = body.items[0]!.id;
    expect((await security.command(`users/${own}`, 'disable')).code).toBe('own-account');
    expect((await system.command(`users/${own}`, 'disable')).code).toBe('permission-denied');
    expect((await security.post(`users/${own}/disable`)).code).toBe('if-match-required');
    expect((await security.get<User>(`users/${own}`)).body.allowed).toEqual(['invite', 'disable']);
  });
});

describe('granting a post', () => {
  it('answers with the membership and audits it as the organisation’s matter', async () => {
    const user = await newUser('审核员@清源');
    const answer = await grant(user.id, 'procurement_approver');
    expect(answer).toMatchObject({ status: 201, etag: '"1"' });
    expect(answer.headers.location).toBe(`/api/v1/memberships/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      login: '审核员@清源',
      organisationName: PURCHASER.name,
      status: 'active',
      allowed: ['end'],
    });
    const [entry] = await product.rows('select action, organisation_id from audit_entry where subject_id = $1', [
      answer.body.id,
    ]);
    expect(entry).toEqual({ action: 'membership.grant', organisation_id: purchaserId });
    expect((await grant(user.id, 'procurement_approver')).code).toBe('already-exists');
  });

  it('refuses posts that break the four eyes, naming rule and post held (G6)', async () => {
    const user = await newUser('四眼@清源');
    await grant(user.id, 'procurement_officer');
    expect(await grant(user.id, 'unit_head')).toMatchObject({
      status: 409,
      code: 'posts-incompatible',
      body: { params: { rule: 'G6', held: 'procurement_officer', post: 'unit_head' } },
    });
    expect((await grant(user.id, 'payment_reviewer', financeId)).code).toBe('posts-incompatible');
    expect((await grant(user.id, 'contract_manager')).status).toBe(201);
  });

  it('does not forget the posts of a disabled user', async () => {
    const user = await newUser('停用@清源');
    await grant(user.id, 'procurement_officer');
    await security.command(`users/${user.id}`, 'disable');
    expect((await grant(user.id, 'unit_head')).code).toBe('posts-incompatible');
  });

  it('never makes one person of two administrators, not even by two grants at once', async () => {
    const operatorId = (await system.get<Page>('organisations?kind=operator')).body.items[0]!.id;
    const user = await newUser('三员@清源');
    const answers = await Promise.all(
      (['system_admin', 'security_admin', 'audit_admin'] as const).map((post) => grant(user.id, post, operatorId)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await grant(user.id, 'accountant')).body).toMatchObject({
      code: 'posts-incompatible',
      params: { rule: 'G4' },
    });
  });

  it('is for the security administrator, for people and organisations that are there', async () => {
    const user = await newUser('无处@清源');
    const nowhere = '0197e5d2-0000-7000-8000-000000000001';
    expect((await grant(nowhere, 'accountant')).code).toBe('not-found');
    expect((await grant(user.id, 'accountant', nowhere)).code).toBe('not-found');
    const input = { userId: user.id, organisationId: purchaserId, post: 'accountant' };
    expect((await system.post('memberships', input)).code).toBe('permission-denied');
    expect((await security.post('memberships', { ...input, post: 'king' })).code).toBe('invalid-shape');
  });
});

describe('ending a post', () => {
  it('ends the sessions that act in it, and no others', async () => {
    const user = await product.user('双岗人员', purchaserId, 'legal_counsel', 'procurement_approver');
    const [counsel, approver] = (await product.login('双岗人员')).body.memberships;
    const one = await product.login('双岗人员', { membershipId: counsel!.id });
    const other = await product.login('双岗人员', { membershipId: approver!.id });
    expect((await security.command(`memberships/${counsel!.id}`, 'end')).status).toBe(204);
    const refresh = (refreshToken?: string) => product.http.post('auth/refresh', { refreshToken });
    expect((await refresh(one.body.refreshToken)).code).toBe('session-ended');
    expect((await refresh(other.body.refreshToken)).status).toBe(200);
    const { body } = await security.get<Page>(`memberships?user=${user.id}`);
    expect(body.items.map(({ post, status }) => [post, status])).toEqual([
      ['procurement_approver', 'active'],
      ['legal_counsel', 'ended'],
    ]);
    expect((await security.get<User>(`memberships/${counsel!.id}`)).body.allowed).toEqual([]);
    expect((await grant(user.id, 'legal_counsel')).status).toBe(201);
  });

  it('is refused on one’s own', async () => {
    const { body } = await security.get<{ membership: { id: string } }>('auth/me');
    expect((await security.command(`memberships/${body.membership.id}`, 'end')).code).toBe('own-account');
  });
});

describe('reading users', () => {
  it('lists them by status and beginning of the login', async () => {
    const logins = async (query: string) =>
      (await audit.get<Page>(`users?${query}`)).body.items.map(({ login }) => login);
    expect(await logins('login=OFFICER')).toEqual(['officer@Bureau']);
    expect(await logins('status=disabled')).toEqual(['停用@清源']);
    expect(await logins('limit=1')).toHaveLength(1);
    const { body } = await audit.get<Page>(`memberships?organisation=${financeId}&status=active`);
    expect(body.items).toMatchObject([{ post: 'budget_officer', login: '指标管理员' }]);
  });
});
