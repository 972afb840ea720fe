import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { parseYuan } from '#src/kernel/money.js';
import type { Actor } from '#src/platform/access/actor.js';
import type { Client } from '#test/support/client.js';
import { Budgets, DISTRICT, type Line, type Part } from './budgets-fixture.js';
import type { Platform } from './platform-fixture.js';

describe('budgets', () => {
  let budgets: Budgets;
  let platform: Platform;
  let officer: Client;
  let accountant: Client;
  let buyer: Actor;
  let purchaserId: string;

  beforeAll(async () => {
    budgets = await Budgets.start();
    ({ platform, officer, accountant, buyer, purchaserId } = budgets);
  });
  afterAll(() => budgets.stop());

  const aLine = (extra?: object) => budgets.aLine(extra);
  const load = (extra?: object) => budgets.load(extra);
  const show = (id: string) => budgets.show(id);
  const balances = (id: string) => budgets.balances(id);
  const reserve = (projectId: string, total: string, parts: Part[], actor = buyer) =>
    budgets.reserve(projectId, parts, total, actor);
  const release = (projectId: string) => budgets.release(projectId);
  const expectBalancedBooks = () => budgets.expectBalancedBooks();

  describe('loading a line', () => {
    it('puts the whole amount at the purchaser’s disposal', async () => {
      const { status, body, headers, etag } = await officer.post<Line>(
        'budget-lines',
        aLine({ functionalClass: '2040299' }),
      );
      expect(status).toBe(201);
      expect(headers.location).toBe(`/api/v1/budget-lines/${body.id}`);
      expect(body).toMatchObject({
        ...{
          status: 'available',
          allowed: ['close'],
          regionCode: DISTRICT,
          amount: '700000.00',
          functionalClass: '2040299',
        },
        purchaser: { id: purchaserId },
        balances: {
          appropriated: '700000.00',
          available: '700000.00',
          reserved: '0.00',
          committed: '0.00',
          inPayment: '0.00',
          paid: '0.00',
        },
        reservations: [],
        commitments: [],
      });
      expect(await accountant.get(`budget-lines/${body.id}`)).toMatchObject({ etag, body: { ...body, allowed: [] } });
      expect(
        await platform.query('select action from audit_entry where subject_id = $1 order by seq', [body.id]),
      ).toEqual([{ action: 'budget-line.load' }, { action: 'budget-line.confirm' }]);
    });

    it('leaves a line of a year without a budget waiting for its confirmation', async () => {
      const id = await load({ year: 2027, isApproved: false });
      expect(await show(id)).toMatchObject({ status: 'pending' });
      expect((await officer.get<Line>(`budget-lines/${id}`)).body.allowed).toEqual(['confirm', 'close']);
      expect(await officer.command(`budget-lines/${id}`, 'confirm')).toMatchObject({ status: 204 });
      expect(await show(id)).toMatchObject({ status: 'available', balances: { available: '700000.00' } });
      expect(await officer.command(`budget-lines/${id}`, 'confirm')).toMatchObject({
        status: 409,
        code: 'illegal-transition',
        body: { detail: '预算指标当前为“可用”，不能办理“确认预算批复”。当前可办理的事项：关闭。' },
      });
    });

    it.each([
      ['no money', { amount: '0.00' }, 'amount', 'out-of-range'],
      ['a number as money', { amount: 700000 }, 'amount', 'not-money'],
      ['a third of a fen', { amount: '0.003' }, 'amount', 'not-money'],
      ['an unknown source', { source: 'lottery' }, 'source', 'not-one-of'],
      ['half a budget code', { unitEconomicClass: '302' }, 'unitEconomicClass', 'wrong-form'],
      ['nobody to have it', { purchaserId: uuidv7() }, 'purchaserId', 'unknown-reference'],
    ])('is refused with %s', async (_, extra, path, code) => {
      expect(await officer.post('budget-lines', aLine(extra))).toMatchObject({
        status: 400,
        body: { errors: [{ path, code }] },
      });
    });

    it('is for purchasers of the bureau’s own region only', async () => {
      await platform.person('purchaser', 'accountant', '310101');
      await platform.person('vendor', 'bid_manager', DISTRICT);
      const strangers = await platform.query<{ id: string }>(
        `select id from organisation where kind = 'purchaser' and region_code = '310101' or kind = 'vendor'`,
      );
      expect(strangers).toHaveLength(2);
      for (const { id } of strangers)
        expect(await officer.post('budget-lines', aLine({ purchaserId: id }))).toMatchObject({
          status: 400,
          code: 'invalid-shape',
        });
    });
  });

  describe('a line', () => {
    it('is seen by its purchaser and the offices above, by nobody else', async () => {
      const id = await load();
      const inside = [
        accountant,
        officer,
        await platform.person('oversight', 'oversight_reader', '310000'),
        await platform.person('finance', 'payment_reviewer', '310000'),
      ];
      const outside = [
        await platform.person('purchaser', 'accountant', '310101'),
        await platform.person('finance', 'budget_officer', '310101'),
      ];
      for (const one of inside) {
        expect(await one.get(`budget-lines/${id}`)).toMatchObject({ status: 200 });
        expect(await one.get(`budget-lines/${id}/entries`)).toMatchObject({
          status: 200,
          body: { items: [{ kind: 'load' }] },
        });
        expect(
          (await one.get<{ items: { id: string }[] }>('budget-lines')).body.items.map((line) => line.id),
        ).toContain(id);
      }
      for (const one of outside) {
        expect(await one.get(`budget-lines/${id}`)).toMatchObject({ status: 404 });
        expect(await one.get(`budget-lines/${id}/entries`)).toMatchObject({ status: 404 });
        expect((await one.get('budget-lines')).body).toEqual({ items: [], next: null });
      }
      expect(
        await (await platform.person('vendor', 'vendor_finance', DISTRICT)).get(`budget-lines/${id}`),
      ).toMatchObject({ status: 403 });
    });

    it('is kept by the finance bureau of its region alone', async () => {
      const id = await load({ isApproved: false });
      const above = await platform.person('finance', 'budget_officer', '310000');
      for (const act of ['confirm', 'close']) {
        expect(await accountant.command(`budget-lines/${id}`, act)).toMatchObject({ status: 403 });
        expect(await above.command(`budget-lines/${id}`, act)).toMatchObject({ status: 404 });
        expect(await officer.post(`budget-lines/${id}/${act}`)).toMatchObject({ status: 428 });
        expect(await officer.post(`budget-lines/${id}/${act}`, undefined, { ifMatch: '"7"' })).toMatchObject({
          status: 412,
        });
      }
      expect((await above.get<Line>(`budget-lines/${id}`)).body.allowed).toEqual([]);
      expect(await accountant.post('budget-lines', aLine())).toMatchObject({ status: 403 });
    });

    it('stands in a list by year, newest first, with what is left of it', async () => {
      const [first, second] = [await load({ year: 2150 }), await load({ year: 2150, amount: '0.01' })];
      await reserve(uuidv7(), '199999.99', [[first, '199999.99']]);
      const page = async (query: string) =>
        (await accountant.get<{ items: object[]; next: string | null }>(`budget-lines?year=2150&${query}`)).body;
      const { items, next } = await page('limit=1');
      expect(items).toMatchObject([{ id: second, amount: '0.01', available: '0.01', execution: '0.0000' }]);
      expect(await page(`limit=1&cursor=${next}`)).toMatchObject({
        items: [{ id: first, amount: '700000.00', available: '500000.01', status: 'available' }],
        next: null,
      });
    });

    it('is booked once, whoever asks twice with one key', async () => {
      const key = randomUUID();
      const [one, two] = await Promise.all(
        [1, 2].map(() => officer.post<Line>('budget-lines', aLine({ year: 2151 }), { key })),
      );
      expect(one!.body.id).toBe(two!.body.id);
      expect(await platform.query('select from budget_line where year = 2151')).toHaveLength(1);
    });
  });

  describe('reserving', () => {
    it('sets the price of a project aside by year, on condition where the budget is still to come', async () => {
      const [now, next] = [await load(), await load({ year: 2027, amount: '1300000.00', isApproved: false })];
      const project = uuidv7();
      expect(
        await reserve(project, '1812251.68', [
          [next, '1268576.18'],
          [now, '543675.50'],
        ]),
      ).toEqual([
        { budgetLineId: next, amountFen: 126_857_618, isConditional: true },
        { budgetLineId: now, amountFen: 54_367_550, isConditional: false },
      ]);
      expect(await show(now)).toMatchObject({
        balances: {
          appropriated: '700000.00',
          available: '156324.50',
          reserved: '543675.50',
          committed: '0.00',
          inPayment: '0.00',
          paid: '0.00',
        },
        reservations: [{ projectId: project, amount: '543675.50', isConditional: false }],
      });
      expect(await show(next)).toMatchObject({
        balances: { appropriated: '1300000.00', available: '31423.82', reserved: '1268576.18' },
        reservations: [{ projectId: project, amount: '1268576.18', isConditional: true }],
      });
      await officer.command(`budget-lines/${next}`, 'confirm');
      expect(await show(next)).toMatchObject({ reservations: [{ isConditional: false }] });
      expect(
        await platform.query(
          `select action, details, organisation_id from audit_entry where subject_id = $1 order by seq desc limit 1`,
          [now],
        ),
      ).toEqual([
        {
          action: 'budget-line.reserve',
          details: { projectId: project, amount: '543675.50' },
          organisation_id: purchaserId,
        },
      ]);
      await expectBalancedBooks();
    });

    it('leaves its entry in the ledger, with who and when', async () => {
      const id = await load();
      const project = uuidv7();
      await reserve(project, '0.01', [[id, '0.01']]);
      await release(project);
      const { items } = (await accountant.get<{ items: Record<string, unknown>[] }>(`budget-lines/${id}/entries`)).body;
      const aboutOne = { projectId: project, recordedBy: buyer.userId };
      expect(items).toMatchObject([
        {
          kind: 'release',
          ...aboutOne,
          postings: [
            { account: 'reserved', direction: 'out', amount: '0.01' },
            { account: 'available', direction: 'in' },
          ],
        },
        {
          kind: 'reserve',
          ...aboutOne,
          postings: [
            { account: 'available', direction: 'out' },
            { account: 'reserved', direction: 'in', amount: '0.01' },
          ],
        },
        {
          kind: 'load',
          projectId: null,
          postings: [
            { account: 'appropriation', direction: 'out' },
            { account: 'available', direction: 'in', amount: '700000.00' },
          ],
        },
      ]);
      const second = (
        await accountant.get<{ items: { kind: string }[]; next: string }>(`budget-lines/${id}/entries?limit=2`)
      ).body;
      expect((await accountant.get(`budget-lines/${id}/entries?limit=2&cursor=${second.next}`)).body).toMatchObject({
        items: [{ kind: 'load' }],
        next: null,
      });
    });

    it('is done by business time, and recorded by real time', async () => {
      await platform.query(`update sandbox_clock set born_sandbox = true, clock_offset = '400 days'`);
      const id = await load();
      await platform.query(`update sandbox_clock set clock_offset = '0', born_sandbox = false`);
      const [entry] = (
        await accountant.get<{ items: { at: string; recordedAt: string }[] }>(`budget-lines/${id}/entries`)
      ).body.items;
      expect(Date.parse(entry!.at) - Date.parse(entry!.recordedAt)).toBe(400 * 86_400_000);
    });

    it('takes a line to its last fen and not one further', async () => {
      const id = await load({ amount: '100.00' });
      await reserve(uuidv7(), '99.99', [[id, '99.99']]);
      await expect(reserve(uuidv7(), '0.02', [[id, '0.02']])).rejects.toMatchObject({
        code: 'budget-line-exceeded',
        params: { budgetLineId: id, line: '禁毒社会工作服务委托业务费', left: '0.01', field: 'parts.0.amount' },
      });
      await reserve(uuidv7(), '0.01', [[id, '0.01']]);
      expect(await balances(id)).toMatchObject({ available: '0.00', reserved: '100.00' });
    });

    it('keeps nothing of a refused reservation', async () => {
      const [rich, poor] = [await load(), await load({ amount: '1.00' })];
      const project = uuidv7();
      const lines: [string, Part[], string][] = [
        [
          '102.00',
          [
            [rich, '100.00'],
            [poor, '2.00'],
          ],
          'budget-line-exceeded',
        ],
        ['99.99', [[rich, '100.00']], 'reservation-not-total'],
        [
          '100.00',
          [
            [rich, '50.00'],
            [rich, '50.00'],
          ],
          'invalid-shape',
        ],
        [
          '100.00',
          [
            [rich, '100.00'],
            [poor, '0.00'],
          ],
          'invalid-shape',
        ],
        [
          '100.00',
          [
            [rich, '50.00'],
            [uuidv7(), '50.00'],
          ],
          'invalid-shape',
        ],
      ];
      for (const [total, parts, code] of lines)
        await expect(reserve(project, total, parts)).rejects.toMatchObject({ code });
      expect([await balances(rich), await balances(poor)]).toMatchObject([{ reserved: '0.00' }, { reserved: '0.00' }]);
      expect(await platform.query('select from ledger_entry where project_id = $1', [project])).toEqual([]);
    });

    it('knows no line of another purchaser', async () => {
      const id = await load();
      await platform.person('purchaser', 'procurement_officer', '310101');
      await expect(
        reserve(uuidv7(), '1.00', [[id, '1.00']], await budgets.actor('procurement_officer', '310101')),
      ).rejects.toMatchObject({
        fields: [{ path: 'parts.0.budgetLineId', code: 'unknown-reference' }],
      });
    });

    it('happens once for a project and a line', async () => {
      const id = await load();
      const project = uuidv7();
      await reserve(project, '1.00', [[id, '1.00']]);
      await expect(reserve(project, '1.00', [[id, '1.00']])).rejects.toMatchObject({ code: 'already-reserved' });
      expect(await balances(id)).toMatchObject({ reserved: '1.00' });
    });

    it('is undone with the command that called it', async () => {
      const id = await load();
      const failed = budgets.command(async (service) => {
        await service.reserve({ projectId: uuidv7(), totalFen: parseYuan('1') }, [
          { budgetLineId: id, amountFen: parseYuan('1') },
        ]);
        throw new Error('the command fails');
      });
      await expect(failed).rejects.toThrow('the command fails');
      expect(await balances(id)).toMatchObject({ reserved: '0.00', available: '700000.00' });
    });
  });

  describe('releasing', () => {
    it('gives back what a project holds on all lines, and nothing of another', async () => {
      const [one, two] = [await load(), await load()];
      const [mine, other] = [uuidv7(), uuidv7()];
      await reserve(mine, '300.00', [
        [one, '100.00'],
        [two, '200.00'],
      ]);
      await reserve(other, '1.00', [[two, '1.00']]);
      await release(mine);
      expect(await show(one)).toMatchObject({
        balances: { available: '700000.00', reserved: '0.00' },
        reservations: [],
      });
      expect(await show(two)).toMatchObject({
        balances: { available: '699999.00', reserved: '1.00' },
        reservations: [{ projectId: other }],
      });
      await expectBalancedBooks();
    });

    it('does nothing when nothing is held, and lets the project reserve again', async () => {
      const id = await load();
      const project = uuidv7();
      await release(project);
      await reserve(project, '5.00', [[id, '5.00']]);
      await release(project);
      await release(project);
      await reserve(project, '7.00', [[id, '7.00']]);
      expect(await balances(id)).toMatchObject({ reserved: '7.00' });
    });
  });

  describe('closing a line', () => {
    it('sends back what is left of it, for good', async () => {
      const id = await load();
      expect(await officer.command(`budget-lines/${id}`, 'close')).toMatchObject({ status: 204 });
      expect(await officer.get<Line>(`budget-lines/${id}`)).toMatchObject({
        body: {
          status: 'closed',
          allowed: [],
          amount: '700000.00',
          balances: { appropriated: '0.00', available: '0.00' },
        },
      });
      await expect(reserve(uuidv7(), '0.01', [[id, '0.01']])).rejects.toMatchObject({
        code: 'budget-line-exceeded',
        params: { left: '0.00' },
      });
      await expectBalancedBooks();
    });

    it('waits for the projects that hold money of it', async () => {
      const id = await load();
      const project = uuidv7();
      await reserve(project, '700000.00', [[id, '700000.00']]);
      expect(await officer.command(`budget-lines/${id}`, 'close')).toMatchObject({
        status: 409,
        code: 'budget-line-in-use',
        body: { params: { reserved: '700000.00', committed: '0.00', inPayment: '0.00' } },
      });
      expect(await show(id)).toMatchObject({ status: 'available' });
      await release(project);
      expect(await officer.command(`budget-lines/${id}`, 'close')).toMatchObject({ status: 204 });
    });
  });

  describe('at the same time', () => {
    it('of two reservations that together exceed a line exactly one wins', async () => {
      for (let round = 0; round < 5; round++) {
        const id = await load({ amount: '100.00' });
        const outcomes = await Promise.allSettled([
          reserve(uuidv7(), '60.00', [[id, '60.00']]),
          reserve(uuidv7(), '60.00', [[id, '60.00']]),
        ]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
          reason: { code: 'budget-line-exceeded', params: { left: '40.00' } },
        });
        expect(await balances(id)).toMatchObject({ available: '40.00', reserved: '60.00' });
      }
      await expectBalancedBooks();
    });

    it('a reservation and the closing of its line leave the one or the other', async () => {
      const id = await load({ amount: '100.00' });
      const { etag } = await officer.get(`budget-lines/${id}`);
      const [reserved, closed] = await Promise.allSettled([
        reserve(uuidv7(), '100.00', [[id, '100.00']]),
        officer.post(`budget-lines/${id}/close`, undefined, { ifMatch: etag }),
      ]);
      const { status, balances: now } = await show(id);
      if (reserved.status === 'fulfilled') {
        expect(closed).toMatchObject({ value: { code: 'budget-line-in-use' } });
        expect([status, now.reserved]).toEqual(['available', '100.00']);
      } else {
        expect(reserved.reason).toMatchObject({ code: 'budget-line-exceeded' });
        expect([status, now.appropriated]).toEqual(['closed', '0.00']);
      }
      await expectBalancedBooks();
    });

    it('many projects reserve and release on the same lines in any order, and the books balance', async () => {
      const lines = await Promise.all([1, 2, 3].map(() => load({ amount: '1000.00' })));
      const work = Array.from({ length: 40 }, async (_, i) => {
        const project = uuidv7();
        const order = [0, 1, 2].map((n) => lines[(n * (1 + (i % 2)) + i) % 3]!);
        await reserve(
          project,
          '330.00',
          order.map((line, n): Part => [line, `${100 + 10 * n}.00`]),
        );
        if (i % 3 > 0) await release(project);
      });
      const outcomes = await Promise.allSettled(work);
      const reasons = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
      );
      expect(new Set(reasons).size).toBeLessThanOrEqual(1);
      expect(reasons.every((code) => code === 'budget-line-exceeded')).toBe(true);
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(2);
      await expectBalancedBooks();
    }, 30_000);
  });

  describe('the database keeps the books, whatever the application sends it', () => {
    let line: string;
    let other: string;
    let client: pg.Client;
    beforeAll(async () => {
      [line, other] = [await load(), await load()];
      client = new pg.Client(platform.database.appUrl);
      await client.connect();
    });
    afterAll(() => client.end());

    const REFUSED = { code: '23514' };
    const DENIED = { code: '42501' };
    /** One hand-written transaction of the application's role. */
    const book = async (
      postings: [account: string, amount: number, line?: string][],
      entry = { id: uuidv7(), kind: 'load', project: null as string | null },
    ) => {
      await client.query('begin');
      try {
        await client.query('insert into ledger_entry (id, budget_line_id, kind, project_id) values ($1, $2, $3, $4)', [
          entry.id,
          line,
          entry.kind,
          entry.project,
        ]);
        for (const [account, amount, of = line] of postings)
          await client.query(
            'insert into ledger_posting (entry_id, budget_line_id, account, amount_fen) values ($1, $2, $3, $4)',
            [entry.id, of, account, amount],
          );
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    };

    it('a balanced entry is booked', async () => {
      await book([
        ['appropriation', -5],
        ['available', 5],
      ]);
      expect(await balances(line)).toMatchObject({ appropriated: '700000.05', available: '700000.05' });
    });

    it.each<[string, [string, number][]]>([
      [
        'is not balanced',
        [
          ['appropriation', -5],
          ['available', 6],
        ],
      ],
      ['has one side only', [['available', 5]]],
      ['has no side at all', []],
    ])('an entry that %s is refused at the commit', async (_, postings) => {
      await expect(book(postings)).rejects.toMatchObject({ ...REFUSED, constraint: 'ledger_entry_balances' });
    });

    it('an account below zero is refused, but the appropriation', async () => {
      const recall = () => ({ id: uuidv7(), kind: 'recall', project: null });
      const sides = (amount: number): [string, number][] => [
        ['available', -amount],
        ['appropriation', amount],
      ];
      await expect(book(sides(70_000_006), recall())).rejects.toMatchObject({
        ...REFUSED,
        constraint: 'ledger_account_not_negative',
      });
      await book(sides(1), recall());
    });

    it('an entry moves the two accounts of its kind, in its direction and once', async () => {
      for (const [account, amount] of [
        ['paid', -1],
        ['reserved', 1],
        ['available', -1],
        ['appropriation', 1],
      ] as const)
        await expect(book([[account, amount]])).rejects.toMatchObject({
          ...REFUSED,
          constraint: 'ledger_posting_moves',
        });
      const thrice: [string, number][] = [
        ['appropriation', -1],
        ['available', 1],
        ['available', 1],
      ];
      await expect(book(thrice)).rejects.toMatchObject({ code: '23505', constraint: 'ledger_posting_pk' });
    });

    it('a posting of nothing, of another line or of an unknown account is refused', async () => {
      await expect(book([['available', 0]])).rejects.toMatchObject({
        ...REFUSED,
        constraint: 'ledger_posting_not_zero',
      });
      await expect(
        book([
          ['appropriation', -5],
          ['available', 5, other],
        ]),
      ).rejects.toMatchObject({ code: '23503', constraint: 'ledger_posting_entry' });
      await expect(
        book([
          ['appropriation', -5],
          ['pocket', 5],
        ]),
      ).rejects.toMatchObject({ code: '23503', constraint: 'ledger_posting_account' });
    });

    it('an entry is closed with its transaction', async () => {
      const { rows } = await client.query<{ id: string }>(
        'select id from ledger_entry where budget_line_id = $1 limit 1',
        [line],
      );
      const late = client.query(
        'insert into ledger_posting (entry_id, budget_line_id, account, amount_fen) values ($1, $2, $3, 1)',
        [rows[0]!.id, line, 'paid'],
      );
      await expect(late).rejects.toMatchObject({ ...REFUSED, constraint: 'ledger_entry_closed' });
    });

    it('a project stands with what is booked for it, and not with what is not', async () => {
      await expect(book([], { id: uuidv7(), kind: 'reserve', project: null })).rejects.toMatchObject({
        constraint: 'ledger_entry_project',
      });
      await expect(book([], { id: uuidv7(), kind: 'load', project: uuidv7() })).rejects.toMatchObject({
        constraint: 'ledger_entry_project',
      });
    });

    it('reserved money without a reservation is refused, and a reservation without money', async () => {
      const reserved = book(
        [
          ['available', -5],
          ['reserved', 5],
        ],
        { id: uuidv7(), kind: 'reserve', project: uuidv7() },
      );
      await expect(reserved).rejects.toMatchObject({ ...REFUSED, constraint: 'reservation_is_booked' });
      const claimed = client.query(
        'insert into reservation (project_id, budget_line_id, amount_fen) values ($1, $2, 5)',
        [uuidv7(), line],
      );
      await expect(claimed).rejects.toMatchObject({ ...REFUSED, constraint: 'reservation_is_booked' });
      const project = uuidv7();
      await reserve(project, '1.00', [[line, '1.00']]);
      await expect(client.query('delete from reservation where project_id = $1', [project])).rejects.toMatchObject({
        constraint: 'reservation_is_booked',
      });
      await release(project);
    });

    it.each([
      'update ledger_account set balance_fen = 1',
      `insert into ledger_account (budget_line_id, account, balance_fen) values (gen_random_uuid(), 'available', 1)`,
      'delete from ledger_account',
      `update ledger_entry set kind = 'recall'`,
      'delete from ledger_entry',
      `insert into ledger_entry (id, budget_line_id, kind, at) values (gen_random_uuid(), gen_random_uuid(), 'load', now())`,
      `insert into ledger_entry (id, budget_line_id, kind, recorded_at) values (gen_random_uuid(), gen_random_uuid(), 'load', now())`,
      'update ledger_posting set amount_fen = 1',
      'delete from ledger_posting',
      'update reservation set amount_fen = 1',
      'update budget_line set amount_fen = 1',
      'update budget_line set purchaser_id = gen_random_uuid()',
      'delete from budget_line',
      'truncate ledger_posting',
    ])('the application may not: %s', async (statement) => {
      await expect(client.query(statement)).rejects.toMatchObject(DENIED);
    });

    it('and its refusal of a negative account is told as a budget line exceeded', async () => {
      const entry = uuidv7();
      const overdrawn = budgets.command(async (_, uow) => {
        await uow.em.query(`insert into ledger_entry (id, budget_line_id, kind) values ($1, $2, 'recall')`, [
          entry,
          line,
        ]);
        await uow.em.query(
          `insert into ledger_posting (entry_id, budget_line_id, account, amount_fen) values ($1, $2, 'available', -99999999999)`,
          [entry, line],
        );
      });
      await expect(overdrawn).rejects.toMatchObject({ code: 'budget-line-exceeded' });
    });

    it('so that at the end everything balances', expectBalancedBooks);
  });
});
