import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { Tender } from '#src/procurement/tenders/index.js';
import { Challenge } from './challenge.entity.js';

const OPEN = {
  name: 'challenge.open-suspending',
  text: `select id from challenge where tender_id = $1 and status = 'accepted' and is_suspending order by id`,
};

/** What everybody reads of a suspension: that there is a challenge, and nothing of what it says. */
const PUBLIC_REASON = '质疑事项可能影响采购结果，处理期间暂停（政府采购法实施条例第五十四条）';

/** Holds a tender up, and lets it go on. Rule: 实施条例 54, 政府采购法 57. */
@Injectable()
export class TenderSuspension {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
  ) {}

  /** By hand, as the finance bureau asks for it while it decides a complaint. */
  suspend(tenderId: string, reason: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, (tender, by) => tender.suspend(by, reason));
  }

  /** @throws DomainError `challenge-open` while a challenge is open that may change the result */
  resume(tenderId: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      tender.resume(by);
      if ((await this.openOnes(tender)).length > 0) throw new DomainError('challenge-open', { rule: 'A29' });
    });
  }

  /**
   * A challenge was accepted that may change the result. One that comes upon a tender already suspended leaves that suspension to whose it is.
   * The caller holds the tender's lock, and keeps it.
   */
  begin(tender: Tender, challenge: Challenge, by: string): void {
    if (!challenge.isSuspending || tender.status === 'suspended') return;
    tender.suspend(by, PUBLIC_REASON);
    challenge.holdSuspension();
  }

  /** The challenge is settled: the tender goes on, unless another open one takes the suspension over. The caller keeps the tender. */
  async end(tender: Tender, challenge: Challenge, by: string): Promise<void> {
    if (!challenge.letGoSuspension()) return;
    const heir = (await this.openOnes(tender)).find(({ id }) => id !== challenge.id);
    if (!heir) return tender.resume(by);
    await this.aggregates.keep(Challenge, challenge); // of two one holds it
    const next = await this.aggregates.lockForSystem(Challenge, heir.id);
    next.holdSuspension();
    await this.aggregates.keep(Challenge, next);
  }

  private openOnes({ id }: Tender): Promise<{ id: string }[]> {
    return this.reads.all<{ id: string }>(OPEN, [id]);
  }
}
