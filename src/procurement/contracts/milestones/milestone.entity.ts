import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { addFen, type Fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { PaymentCondition, PaymentKind } from '#src/procurement/tenders/index.js';
import type { ContractInstalment } from '../calc/contract-content.js';
import { waitsFor } from '../calc/milestone-turns.js';
import { contractPartAccess } from '../contract-part.access.js';
import type { Contract } from '../contract.entity.js';
import { milestoneLifecycle, OPEN, type MilestoneAction, type MilestoneStatus } from './milestone.lifecycle.js';

/** What the assessment says of the last payment. Rule: E7. */
export interface GradeOutcome {
  readonly grade: string;
  /** ratio text */
  readonly factor: string;
}

/** 付款节点: a payment of the plan, what it waits for, and what became of it. */
@Entity()
export class Milestone extends Aggregate<MilestoneStatus, MilestoneAction> {
  static readonly subject = 'milestone';
  static readonly collection = 'milestones';
  static readonly access = contractPartAccess;
  protected readonly lifecycle = milestoneLifecycle;

  @Column('uuid') contractId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid') vendorId: string;
  @Column('text') regionCode: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: PaymentKind;
  @Column('int') position: number;
  @Column('text') share: string;
  @Column('bigint') grossFen: Fen;
  /** whose budget pays it */
  @Column('int') year: number;
  @Column('jsonb') conditions: readonly PaymentCondition[];
  /** the day on which each condition was met */
  @Column('jsonb') met: Partial<Readonly<Record<PaymentCondition, DateText>>> = {};
  @Column('jsonb', { nullable: true }) outcome: GradeOutcome | null = null;
  @Column('date', { nullable: true }) payableOn: DateText | null = null;
  @Column('date', { nullable: true }) paidOn: DateText | null = null;
  @Column('bigint', { nullable: true }) paidFen: Fen | null = null;
  /** what it no longer costs: grade and deductions */
  @Column('bigint', { nullable: true }) returnedFen: Fen | null = null;

  /** A payment as the contract plans it. @param position in the plan, from 1 */
  static planned(contract: Contract, instalment: ContractInstalment, position: number): Milestone {
    const { id: contractId, purchaserId, vendorId, regionCode } = contract;
    const { code, name, kind, share, amount, year, conditions } = instalment;
    return Object.assign(new Milestone(), {
      ...{ contractId, purchaserId, vendorId, regionCode, code, name, kind, share, year, conditions, position },
      grossFen: parseYuan(amount),
    });
  }

  get ownerId(): string {
    return this.purchaserId;
  }

  /** Whether it is still to be paid. */
  get isOpen(): boolean {
    return OPEN.includes(this.status);
  }

  /** What it still waits for; evidence that comes with the invoice is none of it. */
  get waitsFor(): PaymentCondition[] {
    return waitsFor(this);
  }

  /** A condition has come about; of an assessment with its grade. Rule: E7 */
  meet(condition: PaymentCondition, on: DateText, outcome?: GradeOutcome): void {
    this.met = { ...this.met, [condition]: on };
    if (outcome) this.outcome = outcome;
  }

  /** Goes on as far as its conditions let it. @param isInTurn whether nothing before it is still to be paid */
  advance(isInTurn: boolean, today: DateText): void {
    if (this.status === 'planned' && isInTurn) this.take('fall-due', null);
    if (this.status === 'due' && this.met.acceptance !== undefined) this.take('accept', null);
    if ((this.status !== 'due' && this.status !== 'accepted') || this.waitsFor.length > 0) return;
    this.take('clear', null);
    this.payableOn = today;
  }

  /** Settled: what was paid, and what it no longer costs. @throws DomainError `payment-exceeds-commitment` beyond its gross amount */
  pay({ paidFen, returnedFen }: Settlement, today: DateText): void {
    this.take('pay', null);
    const settledFen = addFen(paidFen, returnedFen);
    if (settledFen > this.grossFen)
      throw new DomainError('payment-exceeds-commitment', {
        amount: formatYuan(settledFen),
        left: formatYuan(this.grossFen),
      });
    Object.assign(this, { paidFen, returnedFen, paidOn: today });
  }

  /** The contract has ended before its turn. */
  cancel(): void {
    this.take('cancel', null);
  }
}

/** What became of a payment, in fen. */
export interface Settlement {
  readonly paidFen: Fen;
  readonly returnedFen: Fen;
}
