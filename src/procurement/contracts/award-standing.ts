import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { Award } from '#src/procurement/awards/index.js';
import { Tender } from '#src/procurement/tenders/index.js';

interface Standing {
  readonly award: Award['status'];
  readonly tender: Tender['status'];
  readonly isChallenged: boolean;
}

const TENDER_OF = { name: 'award.tender', text: 'select tender_id as "tenderId" from award where id = $1' };
const CONTRACT_OF = { name: 'contract.of-award', text: 'select from contract where award_id = $1' };
/** A challenge that nobody has taken up may still change the result. */
const STANDING = {
  name: 'award.standing',
  text: `
    select a.status as award, t.status as tender,
           exists (select from challenge c where c.tender_id = t.id
                   and (c.status = 'submitted' or c.status = 'accepted' and c.is_suspending)) as "isChallenged"
    from award a join tender t on t.id = a.tender_id where a.id = $1`,
};

/** Whether an award may become a contract. Rule: 实施条例 54. */
@Injectable()
export class AwardStanding {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
  ) {}

  /** An award of the caller's, locked after its tender as everywhere. @throws DomainError `not-found` */
  async lock(awardId: string): Promise<{ tender: Tender; award: Award }> {
    const { tenderId } = await this.reads.one<{ tenderId: string }>(TENDER_OF, [awardId], 'award');
    const tender = await this.aggregates.lockForSystem(Tender, tenderId);
    return { tender, award: await this.aggregates.lock(Award, awardId) };
  }

  /** An award that may become a contract, and has none. @throws DomainError `contract-exists`, and as `require` */
  async requireUncontracted(awardId: string): Promise<void> {
    if ((await this.reads.all(CONTRACT_OF, [awardId])).length > 0) throw new DomainError('contract-exists');
    await this.require(awardId);
  }

  /**
   * The result is public, stands, and nothing is open that may change it.
   * @throws DomainError `award-annulled`, `tender-suspended`, `award-not-announced`, `challenge-unanswered`
   */
  async require(awardId: string): Promise<void> {
    const { award, tender, isChallenged } = await this.reads.one<Standing>(STANDING, [awardId], 'award');
    if (award === 'annulled') throw new DomainError('award-annulled', { rule: 'A54' });
    if (tender === 'suspended') throw new DomainError('tender-suspended', { rule: 'A29' });
    if (tender !== 'announced') throw new DomainError('award-not-announced', { rule: 'A22' });
    if (isChallenged) throw new DomainError('challenge-unanswered', { rule: 'A29' });
  }
}
