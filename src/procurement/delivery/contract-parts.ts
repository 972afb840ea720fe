import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import type { Aggregate } from '#src/platform/db/aggregate.js';
import { type AggregateClass, Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Contract } from '#src/procurement/contracts/index.js';

type Part = Aggregate<string, string> & { readonly contractId: string };

/**
 * Commands on what hangs on a contract. The contract is locked before its part, whoever acts: what is reported, confirmed, accepted and deducted of one
 * contract happens one after the other, so that no sum and no count of it can be overtaken.
 */
@Injectable()
export class ContractParts {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  get today(): DateText {
    return shanghaiDate(this.aggregates.now);
  }

  /** One command on a part, as `Aggregates.change`, with its contract. The contract is for reading: whoever changes it keeps it. */
  change<T extends Part, R>(
    type: AggregateClass<T>,
    id: string,
    work: (part: T, contract: Contract, by: string) => Promise<R> | R,
  ): Promise<R> {
    return this.aggregates.run(async () => {
      const contract = await this.lockContractOf(type, id);
      return this.aggregates.change(type, id, (part, by) => work(part, contract!, by));
    });
  }

  /** None for a part that does not exist: the command itself says so. */
  private async lockContractOf<T extends Part>(type: AggregateClass<T>, id: string): Promise<Contract | undefined> {
    const table = this.uow.tableOf(type).name;
    const statement = {
      name: `${table}.contract`,
      text: `select contract_id as "contractId" from ${table} where id = $1`,
    };
    const [found] = await this.reads.all<{ contractId: string }>(statement, [id]);
    return found && this.aggregates.lockForSystem(Contract, found.contractId);
  }
}
