import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CRITERIA, ESTIMATE, SERVICES } from '#src/demo/purchase.js';
import type { DraftTender, ProcurementDocumentInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { aBudgetLine, aDocument, aProject, aTender } from '#test/builders/a-purchase.js';
import type { Answer, Client } from '#test/support/client.js';
import { NO_ID, replacedAt, type Path } from '#test/support/requests.js';
import { startWorld, type World } from '#test/support/world.js';

/** A project whose intent was published thirty days ago, and its tender, which the agent redrafts again and again. */
describe('bad input', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let agent: Client;
  let desk: Client;
  let draft: DraftTender;
  let tender: string;
  let before: Record<string, string | null>;

  beforeAll(async () => {
    world = await startWorld({ at: 'intended', env: { JSON_BODY_MAX_BYTES: '65536' } });
    await world.moveClockTo('2026-08-13');
    [officer, approver] = [world.as('purchaser.经办员'), world.as('purchaser.采购审核员')];
    [agent, desk] = [world.as('agent.代理项目经理'), world.as('finance.指标管理员')];
    draft = aTender({ projectId: await world.newest('project'), catalogueId: await world.newest('catalogue') });
    tender = `tenders/${(await agent.post<{ id: string }>('tenders', draft)).body.id}`;
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    before = await world.contents();
  });

  /** The answer is this refusal, at this field, and nothing was kept. */
  const refused = async (answer: Answer<unknown>, status: number, code: string, field?: string) => {
    const { errors } = answer.body as { errors: { path: string; code: string; message: string }[] };
    expect([answer.status, answer.code]).toEqual([status, code]);
    if (field !== undefined) expect(errors.map(({ path }) => path)).toContain(field);
    for (const { message } of errors) expect(message).not.toMatch(/^fields:|\{\{/);
    expect(await world.contents()).toEqual(before);
  };
  const shape = async (answer: Answer<unknown>, path: string, code: string) => {
    await refused(answer, 400, 'invalid-shape');
    expect((answer.body as { errors: object[] }).errors).toContainEqual(expect.objectContaining({ path, code }));
  };
  const redraftOf = ({ projectId: _, number: __, ...rest }: DraftTender) => rest;
  const etag = async (path: string) => (await officer.get(path)).etag;

  describe('that is not JSON as it is spoken here', () => {
    it.each<[string, string]>([
      ['is cut off', '{"reason": "bec'],
      ['is none', 'reason=because'],
      ['has a key that would reach the prototype', '{"__proto__": {"isAdmin": true}, "reason": "because"}'],
      ['has a constructor that would', '{"constructor": {"prototype": {"isAdmin": true}}, "reason": "because"}'],
      ['is nested past every depth', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ])('is malformed when it %s', async (_, raw) => {
      const answer = await approver.post(`${tender}/return`, undefined, { raw, ifMatch: '"1"' });
      expect(answer.status).toBe(400);
      expect(await world.contents()).toEqual(before);
    });

    it.each<[string, unknown]>([
      ['a list', []],
      ['a text', 'because'],
      ['a number', 1],
      ['null', null],
      ['nothing', undefined],
    ])('is of no shape when it is %s', async (_, body) => {
      await shape(await approver.post(`${tender}/return`, body, { ifMatch: '"1"' }), '', 'not-an-object');
    });

    it('is unsupported in any other media type', async () => {
      for (const type of [
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        const answer = await approver.post(`${tender}/return`, undefined, {
          raw: 'reason=because',
          headers: { 'content-type': type },
          ifMatch: '"1"',
        });
        await refused(answer, 415, 'unsupported-media-type');
      }
    });

    it('is too large past the limit of a body', async () => {
      const answer = await approver.post(`${tender}/return`, { reason: 'x'.repeat(70_000) }, { ifMatch: '"1"' });
      await refused(answer, 413, 'body-too-large');
    });

    it('is malformed in an address with a broken escape', async () => {
      await refused(await officer.get('tenders/%zz'), 400, 'malformed-request');
      await refused(await officer.get('/%zz'), 400, 'malformed-request');
    });

    it('is no resource at an address that does not exist', async () => {
      await refused(await officer.get('bids'), 404, 'not-found');
      await refused(await officer.get('/api/v2/tenders'), 404, 'not-found');
      await refused(await officer.put(`${tender}/publish`, {}), 404, 'not-found');
    });

    it('is of no shape with U+0000 in an address', async () => {
      await shape(await officer.get('organisations?name=%00'), 'name', 'control-character');
      await shape(await officer.get('tenders/%00'), 'id', 'not-an-id');
      await shape(await officer.get('tenders?cursor=%00'), 'cursor', 'control-character');
      await shape(await officer.get('tenders?region=31019%00'), 'region', 'not-a-region');
      await shape(await officer.get('tenders?colour=red'), 'colour', 'unknown-field');
      await shape(await officer.get('tenders?limit=1&limit=2'), 'limit', 'not-integer');
      await shape(await officer.get('tenders?limit=101'), 'limit', 'out-of-range');
    });
  });

  describe('of the wrong shape', () => {
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
      ['title', '题'.repeat(151), 'text-length'],
      ['documentsUntil', '2026-02-30', 'not-a-date'],
      ['documentsUntil', '2026-08-20T00:00:00Z', 'not-a-date'],
      ['bidDeadline', '2026-08-26', 'not-an-instant'],
      ['bidDeadline', '2026-08-26T10:00', 'not-an-instant'],
      ['bidDeadline', '2026-02-30T10:00:00Z', 'not-an-instant'],
      ['bidDeadline', '2026-08-26T25:00:00Z', 'not-an-instant'],
      ['document', [], 'not-an-object'],
      ['document.catalogueId', "' or 1=1 --", 'not-an-id'],
      ['document.catalogueId', NO_ID.toUpperCase().replace('0', 'A'), 'not-an-id'],
      ['document.serviceLines', 'R01', 'not-a-list'],
      ['document.serviceLines', ['R01'], 'not-an-object'],
      ['document.serviceLines', [], 'list-length'],
      ['document.serviceLines.0.quantity', '-1', 'out-of-range'],
      ['document.serviceLines.0.quantity', '0.001', 'not-decimal'],
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
      const body = replacedAt(redraftOf(draft), steps, value);
      await shape(await agent.put(tender, body, { ifMatch: await etag(tender) }), path, code);
    });

    it('is refused with everything that is wrong, not only the first', async () => {
      const { body } = await agent.put<{ errors: object[] }>(tender, { title: 7, colour: 'red' }, { ifMatch: '"1"' });
      expect(body.errors.map((error) => (error as { path: string }).path).sort()).toEqual(
        ['bidDeadline', 'colour', 'document', 'documentsUntil', 'title'].sort(),
      );
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
      await shape(await desk.post('budget-lines', line), 'amount', 'not-money');
    });
  });

  describe('about versions and keys', () => {
    it('needs the version that a command was decided on, and refuses a stale one', async () => {
      await refused(await agent.post(`${tender}/submit`), 428, 'if-match-required');
      for (const ifMatch of ['"0"', '"99"', 'garbage', '""', '*'])
        await refused(await agent.post(`${tender}/submit`, undefined, { ifMatch }), 412, 'stale-version');
    });

    it('tells the version it stands at now with a stale one', async () => {
      const { body } = await agent.post(`${tender}/submit`, undefined, { ifMatch: '"0"' });
      expect(body).toMatchObject({ params: { current: await etag(tender) } });
    });

    it('refuses an idempotency key that is none', async () => {
      for (const key of ['short', 'x'.repeat(129), 'with space', 'tab\tinside'])
        await refused(await agent.post('tenders', draft, { key }), 400, 'idempotency-key-invalid');
    });

    it('refuses a key that came with another body', async () => {
      const key = randomUUID();
      const line = aBudgetLine(world.organisation('purchaser'));
      expect((await desk.post('budget-lines', line, { key })).status).toBe(201);
      before = await world.contents();
      await refused(await desk.post('budget-lines', { ...line, year: 2027 }, { key }), 422, 'idempotency-key-reused');
    });
  });

  describe('about what is not there or not theirs', () => {
    it('finds nothing of another organisation, to read or to change', async () => {
      const stranger = await world.newPerson(await world.newOrganisation('purchaser', '310199'), 'procurement_officer');
      const project = `projects/${draft.projectId}`;
      for (const path of [tender, project, `estimates/${await world.newest('cost_estimate')}`]) {
        await refused(await stranger.get(path), 404, 'not-found');
        await refused(await stranger.get(path.replace(/[^/]+$/, NO_ID)), 404, 'not-found');
      }
      before = await world.contents();
      await refused(await stranger.post(`${tender}/submit`, undefined, { ifMatch: '"1"' }), 404, 'not-found');
      await refused(await stranger.post(`${project}/plan`, undefined, { ifMatch: '"1"' }), 404, 'not-found');
      await refused(await stranger.post('tenders', draft), 404, 'not-found');
      const estimate = await world.newest('cost_estimate');
      await refused(await stranger.post('projects', aProject(estimate)), 404, 'not-found');
    });

    it('does not know an item that the catalogue does not have, nor a catalogue that is not published', async () => {
      const [line] = draft.document.serviceLines;
      const document = { ...draft.document, serviceLines: [{ ...line!, itemCode: 'Z99' }] };
      const ifMatch = await etag(tender);
      const unknown = await agent.put(tender, redraftOf({ ...draft, document }), { ifMatch });
      await refused(unknown, 422, 'item-not-in-catalogue', 'document.serviceLines.0.itemCode');
      const nowhere = await agent.put(tender, redraftOf({ ...draft, document: aDocument(NO_ID) }), { ifMatch });
      await refused(nowhere, 422, 'catalogue-not-published', 'document.catalogueId');
    });

    it('entrusts nobody but an agent', async () => {
      const project = await officer.post<{ id: string }>(
        'projects',
        aProject(await anotherEstimate(), { number: 'P-2' }),
      );
      before = await world.contents();
      const mandate = { agreementNumber: 'D-1', agreementDate: '2026-08-01', scope: ['编制文件'] };
      for (const agentId of [world.organisation('A'), NO_ID]) {
        const answer = await officer.command(`projects/${project.body.id}`, 'entrust', { agentId, ...mandate });
        await refused(answer, 422, 'not-an-agent', 'agentId');
      }
    });
  });

  async function anotherEstimate(): Promise<string> {
    const { body } = await officer.post<{ id: string }>('estimates', { ...ESTIMATE, number: randomUUID().slice(0, 8) });
    await officer.command(`estimates/${body.id}`, 'submit');
    const minutes = { number: '19号', date: '2026-07-13', matter: '最高限价' };
    await world.as('purchaser.单位负责人').command(`estimates/${body.id}`, 'approve', { minutes });
    return body.id;
  }

  describe('against the order of things', () => {
    it('is an illegal transition that names where it stands and what is allowed', async () => {
      const answer = await approver.command(tender, 'approve');
      await refused(answer, 409, 'illegal-transition');
      expect(answer.body).toMatchObject({
        params: { subject: 'tender', action: 'approve', status: 'draft', allowed: ['redraft', 'submit', 'cancel'] },
      });
    });

    it('is a project whose ground is that of another method, or that gives small enterprises too little', async () => {
      const estimate = await anotherEstimate();
      before = await world.contents();
      const open = aProject(estimate, { number: 'P-3', method: 'open_tender' });
      await refused(await officer.post('projects', open), 422, 'ground-not-for-method', 'methodGround');
      const stingy = aProject(estimate, { number: 'P-3', smeDeduction: '0.05' });
      await refused(await officer.post('projects', stingy), 422, 'sme-deduction-out-of-bounds', 'smeDeduction');
    });

    it('is a number or an estimate that another project has', async () => {
      const taken = aProject(await anotherEstimate());
      before = await world.contents();
      await refused(await officer.post('projects', taken), 409, 'number-taken');
      const used = aProject(
        (await world.query<{ estimate_id: string }>('select estimate_id from project limit 1'))[0]!.estimate_id,
        { number: 'P-4' },
      );
      await refused(await officer.post('projects', used), 409, 'estimate-in-use');
    });

    it('is a second tender while one is under way', async () => {
      await refused(await agent.post('tenders', { ...draft, number: 'T-2' }), 409, 'tender-under-way');
    });

    it('is an estimate for a time before every base parameter', async () => {
      const input = { ...ESTIMATE.input, period: { start: '2001-01-01', months: 12 } };
      const answer = await officer.post('estimates', { ...ESTIMATE, number: 'E-1', input });
      await refused(answer, 422, 'parameter-missing');
      expect(answer.body.detail).toContain('310199');
    });
  });

  describe('against the rules of a procurement document', () => {
    const criteria = (...weights: string[]): ProcurementDocumentInput['criteria'] =>
      weights.map((weight, index) => ({ ...CRITERIA[index]!, weight }));
    const [line, other] = SERVICES.map(({ code, standard }) => ({ itemCode: code, quantity: '1', standard }));

    it.each<[what: string, over: Partial<ProcurementDocumentInput>, code: string, field: string, params: object]>([
      [
        'weights of 99.99',
        { criteria: criteria('20', '79.99') },
        'weights-not-100',
        'document.criteria',
        { rule: 'A41', total: '99.99' },
      ],
      [
        'weights of 100.01',
        { criteria: criteria('20', '80.01') },
        'weights-not-100',
        'document.criteria',
        { total: '100.01' },
      ],
      [
        'a price of 9.99 points',
        { criteria: criteria('9.99', '90.01') },
        'price-weight-out-of-bounds',
        'document.criteria.0.weight',
        { rule: 'A41', min: 10, max: 30 },
      ],
      [
        'a price of 30.01 points',
        { criteria: criteria('30.01', '69.99') },
        'price-weight-out-of-bounds',
        'document.criteria.0.weight',
        {},
      ],
      [
        'no price at all',
        { criteria: [{ ...CRITERIA[1], weight: '100' }] },
        'price-criterion-missing',
        'document.criteria',
        { found: 0 },
      ],
      [
        'a criterion twice',
        { criteria: [{ ...CRITERIA[0] }, { ...CRITERIA[1], weight: '40' }, { ...CRITERIA[1], weight: '40' }] },
        'duplicate-code',
        'document.criteria.2',
        { code: 'S2' },
      ],
      [
        'a service twice',
        { serviceLines: [line!, other!, line!] },
        'duplicate-code',
        'document.serviceLines.2',
        { code: 'R01' },
      ],
      [
        'shares of 99 %',
        { payments: [{ code: 'M1', name: '首付', share: '0.99' }] },
        'shares-not-whole',
        'document.payments',
        { total: '0.99' },
      ],
      [
        'a term that begins before the deadline',
        { service: { ...aDocument('').service, startsOn: '2026-08-26' } },
        'service-term-invalid',
        'document.service',
        { rule: 'A56' },
      ],
      [
        'a term of more than three years',
        { service: { ...aDocument('').service, endsOn: '2029-10-01' } },
        'service-term-invalid',
        'document.service',
        {},
      ],
    ])('is refused when it is submitted with %s', async (_, over, code, field, params) => {
      await redrafted({ document: { ...draft.document, ...over } });
      const answer = await agent.command(tender, 'submit');
      await refused(answer, 422, code, field);
      expect(answer.body).toMatchObject({ params });
    });

    it('is refused when the documents may be had for longer than bids are taken', async () => {
      await redrafted({ documentsUntil: '2026-08-27' });
      await refused(await agent.command(tender, 'submit'), 422, 'deadline-before-documents-end', 'bidDeadline');
    });
  });

  describe('against the statutory dates', () => {
    const later = (startsOn: ProcurementDocumentInput['service']['startsOn'], endsOn: typeof startsOn) => ({
      document: { ...draft.document, service: { ...draft.document.service, startsOn, endsOn } },
    });

    it.each<[what: string, over: () => Partial<DraftTender>, code: string, field: string, params: object]>([
      [
        'documents for four working days',
        () => ({ documentsUntil: '2026-08-19' }),
        'documents-period-too-short',
        'documentsUntil',
        { rule: 'A10', earliest: '2026-08-20' },
      ],
      [
        'nine days for bids',
        () => ({ bidDeadline: '2026-08-22T02:00:00Z' }),
        'deadline-too-near',
        'bidDeadline',
        { rule: 'A12', earliest: '2026-08-24' },
      ],
      [
        'a deadline one second before the first lawful day',
        () => ({ bidDeadline: '2026-08-23T15:59:59Z' }),
        'deadline-too-near',
        'bidDeadline',
        {},
      ],
      [
        'a deadline on a Saturday',
        () => ({ bidDeadline: '2026-08-29T02:00:00Z' }),
        'deadline-on-rest-day',
        'bidDeadline',
        { rule: 'F3', earliest: '2026-08-31' },
      ],
      [
        'a deadline on the national holiday',
        () => ({ ...later('2026-11-01', '2027-10-31'), bidDeadline: '2026-10-01T02:00:00Z' }),
        'deadline-on-rest-day',
        'bidDeadline',
        { earliest: '2026-10-08' },
      ],
    ])('is refused when it is published with %s', async (_, over, code, field, params) => {
      await approved(over());
      const answer = await agent.command(tender, 'publish');
      await refused(answer, 422, code, field);
      expect(answer.body).toMatchObject({ params });
      for (const value of Object.values(params)) expect(answer.body.detail).toContain(value);
    });

    it('is refused with the year whose calendar is missing', async () => {
      await approved({ ...later('2027-03-01', '2028-02-29'), bidDeadline: '2027-01-05T02:00:00Z' });
      const answer = await agent.command(tender, 'publish');
      await refused(answer, 422, 'calendar-year-missing');
      expect(answer.body).toMatchObject({ params: { year: 2027 } });
    });

    it('is a working day that the holiday notice took from a weekend', async () => {
      // 2026-09-20 is a Sunday worked in exchange
      await approved({ bidDeadline: '2026-09-20T02:00:00Z' });
      expect((await agent.command(tender, 'publish')).status).toBe(204);
    });
  });

  /** The tender as a draft with other content. */
  async function redrafted(over: Partial<DraftTender>): Promise<void> {
    const { body } = await officer.get<{ status: string }>(tender);
    if (body.status !== 'draft') await approver.command(tender, 'return', { reason: '另行修改' });
    const answer = await agent.put(tender, redraftOf({ ...draft, ...over }), { ifMatch: await etag(tender) });
    expect(answer.status).toBe(200);
    before = await world.contents();
  }

  /** The tender as approved with other content. */
  async function approved(over: Partial<DraftTender>): Promise<void> {
    await redrafted(over);
    expect((await agent.command(tender, 'submit')).code).toBeUndefined();
    expect((await approver.command(tender, 'approve')).code).toBeUndefined();
    before = await world.contents();
  }
});
