import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { permissionsOf, type Post } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';
import { AccessTokens } from '#src/platform/access/access-tokens.js';
import { inContext } from '#src/platform/context/request-context.js';
import { Parameter, ParametersModule, ParametersService } from '#src/platform/parameters/index.js';
import type { EstimateInput } from '#src/procurement/costing/calc/estimate-input.js';
import { writeEstimateInput } from '#src/procurement/costing/calc/estimate-input.js';
import { CostEstimate, CostingModule, EstimatesService, SHIPPED_PARAMETERS } from '#src/procurement/costing/index.js';
import { anEstimateInput } from '#test/builders/an-estimate.js';
import type { Answer, Client } from '#test/support/client.js';
import { startPlatform, type Platform } from '#test/integration/platform-fixture.js';

interface Line {
  code: string;
  label: string;
  amount: string;
  parameters: { source: string }[];
  children: Line[];
}
interface Computed {
  amounts: Record<string, string>;
  personnelShare: string;
  total: Line;
  warnings: { code: string; message: string }[];
}
interface Estimate {
  id: string;
  version: number;
  status: string;
  allowed: string[];
  price: string;
  minutesRequired: boolean;
  minutes: object | null;
  returnReason: string | null;
  replaces: string | null;
  supersededBy: string | null;
  input: object;
  computed: Computed;
}

const MINUTES = { number: '清公党纪〔2026〕19号', date: '2020-07-13', matter: '审议支出测算与最高限价' };
const inputOf = (over: Partial<EstimateInput> = {}) => writeEstimateInput(anEstimateInput(over));
let count = 0;
const draftOf = (over: Partial<EstimateInput> = {}) => ({
  title: '2026—2027 年度禁毒社会工作服务支出测算',
  regimeReason: '市场调查 4 家均为小规模纳税人',
  input: inputOf(over),
});
const bodyOf = (over: Partial<EstimateInput> = {}, extra: object = {}) => ({
  number: `CS-${++count}`,
  ...draftOf(over),
  ...extra,
});
const BARE = { traceId: '0'.repeat(32), locale: 'zh-CN' } as const;
const asSystem = <T>(work: () => Promise<T>) => inContext({ ...BARE, answer: {} }, work);

describe('estimates', () => {
  let platform: Platform;
  let officer: Client;
  let head: Client;

  beforeAll(async () => {
    platform = await startPlatform({ modules: [ParametersModule, CostingModule], entities: [Parameter, CostEstimate] });
    await asSystem(() => platform.app.get(ParametersService).seed(SHIPPED_PARAMETERS));
    officer = await platform.person('purchaser', 'procurement_officer', '310199');
    head = await platform.person('purchaser', 'unit_head', '310199');
  });
  afterAll(() => platform.stop());

  const somebody = async () => {
    const id = uuidv7();
    await platform.query(`insert into app_user (id, login, display_name) values ($1::uuid, $1::text, 'd')`, [id]);
    return id;
  };
  /** A person in a post of the purchaser of a region, signed in. */
  const actorIn = async (userId: string, post: Post, region = '310199'): Promise<Actor> => {
    const [membershipId, sessionId] = [uuidv7(), uuidv7()];
    const [row] = await platform.query<{ organisationId: string }>(
      `with m as (insert into membership (id, user_id, organisation_id, post)
                  select $1, $2, id, $3 from organisation where uscc = 'purchaser' || $4 returning organisation_id),
            s as (insert into session (id, user_id, membership_id, client, rotated_at, expires_at)
                  values ($5, $2, $1, 'api', pg_catalog.now(), pg_catalog.now() + interval '1 hour'))
       select organisation_id as "organisationId" from m`,
      [membershipId, userId, post, region, sessionId],
    );
    const place = { organisationId: row!.organisationId, organisationKind: 'purchaser', regionCode: region } as const;
    return { userId, membershipId, sessionId, post, ...place, permissions: permissionsOf(post) };
  };

  const at = (id: string) => `estimates/${id}`;
  const drafted = async (over: Partial<EstimateInput> = {}, extra: object = {}) => {
    const { status, body } = await officer.post<Estimate>('estimates', bodyOf(over, extra));
    expect(status).toBe(201);
    return body;
  };
  const submitted = async (over: Partial<EstimateInput> = {}, extra: object = {}) => {
    const estimate = await drafted(over, extra);
    expect((await officer.command(at(estimate.id), 'submit')).status).toBe(204);
    return estimate;
  };
  const approved = async (over: Partial<EstimateInput> = {}, extra: object = {}) => {
    const estimate = await submitted(over, extra);
    expect((await head.command(at(estimate.id), 'approve', { minutes: MINUTES })).status).toBe(204);
    return estimate;
  };
  const shown = async (id: string, reader = officer) => (await reader.get<Estimate>(at(id))).body;
  const kept = async () => (await platform.query<{ n: string }>('select count(*) as n from cost_estimate'))[0]!.n;
  const problem = ({ status, code, body }: Answer<unknown>) => ({
    status,
    code,
    ...(body as { params: object; errors: object[] }),
  });

  describe('of the worked example PB1', () => {
    it.each([
      ['small-scale', '1812251.68'],
      ['general', '1914611.12'],
    ] as const)('cost what the rulebook says, for a %s taxpayer: %s', async (taxpayer, price) => {
      const estimate = await drafted({ taxpayer });
      expect(estimate).toMatchObject({
        status: 'draft',
        version: 1,
        price,
        minutesRequired: true,
        input: inputOf({ taxpayer }),
      });
      expect(estimate.computed.amounts).toMatchObject({
        personnel: '1515600.00',
        cost: '1793232.00',
        priceInclusive: price,
      });
      expect(await shown(estimate.id)).toEqual(estimate);
    });

    it('explain every figure, in the language of the reader', async () => {
      const { id } = await drafted();
      const chinese = await shown(id);
      const english = (await officer.get<Estimate>(at(id), { headers: { 'accept-language': 'en' } })).body;
      expect(chinese.computed.total.children.map(({ label }) => label)).toEqual(['不含税价', '增值税']);
      expect(english.computed.total.children.map(({ label }) => label)).toEqual(['Price exclusive of VAT', 'VAT']);
      expect(english.computed.total.children[1]!.parameters).toEqual([
        expect.objectContaining({ source: '财政部 税务总局公告2026年第10号' }),
      ]);
      expect(english.computed.warnings).toContainEqual(
        expect.objectContaining({
          code: 'wage-guidance-missing',
          message: 'Region 310199 has no wage guidance for 2026-10: nobody has compared the wages.',
        }),
      );
    });

    it('are computed without being kept', async () => {
      const before = await kept();
      const { status, body } = await officer.post<Computed>('estimates/compute', inputOf());
      expect([status, body.amounts.priceInclusive, body.personnelShare]).toEqual([200, '1812251.68', '0.8452']);
      expect(await kept()).toBe(before);
    });

    it('store the figures, their inputs and the parameters in one row', async () => {
      const { id } = await drafted();
      const [row] = await platform.query<{ price: number; kinds: string[]; lines: string }>(
        `select price_fen::int as price, result #>> '{total,code}' as lines,
                array(select distinct p ->> 'region' from jsonb_array_elements(snapshot -> 'parameters') p order by 1) as kinds
         from cost_estimate where id = $1`,
        [id],
      );
      expect(row).toEqual({ price: 181_225_168, lines: 'price-inclusive', kinds: ['000000', '310000'] });
    });
  });

  describe('that cannot be computed', () => {
    it('for want of a parameter are refused by its kind, region and month, and nothing is kept', async () => {
      const before = await kept();
      const body = bodyOf({ region: '440000' });
      for (const answer of [await officer.post('estimates', body), await officer.post('estimates/compute', body.input)])
        expect(problem(answer)).toMatchObject({
          status: 422,
          code: 'parameter-missing',
          params: { kind: 'contribution-scheme', region: '440000', month: '2026-10' },
        });
      expect(await kept()).toBe(before);
    });

    it('for their shape are refused at every wrong field', async () => {
      const { input, ...rest } = bodyOf();
      const answer = await officer.post('estimates', {
        ...rest,
        title: 7,
        input: { ...input, posts: [{}], region: 'x' },
      });
      expect(problem(answer)).toMatchObject({ status: 400, code: 'invalid-shape' });
      expect(problem(answer).errors).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ path: 'title', code: 'not-text' }),
          expect.objectContaining({ path: 'input.region', code: 'not-a-region' }),
          expect.objectContaining({ path: 'input.posts.0.gross', code: 'required' }),
        ]),
      );
    });

    it.each<[object, string, string]>([
      [{ clients: [30, -1] }, 'clients.1', 'out-of-range'],
      [{ clients: '300' }, 'clients', 'not-a-list'],
      [{ clients: [[]] }, 'clients.0', 'not-integer'],
      [{ clients: undefined }, 'clients', 'required'],
      [{ posts: [inputOf().posts[0], inputOf().posts[0]] }, 'posts.1', 'duplicate'],
      [{ posts: [{ ...inputOf().posts[0], gross: '9999999999999.99' }] }, 'posts.0.gross', 'out-of-range'],
      [{ period: { start: '9999-12-31', months: 36 } }, 'period.start', 'out-of-range'],
    ])('with %j are refused at %s: %s', async (over, path, code) => {
      const input = { ...inputOf(), ...over };
      expect(problem(await officer.post('estimates/compute', input))).toMatchObject({
        status: 400,
        errors: [{ path, code }],
      });
      const inside = problem(await officer.post('estimates', { ...bodyOf(), input }));
      expect(inside).toMatchObject({ status: 400, code: 'invalid-shape', errors: [{ path: `input.${path}`, code }] });
    });

    it('under a number that is taken are refused', async () => {
      const { status, code } = await officer.post('estimates', bodyOf({}, { number: 'CS-1' }));
      expect([status, code]).toEqual([409, 'number-taken']);
    });
  });

  describe('on their way to approval', () => {
    it('are made once under one idempotency key, with their address', async () => {
      const body = bodyOf();
      const first = await officer.post<Estimate>('estimates', body, { key: 'estimate-once' });
      const again = await officer.post<Estimate>('estimates', body, { key: 'estimate-once' });
      expect([first.headers.location, first.etag]).toEqual([`/api/v1/estimates/${first.body.id}`, '"1"']);
      expect([again.status, again.body]).toEqual([201, first.body]);
    });

    it('say what their reader may do', async () => {
      const { id, allowed } = await drafted();
      expect(allowed).toEqual(['redraft', 'submit']);
      expect((await shown(id, head)).allowed).toEqual([]);
      await officer.command(at(id), 'submit');
      expect((await shown(id)).allowed).toEqual([]);
      expect((await shown(id, head)).allowed).toEqual(['return', 'approve']);
    });

    it('are returned with a reason, redrafted with new figures, and submitted again', async () => {
      const { id } = await submitted();
      expect((await head.command(at(id), 'return', { reason: '请按一般纳税人测算' })).status).toBe(204);
      const returned = await officer.get<Estimate>(at(id));
      expect(returned.body).toMatchObject({
        status: 'returned',
        returnReason: '请按一般纳税人测算',
        allowed: ['redraft'],
      });
      const draft = draftOf({ taxpayer: 'general' });
      const redrafted = await officer.put<Estimate>(at(id), draft, { ifMatch: returned.etag });
      expect([redrafted.status, redrafted.etag]).toEqual([200, '"4"']);
      expect(redrafted.body).toMatchObject({
        status: 'draft',
        price: '1914611.12',
        returnReason: '请按一般纳税人测算',
      });
      await officer.command(at(id), 'submit');
      expect(await shown(id)).toMatchObject({ status: 'submitted', returnReason: null });
    });

    it('are not redrafted once submitted, nor on a version that has passed', async () => {
      const { id } = await submitted();
      const draft = draftOf();
      expect((await officer.put(at(id), draft, { ifMatch: '"2"' })).code).toBe('illegal-transition');
      expect((await officer.put(at(id), draft, { ifMatch: '"1"' })).code).toBe('stale-version');
      expect((await officer.put(at(id), draft)).code).toBe('if-match-required');
    });

    it('are approved with the minutes of the meeting, and tell so', async () => {
      const { id } = await submitted();
      expect(problem(await head.command(at(id), 'approve', {}))).toMatchObject({
        status: 422,
        code: 'minutes-required',
        errors: [{ path: 'minutes', code: 'rule' }],
      });
      const early = { ...MINUTES, date: '2999-01-01' };
      expect(problem(await head.command(at(id), 'approve', { minutes: early }))).toMatchObject({
        status: 400,
        errors: [{ path: 'minutes.date', code: 'out-of-range' }],
      });
      expect((await head.command(at(id), 'approve', { minutes: MINUTES })).status).toBe(204);
      expect(await shown(id)).toMatchObject({ status: 'approved', minutes: MINUTES, allowed: [] });
      const actions = await platform.query<{ action: string }>(
        'select action from audit_entry where subject_id = $1 order by seq',
        [id],
      );
      expect(actions.map(({ action }) => action)).toEqual(['estimate.draft', 'estimate.submit', 'estimate.approve']);
    });

    it('are approved by other eyes than those that drafted them', async () => {
      const userId = await somebody();
      const inPost = async (post: Post) =>
        officer.as(platform.app.get(AccessTokens).issue(await actorIn(userId, post)));
      const [asOfficer, asHead] = [await inPost('procurement_officer'), await inPost('unit_head')];
      const { body } = await asOfficer.post<Estimate>('estimates', bodyOf());
      await officer.command(at(body.id), 'submit');
      expect((await shown(body.id, asHead)).allowed).toEqual(['return']);
      expect(problem(await asHead.command(at(body.id), 'approve', { minutes: MINUTES }))).toMatchObject({
        status: 409,
        code: 'four-eyes',
        params: { earlier: 'draft' },
      });
      expect((await head.command(at(body.id), 'approve', { minutes: MINUTES })).status).toBe(204);
    });

    it('are approved once when two try at the same time', async () => {
      const { id } = await submitted();
      const twins = await Promise.all(
        [1, 2].map(() => head.post(`${at(id)}/approve`, { minutes: MINUTES }, { ifMatch: '"2"' })),
      );
      expect(twins.map(({ status }) => status).sort()).toEqual([204, 412]);
    });
  });

  describe('once approved', () => {
    it('are frozen: the database refuses every change by the application', async () => {
      const { id } = await approved();
      const app = new pg.Client(platform.database.appUrl);
      await app.connect();
      const refused = (change: string) =>
        expect(app.query(`update cost_estimate set ${change} where id = $1`, [id])).rejects.toMatchObject({
          constraint: 'cost_estimate_final',
        });
      await refused('price_fen = price_fen + 1, cost_fen = cost_fen + 1');
      await refused(`snapshot = jsonb_set(snapshot, '{input,taxpayer}', '"general"')`);
      await refused(`result = jsonb_set(result, '{personnelShare}', '"0.9000"')`);
      await refused(`title = 'other'`);
      await refused('minutes = null');
      await refused(`status = 'draft'`);
      await refused(`status = 'superseded', superseded_by = id, title = 'other'`);
      await expect(app.query('delete from cost_estimate where id = $1', [id])).rejects.toMatchObject({ code: '42501' });
      await app.end();
    });

    it('cannot hold a price other than the sum of their parts, nor than their result', async () => {
      const { id } = await drafted();
      const broken = (change: string) => platform.query(`update cost_estimate set ${change} where id = $1`, [id]);
      await expect(broken('vat_fen = vat_fen + 1')).rejects.toMatchObject({ constraint: 'cost_estimate_price' });
      await expect(broken('vat_fen = vat_fen + 1, price_fen = price_fen + 1')).rejects.toMatchObject({
        constraint: 'cost_estimate_result',
      });
    });

    it('give way to the estimate that replaces them, when that is approved', async () => {
      const earlier = await approved();
      const next = await submitted({ taxpayer: 'general' }, { replaces: earlier.id });
      expect(await shown(earlier.id)).toMatchObject({ status: 'approved', supersededBy: null });
      await head.command(at(next.id), 'approve', { minutes: MINUTES });
      expect(await shown(earlier.id)).toMatchObject({
        status: 'superseded',
        supersededBy: next.id,
        price: '1812251.68',
      });
      expect(await shown(next.id)).toMatchObject({ status: 'approved', replaces: earlier.id });
      await expect(
        platform.query(`update cost_estimate set superseded_by = id where id = $1`, [earlier.id]),
      ).rejects.toMatchObject({ constraint: 'cost_estimate_final' });
    });

    it('give way to one of two replacements only', async () => {
      const earlier = await approved();
      const rivals = [await submitted({}, { replaces: earlier.id }), await submitted({}, { replaces: earlier.id })];
      const answers = await Promise.all(rivals.map(({ id }) => head.command(at(id), 'approve', { minutes: MINUTES })));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const statuses = await Promise.all(rivals.map(async ({ id }) => (await shown(id)).status));
      expect(statuses.sort()).toEqual(['approved', 'submitted']);
    });

    it('alone can be replaced', async () => {
      const { id } = await drafted();
      expect(problem(await officer.post('estimates', bodyOf({}, { replaces: id })))).toMatchObject({
        status: 409,
        code: 'estimate-not-approved',
        params: { status: 'draft' },
      });
      expect((await officer.post('estimates', bodyOf({}, { replaces: uuidv7() }))).code).toBe('not-found');
    });
  });

  describe('as others see them', () => {
    it('are read by finance and oversight of their region and above, and by no other purchaser', async () => {
      const { id } = await drafted();
      const status = async (reader: Client) => (await reader.get(at(id))).status;
      const listed = async (reader: Client) =>
        (await reader.get<{ items: { id: string }[] }>('estimates')).body.items.some((row) => row.id === id);
      for (const reader of [
        await platform.person('purchaser', 'accountant', '310199'),
        await platform.person('finance', 'budget_officer', '310199'),
        await platform.person('finance', 'procurement_regulator', '310000'),
        await platform.person('oversight', 'oversight_reader', '000000'),
      ])
        expect([await status(reader), await listed(reader)]).toEqual([200, true]);
      for (const stranger of [
        await platform.person('purchaser', 'unit_head', '310101'),
        await platform.person('finance', 'budget_officer', '310101'),
      ])
        expect([await status(stranger), await listed(stranger)]).toEqual([404, false]);
      expect((await (await platform.person('vendor', 'bid_manager')).get(at(id))).status).toBe(403);
      expect(await status(await platform.person('procurement_agent', 'agent_officer', '310199'))).toBe(403);
    });

    it('are decided by nobody outside, and drafted by the officer alone', async () => {
      const { id } = await submitted();
      const foreign = await platform.person('purchaser', 'unit_head', '310101');
      expect((await foreign.post(`${at(id)}/approve`, { minutes: MINUTES }, { ifMatch: '"2"' })).status).toBe(404);
      expect((await officer.post(`${at(id)}/approve`, { minutes: MINUTES }, { ifMatch: '"2"' })).status).toBe(403);
      expect((await head.post('estimates', bodyOf())).status).toBe(403);
      expect((await head.post('estimates/compute', inputOf())).status).toBe(403);
    });

    it('are listed newest first, by status, page by page', async () => {
      const [first, second] = [await drafted(), await drafted()];
      const page = (query: string) =>
        officer.get<{ items: Record<string, string>[]; next: string | null }>(`estimates?${query}`);
      const { body } = await page('status=draft&limit=1');
      expect(body.items).toEqual([
        expect.objectContaining({ id: second.id, status: 'draft', price: '1812251.68', regionCode: '310199' }),
      ]);
      const next = (await page(`status=draft&limit=1&cursor=${body.next}`)).body;
      expect(next.items.map(({ id }) => id)).toEqual([first.id]);
      expect((await page('status=lost')).code).toBe('invalid-shape');
    });
  });

  describe('for the modules that build on them', () => {
    const approvedPrice = async (id: string, region?: string) => {
      const actor = await actorIn(await somebody(), 'procurement_officer', region);
      return inContext({ ...BARE, actor, answer: {} }, () => platform.app.get(EstimatesService).approved(id));
    };

    it('give the price of an approved one of the same purchaser', async () => {
      const { id } = await approved();
      expect(await approvedPrice(id)).toEqual({ id, priceFen: 181_225_168 });
    });

    it('refuse one that is not approved, and one of another purchaser', async () => {
      const [open, done] = [await submitted(), await approved()];
      await expect(approvedPrice(open.id)).rejects.toMatchObject({ code: 'estimate-not-approved' });
      await platform.person('purchaser', 'procurement_officer', '310101');
      await expect(approvedPrice(done.id, '310101')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('computed again from their snapshot', () => {
    const replay = async (id: string, reader = officer) => (await reader.post(`${at(id)}/replay`)).body;

    it('give the same fen, also after the parameters have changed', async () => {
      const [done, draft] = [await approved(), await drafted()];
      const same = { same: true, priceInclusive: '1812251.68' };
      expect(await replay(done.id)).toEqual(same);
      const fund = SHIPPED_PARAMETERS.find(({ kind }) => kind === 'union-fund')!;
      const raised = { ...fund, effectiveFrom: '2026-07-01' as const, value: { rate: '0.03' }, sourceDocument: '示例' };
      await asSystem(() => platform.app.get(ParametersService).seed([raised]));
      const today = await officer.post<Computed>('estimates/compute', inputOf());
      expect(today.body.amounts.priceInclusive).not.toBe('1812251.68');
      expect([await replay(done.id), await replay(draft.id)]).toEqual([same, same]);
      const auditor = await platform.person('oversight', 'oversight_reader', '310000');
      expect(await replay(done.id, auditor)).toEqual(same);
      expect(await shown(done.id)).toMatchObject({ price: '1812251.68' });
    });

    it('tell when the stored figures are not those of the snapshot', async () => {
      const { id } = await drafted();
      await platform.query(
        `update cost_estimate set snapshot = jsonb_set(snapshot, '{input,taxpayer}', '"general"') where id = $1`,
        [id],
      );
      expect(await replay(id)).toMatchObject({ same: false });
    });

    it('are hidden from those who may not read them', async () => {
      const { id } = await drafted();
      const foreign = await platform.person('purchaser', 'unit_head', '310101');
      expect((await foreign.post(`${at(id)}/replay`)).status).toBe(404);
    });
  });
});
