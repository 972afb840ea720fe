import { Injectable } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { SuspensionsService, Tender } from '#src/procurement/tenders/index.js';
import { Challenge } from './challenge.entity.js';

const OPEN = {
  name: 'challenge.open-suspending',
  text: `select id from challenge where tender_id = $1 and status = 'accepted' and is_suspending order by id`,
};

/** What everybody reads of a suspension: that there is a challenge, and nothing of what it says. */
const PUBLIC_REASON = '质疑事项可能影响采购结果，处理期间暂停（政府采购法实施条例第五十四条）';

const ENDED: readonly Tender['status'][] = ['failed', 'cancelled'];

/** Holds a tender up, and lets it go on. Rule: 实施条例 54, 政府采购法 57. */
@Injectable()
export class TenderSuspension {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
    private readonly suspensions: SuspensionsService,
  ) {}

  /** By hand, as the finance bureau asks for it while it decides a complaint. */
  suspend(tenderId: string, reason: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, (tender, by) => this.suspensions.suspend(tender, by, reason));
  }

  /** @throws DomainError `challenge-open` while a challenge is open that may change the result */
  resume(tenderId: string): Promise<void> {
    return this.aggregates.change(Tender, tenderId, async (tender, by) => {
      await this.suspensions.resume(tender, by);
      if ((await this.openOnes(tender)).length > 0) throw new DomainError('challenge-open', { rule: 'A29' });
    });
  }

  /**
   * A challenge was accepted that may change the result. One that comes upon a tender already suspended leaves that suspension to whose it is;
   * where the contract is signed there is no procedure left to suspend: the purchaser decides on the contract.
   * The caller holds the tender's lock, and keeps it.
   */
  async begin(tender: Tender, challenge: Challenge, by: string): Promise<void> {
    if (!challenge.isSuspending || tender.status === 'suspended' || tender.status === 'contracted') return;
    await this.suspensions.suspend(tender, by, PUBLIC_REASON);
    challenge.holdSuspension();
  }

  /** The challenge is settled: the tender goes on, unless another open one takes the suspension over. The caller keeps the tender. */
  async end(tender: Tender, challenge: Challenge, by: string): Promise<void> {
    if (!challenge.letGoSuspension()) return;
    if (!(await this.passOn(tender, challenge))) await this.suspensions.resume(tender, by);
  }

  /**
   * The challenge is settled by what `effect` does to the tender, wherever that stood when it was suspended. Whoever else holds it up goes on
   * doing so afterwards, as long as there is something left to hold up.
   */
  async endWith(tender: Tender, challenge: Challenge, by: string, effect: () => Promise<void>): Promise<void> {
    const [wasSuspended, reason] = [tender.status === 'suspended', tender.suspendReason];
    const held = challenge.letGoSuspension();
    if (wasSuspended) await this.suspensions.resume(tender, by);
    await effect();
    if (!wasSuspended || ENDED.includes(tender.status)) return;
    const isOthers = held ? await this.passOn(tender, challenge) : true;
    if (isOthers) await this.suspensions.suspend(tender, by, reason ?? PUBLIC_REASON);
  }

  /** @returns whether another open challenge now holds the tender up */
  private async passOn(tender: Tender, challenge: Challenge): Promise<boolean> {
    const heir = (await this.openOnes(tender)).find(({ id }) => id !== challenge.id);
    if (!heir) return false;
    await this.aggregates.keep(Challenge, challenge); // of two one holds it
    const next = await this.aggregates.lockForSystem(Challenge, heir.id);
    next.holdSuspension();
    await this.aggregates.keep(Challenge, next);
    return true;
  }

  private openOnes({ id }: Tender): Promise<{ id: string }[]> {
    return this.reads.all<{ id: string }>(OPEN, [id]);
  }
}
