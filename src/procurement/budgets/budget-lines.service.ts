import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { parseYuan } from '#src/kernel/money.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { BudgetLine } from './budget-line.entity.js';
import type { BudgetLineView } from './budget-line.view.js';
import { BudgetLinesQueries } from './budget-lines.queries.js';
import { Ledger } from './ledger.js';
import type { LoadBudgetLine } from './load-budget-line.dto.js';

const PURCHASER_OF_REGION = {
  name: 'budget-line.purchaser-of-region',
  text: `
    select from organisation where id = $1 and kind = 'purchaser' and status = 'active' and region_code = $2`,
};

/** Writes of budget lines: one transaction a method. */
@Injectable()
export class BudgetLinesService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly queries: BudgetLinesQueries,
    private readonly ledger: Ledger,
    private readonly reads: Reads,
  ) {}

  /** Loads a line for a purchaser of the bureau's own region: every level of government has a budget of its own. @throws DomainError `invalid-shape` for any other, or no amount */
  load({ isApproved, amount, functionalClass, ...input }: LoadBudgetLine): Promise<BudgetLineView> {
    return this.aggregates.run(async () => {
      const amountFen = parseYuan(amount);
      if (amountFen === 0)
        throw new DomainError('invalid-shape', {}, [{ path: 'amount', code: 'out-of-range', params: { min: '0.01' } }]);
      const { regionCode, userId } = currentActor();
      await this.checkPurchaser(input.purchaserId, regionCode);
      const line = BudgetLine.loaded({ ...input, functionalClass: functionalClass ?? null, amountFen, regionCode });
      await this.aggregates.create(BudgetLine, line, 'load');
      await this.ledger.post([{ kind: 'load', budgetLineId: line.id, amountFen }]);
      if (isApproved) {
        line.confirm(userId);
        await this.aggregates.keep(BudgetLine, line);
      }
      return this.queries.show(line.id);
    });
  }

  confirm(id: string): Promise<void> {
    return this.aggregates.change(BudgetLine, id, (line, by) => line.confirm(by));
  }

  /** Ends a line; what is left of it goes back (收回). @throws DomainError `budget-line-in-use` */
  close(id: string): Promise<void> {
    return this.aggregates.change(BudgetLine, id, async (line, by) => {
      const balances = await this.ledger.balances(id);
      line.close(by, balances);
      if (balances.available > 0)
        await this.ledger.post([{ kind: 'recall', budgetLineId: id, amountFen: balances.available }]);
    });
  }

  private async checkPurchaser(purchaserId: string, regionCode: string): Promise<void> {
    const [found] = await this.reads.all(PURCHASER_OF_REGION, [purchaserId, regionCode]);
    if (!found) throw new DomainError('invalid-shape', {}, [{ path: 'purchaserId', code: 'unknown-reference' }]);
  }
}
