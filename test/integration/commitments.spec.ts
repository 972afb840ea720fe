import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addFen, fen, formatYuan, parseYuan, subtractFen, sumFen, type Fen } from '#src/kernel/money.js';
import { openDataSource, poolOf } from '#src/platform/db/data-source.js';
import { migrate } from '#src/platform/db/migrate.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Subscriptions } from '#src/platform/outbox/subscriptions.js';
import { MOVEMENTS } from '#src/procurement/budgets/calc/postings.js';
import { BudgetsService } from '#src/procurement/budgets/index.js';
import { Ledger } from '#src/procurement/budgets/ledger.js';
import { LineLocks } from '#src/procurement/budgets/line-locks.js';
import { eventually } from '#test/support/eventually.js';
import { as, Budgets, type Line, type Part } from './budgets-fixture.js';

type Instalment = [yuan: string, year?: number];

describe('the money of contracts', () => {
  let budgets: Budgets;
  beforeAll(async () => {
    budgets = await Budgets.start();
  });
  afterAll(() => budgets.stop());

  /** A contract that has taken effect on what was reserved, and its milestones in the order of the instalments. */
  const aContract = async (parts: Part[], ...instalments: Instalment[]) => {
    const [projectId, contractId] = [uuidv7(), uuidv7()];
    const plan = instalments.map(([yuan, year = 2026]) => ({
      milestoneId: uuidv7(),
      year,
      amountFen: parseYuan(yuan),
    }));
    await budgets.reserve(projectId, parts);
    await budgets.command((service) => service.commit({ projectId, contractId }, plan));
    return { projectId, contractId, milestones: plan.map(({ milestoneId }) => milestoneId) };
  };
  const payOut = (milestone: string | undefined, yuan: string) =>
    budgets.command((service) => service.payOut(milestone!, parseYuan(yuan)));
  const settle = (milestone: string | undefined) => budgets.command((service) => service.settle(milestone!));
  const bounce = (milestone: string | undefined) => budgets.command((service) => service.bounce(milestone!));
  const giveBack = (milestone: string | undefined, yuan: string) =>
    budgets.command((service) => service.returnCommitted(milestone!, parseYuan(yuan)));
  const endOf = (contract: string) => budgets.command((service) => service.returnAll(contract));
  const pay = async (milestone: string | undefined, yuan: string) => {
    await payOut(milestone, yuan);
    await settle(milestone);
  };
  /** What a milestone holds of a line. */
  const heldBy = async (milestone: string | undefined, line: string) =>
    (await budgets.show(line)).commitments.find(({ milestoneId }) => milestoneId === milestone);
  const audited = (line: string, action: string) =>
    budgets.platform.query<{ details: object; organisation_id: string }>(
      `select details, organisation_id from audit_entry where subject_id = $1 and action = $2 order by seq`,
      [line, action],
    );
  const nothingIsKept = async (line: string, attempt: () => Promise<unknown>, refusal: object) => {
    const before = await budgets.show(line);
    await expect(attempt()).rejects.toMatchObject(refusal);
    expect(await budgets.show(line)).toEqual(before);
  };

  describe('is committed when the contract takes effect', () => {
    it('by milestone and year, and what was reserved above the price is available again', async () => {
      const [l26, l27] = [
        await budgets.load(),
        await budgets.load({ year: 2027, amount: '1300000.00', isApproved: false }),
      ];
      const { projectId, contractId, milestones } = await aContract(
        [
          [l27, '1268576.18'],
          [l26, '543675.50'],
        ],
        ['534000.00', 2026],
        ['712000.00', 2027],
        ['534000.00', 2027],
      );
      expect(await budgets.show(l26)).toMatchObject({
        balances: { available: '166000.00', reserved: '0.00', committed: '534000.00', inPayment: '0.00', paid: '0.00' },
        reservations: [],
        commitments: [
          {
            ...{ contractId, milestoneId: milestones[0], amount: '534000.00', committed: '534000.00' },
            ...{ inPayment: '0.00', paid: '0.00', returned: '0.00' },
          },
        ],
      });
      expect(await budgets.show(l27)).toMatchObject({
        balances: { available: '54000.00', reserved: '0.00', committed: '1246000.00' },
        commitments: [
          { contractId, milestoneId: milestones[1], amount: '712000.00' },
          { contractId, milestoneId: milestones[2], amount: '534000.00' },
        ],
      });
      const purpose = { projectId, contractId };
      expect(await audited(l27, 'budget-line.commit')).toEqual([
        {
          details: { ...purpose, milestoneId: milestones[1], amount: '712000.00' },
          organisation_id: budgets.purchaserId,
        },
        {
          details: { ...purpose, milestoneId: milestones[2], amount: '534000.00' },
          organisation_id: budgets.purchaserId,
        },
      ]);
      expect(await audited(l26, 'budget-line.release')).toMatchObject([{ details: { projectId, amount: '9675.50' } }]);
      await budgets.expectBalancedBooks();
    });

    it('and its entries name project, contract and milestone', async () => {
      const line = await budgets.load();
      const { projectId, contractId, milestones } = await aContract([[line, '5.00']], ['3.00']);
      await pay(milestones[0], '2.00');
      const { items } = (await budgets.accountant.get<{ items: object[] }>(`budget-lines/${line}/entries`)).body;
      const ofContract = { projectId: null, contractId, milestoneId: milestones[0], recordedBy: budgets.buyer.userId };
      expect(items).toMatchObject([
        { kind: 'settle', ...ofContract },
        {
          kind: 'pay-out',
          ...ofContract,
          postings: [
            { account: 'committed', direction: 'out', amount: '2.00' },
            { account: 'in_payment', direction: 'in', amount: '2.00' },
          ],
        },
        { kind: 'release', projectId, contractId: null, milestoneId: null },
        { kind: 'commit', ...ofContract, projectId },
        { kind: 'reserve', projectId, contractId: null, milestoneId: null },
        { kind: 'load', projectId: null, contractId: null, milestoneId: null },
      ]);
    });

    it('on several lines of its year where one does not hold enough', async () => {
      const lines = [await budgets.load({ amount: '3.00' }), await budgets.load({ amount: '5.00' })].sort();
      const { milestones } = await aContract(
        lines.map((line): Part => [line, '3.00']),
        ['4.00'],
      );
      expect([await heldBy(milestones[0], lines[0]!), await heldBy(milestones[0], lines[1]!)]).toMatchObject([
        { amount: '3.00' },
        { amount: '1.00' },
      ]);
      await pay(milestones[0], '3.50');
      expect([await heldBy(milestones[0], lines[0]!), await heldBy(milestones[0], lines[1]!)]).toMatchObject([
        { paid: '3.00', committed: '0.00' },
        { paid: '0.50', committed: '0.50' },
      ]);
    });

    it('by the system itself, when no person’s command stands behind it', async () => {
      const line = await budgets.load();
      const projectId = uuidv7();
      await budgets.reserve(projectId, [[line, '5.00']]);
      const instalments = [{ milestoneId: uuidv7(), year: 2026, amountFen: fen(500) }];
      await as(undefined, () => budgets.service.commit({ projectId, contractId: uuidv7() }, instalments));
      expect(await budgets.balances(line)).toMatchObject({ committed: '5.00' });
      expect(await audited(line, 'budget-line.commit')).toMatchObject([{ organisation_id: budgets.purchaserId }]);
    });

    it('and is refused where a year falls short, with all that was reserved left as it was', async () => {
      const [l26, l27] = [await budgets.load(), await budgets.load({ year: 2027 })];
      const [projectId, contractId] = [uuidv7(), uuidv7()];
      await budgets.reserve(projectId, [
        [l26, '500.00'],
        [l27, '100.00'],
      ]);
      const instalments = [
        { milestoneId: uuidv7(), year: 2026, amountFen: parseYuan('400.00') },
        { milestoneId: uuidv7(), year: 2027, amountFen: parseYuan('100.01') },
      ];
      const refusal = { code: 'reservation-short', params: { year: '2027', short: '0.01' } };
      const commit = () => budgets.command((service) => service.commit({ projectId, contractId }, instalments));
      await nothingIsKept(l26, commit, refusal);
      await nothingIsKept(l27, commit, refusal);
      await nothingIsKept(
        l27,
        () => budgets.command((service) => service.requireReserved(projectId, instalments)),
        refusal,
      );
      await budgets.command((service) => service.requireReserved(projectId, instalments.slice(0, 1)));
      expect(await budgets.balances(l26)).toMatchObject({ reserved: '500.00', committed: '0.00' });
    });

    it('once: what was reserved is gone then', async () => {
      const line = await budgets.load();
      const { projectId, contractId } = await aContract([[line, '5.00']], ['5.00']);
      const again = [{ milestoneId: uuidv7(), year: 2026, amountFen: fen(1) }];
      await nothingIsKept(line, () => budgets.command((service) => service.commit({ projectId, contractId }, again)), {
        code: 'reservation-short',
      });
      await budgets.release(projectId);
      expect(await budgets.balances(line)).toMatchObject({ committed: '5.00' });
    });
  });

  describe('is paid in two phases', () => {
    it('under way first, then paid, to the last fen', async () => {
      const line = await budgets.load();
      const { contractId, milestones } = await aContract([[line, '100.00']], ['60.00'], ['40.00']);
      await payOut(milestones[0], '59.99');
      expect(await budgets.show(line)).toMatchObject({
        balances: { committed: '40.01', inPayment: '59.99', paid: '0.00' },
        commitments: [
          { milestoneId: milestones[0], amount: '60.00', committed: '0.01', inPayment: '59.99' },
          { milestoneId: milestones[1], committed: '40.00' },
        ],
      });
      expect(await settle(milestones[0])).toBe(5999);
      await pay(milestones[0], '0.01');
      expect(await heldBy(milestones[0], line)).toMatchObject({ committed: '0.00', inPayment: '0.00', paid: '60.00' });
      expect(await audited(line, 'budget-line.pay-out')).toMatchObject([
        { details: { contractId, milestoneId: milestones[0], amount: '59.99' } },
        { details: { amount: '0.01' } },
      ]);
      expect(await audited(line, 'budget-line.settle')).toHaveLength(2);
    });

    it('and comes back when the bank returns it, to be paid again', async () => {
      const line = await budgets.load();
      const { milestones } = await aContract([[line, '5.00']], ['5.00']);
      await payOut(milestones[0], '5.00');
      expect(await bounce(milestones[0])).toBe(500);
      expect(await heldBy(milestones[0], line)).toMatchObject({ committed: '5.00', inPayment: '0.00', paid: '0.00' });
      await pay(milestones[0], '5.00');
      expect(await heldBy(milestones[0], line)).toMatchObject({ committed: '0.00', paid: '5.00' });
    });

    it('so that the sample ends with 1751400.38 paid and 28599.62 returned', async () => {
      const [l26, l27] = [
        await budgets.load(),
        await budgets.load({ year: 2027, amount: '1300000.00', isApproved: false }),
      ];
      const { contractId, milestones } = await aContract(
        [
          [l26, '543675.50'],
          [l27, '1268576.18'],
        ],
        ['534000.00', 2026],
        ['712000.00', 2027],
        ['534000.00', 2027],
      );
      await pay(milestones[0], '534000.00');
      await budgets.officer.command(`budget-lines/${l27}`, 'confirm');
      await pay(milestones[1], '710100.38');
      await giveBack(milestones[1], '1899.62');
      await pay(milestones[2], '507300.00');
      await giveBack(milestones[2], '26700.00');
      expect(await budgets.balances(l26)).toMatchObject({
        available: '166000.00',
        committed: '0.00',
        paid: '534000.00',
      });
      expect(await budgets.balances(l27)).toMatchObject({
        available: '82599.62',
        committed: '0.00',
        paid: '1217400.38',
      });
      expect(await budgets.show(l27)).toMatchObject({
        commitments: [
          { contractId, amount: '712000.00', paid: '710100.38', returned: '1899.62' },
          { contractId, amount: '534000.00', paid: '507300.00', returned: '26700.00' },
        ],
      });
      const { items } = (await budgets.accountant.get<{ items: (Line & { execution: string })[] }>('budget-lines'))
        .body;
      expect(items.find(({ id }) => id === l26)!.execution).toBe('0.7629');
      expect(items.find(({ id }) => id === l27)!.execution).toBe('0.9365');
      await budgets.expectBalancedBooks();
    });

    it('and of nothing, nothing moves', async () => {
      const line = await budgets.load();
      const { milestones } = await aContract([[line, '5.00']], ['5.00']);
      const before = await budgets.show(line);
      await payOut(milestones[0], '0.00');
      await giveBack(milestones[0], '0.00');
      expect([await settle(milestones[0]), await bounce(milestones[0]), await settle(uuidv7())]).toEqual([0, 0, 0]);
      expect(await budgets.show(line)).toEqual(before);
      expect(await audited(line, 'budget-line.settle')).toEqual([]);
    });

    it('never beyond its milestone, whatever the contract and the line still hold', async () => {
      const line = await budgets.load();
      const { milestones } = await aContract([[line, '100.00']], ['60.00'], ['40.00']);
      const refusal = (amount: string, left: string) => ({
        code: 'payment-exceeds-commitment',
        params: { amount, left },
      });
      await nothingIsKept(line, () => payOut(milestones[0], '60.01'), refusal('60.01', '60.00'));
      await payOut(milestones[0], '60.00');
      await nothingIsKept(line, () => payOut(milestones[0], '0.01'), refusal('0.01', '0.00'));
      await nothingIsKept(line, () => giveBack(milestones[0], '0.01'), refusal('0.01', '0.00'));
      await settle(milestones[0]);
      await nothingIsKept(line, () => payOut(milestones[0], '0.01'), refusal('0.01', '0.00'));
      await nothingIsKept(line, () => payOut(uuidv7(), '0.01'), refusal('0.01', '0.00'));
    });

    it('and is undone with the command that called it', async () => {
      const line = await budgets.load();
      const { milestones } = await aContract([[line, '5.00']], ['5.00']);
      const failing = () =>
        budgets.command(async (service) => {
          await service.payOut(milestones[0]!, fen(500));
          await service.settle(milestones[0]!);
          throw new Error('the command fails');
        });
      await nothingIsKept(line, failing, { message: 'the command fails' });
    });

    it('but not from a line whose year’s budget is not approved', async () => {
      const line = await budgets.load({ year: 2027, isApproved: false });
      const { milestones } = await aContract([[line, '5.00']], ['5.00', 2027]);
      await nothingIsKept(line, () => payOut(milestones[0], '0.01'), {
        code: 'budget-line-pending',
        params: { budgetLineId: line, line: '禁毒社会工作服务委托业务费', year: '2027' },
      });
      await giveBack(milestones[0], '1.00');
      await budgets.officer.command(`budget-lines/${line}`, 'confirm');
      await pay(milestones[0], '4.00');
      expect(await budgets.balances(line)).toMatchObject({ available: '699996.00', committed: '0.00', paid: '4.00' });
    });
  });

  describe('is given back', () => {
    it('at the end of a contract, but for what is paid or under way, and nothing of another contract', async () => {
      const [one, two] = [await budgets.load(), await budgets.load({ year: 2027 })];
      const { contractId, milestones } = await aContract(
        [
          [one, '10.00'],
          [two, '20.00'],
        ],
        ['4.00', 2026],
        ['6.00', 2026],
        ['20.00', 2027],
      );
      const other = await aContract([[one, '1.00']], ['1.00']);
      await pay(milestones[0], '3.00');
      await payOut(milestones[1], '2.50');
      expect(await endOf(contractId)).toBe(parseYuan('24.50'));
      expect(await budgets.show(one)).toMatchObject({
        balances: { committed: '1.00', inPayment: '2.50', paid: '3.00' },
        commitments: [
          { paid: '3.00', returned: '1.00', committed: '0.00' },
          { inPayment: '2.50', returned: '3.50', committed: '0.00' },
          { contractId: other.contractId, committed: '1.00' },
        ],
      });
      expect(await budgets.balances(two)).toMatchObject({ available: '700000.00', committed: '0.00' });
      expect(await endOf(contractId)).toBe(0);
      await bounce(milestones[1]);
      expect(await endOf(contractId)).toBe(250);
      await budgets.expectBalancedBooks();
    });

    it('and a line is closed when no contract holds any of it', async () => {
      const line = await budgets.load({ amount: '10.00' });
      const { milestones } = await aContract([[line, '10.00']], ['10.00']);
      const refused = async (committed: string, inPayment: string) =>
        expect(await budgets.officer.command(`budget-lines/${line}`, 'close')).toMatchObject({
          status: 409,
          code: 'budget-line-in-use',
          body: { params: { reserved: '0.00', committed, inPayment } },
        });
      await refused('10.00', '0.00');
      await payOut(milestones[0], '10.00');
      await refused('0.00', '10.00');
      await settle(milestones[0]);
      expect(await budgets.officer.command(`budget-lines/${line}`, 'close')).toMatchObject({ status: 204 });
      expect(await budgets.show(line)).toMatchObject({ status: 'closed', balances: { paid: '10.00' } });
    });
  });

  describe('at the same time', () => {
    /** Starts all commands while the line is held, so that none has gone ahead of another. */
    const collide = async (line: string, commands: (() => Promise<unknown>)[]) => {
      const holder = new pg.Client(budgets.platform.database.ownerUrl);
      await holder.connect();
      try {
        await holder.query('begin');
        await holder.query('select from budget_line where id = $1 for update', [line]);
        const outcomes = Promise.allSettled(commands.map((command) => command()));
        await eventually(async () => (await waiting()) === commands.length);
        await holder.query('commit');
        return await outcomes;
      } finally {
        await holder.end();
      }
    };
    const waiting = async () => {
      const [row] = await budgets.platform.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`,
      );
      return row!.waiting;
    };
    const refusals = (outcomes: PromiseSettledResult<unknown>[]) =>
      outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));

    it('of two payments of one milestone exactly one sets out', async () => {
      const line = await budgets.load();
      const { milestones } = await aContract([[line, '100.00']], ['60.00'], ['40.00']);
      const outcomes = await collide(line, [
        () => payOut(milestones[0], '60.00'),
        () => payOut(milestones[0], '60.00'),
      ]);
      expect(refusals(outcomes)).toEqual([
        expect.objectContaining({ code: 'payment-exceeds-commitment', params: { amount: '60.00', left: '0.00' } }),
      ]);
      expect(await heldBy(milestones[0], line)).toMatchObject({ committed: '0.00', inPayment: '60.00' });
    });

    it('one payment is settled or bounces, not both', async () => {
      const line = await budgets.load();
      const { milestones } = await aContract([[line, '5.00']], ['5.00']);
      await payOut(milestones[0], '5.00');
      const outcomes = await collide(line, [() => settle(milestones[0]), () => bounce(milestones[0])]);
      const moved = outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value);
      expect([...moved].sort()).toEqual([0, 500]);
      expect(await heldBy(milestones[0], line)).toMatchObject(
        moved[0] === 500 ? { paid: '5.00', committed: '0.00' } : { paid: '0.00', committed: '5.00' },
      );
    });

    it('a payment and the end of its contract leave the one or the other', async () => {
      const line = await budgets.load();
      const { contractId, milestones } = await aContract([[line, '5.00']], ['5.00']);
      const outcomes = await collide(line, [() => payOut(milestones[0], '5.00'), () => endOf(contractId)]);
      expect(await heldBy(milestones[0], line)).toMatchObject(
        outcomes[0]!.status === 'fulfilled'
          ? { inPayment: '5.00', returned: '0.00' }
          : { inPayment: '0.00', returned: '5.00' },
      );
    });

    it('a contract that takes effect and a project that is given up leave the one or the other', async () => {
      const line = await budgets.load();
      const [projectId, contractId] = [uuidv7(), uuidv7()];
      await budgets.reserve(projectId, [[line, '5.00']]);
      const instalments = [{ milestoneId: uuidv7(), year: 2026, amountFen: fen(500) }];
      const outcomes = await collide(line, [
        () => budgets.command((service) => service.commit({ projectId, contractId }, instalments)),
        () => budgets.release(projectId),
      ]);
      expect(outcomes[1]!.status).toBe('fulfilled');
      expect(await budgets.balances(line)).toMatchObject(
        outcomes[0]!.status === 'fulfilled'
          ? { reserved: '0.00', committed: '5.00', available: '699995.00' }
          : { reserved: '0.00', committed: '0.00', available: '700000.00' },
      );
    });

    it('64 writers on one line, each on a connection of its own, lose nothing and take no fen too much', async () => {
      const line = await budgets.load({ amount: '10000.00' });
      const { milestones } = await aContract(
        [[line, '10000.00']],
        ...Array.from({ length: 8 }, (): Instalment => ['20.00']),
      );
      const writers = await openDataSource(budgets.platform.database.appUrl, [], 64);
      const uow = new UnitOfWork(writers, new Subscriptions());
      const service = new BudgetsService(uow, new Ledger(uow), new LineLocks(new Reads(poolOf(writers), uow)));
      const asked = parseYuan('2.90');
      // eight writers for each milestone, of whom six find enough; every second of them settles what is under way
      const outcomes = await Promise.allSettled(
        Array.from({ length: 64 }, (_, n) =>
          as(budgets.buyer, async () => {
            const milestone = milestones[n % 8]!;
            await service.payOut(milestone, asked);
            return n % 16 < 8 ? service.settle(milestone) : fen(0);
          }),
        ),
      );
      await writers.destroy();
      expect(refusals(outcomes)).toEqual(
        Array.from({ length: 16 }, () =>
          expect.objectContaining({ code: 'payment-exceeds-commitment', params: { amount: '2.90', left: '2.60' } }),
        ),
      );
      const settled = sumFen(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : fen(0))));
      expect(await budgets.balances(line)).toEqual({
        appropriated: '10000.00',
        available: '9840.00',
        reserved: '0.00',
        committed: formatYuan(parseYuan('20.80')),
        inPayment: formatYuan(subtractFen(parseYuan('139.20'), settled)),
        paid: formatYuan(settled),
      });
      for (const milestone of milestones) expect(await heldBy(milestone, line)).toMatchObject({ committed: '2.60' });
      await budgets.expectBalancedBooks();
    });

    it('contracts on the same lines in any order never wait for each other for good', async () => {
      const lines = [await budgets.load(), await budgets.load(), await budgets.load()];
      const contracts = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          aContract(
            lines.map((_line, i): Part => [lines[(i + n) % 3]!, '10.00']),
            ['15.00'],
            ['15.00'],
          ),
        ),
      );
      const outcomes = await Promise.allSettled(
        contracts.flatMap(({ contractId, milestones }, n) => [
          payOut(milestones[n % 2], '15.00').then(() => bounce(milestones[n % 2])),
          giveBack(milestones[(n + 1) % 2], '12.00'),
          endOf(contractId),
        ]),
      );
      for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ code: 'payment-exceeds-commitment' });
      await budgets.expectBalancedBooks();
    });
  });

  describe('stands as a model of it says, whatever is done in whichever order', () => {
    interface Held {
      committed: Fen;
      inPayment: Fen;
      paid: Fen;
      returned: Fen;
    }
    const act = fc.record({
      kind: fc.constantFrom('pay-out', 'settle', 'bounce', 'return', 'return-all'),
      milestone: fc.nat({ max: 3 }),
      amount: fc.oneof(fc.nat({ max: 400 }), fc.constant(0)),
    });
    const scenario = fc.record({
      instalments: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 4 }),
      rest: fc.nat({ max: 100 }),
      acts: fc.array(act, { minLength: 5, maxLength: 25 }),
    });

    /** What the act must come to: the fen that move, or nothing when it is refused. */
    function expected(held: Held[], { kind, milestone, amount }: { kind: string; milestone: number; amount: number }) {
      const of = held[milestone]!;
      const shift = (from: keyof Held, to: keyof Held, moved: Fen, each = of) => {
        each[from] = subtractFen(each[from], moved);
        each[to] = addFen(each[to], moved);
        return moved;
      };
      if (kind === 'settle') return shift('inPayment', 'paid', of.inPayment);
      if (kind === 'bounce') return shift('inPayment', 'committed', of.inPayment);
      // the four milestones are those of two contracts
      if (kind === 'return-all')
        return sumFen(
          held
            .slice(milestone & 2, (milestone & 2) + 2)
            .map((each) => shift('committed', 'returned', each.committed, each)),
        );
      if (amount > of.committed) return undefined;
      return shift('committed', kind === 'pay-out' ? 'inPayment' : 'returned', fen(amount));
    }

    it('over random sequences on two years’ lines of two contracts', async () => {
      await fc.assert(
        fc.asyncProperty(scenario, async ({ instalments, rest, acts }) => {
          const [one, two, next] = [await budgets.load(), await budgets.load(), await budgets.load({ year: 2027 })];
          const yuan = (n: number) => formatYuan(fen(n));
          const [a, b, c, d] = instalments as [number, number, number, number];
          // the first milestone of each contract lies on two lines when both hold some of it
          const half = (n: number) => Math.floor(n / 2);
          const parts = (n: number, m: number): Part[] =>
            [
              [one, yuan(half(n))],
              [two, yuan(n - half(n) + rest)],
              [next, yuan(m + rest)],
            ].filter((part): part is Part => part[1] !== '0.00');
          const contracts = [
            await aContract(parts(a, b), [yuan(a), 2026], [yuan(b), 2027]),
            await aContract(parts(c, d), [yuan(c), 2026], [yuan(d), 2027]),
          ];
          const milestones = contracts.flatMap((contract) => contract.milestones);
          const held = instalments.map((n): Held => ({
            committed: fen(n),
            inPayment: fen(0),
            paid: fen(0),
            returned: fen(0),
          }));
          for (const each of acts) {
            const moved = expected(held, each);
            const milestone = milestones[each.milestone];
            const done = {
              'pay-out': () => payOut(milestone, yuan(each.amount)),
              settle: () => settle(milestone),
              bounce: () => bounce(milestone),
              return: () => giveBack(milestone, yuan(each.amount)),
              'return-all': () => endOf(contracts[each.milestone >> 1]!.contractId),
            }[each.kind]();
            if (moved === undefined) await expect(done).rejects.toMatchObject({ code: 'payment-exceeds-commitment' });
            else expect([undefined, moved]).toContain(await done);
          }
          const rows = await budgets.platform.query<{ milestone_id: string } & Record<string, string>>(
            `select milestone_id, sum(committed_fen) as committed, sum(in_payment_fen) as "inPayment", sum(paid_fen) as paid,
                    sum(returned_fen) as returned
             from commitment where milestone_id = any ($1) group by 1`,
            [milestones],
          );
          const stands = milestones.map((id) => {
            const { milestone_id: _, ...figures } = rows.find((row) => row.milestone_id === id)!;
            return Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, Number(text)]));
          });
          expect(stands).toEqual(held);
          await budgets.expectBalancedBooks();
        }),
        { numRuns: 12 },
      );
    }, 120_000);
  });

  describe('is kept by the database, whatever the application sends it', () => {
    let line: string;
    let client: pg.Client;
    let contract: Awaited<ReturnType<typeof aContract>>;
    let other: Awaited<ReturnType<typeof aContract>>;

    beforeAll(async () => {
      line = await budgets.load({ amount: '1000.00' });
      contract = await aContract([[line, '100.00']], ['60.00'], ['40.00']);
      other = await aContract([[line, '30.00']], ['30.00']);
      client = new pg.Client(budgets.platform.database.appUrl);
      await client.connect();
    });
    afterAll(() => client.end());

    /** One hand-written transaction of the application's role: an entry of this kind, with the postings of its movement unless others are given. */
    const book = async (
      kind: keyof typeof MOVEMENTS,
      amount: number,
      of: { contractId?: string; milestoneId?: string; projectId?: string } = {},
      postings: [account: string, amount: number][] = [
        [MOVEMENTS[kind].from, -amount],
        [MOVEMENTS[kind].to, amount],
      ],
    ) => {
      const id = uuidv7();
      await client.query('begin');
      try {
        await client.query(
          'insert into ledger_entry (id, budget_line_id, kind, project_id, contract_id, milestone_id) values ($1, $2, $3, $4, $5, $6)',
          [id, line, kind, of.projectId, of.contractId, of.milestoneId],
        );
        for (const [account, fenOf] of postings)
          await client.query('insert into ledger_posting values ($1, $2, $3, $4)', [id, line, account, fenOf]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    };
    const first = () => ({ contractId: contract.contractId, milestoneId: contract.milestones[0]! });
    const refused = (attempt: Promise<void>, constraint: string) =>
      expect(attempt).rejects.toMatchObject({ code: '23514', constraint });

    it('which moves money between the same accounts as the application', async () => {
      const { rows } = await client.query<{ kind: string; from: string; to: string }>(
        `select kind, m[1] as from, m[2] as to from unnest($1::text[]) as kind cross join lateral ledger_movement(kind) m`,
        [Object.keys(MOVEMENTS)],
      );
      expect(Object.fromEntries(rows.map(({ kind, from, to }) => [kind, { from, to }]))).toEqual(MOVEMENTS);
    });

    it('a payment in both its phases is booked', async () => {
      await book('pay-out', 100, first());
      await book('settle', 100, first());
      expect(await heldBy(first().milestoneId, line)).toMatchObject({ committed: '59.00', paid: '1.00' });
    });

    it('a payment beyond its milestone is refused', async () => {
      await refused(book('pay-out', 5901, first()), 'commitment_not_negative');
      await refused(book('return', 5901, first()), 'commitment_not_negative');
      await refused(book('settle', 1, first()), 'ledger_account_not_negative');
    });

    it('a payment of what another milestone has under way is refused', async () => {
      await book('pay-out', 3000, { contractId: other.contractId, milestoneId: other.milestones[0] });
      await refused(book('settle', 1, first()), 'commitment_not_negative');
      await refused(book('bounce', 1, first()), 'commitment_not_negative');
      await book('bounce', 3000, { contractId: other.contractId, milestoneId: other.milestones[0] });
    });

    it('a payment beyond its contract is refused, by way of whichever milestone', async () => {
      await refused(
        book('pay-out', 4001, { ...first(), milestoneId: contract.milestones[1] }),
        'commitment_not_negative',
      );
      const ofAnother = { contractId: contract.contractId, milestoneId: other.milestones[0] };
      await refused(book('pay-out', 1, ofAnother), 'ledger_entry_commitment');
      await refused(book('pay-out', 1, { ...first(), milestoneId: uuidv7() }), 'ledger_entry_commitment');
    });

    it('a payment beyond its line is refused', async () => {
      await refused(book('pay-out', 100_001, first()), 'ledger_account_not_negative');
    });

    it('a payment from a line whose budget is not approved is refused', async () => {
      const approved = line;
      line = await budgets.load({ year: 2027, isApproved: false });
      const { contractId, milestones } = await aContract([[line, '5.00']], ['5.00', 2027]);
      await refused(book('pay-out', 1, { contractId, milestoneId: milestones[0] }), 'budget_line_may_pay');
      await book('return', 500, { contractId, milestoneId: milestones[0] });
      line = approved;
    });

    it('a milestone is given nothing beyond what is reserved, and nothing a second time', async () => {
      const more = { contractId: contract.contractId, milestoneId: uuidv7(), projectId: contract.projectId };
      await refused(book('commit', 1, more), 'ledger_account_not_negative');
      const projectId = uuidv7();
      await budgets.reserve(projectId, [[line, '1.00']]);
      await refused(book('commit', 1, { ...more, projectId }), 'reservation_is_booked');
      await expect(book('commit', 1, { ...first(), projectId })).rejects.toMatchObject({
        code: '23505',
        constraint: 'commitment_once',
      });
      await budgets.release(projectId);
    });

    it('money of contracts moves by no entry of another kind', async () => {
      for (const [kind, from, to] of [
        ['load', 'committed', 'paid'],
        ['recall', 'in_payment', 'available'],
      ] as const)
        await refused(
          book(kind, 1, {}, [
            [from, -1],
            [to, 1],
          ]),
          'ledger_posting_moves',
        );
      await refused(
        book('pay-out', 1, first(), [
          ['committed', -1],
          ['paid', 1],
        ]),
        'ledger_posting_moves',
      );
    });

    it('an entry that does not balance is refused, so that a milestone gains nothing that its line does not give', async () => {
      await refused(book('bounce', 1, first(), [['committed', 1]]), 'commitment_not_negative');
      await refused(
        book('return', 1, first(), [
          ['committed', -1],
          ['available', 2],
        ]),
        'ledger_entry_balances',
      );
      await refused(book('return', 1, first(), [['committed', -1]]), 'ledger_entry_balances');
      await refused(book('pay-out', 1, first(), [['in_payment', 1]]), 'ledger_entry_balances');
      await refused(book('pay-out', 1, first(), []), 'ledger_entry_balances');
    });

    it('an entry names contract and milestone exactly where its kind has them', async () => {
      const { contractId, milestoneId } = first();
      await refused(book('pay-out', 1, {}), 'ledger_entry_milestone');
      await refused(book('pay-out', 1, { milestoneId }), 'ledger_entry_contract');
      await refused(book('load', 1, { contractId, milestoneId }), 'ledger_entry_milestone');
      await refused(book('load', 1, { contractId }), 'ledger_entry_contract');
      await refused(book('settle', 1, { ...first(), projectId: contract.projectId }), 'ledger_entry_project');
      await refused(book('commit', 1, first()), 'ledger_entry_project');
    });

    it.each([
      'update commitment set paid_fen = 0',
      'update commitment set amount_fen = 1',
      'insert into commitment values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 1)',
      'delete from commitment',
      'truncate commitment',
      `update ledger_entry set milestone_id = gen_random_uuid()`,
    ])('the application may not: %s', async (statement) => {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('and its refusal of a milestone below zero is told as a payment that exceeds the commitment', async () => {
      const { contractId, milestoneId } = first();
      const overdrawn = budgets.command(async (_, uow) => {
        const id = uuidv7();
        await uow.em.query(
          `insert into ledger_entry (id, budget_line_id, kind, contract_id, milestone_id) values ($1, $2, 'pay-out', $3, $4)`,
          [id, line, contractId, milestoneId],
        );
        await uow.em.query(
          `insert into ledger_posting values ($1, $2, 'committed', -5901), ($1, $2, 'in_payment', 5901)`,
          [id, line],
        );
      });
      await expect(overdrawn).rejects.toMatchObject({ code: 'payment-exceeds-commitment' });
    });

    it('so that at the end everything balances', () => budgets.expectBalancedBooks());
  });

  it('does not keep a database from going back to nothing', async () => {
    const { ownerUrl } = budgets.platform.database;
    await migrate(ownerUrl, 'down');
    expect(await migrate(ownerUrl)).toContain('0018_commitments');
  });
});
