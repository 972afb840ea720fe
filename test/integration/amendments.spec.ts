import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AmendTender } from '#src/procurement/tenders/amend-tender.dto.js';
import type { ProcurementDocumentInput } from '#src/procurement/tenders/draft-tender.dto.js';
import { aDocument } from '#test/builders/a-purchase.js';
import { aDraftTender, aPublishedTender, anIntendedProject, does, idOf } from '#test/support/acts.js';
import type { Client } from '#test/support/client.js';
import { refusalsIn } from '#test/support/refusals.js';
import { startWorld, type World } from '#test/support/world.js';

interface Shown {
  bidDeadline: string;
  documentsUntil: string;
  title: string;
  document: ProcurementDocumentInput;
  issued: { ordinal: number; digest: string }[];
}

let world: World;
let [agent, officer]: Client[] = [];
let tender: string;
let document: ProcurementDocumentInput;
const { remember, refused } = refusalsIn(() => world);

beforeAll(async () => {
  world = await startWorld({ at: 'published' });
  tender = `tenders/${await world.newest('tender')}`;
  [agent, officer] = [world.as('agent.代理项目经理'), world.as('purchaser.经办员')];
  document = (await shown(tender)).document;
});
afterAll(() => world.stop());

const shown = async (path: string) => (await world.as('A.投标专员').get<Shown>(path)).body;
const summary = '按市场询问补充说明';
const amend = (body: Partial<AmendTender>, path = tender) =>
  agent!.command(path, 'amend', { summary, affectsBids: false, ...body });
const closing = async () => {
  const [row] = await world.query<{ tender: Date; opening: Date; due: Date }>(
    `select t.bid_deadline as tender, o.closes_at as opening, o.next_due_at as due
     from tender t join opening o on o.tender_id = t.id where t.id = $1`,
    [idOf(tender)],
  );
  return [row!.tender, row!.opening, row!.due].map((instant) => instant.toISOString());
};
const corrections = () =>
  world.query<{ body: { changes: object[] } }>(
    `select body from notice where kind = 'correction' and tender_id = $1 order by id`,
    [idOf(tender)],
  );

describe('a correction of a published tender', () => {
  it('needs a tender that is published', async () => {
    const draft = await aDraftTender(world, await anIntendedProject(world));
    await remember();
    const answer = await officer!.command(draft, 'amend', { summary, affectsBids: false });
    await refused(answer, 409, 'illegal-transition');
  });

  it.each<[what: string, over: () => Partial<ProcurementDocumentInput>, code: string, field: string]>([
    [
      'the weights',
      () => {
        const [first, second, third, ...rest] = document.criteria;
        return { criteria: [first!, { ...second!, weight: '14' }, { ...third!, weight: '10' }, ...rest] };
      },
      'criteria-frozen',
      'document.criteria',
    ],
    ['how a tie is broken', () => ({ tieBreak: 'draw' }), 'criteria-frozen', 'document.criteria'],
    [
      'what is bought',
      () => ({ serviceLines: document.serviceLines.slice(1) }),
      'terms-frozen',
      'document.serviceLines',
    ],
    [
      'how much is bought',
      () => ({ serviceLines: document.serviceLines.map((line) => ({ ...line, quantity: '1' })) }),
      'terms-frozen',
      'document.serviceLines',
    ],
    [
      'who may bid',
      () => ({ requirements: [...document.requirements, { code: 'Q9', kind: 'qualification', text: '须有同类业绩' }] }),
      'terms-frozen',
      'document.requirements',
    ],
  ])('never changes %s', async (_, over, code, field) => {
    await remember();
    const answer = await amend({ document: { ...document, ...over() } });
    await refused(answer, 409, code, field);
  });

  it('never moves a date forward', async () => {
    await remember();
    const { code: first, body } = await amend({ bidDeadline: '2026-08-26T01:59:00Z' });
    expect([first, body.params]).toEqual(['deadline-not-later', expect.objectContaining({ field: 'bidDeadline' })]);
    await refused(await amend({ documentsUntil: '2026-08-19' }), 422, 'deadline-not-later', 'documentsUntil');
    await refused(await amend({ bidDeadline: '2026-08-29T02:00:00Z' }), 422, 'deadline-on-rest-day', 'bidDeadline');
  });

  it('keeps the rules of every document', async () => {
    await remember();
    const payments = [{ ...document.payments.at(-1)!, share: '0.9' }];
    await refused(await amend({ document: { ...document, payments } }), 422, 'shares-not-whole', 'document.payments');
    const [line, ...lines] = document.serviceLines;
    const strange = { ...document, serviceLines: [{ ...line!, itemCode: 'Z99' }, ...lines] };
    await refused(await amend({ document: strange }), 422, 'item-not-in-catalogue', 'document.serviceLines.0.itemCode');
    const late = { ...document.service, startsOn: '2026-08-20', endsOn: '2027-08-19' } as const;
    await refused(await amend({ document: { ...document, service: late } }), 422, 'service-term-invalid');
  });

  it('is the parties’ alone', async () => {
    await remember();
    await refused(
      await world.as('purchaser.采购审核员').command(tender, 'amend', { summary, affectsBids: false }),
      403,
      'permission-denied',
    );
    const stranger = await world.newPerson(await world.newOrganisation('purchaser'), 'procurement_officer');
    await remember();
    await refused(await stranger.command(tender, 'amend', { summary, affectsBids: false }), 404, 'not-found');
  });

  it('in time leaves the deadline: the next version of the document is issued, and what changed is public', async () => {
    await world.moveClockTo('2026-08-21', '16:00');
    const service = { ...document.service, place: '清源区临河街道、望桥镇（含两处门诊）' };
    const before = await shown(tender);
    expect((await amend({ affectsBids: true, document: { ...document, service } })).status).toBe(204);
    const after = await shown(tender);
    expect(after).toMatchObject({ bidDeadline: before.bidDeadline, document: { service } });
    expect(after.issued.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(after.issued[0]).toEqual(before.issued[0]);
    expect(after.issued[1]!.digest).not.toBe(before.issued[0]!.digest);
    const [{ body }] = (await corrections()) as [{ body: object }];
    expect(body).toEqual({
      number: 'QYQ-CS-2026-018-01',
      summary,
      affectsBids: true,
      documentVersion: 2,
      changes: [{ field: 'document.service' }],
    });
  });

  it('too late for bids asks for a later deadline, and names the first lawful day', async () => {
    await world.moveClockTo('2026-08-22');
    await remember();
    const answer = await amend({ affectsBids: true });
    await refused(answer, 422, 'amendment-needs-postponement', 'bidDeadline');
    expect(answer.body).toMatchObject({ params: { rule: 'A14', earliest: '2026-08-27' } });
    expect(answer.body.detail).toContain('2026-08-27');
    // DL08 counts the days of an open tender; those of a consultation are five
    await refused(
      await amend({ affectsBids: true, bidDeadline: '2026-08-26T15:59:00Z' }),
      422,
      'amendment-needs-postponement',
    );
  });

  it('moves the deadline with it, and the opening with the deadline', async () => {
    const bidDeadline = '2026-08-27T02:00:00.000Z';
    expect((await amend({ affectsBids: true, bidDeadline, documentsUntil: '2026-08-24' })).status).toBe(204);
    expect(await closing()).toEqual([bidDeadline, bidDeadline, bidDeadline]);
    expect((await corrections()).at(-1)!.body.changes).toEqual([
      { field: 'documentsUntil', before: '2026-08-20', after: '2026-08-24' },
      { field: 'bidDeadline', before: '2026-08-26T02:00:00.000Z', after: bidDeadline },
    ]);
  });

  it('that affects no bid leaves the deadline, up to the last moment and not after it', async () => {
    await world.moveClockTo('2026-08-27', '09:59');
    await does(agent!, tender, 'amend', { summary, affectsBids: false, title: '清源区禁毒社会工作服务竞争性磋商' });
    await world.moveClockTo('2026-08-27', '10:00');
    await remember();
    await refused(await amend({}), 409, 'illegal-transition');
  });

  it('of an open tender leaves bidders fifteen days', async () => {
    const project = await anIntendedProject(world, { method: 'open_tender', methodGround: 'default-method' });
    await world.moveClockTo('2026-09-28');
    const service = { ...document.service, startsOn: '2026-12-01', endsOn: '2027-11-30' } as const;
    const path = await aPublishedTender(world, project, {
      documentsUntil: '2026-10-12',
      bidDeadline: '2026-10-28T02:00:00Z',
      document: { ...aDocument(document.catalogueId), service },
    });
    await world.moveClockTo('2026-10-14');
    await remember();
    const answer = await officer!.command(path, 'amend', { summary, affectsBids: true });
    await refused(answer, 422, 'amendment-needs-postponement');
    expect(answer.body).toMatchObject({ params: { earliest: '2026-10-29' } });
    await does(officer!, path, 'amend', { summary, affectsBids: true, bidDeadline: '2026-10-29T02:00:00Z' });
  });
});
