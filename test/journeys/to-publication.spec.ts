import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CUSTODIANS, CUSTODY_THRESHOLD, demoCustodianKeys } from '#src/demo/custodians.js';
import { BUDGET_LINES, ESTIMATE, MANDATE, MINUTES } from '#src/demo/purchase.js';
import { aBudgetLine, aCatalogue, aProject, aTender } from '#test/builders/a-purchase.js';
import { Journey, type Body } from '#test/support/journey.js';
import { startWorld, type World } from '#test/support/world.js';

/** From the catalogue of July to the notice of August, over HTTP alone; each test goes on where the one before it ended. */
describe('a purchase up to its notice', () => {
  let world: World;
  let journey: Journey;
  const id = { catalogue: '', estimate: '', project: '', tender: '' };
  const parts: { budgetLineId: string; amount: string }[] = [];

  beforeAll(async () => {
    world = await startWorld();
    journey = new Journey(world);
  });
  afterAll(() => world.stop());

  it('begins with the catalogue of the year, drafted by one and published by another', async () => {
    await journey.clock('2026-07-07T10:00:00+08:00');
    id.catalogue = await journey.create('purchaser.经办员', 'catalogues', aCatalogue());
    await journey.done('purchaser.采购审核员', `catalogues/${id.catalogue}`, 'publish');
    const effective = await journey.show('A.投标专员', 'catalogues/effective?region=310199&year=2026');
    expect(effective).toMatchObject({ id: id.catalogue, status: 'published' });
    expect(effective.items).toHaveLength(14);
  });

  it('computes the estimate under both VAT regimes, to the fen', async () => {
    await journey.clock('2026-07-13T09:00:00+08:00');
    const officer = await journey.by('purchaser.经办员');
    const price = async (taxpayer: string) => {
      const { body } = await officer.post<{ amounts: Body }>('estimates/compute', { ...ESTIMATE.input, taxpayer });
      return body.amounts.priceInclusive;
    };
    expect(await price('small-scale')).toBe('1812251.68');
    expect(await price('general')).toBe('1914611.12');
  });

  it('has the estimate approved by the head of the unit, with the minutes of the meeting', async () => {
    id.estimate = await journey.create('purchaser.经办员', 'estimates', ESTIMATE);
    await journey.done('purchaser.经办员', `estimates/${id.estimate}`, 'submit');
    const refused = await journey.command('purchaser.单位负责人', `estimates/${id.estimate}`, 'approve', {});
    expect([refused.status, refused.code]).toEqual([422, 'minutes-required']);
    await journey.done('purchaser.单位负责人', `estimates/${id.estimate}`, 'approve', { minutes: MINUTES });
    expect(await journey.show('purchaser.单位会计', `estimates/${id.estimate}`)).toMatchObject({
      status: 'approved',
      price: '1812251.68',
      minutes: MINUTES,
    });
  });

  it('reserves the whole ceiling on the lines of two years before anything else', async () => {
    for (const { year, amount, reserved } of BUDGET_LINES) {
      const line = aBudgetLine(world.organisation('purchaser'), { year, amount, isApproved: year === 2026 });
      parts.push({ budgetLineId: await journey.create('finance.指标管理员', 'budget-lines', line), amount: reserved });
    }
    id.project = await journey.create('purchaser.经办员', 'projects', aProject(id.estimate));
    await journey.done('purchaser.经办员', `projects/${id.project}`, 'reserve', { parts });
    const [first, second] = await Promise.all(
      parts.map(({ budgetLineId }) => journey.show('purchaser.单位会计', `budget-lines/${budgetLineId}`)),
    );
    expect(first).toMatchObject({
      status: 'available',
      balances: { available: '156324.50', reserved: '543675.50' },
      reservations: [{ projectId: id.project, amount: '543675.50', isConditional: false }],
    });
    expect(second).toMatchObject({
      status: 'pending',
      balances: { available: '31423.82', reserved: '1268576.18' },
      reservations: [{ projectId: id.project, amount: '1268576.18', isConditional: true }],
    });
  });

  it('has the plan filed by the regulator and tells the market of the intent', async () => {
    await journey.done('purchaser.经办员', `projects/${id.project}`, 'plan');
    await journey.done('finance.采购监管员', `projects/${id.project}`, 'file', { planNumber: '清采计〔2026〕0317号' });
    await journey.clock('2026-07-14T10:00:00+08:00');
    const intent = { expectedOn: '2026-08-13', summary: '约 300 名服务对象的专业社会工作服务，服务期一年。' };
    await journey.done('purchaser.经办员', `projects/${id.project}`, 'publish-intent', intent);
    expect(await journey.notices()).toMatchObject([{ kind: 'intent', publishedOn: '2026-07-14', endsOn: null }]);
    // A5: at least thirty days later
    expect(await journey.show('purchaser.经办员', `projects/${id.project}`)).toMatchObject({
      status: 'intended',
      ceiling: '1812251.68',
      planNumber: '清采计〔2026〕0317号',
      intentPublishedOn: '2026-07-14',
      earliestNotice: '2026-08-13',
    });
  });

  it('entrusts an agent, which drafts the document that the purchaser approves', async () => {
    await journey.clock('2026-07-16T10:00:00+08:00');
    const mandate = { agentId: world.organisation('agent'), ...MANDATE };
    await journey.done('purchaser.经办员', `projects/${id.project}`, 'entrust', mandate);
    await journey.clock('2026-08-11T10:00:00+08:00');
    id.tender = await journey.create(
      'agent.代理项目经理',
      'tenders',
      aTender({ projectId: id.project, catalogueId: id.catalogue }),
    );
    await journey.done('agent.代理项目经理', `tenders/${id.tender}`, 'submit');
    expect((await journey.command('A.投标专员', `tenders/${id.tender}`, 'publish')).status).toBe(403);
    expect((await (await journey.by('A.投标专员')).get(`tenders/${id.tender}`)).status).toBe(404);
    await journey.done('purchaser.采购审核员', `tenders/${id.tender}`, 'approve');
  });

  it('gives the keys to three custodians of three organisations, of whom two open together', async () => {
    const path = `tenders/${id.tender}`;
    const agent = await journey.by('agent.代理项目经理');
    const candidates = await journey.list('agent.代理项目经理', 'custodian-candidates?limit=100');
    const userIds = CUSTODIANS.map((who) => world.userId(who));
    expect(candidates.map(({ userId }) => userId)).toEqual(expect.arrayContaining(userIds));
    const custody = { threshold: CUSTODY_THRESHOLD, userIds };
    const { etag } = await agent.get(path);
    expect((await agent.put(`${path}/custodians`, custody, { ifMatch: etag })).status).toBe(200);
    for (const [who, { publicJwk }] of await demoCustodianKeys())
      expect((await (await journey.by(who)).post(`${path}/custodian-key`, { publicJwk })).status).toBe(201);
  });

  it('may not publish a day too early: the refusal names the rule and the first lawful day, and nothing is kept', async () => {
    await journey.clock('2026-08-12T23:00:00+08:00');
    const before = await journey.show('agent.代理项目经理', `tenders/${id.tender}`);
    const refused = await journey.command('agent.代理项目经理', `tenders/${id.tender}`, 'publish');
    expect([refused.status, refused.code]).toEqual([422, 'notice-before-intent-period']);
    expect(refused.body).toMatchObject({ params: { rule: 'A5', earliest: '2026-08-13' } });
    expect(refused.body.detail).toContain('2026-08-13');
    expect(await journey.show('agent.代理项目经理', `tenders/${id.tender}`)).toEqual(before);
    expect(await journey.notices()).toHaveLength(1);
    const { body } = await (
      await journey.by('operator.审计管理员')
    ).get<{ items: Body[] }>(`audit-entries?subject=${id.tender}`);
    expect(body.items.map(({ action }) => action)).toEqual([
      ...['custody.set-key', 'custody.set-key', 'custody.set-key', 'tender.name-custodians'],
      ...['tender.approve', 'tender.submit', 'tender.draft'],
    ]);
  });

  it('publishes thirty days after the intent, with the dates of its method, for everybody to read', async () => {
    await journey.clock('2026-08-13T09:00:00+08:00');
    await journey.done('agent.代理项目经理', `tenders/${id.tender}`, 'publish');
    const tender = await journey.show('A.投标专员', `tenders/${id.tender}`);
    expect(tender).toMatchObject({
      status: 'published',
      ceiling: '1812251.68',
      noticeOn: '2026-08-13', // A5
      noticeEnds: '2026-08-18', // A17: three working days
      documentsUntil: '2026-08-20', // A10: five working days
      bidDeadline: '2026-08-26T02:00:00.000Z', // A12: not before ten days, that is the 24th
      issued: [{ ordinal: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      allowed: [],
    });
    const [notice] = await journey.notices();
    expect(notice).toMatchObject({ kind: 'tender', publishedOn: '2026-08-13', endsOn: '2026-08-18' });
    const { body } = await world.http.get<{ tenderId: string; body: Body }>(`notices/${notice!.id as string}`);
    expect(body).toMatchObject({
      tenderId: id.tender,
      body: {
        number: 'QYQ-CS-2026-018-01',
        ceiling: '1812251.68',
        bidDeadline: '2026-08-26T02:00:00.000Z',
        custody: {
          threshold: 2,
          custodians: [{}, {}, {}].map(() => ({ fingerprint: expect.stringMatching(/^[\w-]{43}$/) })),
        },
      },
    });
  });

  it('leaves an audit log that proves itself', async () => {
    const { body } = await (await journey.by('operator.审计管理员')).post('audit-entries/verify');
    expect(body).toMatchObject({ faults: [] });
  });
});
