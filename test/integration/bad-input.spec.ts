import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DraftTender } from '#src/procurement/tenders/draft-tender.dto.js';
import { aBudgetLine, aProject, aTender } from '#test/builders/a-purchase.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { NO_ID, replacedAt, type Path } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

/** Around one tender in draft: what is wrong with a request before any rule of procurement is asked. */
describe('bad input', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let agent: Client;
  let desk: Client;
  let draft: DraftTender;
  let tender: string;
  const { remember, refused, misshapen } = refusalsIn(() => world);

  beforeAll(async () => {
    world = await startWorld({ at: 'intended' });
    [officer, approver] = [world.as('purchaser.经办员'), world.as('purchaser.采购审核员')];
    [agent, desk] = [world.as('agent.代理项目经理'), world.as('finance.指标管理员')];
    draft = aTender({ projectId: await world.newest('project'), catalogueId: await world.newest('catalogue') });
    tender = `tenders/${(await agent.post<{ id: string }>('tenders', draft)).body.id}`;
  });
  afterAll(() => world.stop());
  beforeEach(remember);

  const decide = (raw: string, headers?: Record<string, string>) =>
    approver.post(`${tender}/return`, undefined, { raw, headers, ifMatch: '"1"' });

  describe('that is not JSON as it is spoken here', () => {
    it.each<[string, string]>([
      ['is cut off', '{"reason": "bec'],
      ['is none', 'reason=because'],
      ['has two values', '{"reason": "because"} {"reason": "because"}'],
      ['has a key that would reach the prototype', '{"__proto__": {"isAdmin": true}, "reason": "because"}'],
      ['has a constructor that would', '{"constructor": {"prototype": {"isAdmin": true}}, "reason": "because"}'],
      ['is nested past every depth', `${'{"reason":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ])('is malformed when it %s', async (_, raw) => {
      await refused(await decide(raw), 400, 'malformed-request');
    });

    it.each<[string, string]>([
      ['a list', '[]'],
      ['a text', '"because"'],
      ['a number', '1'],
      ['null', 'null'],
      ['nothing', ''],
    ])('is of no shape when it is %s', async (_, raw) => {
      await misshapen(await decide(raw), '', 'not-an-object');
    });

    it('is unsupported in any other media type', async () => {
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'])
        await refused(await decide('reason=because', { 'content-type': type }), 415, 'unsupported-media-type');
    });

    it('is too large past the limit of a body', async () => {
      await refused(await decide(JSON.stringify({ reason: 'x'.repeat(2 ** 20) })), 413, 'body-too-large');
    });

    it('is malformed in an address with a broken escape', async () => {
      await refused(await officer.get('tenders/%zz'), 400, 'malformed-request');
      await refused(await officer.get('/%zz'), 400, 'malformed-request');
    });

    it('is no resource at an address that does not exist', async () => {
      await refused(await officer.get('tendres'), 404, 'not-found');
      await refused(await officer.get('/api/v2/tenders'), 404, 'not-found');
      await refused(await officer.put(`${tender}/publish`, {}), 404, 'not-found');
    });

    it('is of no shape with an unknown or impossible value in an address', async () => {
      await misshapen(await officer.get('organisations?name=%00'), 'name', 'control-character');
      await misshapen(await officer.get('tenders/%00'), 'id', 'not-an-id');
      await misshapen(await officer.get('tenders?cursor=%00'), 'cursor', 'control-character');
      await misshapen(await officer.get('tenders?region=31019%00'), 'region', 'not-a-region');
      await misshapen(await officer.get('tenders?colour=red'), 'colour', 'unknown-field');
      await misshapen(await officer.get('tenders?limit=1&limit=2'), 'limit', 'not-integer');
      await misshapen(await officer.get('tenders?limit=101'), 'limit', 'out-of-range');
      await misshapen(await officer.get('tenders?status=lost'), 'status', 'not-one-of');
      await misshapen(await officer.get('tenders?cursor=W10'), 'cursor', 'not-a-cursor');
    });
  });

  describe('of the wrong shape', () => {
    const { projectId: _, number: __, ...content } = aTender({ projectId: NO_ID, catalogueId: NO_ID });
    const rewrite = async (body: unknown) => agent.put(tender, body, { ifMatch: (await agent.get(tender)).etag });

    it.each<[path: string, value: unknown, code: string]>([
      ['colour', 'red', 'unknown-field'],
      ['document.criteria.0.colour', 'red', 'unknown-field'],
      ['projectId', NO_ID, 'unknown-field'],
      ['title', undefined, 'required'],
      ['title', null, 'required'],
      ['title', '', 'text-length'],
      ['title', ' \t ', 'required'],
      ['title', 7, 'not-text'],
      ['title', ['a'], 'not-text'],
      ['title', 'a\u0000b', 'control-character'],
      ['title', 'a\u001bb', 'control-character'],
      ['title', 'a\ud800b', 'control-character'],
      ['documentsUntil', '2026-02-30', 'not-a-date'],
      ['documentsUntil', '2026-08-20T00:00:00Z', 'not-a-date'],
      ['documentsUntil', '9999-12-31', 'out-of-range'],
      ['bidDeadline', '2026-08-26', 'not-an-instant'],
      ['bidDeadline', '2026-08-26T10:00', 'not-an-instant'],
      ['bidDeadline', '2026-02-30T10:00:00Z', 'not-an-instant'],
      ['bidDeadline', '2026-08-26T25:00:00Z', 'not-an-instant'],
      ['bidDeadline', '9999-12-31T23:59:59Z', 'out-of-range'],
      ['document', [], 'not-an-object'],
      ['document.catalogueId', "' or 1=1 --", 'not-an-id'],
      ['document.catalogueId', 'A0000000-0000-7000-8000-000000000000', 'not-an-id'],
      ['document.serviceLines', 'R01', 'not-a-list'],
      ['document.serviceLines', ['R01'], 'not-an-object'],
      ['document.serviceLines', [], 'list-length'],
      ['document.serviceLines.0.quantity', '-1', 'out-of-range'],
      ['document.serviceLines.0.quantity', '0.001', 'not-decimal'],
      ['document.payments.0.share', '-0', 'out-of-range'],
      ['document.serviceLines.0.quantity', 300, 'not-decimal'],
      ['document.criteria.0.weight', '1e1', 'not-decimal'],
      ['document.criteria.0.kind', 'opinion', 'not-one-of'],
      ['document.service.clients', '300', 'not-integer'],
      ['document.service.clients', 0.5, 'not-integer'],
      ['document.service.clients', 1e300, 'not-integer'],
      ['document.service.renewals', 3, 'out-of-range'],
      ['document.payments.0.share', '1.1', 'out-of-range'],
    ])('is refused with the path and what is wrong: %s = %j is %s', async (path, value, code) => {
      const steps: Path = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      await misshapen(await rewrite(replacedAt(content, steps, value)), path, code);
    });

    it('is a text that is a character too long, counted as people count', async () => {
      await misshapen(await rewrite({ ...content, title: '𠮷'.repeat(151) }), 'title', 'text-length');
    });

    it('is refused with everything that is wrong, not only the first', async () => {
      const { body } = await rewrite({ title: 7, colour: 'red' });
      const paths = (body.errors as { path: string }[]).map(({ path }) => path);
      expect(paths.sort()).toEqual(['bidDeadline', 'colour', 'document', 'documentsUntil', 'title']);
    });

    it.each<[unknown]>([
      ['-1'],
      ['1.005'],
      ['1,000'],
      ['1e3'],
      ['+1'],
      ['01'],
      ['１００'],
      [' 1'],
      ['1.'],
      ['.5'],
      ['NaN'],
      [''],
      ['10000000000000'],
      [1000],
      [1000.5],
    ])('is no money: %j', async (amount) => {
      const line = { ...aBudgetLine(world.organisation('purchaser')), amount };
      await misshapen(await desk.post('budget-lines', line), 'amount', 'not-money');
    });
  });

  describe('about versions and keys', () => {
    it('needs the version that a command was decided on', async () => {
      await refused(await agent.post(`${tender}/submit`), 428, 'if-match-required');
    });

    it('refuses any other version than the one it stands at, which it tells', async () => {
      for (const ifMatch of ['"0"', '"99"', 'garbage', '""', '*']) {
        const answer = await agent.post(`${tender}/submit`, undefined, { ifMatch });
        await refused(answer, 412, 'stale-version');
        expect(answer.body).toMatchObject({ params: { current: (await agent.get(tender)).etag } });
      }
    });

    it('refuses an idempotency key that is none', async () => {
      for (const key of ['short', 'x'.repeat(129), 'with space', 'tab\tinside'])
        await refused(await agent.post('tenders', draft, { key }), 400, 'idempotency-key-invalid');
    });

    it('refuses a key that came with another body', async () => {
      const key = randomUUID();
      const line = aBudgetLine(world.organisation('purchaser'));
      expect((await desk.post('budget-lines', line, { key })).status).toBe(201);
      await remember();
      await refused(await desk.post('budget-lines', { ...line, year: 2027 }, { key }), 422, 'idempotency-key-reused');
    });
  });

  describe('about the matter of another organisation', () => {
    it('finds nothing, to read or to change, as if there were nothing', async () => {
      const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'procurement_officer');
      const estimate = await world.newest('cost_estimate');
      await remember();
      for (const path of [tender, `projects/${draft.projectId}`, `estimates/${estimate}`]) {
        const [theirs, nobodys] = [await stranger.get(path), await stranger.get(path.replace(/[^/]+$/, NO_ID))];
        await refused(theirs, 404, 'not-found');
        expect({ ...theirs.body, traceId: '' }).toEqual({ ...nobodys.body, traceId: '' });
      }
      for (const path of [`${tender}/submit`, `projects/${draft.projectId}/plan`, `estimates/${estimate}/submit`])
        await refused(await stranger.post(path, undefined, { ifMatch: '"1"' }), 404, 'not-found');
      await refused(await stranger.post('tenders', draft), 404, 'not-found');
      await refused(await stranger.post('projects', aProject(estimate)), 404, 'not-found');
    });
  });
});
