import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CRITERIA, SERVICES } from '#src/demo/purchase.js';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { DraftTender, ProcurementDocumentInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { aDocument, aTender } from '#test/builders/a-purchase.js';
import { aDraftTender, aPublishedTender, anIntendedProject, does, idOf, inCustody } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { startTestApp } from '#test/support/app.js';
import { eventually } from '#test/support/eventually.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

type Document = ProcurementDocumentInput;
interface Shown {
  id: string;
  version: number;
  status: string;
  allowed: string[];
  returnReason: string | null;
  cancelReason: string | null;
  document: object;
  issued: { ordinal: number; digest: string }[];
}
interface Case {
  what: string;
  over: Partial<DraftTender>;
  code: string;
  field?: string;
  params: Record<string, string | number>;
}

let world: World;
let officer: Client;
let approver: Client;
let agent: Client;
let vendor: Client;
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'intended' });
  [officer, approver] = [world.as('purchaser.经办员'), world.as('purchaser.采购审核员')];
  [agent, vendor] = [world.as('agent.代理项目经理'), world.as('A.投标专员')];
});
afterAll(() => world.stop());

const shown = async (path: string, reader = officer) => (await reader.get<Shown>(path)).body;
const actions = async (path: string) =>
  (
    await world.query<{ action: string; actor_kind: string }>(
      'select action, actor_kind from audit_entry where subject_id = $1 order by seq',
      [idOf(path)],
    )
  ).map(({ action, actor_kind }) => `${action} by ${actor_kind}`);
const noticesOf = (path: string) =>
  world.query<{ kind: string; body: object }>('select kind, body from notice where tender_id = $1 order by id', [
    idOf(path),
  ]);

const openingsOf = (path: string) =>
  world.query('select status, next_due_at from opening where tender_id = $1', [idOf(path)]);

/** One tender of the demo project, drafted by its agent and written anew for each case, on the first lawful day of its notice. */
describe('what a tender may say', () => {
  let draft: DraftTender;
  let tender: string;

  beforeAll(async () => {
    await world.moveClockTo('2026-08-13');
    draft = aTender({ projectId: await world.newest('project'), catalogueId: await world.newest('catalogue') });
    tender = `tenders/${(await agent.post<Shown>('tenders', draft)).body.id}`;
    await inCustody(world, tender);
  });

  async function redrafted(over: Partial<DraftTender>): Promise<void> {
    const { status, version } = await shown(tender);
    if (status !== 'draft') await does(approver, tender, 'return', { reason: '另行修改' });
    const ifMatch = status === 'draft' ? `"${version}"` : (await agent.get(tender)).etag;
    const { projectId: _, number: __, ...content } = { ...draft, ...over };
    const answer = await agent.put<Shown>(tender, content, { ifMatch });
    expect([answer.status, answer.body.status]).toEqual([200, 'draft']);
  }
  async function approved(over: Partial<DraftTender>): Promise<void> {
    await redrafted(over);
    await does(agent, tender, 'submit');
    await does(approver, tender, 'approve');
  }
  const withDocument = (over: Partial<Document>): Partial<DraftTender> => ({ document: { ...aDocument(''), ...over } });
  const criteria = (...weights: string[]): Partial<DraftTender> =>
    withDocument({ criteria: weights.map((weight, index) => ({ ...CRITERIA[index]!, weight })) });
  const [first, second] = SERVICES.map(({ code, standard }) => ({ itemCode: code, quantity: '1', standard }));
  const { service } = aDocument('');

  it.each<Case>([
    {
      what: 'weights of 99.99',
      over: criteria('20', '79.99'),
      code: 'weights-not-100',
      field: 'document.criteria',
      params: { rule: 'A41', total: '99.99' },
    },
    {
      what: 'weights of 100.01',
      over: criteria('20', '80.01'),
      code: 'weights-not-100',
      field: 'document.criteria',
      params: { rule: 'A41', total: '100.01' },
    },
    {
      what: 'a price of 9.99 points',
      over: criteria('9.99', '90.01'),
      code: 'price-weight-out-of-bounds',
      field: 'document.criteria.0.weight',
      params: { rule: 'A41', min: 10, max: 30, weight: '9.99' },
    },
    {
      what: 'a price of 30.01 points',
      over: criteria('30.01', '69.99'),
      code: 'price-weight-out-of-bounds',
      field: 'document.criteria.0.weight',
      params: { rule: 'A41', weight: '30.01' },
    },
    {
      what: 'no price at all',
      over: withDocument({ criteria: [{ ...CRITERIA[1], weight: '100' }] }),
      code: 'price-criterion-missing',
      field: 'document.criteria',
      params: { rule: 'A41', found: 0 },
    },
    {
      what: 'a service twice',
      over: withDocument({ serviceLines: [first!, second!, first!] }),
      code: 'duplicate-code',
      field: 'document.serviceLines.2',
      params: { code: 'R01' },
    },
    {
      what: 'payments of 99 %',
      over: withDocument({ payments: [{ ...aDocument('').payments.at(-1)!, share: '0.99' }] }),
      code: 'shares-not-whole',
      field: 'document.payments',
      params: { total: '0.99' },
    },
    {
      what: 'a service that begins on the day of the deadline',
      over: withDocument({ service: { ...service, startsOn: '2026-08-26' } }),
      code: 'service-term-invalid',
      field: 'document.service',
      params: { rule: 'A56' },
    },
    {
      what: 'a service of three years and a day',
      over: withDocument({ service: { ...service, endsOn: '2029-10-01' } }),
      code: 'service-term-invalid',
      field: 'document.service',
      params: { rule: 'A56' },
    },
    {
      what: 'documents to be had for longer than bids are taken',
      over: { documentsUntil: '2026-08-27' },
      code: 'deadline-before-documents-end',
      field: 'bidDeadline',
      params: { documentsUntil: '2026-08-27' },
    },
  ])('is not submitted with $what', async ({ over, code, field, params }) => {
    const document = over.document && { ...over.document, catalogueId: draft.document.catalogueId };
    await redrafted({ ...over, ...(document && { document }) });
    await remember();
    const answer = await agent.command(tender, 'submit');
    await refused(answer, 422, code, field);
    expect(answer.body).toMatchObject({ params });
  });

  it.each<Case>([
    {
      what: 'documents for four working days',
      over: { documentsUntil: '2026-08-19' },
      code: 'documents-period-too-short',
      field: 'documentsUntil',
      params: { rule: 'A10', earliest: '2026-08-20' },
    },
    {
      what: 'bids for nine days',
      over: { bidDeadline: '2026-08-22T02:00:00Z' },
      code: 'deadline-too-near',
      field: 'bidDeadline',
      params: { rule: 'A12', earliest: '2026-08-24' },
    },
    {
      what: 'a deadline a second before the first lawful day',
      over: { bidDeadline: '2026-08-23T15:59:59Z' },
      code: 'deadline-too-near',
      field: 'bidDeadline',
      params: { rule: 'A12', earliest: '2026-08-24' },
    },
    {
      what: 'a deadline on a Saturday',
      over: { bidDeadline: '2026-08-29T02:00:00Z' },
      code: 'deadline-on-rest-day',
      field: 'bidDeadline',
      params: { rule: 'F3', earliest: '2026-08-31' },
    },
    {
      what: 'a deadline in the national holiday',
      over: {
        ...withDocument({ service: { ...service, startsOn: '2026-11-01', endsOn: '2027-10-31' } }),
        bidDeadline: '2026-10-01T02:00:00Z',
      },
      code: 'deadline-on-rest-day',
      field: 'bidDeadline',
      params: { rule: 'F3', earliest: '2026-10-08' },
    },
    {
      what: 'a deadline in a year whose calendar is missing',
      over: {
        ...withDocument({ service: { ...service, startsOn: '2027-03-01', endsOn: '2028-02-29' } }),
        bidDeadline: '2027-01-05T02:00:00Z',
      },
      code: 'calendar-year-missing',
      params: { year: 2027 },
    },
  ])('is not published with $what', async ({ over, code, field, params }) => {
    const document = over.document && { ...over.document, catalogueId: draft.document.catalogueId };
    await approved({ ...over, ...(document && { document }) });
    await remember();
    const answer = await agent.command(tender, 'publish');
    await refused(answer, 422, code, field);
    expect(answer.body).toMatchObject({ params });
    expect(answer.body.detail).toContain(String(params.earliest ?? params.year));
  });

  it('may name a Sunday that is worked in exchange for a holiday', async () => {
    await approved({ bidDeadline: '2026-09-20T02:00:00Z' });
    await does(agent, tender, 'publish');
    expect(await shown(tender)).toMatchObject({ status: 'published', noticeOn: '2026-08-13' });
  });
});

describe('a tender between its hands', () => {
  let project: string;
  let tender: string;

  beforeAll(async () => {
    project = await anIntendedProject(world);
    tender = await aDraftTender(world, project, {
      documentsUntil: '2026-09-25',
      bidDeadline: '2026-09-29T02:00:00Z',
    });
  });

  it('is made with its version and its address', async () => {
    expect(await shown(tender)).toMatchObject({
      version: 1,
      status: 'draft',
      allowed: ['redraft', 'name-custodians', 'submit'],
    });
  });

  it('is approved by nobody who had a hand in it, in whichever post', async () => {
    await does(officer, tender, 'submit');
    const post = 'procurement_approver';
    const same = await world.newPerson(world.organisation('purchaser'), post, world.userId('purchaser.经办员'));
    await remember();
    await refused(await same.command(tender, 'approve'), 409, 'four-eyes');
    expect((await shown(tender, same)).allowed).toEqual(['return', 'cancel']);
    expect((await shown(tender, approver)).allowed).toEqual(['return', 'approve', 'cancel']);
  });

  it('goes back with a reason, which stands until it is submitted again', async () => {
    await does(approver, tender, 'return', { reason: '评分规则须量化' });
    expect(await shown(tender)).toMatchObject({ status: 'draft', returnReason: '评分规则须量化' });
    await does(officer, tender, 'submit');
    expect(await shown(tender)).toMatchObject({ status: 'submitted', returnReason: null });
    await does(approver, tender, 'approve');
  });

  it('is illegal in any other order, and told where it stands and what may be done', async () => {
    await remember();
    const answer = await approver.command(tender, 'approve');
    await refused(answer, 409, 'illegal-transition');
    expect(answer.body).toMatchObject({
      params: {
        subject: 'tender',
        action: 'approve',
        status: 'approved',
        allowed: ['name-custodians', 'return', 'publish', 'cancel'],
      },
    });
    const { etag } = await officer.get(tender);
    const { document: content, title, documentsUntil, bidDeadline } = aTender({ projectId: '', catalogueId: '' });
    const document = { ...content, catalogueId: await world.newest('catalogue') };
    const late = await officer.put(tender, { title, documentsUntil, bidDeadline, document }, { ifMatch: etag });
    await refused(late, 409, 'illegal-transition');
  });

  it('is nobody else’s to see until its notice', async () => {
    for (const reader of [vendor, world.as('agent.代理项目经理'), world.as('evaluator.主评员')])
      expect((await reader.get(tender)).status).toBe(404);
    for (const reader of [world.as('finance.支付初审员'), world.as('oversight.审计监督员')])
      expect(await shown(tender, reader)).toMatchObject({ status: 'approved', allowed: [] });
    const elsewhere = await world.newPerson(await world.newOrganisation('oversight', '310101'), 'oversight_reader');
    expect((await elsewhere.get(tender)).status).toBe(404);
    const above = await world.newPerson(await world.newOrganisation('oversight', '310000'), 'oversight_reader');
    expect((await above.get(tender)).status).toBe(200);
  });

  it('is published with its document frozen, digested and public', async () => {
    await inCustody(world, tender);
    await world.moveClockTo('2026-09-14');
    await does(officer, tender, 'publish');
    const { issued, document } = await shown(tender, vendor);
    const digest = createHash('sha256').update(canonicalJson(document)).digest('hex');
    expect(issued).toMatchObject([{ ordinal: 1, digest }]);
    expect(await noticesOf(tender)).toMatchObject([{ kind: 'tender' }]);
    await expect(world.app.get(DataSource).query('update tender_document set digest = digest')).rejects.toThrow(
      'permission denied',
    );
    await expect(world.app.get(DataSource).query('delete from notice')).rejects.toThrow('permission denied');
  });

  it('is cancelled with its reason in public, and makes room for another one', async () => {
    await does(approver, tender, 'cancel', { reason: '需求重大变化' });
    expect((await noticesOf(tender)).at(-1)).toMatchObject({ kind: 'cancellation', body: { reason: '需求重大变化' } });
    expect(await shown(tender, vendor)).toMatchObject({
      status: 'cancelled',
      cancelReason: '需求重大变化',
      allowed: [],
    });
    expect(await openingsOf(tender)).toEqual([{ status: 'void', next_due_at: null }]);
    const again = await aDraftTender(world, project);
    await remember();
    const third = await officer.post(
      'tenders',
      aTender({ projectId: idOf(project), catalogueId: await world.newest('catalogue') }, { number: 'T-3' }),
    );
    await refused(third, 409, 'tender-under-way');
    await does(approver, again, 'cancel', { reason: '改由代理机构组织' });
    expect(await noticesOf(again)).toEqual([]);
  });

  it('tells every hand in its audit', async () => {
    expect(await actions(tender)).toEqual(
      [
        ...[
          'tender.draft',
          'tender.submit',
          'tender.return',
          'tender.submit',
          'tender.approve',
          'tender.name-custodians',
        ],
        ...['custody.set-key', 'custody.set-key', 'custody.set-key', 'tender.publish', 'tender.cancel'],
      ].map((action) => `${action} by user`),
    );
  });
});

describe('a tender whose deadline has come', () => {
  /** Drafted and published one after the other, since the clock never goes back. */
  let [first, second] = ['', ''];

  beforeAll(async () => {
    const dates = { documentsUntil: '2026-10-26', bidDeadline: '2026-10-28T02:00:00Z' } as const;
    const document = aDocument(await world.newest('catalogue'), {
      service: { ...aDocument('').service, startsOn: '2026-12-01', endsOn: '2027-11-30' },
    });
    const projects = [await anIntendedProject(world), await anIntendedProject(world)];
    await world.moveClockTo('2026-10-16');
    [first, second] = [
      await aPublishedTender(world, projects[0]!, { ...dates, document }),
      await aPublishedTender(world, projects[1]!, { ...dates, document }),
    ];
    await world.moveClockTo('2026-10-28', '09:59');
  });

  it('is open until the last moment', async () => {
    expect(await shown(first)).toMatchObject({ status: 'published', allowed: ['amend'] });
    expect((await shown(first, approver)).allowed).toEqual(['suspend', 'cancel']);
  });

  it('is closed for a command that comes too late, though nobody has closed it', async () => {
    await world.moveClockTo('2026-10-28', '10:00');
    await remember();
    const answer = await officer.command(first, 'publish');
    await refused(answer, 409, 'illegal-transition');
    expect(answer.body).toMatchObject({ params: { status: 'closed' } });
  });

  it('is closed by the next command, on behalf of nobody, before that command acts', async () => {
    await does(approver, first, 'cancel', { reason: '供应商不足三家' });
    expect((await actions(first)).slice(-2)).toEqual(['tender.close by system', 'tender.cancel by user']);
  });

  it('is closed by the scheduler of another process, without any command', async () => {
    const worker = await startTestApp({ beside: world, env: { WORKER: 'on' } });
    try {
      await eventually(async () => (await shown(second)).status === 'closed');
      await eventually(async () => (await openingsOf(second)).every(({ status }) => status === 'closed'));
    } finally {
      await worker.stop();
    }
    expect((await actions(second)).at(-1)).toBe('tender.close by system');
    expect(await world.query('select next_due_at from tender where id = $1', [idOf(second)])).toEqual([
      { next_due_at: null },
    ]);
    expect((await shown(second, approver)).allowed).toEqual(['suspend', 'fail', 'cancel']);
  });
});

describe('the list of tenders', () => {
  interface Page {
    items: { id: string; status: string; noticeOn: string | null }[];
    next: string | null;
  }
  const page = async (query: string, reader = officer) => (await reader.get<Page>(`tenders?${query}`)).body;

  it('goes on page by page, newest first, each tender once', async () => {
    const all = (await page('limit=100')).items.map(({ id }) => id);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const shown: Page = await page(`limit=2${next && `&cursor=${next}`}`);
      expect(shown.items.length).toBeLessThanOrEqual(2);
      seen.push(...shown.items.map(({ id }) => id));
      next = shown.next;
    }
    expect(seen).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());
    expect(all.length).toBeGreaterThan(4);
  });

  it('shows a vendor what was published, whatever became of it, and nothing else', async () => {
    const { items } = await page('limit=100', vendor);
    expect(items.every(({ noticeOn }) => noticeOn !== null)).toBe(true);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['cancelled', 'closed']));
  });

  it('shows an agent its own and what is public, each once', async () => {
    const { items } = await page('limit=100', agent);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect((await page('limit=100&status=cancelled', agent)).items.every(({ noticeOn }) => noticeOn !== null)).toBe(
      true,
    );
  });

  it('is filtered by state and region', async () => {
    expect((await page('status=closed')).items.map(({ status }) => status)).toEqual(['closed', 'closed']);
    expect((await page('region=310101')).items).toEqual([]);
    const all = (await page('limit=100')).items.length;
    expect((await page('region=310199&limit=100')).items).toHaveLength(all);
  });

  it('shows an office of the region above everything, page by page too', async () => {
    const above = await world.newPerson(await world.newOrganisation('finance', '310000'), 'procurement_regulator');
    const all = (await page('limit=100', above)).items;
    expect(all.length).toBe((await page('limit=100')).items.length);
    const first = await page('limit=3', above);
    const rest = await page(`limit=100&cursor=${first.next}`, above);
    expect([...first.items, ...rest.items]).toEqual(all);
  });
});
