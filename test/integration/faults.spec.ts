import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import { aBudgetLine } from '#test/builders/a-purchase.js';
import { anAcceptedInvoice, aRequest } from '#test/integration/payment-requests-fixture.js';
import { idOf } from '#test/support/acts.js';
import { Fleet } from '#test/support/faults/fleet.js';
import { InsistentClient } from '#test/support/faults/insistent-client.js';
import { allowCopies, anotherCheckedContract, anotherRequest } from '#test/support/faults/many.js';
import { OwnServer } from '#test/support/faults/own-server.js';
import { commandLineWith } from '#test/support/product.js';
import { scratchFolder } from '#test/support/scratch-folder.js';
import { startWorld, type World } from '#test/support/world.js';

jest.setTimeout(600_000);

/** How many of each: payments from the order to the receipt, and documents rendered. */
const MANY = 200;
/** Callers at the same time. */
const CALLERS = 6;
const GROSS = 53_400_000 as Fen;

/** Runs `work` on every item, some at a time. */
async function all<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries();
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      for (const [index, item] of queue) await work(item, index);
    }),
  );
}

/**
 * HTTP process, worker and database are killed at random while payments are made and documents rendered. Whoever calls asks again under the same key
 * until it is answered.
 */
describe('an installation whose processes are killed at random', () => {
  let server: OwnServer;
  let world: World;
  let fleet: Fleet;
  let url: string;
  let dataDir: string;
  let requests: { request: string; milestone: string }[];
  let contracts: string[];
  let tokens: Record<'approver' | 'reviewer' | 'head', string>;
  let databaseCrashes = 0;
  const acknowledged = { released: new Set<string>(), settled: new Set<string>(), approved: new Set<string>() };

  beforeAll(async () => {
    server = await OwnServer.start();
    dataDir = scratchFolder('faults-files');
    world = await startWorld({ at: 'filed', database: server.database, env: { DATA_DIR: dataDir } });
    const [{ id: milestone }] = (await world.query<{ id: string }>('select id from milestone order by position')) as [
      { id: string },
    ];
    const invoice = idOf(await anAcceptedInvoice(world, milestone, formatYuan(GROSS)));
    const request = idOf(await aRequest(world, milestone, 'approve'));
    const contract = await world.newest('contract');
    await allowCopies(world);
    const amount = formatYuan((GROSS * MANY) as Fen);
    const line = await world
      .as('finance.指标管理员')
      .post<{ id: string }>('budget-lines', aBudgetLine(world.organisation('purchaser'), { amount }));
    expect(line.code).toBeUndefined();
    requests = [];
    contracts = [];
    for (let ordinal = 1; ordinal <= MANY; ordinal++) {
      const copy = { ordinal, budgetLineId: line.body.id, grossFen: GROSS, year: 2026 };
      requests.push(await anotherRequest(world, { contract, milestone, invoice, request }, copy));
      contracts.push(await anotherCheckedContract(world, contract));
    }
    await world.query(`update sandbox_clock set seeded_at = pg_catalog.now()`);
    tokens = {
      approver: world.token('finance.支付终审员'),
      reviewer: world.token('finance.支付初审员'),
      head: world.token('purchaser.单位负责人'),
    };
    await world.stop();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const { appUrl, queueUrl, ownerUrl } = server.database;
    fleet = new Fleet({
      ...{ DATABASE_URL: appUrl, QUEUE_URL: queueUrl, DATABASE_OWNER_URL: ownerUrl },
      ...{ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' },
    });
    fleet.start();
  });
  afterAll(async () => {
    await (fleet as Fleet | undefined)?.stop();

    await (server as OwnServer | undefined)?.stop();
  });

  it('acknowledges every command in the end, and renders every document', async () => {
    const calm = new AbortController();
    const chaos = wreck(calm.signal);
    const payments = all(requests, async ({ request }, index) => {
      const path = `payment-requests/${request}`;
      const order = { instructionNumber: `F-${index + 1}` };
      await new InsistentClient(url, tokens.approver).command(path, 'release', order);
      acknowledged.released.add(request);
      const receipt = { receiptNumber: `R-${index + 1}`, paidOn: '2026-09-22' };
      await new InsistentClient(url, tokens.reviewer).command(path, 'settle', receipt);
      acknowledged.settled.add(request);
    });
    const approvals = all(contracts, async (contract) => {
      await new InsistentClient(url, tokens.head).command(`contracts/${contract}`, 'approve');
      acknowledged.approved.add(contract);
    });
    try {
      await Promise.all([payments, approvals]);
      await rendered(MANY / 2);
    } finally {
      calm.abort();
      await chaos;
    }
    await rendered(MANY);
    expect([acknowledged.released.size, acknowledged.settled.size, acknowledged.approved.size]).toEqual([
      MANY,
      MANY,
      MANY,
    ]);
    expect(Math.min(fleet.killed.http, fleet.killed.worker, databaseCrashes)).toBeGreaterThan(0);
  });

  it('has paid each request once, to the fen', async () => {
    const ids = requests.map(({ milestone }) => milestone);
    const entries = await server.query<{ kind: string; count: string; milestones: string }>(
      `select kind, count(*) as count, count(distinct milestone_id) as milestones from app.ledger_entry
       where milestone_id = any($1) group by kind order by kind`,
      [ids],
    );
    const once = { count: String(MANY), milestones: String(MANY) };
    expect(entries).toEqual(['commit', 'pay-out', 'settle'].map((kind) => ({ kind, ...once })));
    const [held] = await server.query(
      `select sum(paid_fen) as paid, sum(committed_fen + in_payment_fen + returned_fen) as rest from app.commitment
       where milestone_id = any($1)`,
      [ids],
    );
    expect(held).toEqual({ paid: String(GROSS * MANY), rest: '0' });
    const states = await server.query(
      `select r.status, m.status as milestone, count(*) as count from app.payment_request r
       join app.milestone m on m.id = r.milestone_id where r.id = any($1) group by 1, 2`,
      [requests.map(({ request }) => request)],
    );
    expect(states).toEqual([{ status: 'settled', milestone: 'paid', count: String(MANY) }]);
    const orders = await server.query(`select from app.payment_order where request_id = any($1)`, [
      requests.map(({ request }) => request),
    ]);
    expect(orders).toHaveLength(MANY);
  });

  it('has books that balance: every entry, every account, every line', async () => {
    const unbalanced = await server.query(
      `select entry_id from app.ledger_posting group by entry_id having sum(amount_fen) <> 0 or count(*) <> 2`,
    );
    expect(unbalanced).toEqual([]);
    const differing = await server.query(
      `select a.budget_line_id, a.account from app.ledger_account a left join app.ledger_posting p
         on p.budget_line_id = a.budget_line_id and p.account = a.account
       group by 1, 2, a.balance_fen having a.balance_fen <> coalesce(sum(p.amount_fen), 0)`,
    );
    expect(differing).toEqual([]);
  });

  it('has one document for each contract, whose stored bytes are those of its digest', async () => {
    const documents = await server.query<{ contract: string; key: string; sha256: Buffer; status: string }>(
      `select d.contract_id as contract, f.store_key as key, d.sha256, c.status from app.contract_document d
       join app.contract c on c.id = d.contract_id join app.file f on f.id = d.file_id where d.contract_id = any($1)`,
      [contracts],
    );
    expect(new Set(documents.map(({ contract }) => contract)).size).toBe(MANY);
    expect(documents).toHaveLength(MANY);
    expect(new Set(documents.map(({ status }) => status))).toEqual(new Set(['awaiting_signature']));
    const numbers = await server.query<{ number: string }>(`select number from app.contract where id = any($1)`, [
      contracts,
    ]);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(MANY);
    for (const { key, sha256 } of documents)
      expect(
        createHash('sha256')
          .update(readFileSync(fileOf(key)))
          .digest()
          .equals(sha256),
      ).toBe(true);
  });

  it('has an audit log that proves itself, with every acknowledged command in it once', async () => {
    const taken = await server.query<{ action: string; count: string }>(
      `select action, count(*) as count from app.audit_entry
       where (subject_type = 'payment-request' and subject_id = any($1) and action in ('payment-request.release', 'payment-request.settle'))
          or (subject_type = 'contract' and subject_id = any($2) and action in ('contract.approve', 'contract.issue'))
       group by 1 order by 1`,
      [requests.map(({ request }) => request), contracts],
    );
    expect(taken).toEqual(
      ['contract.approve', 'contract.issue', 'payment-request.release', 'payment-request.settle'].map((action) => ({
        action,
        count: String(MANY),
      })),
    );
    const { appUrl, ownerUrl, queueUrl } = server.database;
    const addresses = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, QUEUE_URL: queueUrl };
    const proof = commandLineWith({ ...addresses, DATA_DIR: dataDir }, 'verify');
    expect([proof.code, proof.err]).toEqual([0, '']);
  });

  /** Kills one of the three whenever all have been at work for a moment, until it is called off. */
  async function wreck(calm: AbortSignal): Promise<void> {
    const victims = ['http', 'worker', 'database'] as const;
    for (let turn = 0; !calm.aborted; turn++) {
      while (!calm.aborted && !(await serves())) await sleep(100);
      await sleep(500 + Math.random() * 2_000);
      // each in turn at first, so that none is spared, then whoever it hits
      const victim = victims[turn < 3 ? turn : Math.floor(Math.random() * 3)]!;
      if (calm.aborted) return;
      if (victim === 'database') {
        databaseCrashes += 1;
        await server.crash();
      } else fleet.kill(victim);
    }
  }

  const serves = () =>
    fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );

  /** Waits until so many of the documents are there. */
  async function rendered(count: number): Promise<void> {
    for (const start = Date.now(); Date.now() - start < 240_000; await sleep(500)) {
      const rows = await server
        .query<{ done: string }>(`select count(*) as done from app.contract_document where contract_id = any($1)`, [
          contracts,
        ])
        .catch(() => []);
      if (Number(rows[0]?.done ?? 0) >= count) return;
    }
    throw new Error(`the documents did not come about:\n${fleet.words.join('')}`);
  }

  const fileOf = (key: string) => join(dataDir, 'files', key.slice(-4, -2), key.slice(-2), key);
});

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}
