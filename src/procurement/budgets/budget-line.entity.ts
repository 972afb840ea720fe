import { Column, Entity } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { formatYuan, sumFen, type Fen } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { budgetLineAccess } from './budget-line.access.js';
import { budgetLineLifecycle, type BudgetLineAction, type BudgetLineStatus } from './budget-line.lifecycle.js';
import type { Balances } from './calc/postings.js';

/** 资金来源: 一般公共预算, 政府性基金预算, and the money that society and foundations give. Rule: the Opinion, paragraph 17. */
export const BUDGET_SOURCES = ['general_public_budget', 'government_fund_budget', 'social', 'foundation'] as const;
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** What is loaded: whose money, of which year and source, under which budget codes. */
export interface Appropriation {
  readonly purchaserId: string;
  readonly regionCode: string;
  readonly year: number;
  readonly source: BudgetSource;
  /** 支出功能分类, 部门预算支出经济分类, 政府预算支出经济分类 */
  readonly functionalClass: string | null;
  readonly unitEconomicClass: string;
  readonly governmentEconomicClass: string;
  readonly title: string;
  readonly amountFen: Fen;
}

/** 预算指标: an appropriation that can be spent. Where its money stands, from available to paid, the ledger knows. */
@Entity()
export class BudgetLine extends Aggregate<BudgetLineStatus, BudgetLineAction> implements Appropriation {
  static readonly subject = 'budget-line';
  static readonly collection = 'budget-lines';
  static readonly access = budgetLineAccess;
  protected readonly lifecycle = budgetLineLifecycle;

  @Column('uuid') purchaserId: string;
  @Column('text') regionCode: string;
  @Column('int') year: number;
  @Column('text') source: BudgetSource;
  @Column('text', { nullable: true }) functionalClass: string | null;
  @Column('text') unitEconomicClass: string;
  @Column('text') governmentEconomicClass: string;
  @Column('text') title: string;
  @Column('bigint') amountFen: Fen;

  /** A new line, for the store to begin. */
  static loaded(appropriation: Appropriation): BudgetLine {
    return Object.assign(new BudgetLine(), appropriation);
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** The year's budget is approved; what was reserved on condition stands. */
  confirm(by: string): void {
    this.take('confirm', by);
  }

  /** Ends the line. @throws DomainError `budget-line-in-use` while a project or a contract holds money of it */
  close(by: string, held: Pick<Balances, 'reserved' | 'committed' | 'in_payment'>): void {
    this.take('close', by);
    if (sumFen([held.reserved, held.committed, held.in_payment]) > 0)
      throw new DomainError('budget-line-in-use', {
        reserved: formatYuan(held.reserved),
        committed: formatYuan(held.committed),
        inPayment: formatYuan(held.in_payment),
      });
  }
}
