import { Injectable } from '@nestjs/common';
import type { Events } from '#src/kernel/events.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { OnEvent } from '#src/platform/jobs/decorators.js';
import { Contract } from './contract.entity.js';

const UNSIGNED = {
  name: 'contract.of-annulled-award',
  text: `
    select c.id, a.annulment->>'reason' as reason from contract c join award a on a.id = c.award_id
    where c.award_id = $1 and c.status in ('drafting', 'in_review', 'approved', 'awaiting_signature')`,
};

/** An award that does not stand any more leaves no contract to be signed. Rule: A54. */
@Injectable()
export class LapseWhenAwardIsAnnulled {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
  ) {}

  @OnEvent('award.annulled')
  async handle({ id: awardId }: Events['award.annulled']): Promise<void> {
    for (const { id, reason } of await this.reads.all<{ id: string; reason: string }>(UNSIGNED, [awardId])) {
      const contract = await this.aggregates.lockForSystem(Contract, id);
      contract.lapse(this.aggregates.now, reason);
      await this.aggregates.keep(Contract, contract);
    }
  }
}
