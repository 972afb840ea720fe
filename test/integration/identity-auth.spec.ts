import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '#test/support/client.js';
import {
  FINANCE,
  PASSWORD,
  PURCHASER,
  startIdentityApp,
  type IdentityApp,
  type Page,
  type Tokens,
} from './identity-fixture.js';

let product: IdentityApp;
let purchaserId: string;
/** somebody new for every test, since sessions, failures and passwords stay */
let name: string;
let userId: string;
let count = 0;

beforeAll(async () => {
  product = await startIdentityApp();
  await product.administrators();
  purchaserId = (await product.organisation(PURCHASER)).id;
});
beforeEach(async () => {
  name = `officer-${++count}@bureau`;
  userId = (await product.user(name, purchaserId, 'procurement_officer', 'contract_manager')).id;
});
afterAll(() => product.stop());

const login = (extra: object = {}) => product.login(name, extra);
const wrong = (who = name) => product.login(who, { password: 'Wrong-2026' });
const refresh = (refreshToken?: string) => product.http.post<Tokens>('auth/refresh', { refreshToken });
const audited = (id: string | null) =>
  product.rows<{ action: string; actor_kind: string; actor_user_id: string | null; details: object }>(
    `select action, actor_kind, actor_user_id, details from audit_entry where chain in ('session:' || $1, 'user:' || $1) order by seq`,
    [id ?? '-'],
  );

describe('signing in', () => {
  it('gives an API client its tokens in the body, for the oldest post, and names the others', async () => {
    const { status, body, headers } = await login();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      expiresIn: 600,
      refreshToken: expect.any(String),
      membership: { post: 'procurement_officer', organisationName: PURCHASER.name, organisationKind: 'purchaser' },
      memberships: [{ post: 'procurement_officer' }, { post: 'contract_manager' }],
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect((await product.http.as(body.accessToken).get('auth/me')).body).toMatchObject({
      userId,
      login: name,
      sessionId: body.sessionId,
      membership: body.membership,
      memberships: body.memberships,
      permissions: expect.arrayContaining(['tender.draft', 'profile.read']),
    });
  });

  it('acts in the post that is named, and in no other person’s', async () => {
    const { body } = await login();
    const second = await login({ membershipId: body.memberships[1]!.id });
    expect(second.body.membership.post).toBe('contract_manager');
    const stranger = await product.login('audit_admin');
    expect((await login({ membershipId: stranger.body.membership.id })).code).toBe('not-found');
  });

  it('knows a login whatever its capitals and however wide its characters', async () => {
    expect((await product.login(name.toUpperCase().replace('@', '＠'))).status).toBe(200);
  });

  it('is audited as the person’s own act', async () => {
    const { body } = await login();
    expect(await audited(body.sessionId)).toEqual([
      { action: 'session.start', actor_kind: 'user', actor_user_id: userId, details: { status: 'live' } },
    ]);
  });

  it('is refused in equal words for a wrong password, an unknown login, a user without password and a disabled one', async () => {
    const system = await product.as('system_admin');
    await system.post('users', { login: 'invited@bureau', displayName: 'x' });
    await product.user('disabled@bureau', purchaserId, 'accountant');
    await product.rows(`update app_user set status = 'disabled' where login = 'disabled@bureau'`);
    const answers = [
      await wrong(),
      await wrong('nobody@nowhere'),
      await product.login('invited@bureau'),
      await product.login('disabled@bureau'),
    ];
    const comparable = answers.map(({ status, body }) => ({ status, ...body, traceId: '' }));
    expect(comparable[0]).toMatchObject({ status: 401, code: 'credentials-refused' });
    for (const other of comparable) expect(other).toEqual(comparable[0]);
  });

  it('takes about as long for an unknown login as for a wrong password', async () => {
    const times: [known: number[], unknown: number[]] = [[], []];
    // by turns, so that whatever else the machine does meets both
    for (let round = 0; round < 9; round++) {
      await product.user(`timed-${round}@bureau`, purchaserId, 'accountant');
      for (const [kind, who] of [`timed-${round}@bureau`, `timed-${round}@nowhere`].entries()) {
        const start = performance.now();
        await wrong(who);
        times[kind]!.push(performance.now() - start);
      }
    }
    const [known, unknown] = times.map((of) => of.sort((a, b) => a - b)[4]!);
    const ratio = known! / unknown!;
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('needs a post', async () => {
    await product.user('idle@bureau', purchaserId);
    expect(await product.login('idle@bureau')).toMatchObject({ status: 403, code: 'membership-missing' });
  });

  it('keeps no answer and no request under an idempotency key', async () => {
    const input = { login: name, password: PASSWORD, client: 'api' };
    const [one, other] = [1, 2].map(() => product.http.post<Tokens>('auth/login', input, { key: 'login-once' }));
    expect((await one!).body.sessionId).not.toBe((await other!).body.sessionId);
    expect(await product.rows(`select from idempotency_key where key = 'login-once'`)).toEqual([]);
  });
});

describe('the lock', () => {
  it('falls after five failures, in a row and within a quarter of an hour, and a right password does not open it', async () => {
    for (let failure = 0; failure < 5; failure++) expect((await wrong()).code).toBe('credentials-refused');
    expect(await login()).toMatchObject({ status: 423, code: 'account-locked', body: { params: { minutes: 15 } } });
    expect((await wrong()).code).toBe('account-locked');
    expect((await audited(userId)).filter(({ action }) => action === 'user.refuse-login')).toHaveLength(5);
    await product.rows(`update login_failure set last_failed_at = last_failed_at - interval '14 minutes'`);
    expect((await login()).body).toMatchObject({ code: 'account-locked', params: { minutes: 1 } });
    await product.rows(`update login_failure set last_failed_at = last_failed_at - interval '1 minute'`);
    expect((await login()).status).toBe(200);
  });

  it('falls in the same way for a login that nobody has', async () => {
    for (let failure = 0; failure < 5; failure++)
      expect((await wrong('ghost@nowhere')).code).toBe('credentials-refused');
    expect(await wrong('GHOST@nowhere')).toMatchObject({
      status: 423,
      code: 'account-locked',
      body: { params: { minutes: 15 } },
    });
  });

  it('starts to count anew after a success, and after a quarter of an hour of peace', async () => {
    for (let failure = 0; failure < 4; failure++) await wrong();
    expect((await login()).status).toBe(200);
    for (let failure = 0; failure < 4; failure++) await wrong();
    await product.rows(`update login_failure set last_failed_at = last_failed_at - interval '16 minutes'`);
    for (let failure = 0; failure < 4; failure++) expect((await wrong()).code).toBe('credentials-refused');
    expect((await login()).status).toBe(200);
  });

  it('lets no more than five of many guesses at once be judged', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong()));
    expect(answers.filter(({ code }) => code === 'credentials-refused')).toHaveLength(5);
    expect((await login()).code).toBe('account-locked');
  });

  it('forgets failures that no longer count, so that made-up names do not fill the table', async () => {
    await wrong('made-up@nowhere');
    await product.rows(`update login_failure set last_failed_at = last_failed_at - interval '1 hour'`);
    await wrong('another@nowhere');
    expect(await product.rows('select from login_failure')).toHaveLength(1);
  });
});

describe('a refresh token of an API client', () => {
  it('is exchanged for the next one and a new access token', async () => {
    const first = await login();
    const second = await refresh(first.body.refreshToken);
    expect(second).toMatchObject({
      status: 200,
      body: { sessionId: first.body.sessionId, membership: first.body.membership },
    });
    expect(second.body.refreshToken).not.toBe(first.body.refreshToken);
    expect((await refresh(second.body.refreshToken)).status).toBe(200);
    expect((await audited(first.body.sessionId)).map(({ action }) => action)).toEqual(['session.start']);
  });

  it('gives two tabs, or a second try, the same next token for ten seconds', async () => {
    const { body } = await login();
    const twins = await Promise.all([refresh(body.refreshToken), refresh(body.refreshToken)]);
    expect(twins.map(({ status }) => status)).toEqual([200, 200]);
    expect(twins[0].body.refreshToken).toBe(twins[1].body.refreshToken);
    expect((await refresh(twins[0].body.refreshToken)).status).toBe(200);
  });

  it('ends the session for both hands when it comes back later, and leaves a trace', async () => {
    const { body } = await login();
    const next = await refresh(body.refreshToken);
    await product.rows(`update session set rotated_at = rotated_at - interval '11 seconds' where id = $1`, [
      body.sessionId,
    ]);
    expect((await refresh(body.refreshToken)).code).toBe('session-ended');
    expect((await refresh(next.body.refreshToken)).code).toBe('session-ended');
    expect((await audited(body.sessionId)).map(({ action, actor_kind }) => [action, actor_kind])).toEqual([
      ['session.start', 'user'],
      ['session.detect-reuse', 'system'],
    ]);
  });

  it('is known to be stolen even when the thief has used it several times first', async () => {
    const { body } = await login();
    let token = body.refreshToken;
    for (let round = 0; round < 3; round++) token = (await refresh(token)).body.refreshToken;
    expect((await refresh(body.refreshToken)).code).toBe('session-ended');
    expect((await refresh(token)).code).toBe('session-ended');
  });

  it('cannot be made up, and making one up ends nothing', async () => {
    const { body } = await login();
    const parts = body.refreshToken!.split('.');
    expect((await refresh(parts.with(1, '2').join('.'))).code).toBe('session-ended');
    expect((await refresh('nonsense')).code).toBe('session-ended');
    expect((await refresh(body.refreshToken)).status).toBe(200);
  });

  it('is nothing after twelve hours, or two without use, of real time', async () => {
    const [idle, old] = [await login(), await login()];
    await product.rows(`update session set rotated_at = rotated_at - interval '2 hours' where id = $1`, [
      idle.body.sessionId,
    ]);
    await product.rows(`update session set expires_at = pg_catalog.now() where id = $1`, [old.body.sessionId]);
    expect((await refresh(idle.body.refreshToken)).code).toBe('session-ended');
    expect((await refresh(old.body.refreshToken)).code).toBe('session-ended');
    expect((await product.http.as(idle.body.accessToken).get<Page>('auth/sessions')).body.items).toEqual([]);
  });
});

describe('a browser', () => {
  const cookieOf = (headers: Record<string, string>) => String(headers['set-cookie']).split(';')[0]!;
  /** what the browser sends from our own page */
  const from = (cookie: string, origin?: string) => ({
    headers: { cookie, host: 'qingyuan.example', origin: origin ?? 'http://qingyuan.example' },
  });

  it('has its refresh token in a cookie of its session, and never in the body', async () => {
    const { body, headers } = await login({ client: 'browser' });
    expect(body).not.toHaveProperty('refreshToken');
    expect(String(headers['set-cookie'])).toMatch(
      new RegExp(`^qy-${body.sessionId}=\\S+; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict$`),
    );
    const { sessionId } = body;
    const next = await product.http.post<Tokens>('auth/refresh', { sessionId }, from(cookieOf(headers)));
    expect(next).toMatchObject({ status: 200, body: { sessionId } });
    expect(next.body).not.toHaveProperty('refreshToken');
    expect(cookieOf(next.headers)).not.toBe(cookieOf(headers));
  });

  it('is believed only from our own pages', async () => {
    const { body, headers } = await login({ client: 'browser' });
    const { sessionId } = body;
    for (const path of ['auth/refresh', 'auth/logout']) {
      const evil = await product.http.post(path, { sessionId }, from(cookieOf(headers), 'http://evil.example'));
      expect(evil).toMatchObject({ status: 403, code: 'origin-refused' });
      expect(evil.headers['set-cookie']).toBeUndefined();
    }
    expect((await product.http.post('auth/refresh', { sessionId }, from(cookieOf(headers)))).status).toBe(200);
  });

  it('logs out: the cookie is taken back, the session is over, and once more does no harm', async () => {
    const { body, headers } = await login({ client: 'browser' });
    const { sessionId } = body;
    const out = () => product.http.post('auth/logout', { sessionId }, from(cookieOf(headers)));
    const first = await out();
    expect(first.status).toBe(204);
    expect(String(first.headers['set-cookie'])).toMatch(/=; Max-Age=0;/);
    expect((await out()).status).toBe(204);
    expect((await product.http.post('auth/refresh', { sessionId }, from(cookieOf(headers)))).code).toBe(
      'session-ended',
    );
    expect((await audited(sessionId)).map(({ action }) => action)).toEqual(['session.start', 'session.logout']);
  });
});

describe('switching the post', () => {
  it('lets the session act in another of the person’s posts, from then on', async () => {
    const { body } = await login();
    const me = product.http.as(body.accessToken);
    const switched = await me.post<Tokens>(
      'auth/switch',
      { membershipId: body.memberships[1]!.id },
      { key: 'switch-once' },
    );
    expect(switched).toMatchObject({
      status: 200,
      body: { sessionId: body.sessionId, membership: { post: 'contract_manager' } },
    });
    expect(await product.rows(`select from idempotency_key where key = 'switch-once'`)).toEqual([]);
    const next = await refresh(body.refreshToken);
    expect(next.body.membership.post).toBe('contract_manager');
    expect((await product.http.as(next.body.accessToken).get('auth/me')).body).toMatchObject({
      membership: { post: 'contract_manager' },
    });
  });

  it('is refused for a post of another person, and in a session that has ended', async () => {
    const { body } = await login();
    const me = product.http.as(body.accessToken);
    const stranger = await product.login('audit_admin');
    expect((await me.post('auth/switch', { membershipId: stranger.body.membership.id })).code).toBe('not-found');
    await product.http.post('auth/logout', { refreshToken: body.refreshToken });
    expect((await me.post('auth/switch', { membershipId: body.memberships[1]!.id })).code).toBe('session-ended');
  });
});

describe('the list of sessions', () => {
  it('shows the live ones of the caller, of whom each can be ended', async () => {
    const [here, there] = [await login(), await login({ client: 'browser' })];
    const me = product.http.as(here.body.accessToken);
    const { body } = await me.get<Page>('auth/sessions');
    expect(body.items.map(({ id, client }) => [id, client])).toEqual([
      [there.body.sessionId, 'browser'],
      [here.body.sessionId, 'api'],
    ]);
    expect((await me.post(`auth/sessions/${there.body.sessionId}/end`)).code).toBe('if-match-required');
    expect((await me.post(`auth/sessions/${there.body.sessionId}/end`, undefined, { ifMatch: '"1"' })).status).toBe(
      204,
    );
    expect((await me.get<Page>('auth/sessions')).body.items).toHaveLength(1);
    expect(
      (await product.http.as(there.body.accessToken).post('auth/switch', { membershipId: here.body.membership.id }))
        .code,
    ).toBe('session-ended');
  });

  it('hides the sessions of others', async () => {
    const { body } = await login();
    const stranger = await product.as('audit_admin');
    expect((await stranger.post(`auth/sessions/${body.sessionId}/end`, undefined, { ifMatch: '"1"' })).code).toBe(
      'not-found',
    );
  });
});

describe('changing the password', () => {
  const change = (client: Client, oldPassword: string, newPassword: string) =>
    client.post('auth/password', { oldPassword, newPassword }, { key: 'password-once' });

  it('ends the other sessions, keeps this one, and leaves nothing of either password behind', async () => {
    const [here, there] = [await login(), await login()];
    expect((await change(product.http.as(here.body.accessToken), PASSWORD, 'Changed-2026')).status).toBe(204);
    expect((await refresh(there.body.refreshToken)).code).toBe('session-ended');
    expect((await refresh(here.body.refreshToken)).status).toBe(200);
    expect((await login()).code).toBe('credentials-refused');
    expect((await login({ password: 'Changed-2026' })).status).toBe(200);
    expect(await product.rows(`select from idempotency_key where key = 'password-once'`)).toEqual([]);
    expect((await audited(userId)).find(({ action }) => action === 'user.change-password')).toMatchObject({
      actor_user_id: userId,
      details: { fields: ['passwordHash'] },
    });
  });

  it('asks for the present password, counting failures like a login, and for a strong new one', async () => {
    const me = await product.as(name);
    expect(await change(me, 'Wrong-2026', 'Changed-2026')).toMatchObject({
      status: 422,
      code: 'password-wrong',
      body: { errors: [{ path: 'oldPassword' }] },
    });
    expect(await change(me, PASSWORD, 'changed')).toMatchObject({ status: 422, code: 'password-too-weak' });
    for (let failure = 0; failure < 5; failure++) await change(me, 'Wrong-2026', 'Changed-2026');
    expect((await change(me, PASSWORD, 'Changed-2026')).code).toBe('account-locked');
  });
});

describe('a token', () => {
  it('of another installation, a changed one, and a refresh token are nothing', async () => {
    const { body } = await login();
    const [head, claims, tag] = body.accessToken.split('.');
    const raised = Buffer.from(JSON.stringify({ sub: userId, post: 'security_admin' })).toString('base64url');
    for (const token of [`${head}.${raised}.${tag}`, `${head}.${claims}.`, body.refreshToken!, 'x'])
      expect((await product.http.as(token).get('auth/me')).code).toBe('unauthenticated');
  });

  it('shows nothing of the person once the post is ended', async () => {
    await product.organisation(FINANCE);
    const { body } = await login();
    await product.rows(`update membership set status = 'ended', ended_at = now() where id = $1`, [body.membership.id]);
    expect((await product.http.as(body.accessToken).get('auth/me')).code).toBe('session-ended');
  });
});
