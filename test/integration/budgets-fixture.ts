import { expect } from '@jest/globals';
import { formatYuan, parseYuan, sumFen } from '#src/kernel/money.js';
import { permissionsOf, type Post } from '#src/kernel/permissions.js';
import type { Actor } from '#src/platform/access/actor.js';
import { inContext } from '#src/platform/context/request-context.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { BudgetLine, BudgetsModule, BudgetsService } from '#src/procurement/budgets/index.js';
import type { Client } from '#test/support/client.js';
import { startPlatform, type Platform } from './platform-fixture.js';

export const DISTRICT = '310199';

/** A budget line as its reader sees it. */
export interface Line {
  id: string;
  status: string;
  allowed: string[];
  balances: Record<'appropriated' | 'available' | 'reserved' | 'committed' | 'inPayment' | 'paid', string>;
  reservations: object[];
  commitments: (Record<'amount' | 'committed' | 'inPayment' | 'paid' | 'returned', string> & { milestoneId: string })[];
}
export type Part = [line: string, yuan: string];

/** The budgets over HTTP and as a service, with a finance bureau and a purchaser of one district. */
export class Budgets {
  private constructor(
    readonly platform: Platform,
    /** loads lines */
    readonly officer: Client,
    /** reads them */
    readonly accountant: Client,
    /** reserves on them */
    readonly buyer: Actor,
  ) {}

  static async start(): Promise<Budgets> {
    const platform = await startPlatform({ modules: [BudgetsModule], entities: [BudgetLine] });
    const officer = await platform.person('finance', 'budget_officer', DISTRICT);
    const accountant = await platform.person('purchaser', 'accountant', DISTRICT);
    await platform.person('purchaser', 'procurement_officer', DISTRICT);
    return new Budgets(platform, officer, accountant, await actorOf(platform, 'procurement_officer', DISTRICT));
  }

  stop(): Promise<void> {
    return this.platform.stop();
  }

  get purchaserId(): string {
    return this.buyer.organisationId;
  }

  get service(): BudgetsService {
    return this.platform.app.get(BudgetsService, { strict: false });
  }

  /** Somebody in a post who acts past the edge. */
  actor(post: Post, region = DISTRICT): Promise<Actor> {
    return actorOf(this.platform, post, region);
  }

  /** Runs `work` in one transaction of somebody, as a command downstream would. */
  command<T>(work: (budgets: BudgetsService, uow: UnitOfWork) => Promise<T>, actor = this.buyer): Promise<T> {
    const uow = this.platform.app.get(UnitOfWork, { strict: false });
    return as(actor, () => uow.run(() => work(this.service, uow)));
  }

  aLine(extra: object = {}) {
    return {
      purchaserId: this.purchaserId,
      year: 2026,
      source: 'general_public_budget',
      unitEconomicClass: '30227',
      governmentEconomicClass: '50205',
      title: '禁毒社会工作服务委托业务费',
      amount: '700000.00',
      isApproved: true,
      ...extra,
    };
  }

  async load(extra: object = {}): Promise<string> {
    const { status, body } = await this.officer.post<Line>('budget-lines', this.aLine(extra));
    expect([status, body]).toEqual([201, expect.anything()]);
    return body.id;
  }

  async show(id: string): Promise<Line> {
    return (await this.accountant.get<Line>(`budget-lines/${id}`)).body;
  }

  async balances(id: string): Promise<Line['balances']> {
    return (await this.show(id)).balances;
  }

  reserve(projectId: string, parts: Part[], total = sumOf(parts), actor = this.buyer) {
    return this.command(
      (budgets) =>
        budgets.reserve(
          { projectId, totalFen: parseYuan(total) },
          parts.map(([budgetLineId, yuan]) => ({ budgetLineId, amountFen: parseYuan(yuan) })),
        ),
      actor,
    );
  }

  release(projectId: string): Promise<void> {
    return this.command((budgets) => budgets.release(projectId));
  }

  /** What must hold of all books at any time. */
  async expectBalancedBooks(): Promise<void> {
    for (const faults of FAULTS) expect(await this.platform.query(faults)).toEqual([]);
  }
}

/** Runs `work` as somebody, or as the system. */
export function as<T>(actor: Actor | undefined, work: () => Promise<T>): Promise<T> {
  return inContext({ traceId: '0'.repeat(32), locale: 'zh-CN', answer: {}, actor }, work);
}

async function actorOf(platform: Platform, post: Post, region: string): Promise<Actor> {
  const [row] = await platform.query<Omit<Actor, 'permissions'>>(
    `select u.id as "userId", s.id as "sessionId", m.id as "membershipId", m.post, o.id as "organisationId",
            o.kind as "organisationKind", o.region_code as "regionCode"
     from membership m join app_user u on u.id = m.user_id join session s on s.membership_id = m.id
     join organisation o on o.id = m.organisation_id where m.post = $1 and o.region_code = $2`,
    [post, region],
  );
  return { ...row!, permissions: permissionsOf(post) };
}

function sumOf(parts: readonly Part[]): string {
  return formatYuan(sumFen(parts.map(([, yuan]) => parseYuan(yuan))));
}

/** Each finds what contradicts itself in the books: nothing, ever. */
const FAULTS = [
  // an account is the sum of its postings, and not below zero but for the counter side
  `select a.budget_line_id, a.account, a.balance_fen from ledger_account a
   left join ledger_posting p on p.budget_line_id = a.budget_line_id and p.account = a.account
   group by a.budget_line_id, a.account
   having a.balance_fen <> coalesce(sum(p.amount_fen), 0) or a.balance_fen < 0 and a.account <> 'appropriation'`,
  // an entry has two sides that sum to zero
  `select e.id from ledger_entry e left join ledger_posting p on p.entry_id = e.id
   group by e.id having count(p) <> 2 or sum(p.amount_fen) <> 0`,
  // a line sums to zero over all its accounts
  `select budget_line_id from ledger_account group by budget_line_id having sum(balance_fen) <> 0`,
  // what is reserved is the projects'
  `select a.budget_line_id from ledger_account a left join reservation r on r.budget_line_id = a.budget_line_id
   where a.account = 'reserved' group by a.budget_line_id, a.balance_fen having a.balance_fen <> coalesce(sum(r.amount_fen), 0)`,
  // what is committed, under way and paid is the milestones'
  `select a.budget_line_id, a.account from ledger_account a left join commitment c on c.budget_line_id = a.budget_line_id
   where a.account in ('committed', 'in_payment', 'paid') group by a.budget_line_id, a.account, a.balance_fen
   having a.balance_fen <> coalesce(sum(case a.account when 'committed' then c.committed_fen when 'in_payment' then c.in_payment_fen else c.paid_fen end), 0)`,
  // what a milestone holds is the sum of its entries
  `select c.milestone_id, c.budget_line_id from commitment c
   join ledger_entry e on e.milestone_id = c.milestone_id and e.budget_line_id = c.budget_line_id and e.contract_id = c.contract_id
   join ledger_posting p on p.entry_id = e.id
   group by c.milestone_id, c.budget_line_id
   having c.amount_fen <> sum(p.amount_fen) filter (where e.kind = 'commit' and p.account = 'committed')
       or c.committed_fen <> sum(p.amount_fen) filter (where p.account = 'committed')
       or c.in_payment_fen <> coalesce(sum(p.amount_fen) filter (where p.account = 'in_payment'), 0)
       or c.paid_fen <> coalesce(sum(p.amount_fen) filter (where p.account = 'paid'), 0)
       or c.returned_fen <> coalesce(sum(p.amount_fen) filter (where p.account = 'available'), 0)
       or c.amount_fen <> c.committed_fen + c.in_payment_fen + c.paid_fen + c.returned_fen`,
];
