import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '#test/support/client.js';
import { FINANCE, OPERATOR, PURCHASER, startIdentityApp, type IdentityApp, type Page } from './identity-fixture.js';

interface Organisation {
  id: string;
  name: string;
  version: number;
  status: string;
  allowed: string[];
  usingOffice: string | null;
}

const VENDOR = { kind: 'vendor', name: '示例同渡社会服务有限公司', uscc: '91310199MA0QY201X1', regionCode: '310199' };
const SITE = { kind: 'service_site', name: '清源区临河街道办事处', uscc: '11310199MB0QY01145', regionCode: '310101' };

let product: IdentityApp;
let system: Client;
let security: Client;
let officer: Client;
let purchaserId: string;

beforeAll(async () => {
  product = await startIdentityApp();
  await product.administrators();
  system = await product.as('system_admin');
  security = await product.as('security_admin');
  const created = await system.post<Organisation>('organisations', PURCHASER);
  purchaserId = created.body.id;
  await product.user('经办员', purchaserId, 'procurement_officer');
  officer = await product.as('经办员');
});
afterAll(() => product.stop());

describe('making an organisation', () => {
  it('answers with it, its address and its version, and audits the command as that organisation’s', async () => {
    const answer = await system.post<Organisation>('organisations', { ...VENDOR, legalForm: '小型企业' });
    expect(answer).toMatchObject({ status: 201, etag: '"1"' });
    expect(answer.headers.location).toBe(`/api/v1/organisations/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      ...VENDOR,
      legalForm: '小型企业',
      usingOffice: null,
      status: 'active',
      version: 1,
    });
    expect(answer.body.allowed).toEqual(['change', 'close']);
    expect(
      await product.rows('select action, actor_kind, organisation_id from audit_entry where subject_id = $1', [
        answer.body.id,
      ]),
    ).toEqual([{ action: 'organisation.create', actor_kind: 'user', organisation_id: answer.body.id }]);
  });

  it('is for the system administrator alone', async () => {
    for (const other of [security, officer])
      expect((await other.post('organisations', SITE)).code).toBe('permission-denied');
    expect((await product.http.post('organisations', SITE)).code).toBe('unauthenticated');
  });

  it('refuses a credit code whose check fails, one that is registered, and a region that is not there', async () => {
    const wrong = await system.post<{ errors: object[] }>('organisations', { ...SITE, uscc: '11310199MB0QY01146' });
    expect(wrong).toMatchObject({
      status: 400,
      code: 'invalid-shape',
      body: { errors: [{ path: 'uscc', code: 'not-a-uscc' }] },
    });
    expect(await system.post('organisations', { ...SITE, uscc: PURCHASER.uscc })).toMatchObject({
      status: 409,
      code: 'uscc-taken',
    });
    const nowhere = await system.post('organisations', { ...SITE, regionCode: '999999' });
    expect(nowhere).toMatchObject({ status: 422, code: 'unknown-reference' });
  });

  it('refuses a second operator', async () => {
    const second = { ...SITE, kind: 'operator', uscc: FINANCE.uscc };
    expect(await system.post('organisations', second)).toMatchObject({ status: 409, code: 'already-exists' });
  });

  it('makes one organisation of two twins with one key', async () => {
    const twins = await Promise.all(
      [1, 2].map(() => system.post<Organisation>('organisations', SITE, { key: 'site-once' })),
    );
    expect(twins.map(({ status }) => status)).toEqual([201, 201]);
    expect(twins[0]!.body).toEqual(twins[1]!.body);
  });
});

describe('changing an organisation', () => {
  it('changes its name and using office on the version that was seen', async () => {
    const path = `organisations/${purchaserId}`;
    const answer = await system.patch<Organisation>(
      path,
      { usingOffice: '清源区禁毒委员会办公室' },
      { ifMatch: '"1"' },
    );
    expect(answer).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { usingOffice: '清源区禁毒委员会办公室', version: 2 },
    });
    expect(await system.patch(path, { name: '别名单位' }, { ifMatch: '"1"' })).toMatchObject({
      status: 412,
      code: 'stale-version',
    });
    expect(await system.patch(path, { name: '别名单位' })).toMatchObject({ status: 428, code: 'if-match-required' });
    expect((await system.patch(path, { uscc: VENDOR.uscc }, { ifMatch: '"2"' })).code).toBe('invalid-shape');
    expect((await officer.patch(path, { name: '别名单位' }, { ifMatch: '"2"' })).code).toBe('permission-denied');
    const cleared = await system.patch<Organisation>(path, { usingOffice: null }, { ifMatch: '"2"' });
    expect(cleared.body.usingOffice).toBeNull();
  });

  it('lets one of two simultaneous edits win', async () => {
    const path = `organisations/${purchaserId}`;
    const { etag } = await system.get(path);
    const answers = await Promise.all(
      ['甲名称', '乙名称'].map((usingOffice) => system.patch(path, { usingOffice }, { ifMatch: etag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('closing an organisation', () => {
  it('ends the posts in it and the sessions that act in them', async () => {
    const { id } = await product.organisation(FINANCE);
    await product.user('指标管理员', id, 'budget_officer');
    const clerk = await product.login('指标管理员');
    expect(await system.command(`organisations/${id}`, 'close')).toMatchObject({ status: 204, etag: '"2"' });
    expect((await system.get<Organisation>(`organisations/${id}`)).body).toMatchObject({
      status: 'closed',
      allowed: [],
    });
    expect(await product.rows('select status from membership where organisation_id = $1', [id])).toEqual([
      { status: 'ended' },
    ]);
    const { refreshToken } = clerk.body;
    expect((await product.http.post('auth/refresh', { refreshToken })).code).toBe('session-ended');
    expect((await product.login('指标管理员')).code).toBe('membership-missing');
    expect((await system.command(`organisations/${id}`, 'close')).code).toBe('illegal-transition');
  });

  it('is refused for the operator', async () => {
    const { body } = await system.get<Page>('organisations?kind=operator');
    const refused = await system.command(`organisations/${body.items[0]!.id}`, 'close');
    expect(refused).toMatchObject({ status: 409, code: 'illegal-transition' });
  });
});

describe('reading organisations', () => {
  it('shows every organisation to everybody who is signed in, with what the reader may do', async () => {
    const { body } = await officer.get<Organisation>(`organisations/${purchaserId}`);
    expect(body).toMatchObject({ name: PURCHASER.name, uscc: PURCHASER.uscc, allowed: [] });
    expect((await officer.get('organisations/0197e5d2-0000-7000-8000-000000000001')).code).toBe('not-found');
    expect((await officer.get('organisations/x')).code).toBe('invalid-shape');
  });

  it('lists them newest first, page by page', async () => {
    const names: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: Page } = await officer.get<Page>(`organisations?limit=2${next && `&cursor=${next}`}`);
      names.push(...body.items.map(({ name }) => name!));
      next = body.next;
    }
    const all = await product.rows<{ name: string }>('select name from organisation order by id desc');
    expect(names).toEqual(all.map(({ name }) => name));
  });

  it('filters by kind, region and beginning of the name, together', async () => {
    const named = async (query: string) =>
      (await officer.get<Page>(`organisations?${query}`)).body.items.map(({ name }) => name);
    expect(await named('kind=vendor')).toEqual([VENDOR.name]);
    expect(await named('region=310101')).toEqual([SITE.name]);
    expect(await named(`name=${encodeURIComponent('清源区')}`)).toEqual(
      expect.arrayContaining([PURCHASER.name, SITE.name]),
    );
    expect(await named(`name=${encodeURIComponent('清源区')}&kind=service_site`)).toEqual([SITE.name]);
    expect(await named(`name=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await named(`name=${encodeURIComponent('清_区')}`)).toEqual([]);
    expect(await named(`name=${encodeURIComponent(OPERATOR.name)}`)).toEqual([OPERATOR.name]);
  });
});
