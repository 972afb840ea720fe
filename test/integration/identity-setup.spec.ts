import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentitySetup, type NewAdministrator } from '#src/platform/identity/index.js';
import { OPERATOR, startIdentityApp, type IdentityApp, type Tokens } from './identity-fixture.js';

let product: IdentityApp;
let made: NewAdministrator[];

beforeAll(async () => {
  product = await startIdentityApp();
  made = await product.asSystem(() => product.get(IdentitySetup).createAdministrators(OPERATOR));
});
afterAll(() => product.stop());

describe('a new installation', () => {
  it('gets three administrators, three people with an invitation each', () => {
    expect(made.map(({ login, post }) => [login, post])).toEqual([
      ['系统管理员@清源平台运营中心', 'system_admin'],
      ['安全管理员@清源平台运营中心', 'security_admin'],
      ['审计管理员@清源平台运营中心', 'audit_admin'],
    ]);
    expect(new Set(made.map(({ invitation }) => invitation.token)).size).toBe(3);
  });

  it('lets each of them in once the invitation is accepted, and make what follows', async () => {
    const tokens: Tokens[] = [];
    for (const { login, invitation } of made) {
      const password = 'Operator-2026';
      expect((await product.http.post('auth/accept-invitation', { token: invitation.token, password })).status).toBe(
        204,
      );
      tokens.push((await product.login(login, { password })).body);
    }
    const [system, security] = tokens.map(({ accessToken }) => product.http.as(accessToken));
    const user = await system!.post('users', { login: '审计员@清源区审计局', displayName: '审计员' });
    const organisation = await system!.post('organisations', {
      kind: 'oversight',
      name: '清源区审计局',
      uscc: '11310199MB0QY0034H',
      regionCode: '310199',
    });
    const post = { userId: user.body.id, organisationId: organisation.body.id, post: 'oversight_reader' };
    expect((await security!.post('memberships', post)).status).toBe(201);
  });

  it('audits its making as the system’s act, and an accepted invitation on behalf of its person', async () => {
    const entries = await product.rows<{ action: string; actor_kind: string; own: boolean }>(
      `select action, actor_kind, actor_user_id = subject_id as own from audit_entry where subject_type = 'user' order by recorded_at, seq`,
    );
    expect(entries.slice(0, 3)).toEqual(Array(3).fill({ action: 'user.create', actor_kind: 'system', own: null }));
    expect(entries[3]).toEqual({ action: 'user.accept-invitation', actor_kind: 'system', own: true });
  });

  it('is made once', async () => {
    const again = () => product.get(IdentitySetup).createAdministrators({ ...OPERATOR, uscc: '11310199MB0QY0026N' });
    await expect(product.asSystem(again)).rejects.toMatchObject({ code: 'already-exists' });
    expect(await product.rows('select from app_user')).toHaveLength(4);
  });
});
