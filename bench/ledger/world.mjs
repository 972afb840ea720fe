// A database of its own, with normal durability, in which contracts hold money: rows as the product books them, put there at once.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildContext } from '../../dist/boot/build-context.js';
import { openDatabase } from '../../dist/boot/database.js';
import { permissionsOf } from '../../dist/kernel/permissions.js';
import { readEnv } from '../../dist/platform/config/env.js';
import { inContext } from '../../dist/platform/context/request-context.js';
import { DATABASE } from '../../dist/platform/db/roles.js';
import { UnitOfWork } from '../../dist/platform/db/unit-of-work.js';
import { BudgetsService } from '../../dist/procurement/budgets/index.js';

const KINDS = { line: 1, project: 2, contract: 3, milestone: 4, person: 5 };

/** The id of the n-th thing of a kind; `idText` is the same in SQL, for an expression that gives n. */
export function idOf(kind, n) {
  return `00000000-0000-7000-8000-${KINDS[kind]}${n.toString(16).padStart(11, '0')}`;
}
export function idText(kind, n) {
  return `'00000000-0000-7000-8000-${KINDS[kind]}' || lpad(to_hex(${n}), 11, '0')`;
}
const id = (kind, n) => `(${idText(kind, n)})::uuid`;

/**
 * So many lines with so many milestones each, each of which has `amountFen` committed. Milestone n is on line n mod lines.
 * @returns the product, its services as a person who may pay calls them, and the database as its administrator sees it
 */
export async function openLedger({ lines, milestones, amountFen }) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyuan-bench-'));
  const env = readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', WORKER: 'off' });
  const { appUrl, queueUrl, embedded } = await openDatabase(env, () => undefined);
  const admin = new pg.Client({ connectionString: embedded.url('postgres', DATABASE) });
  await admin.connect();
  await admin.query('set search_path = app');
  await admin.query(rowsOf({ lines, milestones, amountFen }));
  await admin.query('vacuum analyze');
  await admin.query('checkpoint');
  const product = await buildContext({ env, databaseUrl: appUrl, queueUrl });
  const [budgets, uow] = [product.get(BudgetsService, { strict: false }), product.get(UnitOfWork, { strict: false })];
  const [{ server_version: postgres }] = (await admin.query('show server_version')).rows;
  return {
    postgres,
    url: appUrl,
    query: async (text, values) => (await admin.query(text, values)).rows,
    /** @throws AssertionError when the books contradict themselves: what is measured would be worth nothing */
    assertBalanced: async () => assert.deepEqual((await admin.query(FAULTS)).rows, []),
    /** one command of the product: its own transaction, with its audit entries */
    command: (work) => inContext({ ...CONTEXT, answer: {} }, () => uow.run(() => work(budgets))),
    async stop() {
      await product.close();
      await admin.end();
      await embedded.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const PERSON = idOf('person', 1);
const CONTEXT = {
  traceId: 'b'.repeat(32),
  locale: 'zh-CN',
  actor: {
    userId: PERSON,
    sessionId: PERSON,
    membershipId: PERSON,
    organisationId: PERSON,
    organisationKind: 'finance',
    regionCode: '310199',
    post: 'payment_approver',
    permissions: permissionsOf('payment_approver'),
  },
};

function rowsOf({ lines, milestones, amountFen }) {
  return `
    begin;
    insert into region (code, name, parent_code, level, lineage, parameter_region)
    values ('310199', '清源区', null, 3, '{310199}', '310199');
    insert into organisation (id, kind, name, uscc, region_code)
    values ('${PERSON}', 'finance', '清源区财政局', '11310199MB0QY0026N', '310199');
    insert into app_user (id, login, display_name) values ('${PERSON}', 'payer', '支付终审员');
    insert into membership (id, user_id, organisation_id, post) values ('${PERSON}', '${PERSON}', '${PERSON}', 'payment_approver');

    create temporary table plan on commit drop as
      select n, ${id('line', `n % ${lines}`)} as line, ${id('project', 'n')} as project, ${id('contract', 'n')} as contract,
             ${id('milestone', 'n')} as milestone
      from generate_series(0, ${lines * milestones - 1}) n;
    insert into budget_line (id, version, status, taken_by, purchaser_id, region_code, year, source, unit_economic_class,
                             government_economic_class, title, amount_fen)
    select distinct line, 1, 'available', '{}'::jsonb, '${PERSON}'::uuid, '310199', 2026, 'general_public_budget', '30227', '50205',
           '委托业务费', ${milestones * amountFen} from plan;

    insert into ledger_entry (id, budget_line_id, kind, project_id, contract_id, milestone_id)
    select gen_random_uuid(), line, kind, case when kind <> 'load' then project end, case when kind = 'commit' then contract end,
           case when kind = 'commit' then milestone end
    from plan cross join unnest(array['load', 'reserve', 'commit']) with ordinality as k(kind, place) order by place;
    insert into ledger_posting (entry_id, budget_line_id, account, amount_fen)
    select e.id, e.budget_line_id, side.account, side.amount
    from ledger_entry e cross join lateral ledger_movement(e.kind) as m(accounts)
    cross join lateral (values (accounts[1], ${-amountFen}), (accounts[2], ${amountFen})) as side(account, amount)
    order by array_position(array['load', 'reserve', 'commit'], e.kind);
    commit`;
}

/** Everything that contradicts itself in the books, as the product's own tests ask for it; nothing, or the benchmark has found a fault. */
export const FAULTS = `
  select 'account' as what from ledger_account a
  left join ledger_posting p on p.budget_line_id = a.budget_line_id and p.account = a.account
  group by a.budget_line_id, a.account
  having a.balance_fen <> coalesce(sum(p.amount_fen), 0) or a.balance_fen < 0 and a.account <> 'appropriation'
  union all
  select 'entry' from ledger_entry e left join ledger_posting p on p.entry_id = e.id
  group by e.id having count(p) <> 2 or sum(p.amount_fen) <> 0
  union all
  select 'commitment' from ledger_account a join commitment c on c.budget_line_id = a.budget_line_id
  where a.account in ('committed', 'in_payment', 'paid') group by a.budget_line_id, a.account, a.balance_fen
  having a.balance_fen <> sum(case a.account when 'committed' then c.committed_fen when 'in_payment' then c.in_payment_fen else c.paid_fen end)`;
