import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates, type AggregateClass } from '#src/platform/db/aggregates.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { Contract, Milestone } from '#src/procurement/contracts/index.js';
import { Invoice } from './invoices/invoice.entity.js';
import { PaymentRequest } from './requests/payment-request.entity.js';

/** What a payment rests on. */
export interface Ground {
  readonly contract: Contract;
  readonly milestone: Milestone;
}

const OF_MILESTONE = {
  name: 'payment.ground-of-milestone',
  text: 'select contract_id as "contractId", id as "milestoneId" from milestone where id = $1',
};
const OF_REQUEST = {
  name: 'payment.ground-of-request',
  text: 'select contract_id as "contractId", milestone_id as "milestoneId" from payment_request where id = $1',
};
const OF_INVOICE = {
  name: 'payment.ground-of-invoice',
  text: 'select contract_id as "contractId", milestone_id as "milestoneId" from invoice where id = $1',
};

/** Locks the contract and then the milestone of a payment, always before invoice, request and budget lines, so that no two commands cross. */
@Injectable()
export class PaymentGround {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
  ) {}

  /** By the caller's write access to the milestone. @throws DomainError `not-found` */
  async ofMilestone(id: string): Promise<Ground> {
    const ground = await this.lock(OF_MILESTONE, id);
    await this.aggregates.lock(Milestone, id);
    return ground!;
  }

  /**
   * One command on an invoice or a payment request, with its ground locked first. Whose matter it is, the lock on the root itself says.
   * @throws DomainError as `Aggregates.change`
   */
  change<T extends Invoice | PaymentRequest>(
    type: AggregateClass<T>,
    id: string,
    work: (root: T, ground: Ground, by: string) => Promise<void> | void,
  ): Promise<void> {
    return this.aggregates.run(async () => {
      const ground = await this.lock(type.subject === Invoice.subject ? OF_INVOICE : OF_REQUEST, id);
      await this.aggregates.change(type, id, (root, by) => work(root, ground!, by));
    });
  }

  private async lock(statement: Statement, id: string): Promise<Ground | undefined> {
    const [ids] = await this.reads.all<{ contractId: string; milestoneId: string }>(statement, [id]);
    if (!ids) return undefined;
    const contract = await this.aggregates.lockForSystem(Contract, ids.contractId);
    const milestone = await this.aggregates.lockForSystem(Milestone, ids.milestoneId);
    return { contract, milestone };
  }
}

/** A contract pays while it is in effect, and not while it is suspended. @throws DomainError `contract-suspended`, `contract-not-effective` */
export function requirePaying(contract: Contract): void {
  if (contract.status === 'suspended') throw new DomainError('contract-suspended');
  contract.requireEffective();
}
