import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import {
  Parameter,
  ParameterKinds,
  Parameters,
  ParametersModule,
  ParametersService,
  type ParameterContent,
} from '#src/platform/parameters/index.js';
import { startPlatform, type Platform } from '#test/integration/platform-fixture.js';
import type { Client } from '#test/support/client.js';

interface View extends ParameterContent {
  id: string;
  status: string;
  version: number;
  allowed: string[];
  knownFrom: string | null;
  supersededAt: string | null;
  supersededBy: string | null;
  continues: string | null;
}

const content: ParameterContent = {
  kind: 'base',
  region: '310000',
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  extrapolate: true,
  relief: false,
  value: { floor: '7460.00' },
  sourceDocument: '沪人社规〔2025〕9号',
  certainty: 'C2',
};

describe('the parameters', () => {
  let platform: Platform;
  let parameters: Parameters;
  let proposer: Client;
  let activator: Client;
  let officer: Client;

  beforeAll(async () => {
    platform = await startPlatform({ modules: [ParametersModule], entities: [Parameter] });
    parameters = platform.app.get(Parameters);
    const kinds = ['base', 'rate', 'scale', 'fee', 'fund', 'race', 'seeded', 'chain'];
    platform.app.get(ParameterKinds).register(
      ...kinds.map((name) => ({
        name,
        extrapolates: name === 'base',
        validate: (value: unknown) =>
          'floor' in (value as object) ? [] : [{ path: 'floor', code: 'required' as const }],
      })),
    );
    proposer = await platform.person('operator', 'system_admin');
    activator = await platform.person('operator', 'security_admin');
    officer = await platform.person('purchaser', 'procurement_officer');
  });
  afterAll(() => platform.stop());

  const proposed = async (change: Partial<ParameterContent>, by = proposer) => {
    const { status, body } = await by.post<View>('parameters', { ...content, extrapolate: false, ...change });
    expect(status).toBe(201);
    return body.id;
  };
  const activate = (id: string, by = activator) => by.command(`parameters/${id}`, 'activate');
  const law = async (change: Partial<ParameterContent>) => {
    const id = await proposed(change);
    expect((await activate(id)).status).toBe(204);
    return id;
  };
  const show = async (id: string, by = officer) => (await by.get<View>(`parameters/${id}`)).body;
  const list = async (query: string) => (await officer.get<{ items: View[] }>(`parameters?${query}`)).body.items;
  const periods = (rows: ParameterContent[]) => rows.map((row) => [row.effectiveFrom, row.effectiveTo]);

  describe('are proposed and activated', () => {
    it('by two people, with their source', async () => {
      const { status, body, headers } = await proposer.post<View>('parameters', content);
      expect([status, headers.location, headers.etag]).toEqual([201, `/api/v1/parameters/${body.id}`, '"1"']);
      expect(body).toMatchObject({ ...content, status: 'proposed', knownFrom: null, article: null });
      expect(await parameters.effective(['base'], '310000')).toEqual([]);

      expect((await activate(body.id)).status).toBe(204);
      expect(await show(body.id)).toMatchObject({ status: 'active', version: 2, allowed: [] });
      expect(await parameters.effective(['base'], '310000')).toEqual([{ ...content, id: body.id, version: 2 }]);
    });

    it('never by one', async () => {
      const id = await proposed({ kind: 'fee' });
      expect((await activate(id, proposer)).code).toBe('permission-denied');
      await platform.query(
        `update parameter set taken_by = jsonb_build_object('propose', jsonb_build_array(m.user_id)) from membership m
         where parameter.id = $1 and m.post = 'security_admin'`,
        [id],
      );
      const refused = await activate(id);
      expect([refused.status, refused.code]).toEqual([409, 'four-eyes']);
    });

    it('only of a kind that somebody computes with, and of its shape', async () => {
      const propose = (change: object) => proposer.post('parameters', { ...content, ...change });
      const refusals = [
        [{ kind: 'weather' }, 'kind', 'not-one-of'],
        [{ value: {} }, 'value.floor', 'required'],
        [{ effectiveTo: '2025-06-30' }, 'effectiveTo', 'out-of-range'],
        [{ kind: 'rate' }, 'extrapolate', 'not-one-of'],
        [{ region: '999999' }, 'region', 'unknown-reference'],
        [{ certainty: 'sure' }, 'certainty', 'not-one-of'],
      ] as const;
      for (const [change, path, code] of refusals) {
        const { status, body } = await propose(change);
        expect([status, body.errors]).toMatchObject([400, [{ path, code }]]);
      }
    });

    it('after being mended, on the version that was seen', async () => {
      const id = await proposed({ kind: 'fund', note: 'draft' });
      const mended = { ...content, kind: 'fund', extrapolate: false, article: '第三条' };
      expect((await proposer.put(`parameters/${id}`, mended)).code).toBe('if-match-required');
      const { status, body } = await proposer.put(`parameters/${id}`, mended, { ifMatch: '"1"' });
      expect([status, body.article, body.note, body.version]).toEqual([200, '第三条', null, 2]);
      expect((await activator.post(`parameters/${id}/activate`, undefined, { ifMatch: '"1"' })).code).toBe(
        'stale-version',
      );
    });

    it('or withdrawn, by either side', async () => {
      for (const by of [proposer, activator]) {
        const id = await proposed({ kind: 'fund' });
        expect((await by.command(`parameters/${id}`, 'withdraw')).status).toBe(204);
        expect((await activate(id)).code).toBe('illegal-transition');
      }
      const id = await proposed({ kind: 'fund' });
      expect((await officer.command(`parameters/${id}`, 'withdraw')).status).toBe(403);
    });

    it('in a region of their own by a finance bureau', async () => {
      const budget = await platform.person('finance', 'budget_officer', '310199');
      const regulator = await platform.person('finance', 'procurement_regulator', '310199');
      const own = await proposed({ kind: 'fee', region: '310199' }, budget);
      expect((await activate(own, regulator)).status).toBe(204);

      const elsewhere = await budget.post('parameters', { ...content, region: '310101' });
      expect([elsewhere.status, elsewhere.code]).toEqual([422, 'region-out-of-reach']);
      const above = await proposed({ kind: 'rate', region: '310000' });
      expect((await show(above, regulator)).allowed).toEqual([]);
      expect((await activate(above, regulator)).status).toBe(404);
    });
  });

  describe('give way to later ones', () => {
    it('the day before those begin, and are known as they were', async () => {
      const before = await law({ kind: 'rate', effectiveFrom: '2025-07-01' });
      const [known] = await platform.query<{ at: Date }>('select app.now() as at');
      const after = await law({ kind: 'rate', effectiveFrom: '2026-07-01', value: { floor: '7546.00' } });

      const now = await parameters.effective(['rate'], '310000');
      expect(periods(now)).toEqual([
        ['2025-07-01', '2026-06-30'],
        ['2026-07-01', null],
      ]);
      expect(now[1]).toMatchObject({ id: after });
      const then = await parameters.effective(['rate'], '310000', known!.at);
      expect(then).toMatchObject([{ id: before, effectiveTo: null, value: { floor: '7460.00' } }]);

      const replaced = await show(before);
      expect(replaced).toMatchObject({ status: 'superseded', supersededBy: after, effectiveTo: null });
      expect(await show(now[0]!.id)).toMatchObject({ continues: before, knownFrom: replaced.supersededAt });
    });

    it('on the days in between only, when those end before they do', async () => {
      await law({ kind: 'scale', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' });
      await law({ kind: 'scale', effectiveFrom: '2026-04-01', effectiveTo: '2026-06-30', value: { floor: '1.00' } });
      expect(periods(await parameters.effective(['scale'], '310000'))).toEqual([
        ['2026-01-01', '2026-03-31'],
        ['2026-04-01', '2026-06-30'],
        ['2026-07-01', '2026-12-31'],
      ]);
    });

    it('wholly, when those correct them', async () => {
      const wrong = await law({ kind: 'fund', value: { floor: '746.00' } });
      const right = await law({ kind: 'fund' });
      expect(await parameters.effective(['fund'], '310000')).toMatchObject([{ id: right }]);
      expect(await show(wrong)).toMatchObject({ status: 'superseded' });
    });

    it('but not to those of another region or to a relief, which lies over them', async () => {
      await law({ kind: 'chain' });
      await law({ kind: 'chain', region: '440000' });
      await law({ kind: 'chain', relief: true, effectiveTo: '2027-12-31' });
      expect(await list('kind=chain&status=superseded')).toEqual([]);
    });

    it('with a record of the person for the decision and of the system for its consequence', async () => {
      const [after] = await list('kind=rate&status=active&effectiveOn=2026-07-01');
      const [before] = await list('kind=rate&status=superseded');
      const [rest] = await list('kind=rate&status=active&effectiveOn=2026-06-30');
      const actions = (id: string) =>
        platform.query('select action, actor_kind as by from audit_entry where subject_id = $1 order by seq', [id]);
      expect(await actions(after!.id)).toEqual([
        { action: 'parameter.propose', by: 'user' },
        { action: 'parameter.activate', by: 'user' },
      ]);
      expect((await actions(before!.id)).at(-1)).toEqual({ action: 'parameter.supersede', by: 'user' });
      expect(await actions(rest!.id)).toEqual([
        { action: 'parameter.continue', by: 'user' },
        { action: 'parameter.activate', by: 'system' },
      ]);
    });

    it('without ever overlapping, also when two are activated at the same moment', async () => {
      await law({ kind: 'race' });
      const ids = await Promise.all([1, 2, 3].map((n) => proposed({ kind: 'race', value: { floor: `${n}.00` } })));
      const answers = await Promise.all(ids.map((id) => activate(id)));
      expect(answers.some(({ status }) => status === 204)).toBe(true);
      for (const { status, code } of answers) if (status !== 204) expect(code).toBe('parameter-overlaps');
      expect(await parameters.effective(['race'], '310000')).toHaveLength(1);
    });

    it('and are never deleted: the application has no right to', async () => {
      const { appUrl } = platform.database;
      const app = new pg.Client(appUrl);
      await app.connect();
      await expect(app.query('delete from parameter')).rejects.toMatchObject({ code: '42501' });
      await app.end();
    });
  });

  describe('of a region', () => {
    it('are its own, those above it and the whole country’s, in one order', async () => {
      await law({ kind: 'chain', region: '000000' });
      await law({ kind: 'chain', region: '310199' });
      const rows = await parameters.effective(['chain', 'nothing'], '310199');
      expect(rows.map(({ region, relief }) => [region, relief])).toEqual([
        ['000000', false],
        ['310000', false],
        ['310000', true],
        ['310199', false],
      ]);
      const sibling = await parameters.effective(['chain'], '310101');
      expect(sibling.map(({ region }) => region)).toEqual(['000000', '310000', '310000']);
      expect(await parameters.effective(['chain'], '999999')).toEqual([]);
    });

    it('are also those of the region that it is told to take them from', async () => {
      const rows = await parameters.effective(['chain'], '449900');
      expect(new Set(rows.map(({ region }) => region))).toEqual(new Set(['000000', '310000', '310199', '440000']));
    });
  });

  describe('in lists', () => {
    it('are found by kind, region, state, day and knowledge', async () => {
      expect(await list('kind=scale&effectiveOn=2026-05-01&status=active')).toMatchObject([
        { effectiveFrom: '2026-04-01' },
      ]);
      expect(await list('kind=chain&region=440000')).toHaveLength(1);
      const [first] = await list('kind=rate&status=superseded');
      const asKnownAt = encodeURIComponent(first!.knownFrom!);
      expect(await list(`kind=rate&asKnownAt=${asKnownAt}`)).toMatchObject([{ id: first!.id }]);
    });

    it('come page by page, newest first', async () => {
      const page = await officer.get<{ items: View[]; next: string }>('parameters?kind=race&limit=1');
      const rest = await officer.get<{ items: View[] }>(`parameters?kind=race&cursor=${page.body.next}`);
      expect(rest.body.items.every(({ id }) => id < page.body.items[0]!.id)).toBe(true);
      expect((await officer.get('parameters?cursor=bogus')).code).toBe('invalid-shape');
      expect((await officer.get(`parameters/${uuidv7()}`)).status).toBe(404);
    });
  });

  describe('that come with the product', () => {
    const rows: ParameterContent[] = [
      { ...content, kind: 'seeded', extrapolate: false },
      { ...content, kind: 'seeded', extrapolate: false, effectiveFrom: '2026-07-01', article: '第一条' },
    ];
    const seed = (wanted = rows) => platform.app.get(ParametersService).seed(wanted);

    it('are put in force by the system, once', async () => {
      expect(await seed()).toBe(2);
      expect(await seed()).toBe(0);
      const seeded = await parameters.effective(['seeded'], '310000');
      expect(periods(seeded)).toEqual([
        ['2025-07-01', '2026-06-30'],
        ['2026-07-01', null],
      ]);
      expect(seeded[1]).toMatchObject({ article: '第一条' });
      const by = await platform.query(
        `select distinct actor_kind as by from audit_entry a join parameter p on p.id = a.subject_id where p.kind = 'seeded'`,
      );
      expect(by).toEqual([{ by: 'system' }]);
    });

    it('do not undo what people have put in force since', async () => {
      const corrected = await law({ kind: 'seeded', value: { floor: '7461.00' } });
      expect(await seed()).toBe(0);
      expect(await parameters.effective(['seeded'], '310000')).toMatchObject([{ id: corrected }]);
    });

    it('are refused whole when one has the wrong shape', async () => {
      const wrong = [
        { ...rows[0]!, effectiveFrom: '2020-01-01' as const },
        { ...rows[1]!, value: {} },
      ];
      await expect(async () => seed(wrong)).rejects.toMatchObject({ code: 'invalid-shape' });
      expect(await list('kind=seeded&effectiveOn=2020-01-01')).toEqual([]);
    });
  });
});
