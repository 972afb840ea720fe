import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MAIN_CASE } from '#src/demo/cases.js';
import { aBudgetLine, aProject, aTender } from '#test/builders/a-purchase.js';
import {
  aDraftProject,
  aDraftTender,
  aLine,
  anApprovedEstimate,
  anEstimate,
  anIntendedProject,
  aReservedProject,
  does,
  idOf,
  inCustody,
  PRICE,
} from '#test/support/acts.js';
import { startTestApp, type TestApp } from '#test/support/app.js';
import type { Answer, Client } from '#test/support/client.js';
import { eventually } from '#test/support/eventually.js';
import { startWorld, type World } from '#test/support/world.js';

/** Two processes of one installation, which share nothing but the database. */
describe('two requests at the same moment', () => {
  let world: World;
  let other: TestApp;
  let [officer, approver]: Client[] = [];

  beforeAll(async () => {
    world = await startWorld({ at: 'catalogue' });
    await world.moveClockTo('2026-07-13');
    other = await startTestApp({ beside: world });
    [officer, approver] = [world.as('purchaser.经办员'), world.as('purchaser.采购审核员')];
  });
  afterAll(async () => {
    await other.stop();
    await world.stop();
  });

  /**
   * Sends requests that all need the row of `path`, which is held until every one of them waits: none has gone ahead of another. One in two
   * goes to the second process.
   */
  async function collide(path: string, who: string, requests: readonly ((client: Client) => Promise<Answer>)[]) {
    const table = { estimates: 'cost_estimate', 'budget-lines': 'budget_line' }[path.split('/')[0]!];
    const holder = new pg.Client(world.database.ownerUrl);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query(`select from ${table ?? path.split('/')[0]!.slice(0, -1)} where id = $1 for update`, [
        idOf(path),
      ]);
      const answers = requests.map((send, index) => send(world.as(who, index % 2 === 0 ? world : other)));
      await eventually(async () => {
        const { rows } = await holder.query<{ waiting: number }>(
          'select count(*)::int as waiting from pg_locks where not granted',
        );
        return rows[0]!.waiting === requests.length;
      });
      await holder.query('commit');
      return await Promise.all(answers);
    } finally {
      await holder.end();
    }
  }
  const thrice = <T>(request: T): T[] => [request, request, request];
  const outcomes = (answers: readonly Answer[]) => answers.map(({ status, code }) => code ?? String(status)).sort();
  const version = async (path: string) => (await officer!.get(path)).etag;
  const entries = (path: string, action: string) =>
    world.query('select from audit_entry where subject_id = $1 and action = $2', [idOf(path), action]);

  describe('for one command', () => {
    const onlyOne = ['204', 'stale-version', 'stale-version'];
    const command = async (path: string, who: string, action: string, body?: object) => {
      const ifMatch = await version(path);
      return collide(
        path,
        who,
        thrice((client: Client) => client.post(`${path}/${action}`, body, { ifMatch })),
      );
    };

    it('approve an estimate once', async () => {
      const path = await anEstimate(world);
      await does(officer!, path, 'submit');
      expect(outcomes(await command(path, 'purchaser.单位负责人', 'approve', { minutes: MAIN_CASE.minutes }))).toEqual(
        onlyOne,
      );
      expect(await entries(path, 'estimate.approve')).toHaveLength(1);
    });

    it('file a plan once', async () => {
      const path = await aReservedProject(world);
      await does(officer!, path, 'plan');
      expect(outcomes(await command(path, 'finance.采购监管员', 'file', { planNumber: 'J-1' }))).toEqual(onlyOne);
      expect(await entries(path, 'project.file')).toHaveLength(1);
    });

    it('approve a tender once, and publish it once, with one notice and one issued document', async () => {
      const path = await aDraftTender(world, await anIntendedProject(world));
      await inCustody(world, path);
      await does(officer!, path, 'submit');
      expect(outcomes(await command(path, 'purchaser.采购审核员', 'approve'))).toEqual(onlyOne);
      expect(await entries(path, 'tender.approve')).toHaveLength(1);
      await world.moveClockTo('2026-08-13');
      expect(outcomes(await command(path, 'purchaser.经办员', 'publish'))).toEqual(onlyOne);
      expect(await entries(path, 'tender.publish')).toHaveLength(1);
      const published = await world.query(
        `select (select count(*)::int from notice where tender_id = $1) as notices,
                (select count(*)::int from tender_document where tender_id = $1) as documents,
                (select count(*)::int from opening where tender_id = $1) as openings`,
        [idOf(path)],
      );
      expect(published).toEqual([{ notices: 1, documents: 1, openings: 1 }]);
    });
  });

  describe('for the same thing', () => {
    it('never get more money than a line has: one of two projects gets it', async () => {
      const line = await aLine(world);
      const parts = [{ budgetLineId: idOf(line), amount: PRICE }];
      const projects = [await aDraftProject(world), await aDraftProject(world)];
      const answers = await collide(
        line,
        'purchaser.经办员',
        projects.map((path) => (client) => client.post(`${path}/reserve`, { parts }, { ifMatch: '"1"' })),
      );
      expect(outcomes(answers)).toEqual(['204', 'budget-line-exceeded']);
      const balances = await world.query(
        `select account, balance_fen::float as fen from ledger_account
         where budget_line_id = $1 and balance_fen <> 0 order by account`,
        [idOf(line)],
      );
      expect(balances).toEqual([
        { account: 'appropriation', fen: -181225168 },
        { account: 'reserved', fen: 181225168 },
      ]);
    });

    it('do not wait for each other for ever when they name two lines in opposite order', async () => {
      const lines = [await aLine(world, '3000000.00'), await aLine(world, '3000000.00')];
      const projects = [await aDraftProject(world), await aDraftProject(world)];
      const parts = ['900000.00', '912251.68'].map((amount, index) => ({ budgetLineId: idOf(lines[index]!), amount }));
      const answers = await collide(lines[0]!, 'purchaser.经办员', [
        (client) => client.post(`${projects[0]}/reserve`, { parts }, { ifMatch: '"1"' }),
        (client) => client.post(`${projects[1]}/reserve`, { parts: [...parts].reverse() }, { ifMatch: '"1"' }),
      ]);
      expect(outcomes(answers)).toEqual(['204', '204']);
    });

    it('make one project of one estimate', async () => {
      const estimate = await anApprovedEstimate(world);
      const project = () => aProject(idOf(estimate), { number: randomUUID() });
      const answers = await collide(
        estimate,
        'purchaser.经办员',
        thrice((client: Client) => client.post('projects', project())),
      );
      expect(outcomes(answers)).toEqual(['201', 'estimate-in-use', 'estimate-in-use']);
    });

    it('hang one tender on one project, which meanwhile is not given up', async () => {
      const project = await anIntendedProject(world);
      const of = { projectId: idOf(project), catalogueId: await world.newest('catalogue') };
      const tender = (client: Client) => client.post('tenders', aTender(of, { number: randomUUID() }));
      expect(outcomes(await collide(project, 'purchaser.经办员', thrice(tender)))).toEqual([
        '201',
        'tender-under-way',
        'tender-under-way',
      ]);
      expect((await approver!.command(project, 'cancel', { reason: '需求取消' })).code).toBe('tender-under-way');
    });
  });

  describe('with one idempotency key', () => {
    it('have one effect and one answer, whichever process takes them', async () => {
      const key = randomUUID();
      const estimate = await anApprovedEstimate(world);
      const project = aProject(idOf(estimate), { number: randomUUID() });
      const twins = await collide(
        estimate,
        'purchaser.经办员',
        thrice((client: Client) => client.post('projects', project, { key })),
      );
      const [first, ...rest] = twins.map(({ status, body, etag, headers: { location } }) => ({
        ...{ status, body, etag, location },
      }));
      const id = (first!.body as { id: string }).id;
      expect(first).toMatchObject({ status: 201, etag: '"1"', location: `/api/v1/projects/${id}` });
      expect(rest).toEqual([first, first]);
      expect(await entries(`projects/${id}`, 'project.draft')).toHaveLength(1);
    });

    it('take one command once, and each is told the same version', async () => {
      const path = await anEstimate(world);
      const [key, ifMatch] = [randomUUID(), await version(path)];
      const twins = await collide(
        path,
        'purchaser.经办员',
        thrice((client: Client) => client.post(`${path}/submit`, undefined, { key, ifMatch })),
      );
      expect(twins.map(({ status, etag }) => [status, etag])).toEqual(thrice([204, '"2"']));
      expect(await entries(path, 'estimate.submit')).toHaveLength(1);
    });

    it('are no twins when what they say differs', async () => {
      const key = randomUUID();
      const line = (year: number) => aBudgetLine(world.organisation('purchaser'), { year });
      const desk = [world.as('finance.指标管理员'), world.as('finance.指标管理员', other)];
      const answers = await Promise.all(
        [2026, 2027].map((year, index) => desk[index]!.post('budget-lines', line(year), { key })),
      );
      expect(outcomes(answers)).toEqual(['201', 'idempotency-key-reused']);
    });

    it('are no twins in the hands of two people', async () => {
      const path = await anEstimate(world);
      const colleague = await world.newPerson(world.organisation('purchaser'), 'procurement_officer');
      const extras = { key: randomUUID(), ifMatch: await version(path) };
      expect((await officer!.post(`${path}/submit`, undefined, extras)).status).toBe(204);
      expect((await colleague.post(`${path}/submit`, undefined, extras)).code).toBe('stale-version');
    });

    it('find the key free when the first one was refused', async () => {
      const path = await anEstimate(world);
      const key = randomUUID();
      const submit = (ifMatch: string) => officer!.post(`${path}/submit`, undefined, { key, ifMatch });
      expect((await submit('"9"')).code).toBe('stale-version');
      expect((await submit('"1"')).status).toBe(204);
    });

    it('go on when the first one is refused while they wait', async () => {
      const key = randomUUID();
      const path = await anEstimate(world);
      await does(officer!, path, 'submit');
      const ifMatch = await version(path);
      const twins = await collide(
        path,
        'purchaser.单位负责人',
        thrice((client: Client) => client.post(`${path}/approve`, {}, { key, ifMatch })),
      );
      expect(outcomes(twins)).toEqual(thrice('minutes-required'));
    });
  });
});
