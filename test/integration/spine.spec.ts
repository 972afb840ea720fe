import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBudgetLine, aCatalogue } from '#test/builders/a-purchase.js';
import { aDraftTender, anEstimate, anIntendedProject } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

let world: World;
let officer: Client;
let approver: Client;
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'estimate' });
  [officer, approver] = [world.as('purchaser.经办员'), world.as('purchaser.采购审核员')];
});
afterAll(() => world.stop());

/** A request that is wrong in every way is told of the first one alone; mended, of the next. */
describe('the order of answers', () => {
  let tender: string;
  const nowhere = `tenders/${NO_ID}/return`;
  const malformed = '{"reason":';
  const misshapen = { because: 'of this' };
  const fine = { reason: '评分规则须量化' };

  beforeAll(async () => {
    tender = await aDraftTender(world, await anIntendedProject(world));
    await remember();
  });

  it('asks first whether it can be parsed', async () => {
    await refused(await world.http.post(nowhere, undefined, { raw: malformed }), 400, 'malformed-request');
  });

  it('then who asks', async () => {
    await refused(await world.http.post(nowhere, misshapen), 401, 'unauthenticated');
    await refused(await world.http.as('a.b.c').post(nowhere, misshapen), 401, 'unauthenticated');
  });

  it('then whether their post may', async () => {
    await refused(await officer.post(nowhere, misshapen), 403, 'permission-denied');
  });

  it('then for the shape', async () => {
    await refused(await approver.post(nowhere, misshapen), 400, 'invalid-shape');
  });

  it('then for the version', async () => {
    await refused(await approver.post(nowhere, fine), 428, 'if-match-required');
  });

  it('then whether it is there, and theirs', async () => {
    await refused(await approver.post(nowhere, fine, { ifMatch: '"9"' }), 404, 'not-found');
  });

  it('then whether the version is the newest', async () => {
    await refused(await approver.post(`${tender}/return`, fine, { ifMatch: '"9"' }), 412, 'stale-version');
  });

  it('and for the rules last', async () => {
    await refused(await approver.post(`${tender}/return`, fine, { ifMatch: '"1"' }), 409, 'illegal-transition');
  });

  it('looks an idempotency key up before the version: the twin of a command is not stale', async () => {
    const twin = { key: randomUUID(), ifMatch: '"1"' };
    const [first, second] = [
      await officer.post(`${tender}/submit`, undefined, twin),
      await officer.post(`${tender}/submit`, undefined, twin),
    ];
    expect([first.status, first.etag]).toEqual([204, '"2"']);
    expect([second.status, second.etag]).toEqual([204, '"2"']);
  });
});

describe('every answer', () => {
  it('tells its trace, its language, and not to keep it', async () => {
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
    const { headers, body } = await officer.get(`tenders/${NO_ID}`, {
      headers: { traceparent, 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(headers).toMatchObject({
      traceresponse: 'ab'.repeat(16),
      'content-language': 'en',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
    });
    expect(body).toMatchObject({ traceId: 'ab'.repeat(16), status: 404, type: 'urn:qingyuan:problem:not-found' });
  });

  it('is in Chinese unless English is preferred', async () => {
    const detail = async (language?: string) => {
      const headers = language === undefined ? undefined : { 'accept-language': language };
      return (await officer.get(`tenders/${NO_ID}`, { headers })).body.detail;
    };
    const [chinese, english] = [await detail(), await detail('en')];
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).not.toMatch(/\p{Script=Han}/u);
    for (const language of ['zh-TW', 'fr', '*', '', 'x'.repeat(5_000)]) expect(await detail(language)).toBe(chinese);
  });

  it('that refuses a caller says how to sign in', async () => {
    expect((await world.http.get('tenders')).headers['www-authenticate']).toBe('Bearer');
  });

  it('tells a new resource’s address and version, and the address holds the very view', async () => {
    const line = aBudgetLine(world.organisation('purchaser'));
    const desk = world.as('finance.指标管理员');
    const made = await desk.post<{ id: string; version: number }>('budget-lines', line);
    expect(made.headers.location).toBe(`/api/v1/budget-lines/${made.body.id}`);
    expect(made.etag).toBe(`"${made.body.version}"`);
    const read = await desk.get(made.headers.location!);
    expect([read.etag, read.body]).toEqual([made.etag, made.body]);
  });

  it('to a command counts the version up by one', async () => {
    const path = await anEstimate(world);
    expect((await officer.command(path, 'submit')).etag).toBe('"2"');
    expect((await officer.get<{ version: number }>(path)).body.version).toBe(2);
  });

  it('accepts the version as a proxy that compresses may write it, or among others', async () => {
    for (const ifMatch of ['W/"1"', '"7", "1"']) {
      const path = await anEstimate(world);
      expect((await officer.post(`${path}/submit`, undefined, { ifMatch })).status).toBe(204);
    }
  });
});

describe('a caller whose ground is gone', () => {
  const submit = (who: Client, path: string) => who.post(`${path}/submit`, undefined, { ifMatch: '"1"' });

  it.each<[what: string, sql: string]>([
    ['their session has ended', `update session set status = 'ended', ended_at = now() where user_id = $1`],
    ['their post was taken', `update membership set status = 'ended', ended_at = now() where user_id = $1`],
    ['their account is disabled', `update app_user set status = 'disabled' where id = $1`],
  ])('commands nothing any more once %s, although the token is still good', async (_, sql) => {
    const path = await anEstimate(world);
    const colleague = await world.newPerson(world.organisation('purchaser'), 'procurement_officer');
    const { userId } = (await colleague.get<{ userId: string }>('auth/me')).body;
    await world.query(sql, [userId]);
    await remember();
    await refused(await submit(colleague, path), 401, 'session-ended');
  });

  it('commands nothing for an organisation that was closed', async () => {
    const organisation = await world.newOrganisation('purchaser', '310199');
    const theirs = await world.newPerson(organisation, 'procurement_officer');
    await world.query(`update organisation set status = 'closed' where id = $1`, [organisation]);
    await remember();
    await refused(await theirs.post('catalogues', aCatalogue()), 401, 'session-ended');
  });

  it('is nobody with a token that was changed or signed by nobody', async () => {
    await remember();
    const [head, claims, signature] = world.token('purchaser.经办员').split('.') as [string, string, string];
    const encoded = (text: string) => Buffer.from(text).toString('base64url');
    const forged = encoded(Buffer.from(claims, 'base64url').toString().replace('procurement_officer', 'unit_head'));
    const none = encoded('{"alg":"none","typ":"JWT"}');
    for (const token of [`${head}.${forged}.${signature}`, `${none}.${claims}.`, `${none}.${claims}.${signature}`])
      await refused(await world.http.as(token).get('auth/me'), 401, 'unauthenticated');
  });
});
