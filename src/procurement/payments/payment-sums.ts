import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { fen, formatYuan, subtractFen, type Fen } from '#src/kernel/money.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Milestone } from '#src/procurement/contracts/index.js';
import { limitBreaches } from './calc/payment-limits.js';
import { type OpenDeduction, type PayableMilestone, paymentSum, type PaymentSum } from './calc/payment-sum.js';
import type { Ground } from './payment-ground.js';

const OPEN_DEDUCTIONS = {
  name: 'payment.open-deductions',
  text: `select id, open_fen as "amountFen" from deduction
         where contract_id = $1 and status = 'confirmed' and request_id is null order by id`,
};
/** What the other milestones have paid, or have asked for. */
const LEFT = {
  name: 'payment.left',
  text: `
    select coalesce((select sum(r.net_fen) from payment_request r
                     where r.contract_id = $2 and r.milestone_id <> $1 and r.status <> 'returned'), 0)::bigint as "elsewhereFen",
           coalesce((select sum(c.committed_fen) from commitment c where c.milestone_id = $1), 0)::bigint as "committedFen"`,
};

/** What a milestone pays, as a sum, and whether it may be paid. */
@Injectable()
export class PaymentSums {
  constructor(private readonly reads: Reads) {}

  /** What the milestone would pay if it were asked for now, in fen; nothing is known before its grade is. */
  async expectedNet(milestone: Milestone): Promise<Fen> {
    const payable = payableOf(milestone);
    if (payable === null) return fen(0);
    const deductions = await this.reads.all<OpenDeduction>(OPEN_DEDUCTIONS, [milestone.contractId]);
    return paymentSum(payable, { deductions }).netFen;
  }

  /** The sum of a payment, within what milestone, contract and budget have left. Rules: A3, D20. @throws DomainError `payment-exceeds-limit` */
  async within({ contract, milestone }: Ground, sum: PaymentSum): Promise<PaymentSum> {
    const [row] = await this.reads.all<{ elsewhereFen: Fen; committedFen: Fen }>(LEFT, [milestone.id, contract.id]);
    const { elsewhereFen, committedFen } = row!;
    const [breach] = limitBreaches(sum.netFen, {
      milestone: milestone.grossFen,
      contract: subtractFen(contract.priceFen, elsewhereFen),
      budget: committedFen,
    });
    if (!breach) return sum;
    const { limit, leftFen } = breach;
    throw new DomainError('payment-exceeds-limit', {
      limit,
      left: formatYuan(leftFen),
      amount: formatYuan(sum.netFen),
    });
  }
}

/** A milestone as its sum is computed; null as long as it waits for a grade. A last payment without assessment is paid whole. Rule: E7. */
export function payableOf({ kind, code, grossFen, outcome, conditions }: Milestone): PayableMilestone | null {
  if (kind !== 'final') return { kind, code, grossFen };
  if (outcome === null && conditions.includes('assessment')) return null;
  return { kind, code, grossFen, gradeFactor: outcome?.factor ?? '1' };
}
