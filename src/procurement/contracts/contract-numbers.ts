import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { Reads } from '#src/platform/db/reads.js';
import { writeNumber } from './calc/contract-number.js';

/** Counts on by one; whoever comes at the same time waits for the first, and finds its number free again if that is refused. */
const NEXT = {
  name: 'contract.next-number',
  text: `insert into contract_sequence (purchaser_id, year, last) values ($1, $2, 1)
         on conflict (purchaser_id, year) do update set last = contract_sequence.last + 1 returning last`,
};
const CONTINUE = {
  name: 'contract.continue-numbers',
  text: 'insert into contract_sequence (purchaser_id, year, last) values ($1, $2, $3)',
};

/** 合同编号: counted by purchaser and year, without a gap; inside the transaction that gives the number. */
@Injectable()
export class ContractNumbers {
  constructor(
    private readonly reads: Reads,
    @Inject(ENV) private readonly env: Pick<Env, 'CONTRACT_NUMBER_PATTERN'>,
  ) {
    writeNumber(env.CONTRACT_NUMBER_PATTERN, { year: 2000, sequence: 1 }); // a pattern that is none stops the boot
  }

  async next(purchaserId: string, year: number): Promise<string> {
    const [row] = await this.reads.all<{ last: number }>(NEXT, [purchaserId, year]);
    return writeNumber(this.env.CONTRACT_NUMBER_PATTERN, { year, sequence: row!.last });
  }

  /** A register that was kept on paper so far goes on after its last number. @throws DomainError `already-exists` once a number of that year is given */
  async continueAfter(purchaserId: string, year: number, last: number): Promise<void> {
    await this.reads.all(CONTINUE, [purchaserId, year, last]);
  }
}
