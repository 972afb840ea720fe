import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentContext } from '#src/platform/context/request-context.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Tender } from '../tender.entity.js';
import { Opening, type OpeningKind } from './opening.entity.js';

const UNOPENED = {
  name: 'opening.unopened',
  text: `select id from opening where tender_id = $1 and status in ('accepting', 'closed') order by id`,
};

/** Writes of openings, each part of a command on their tender, whose lock the caller holds. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reads: Reads,
  ) {}

  /**
   * Calls the next opening of a tender, which takes bids until `closesAt`; its custodians are those of the tender.
   * @throws DomainError `closes-in-past`, `custody-incomplete` for a tender without custodians, `already-exists` for a second one of this kind
   */
  async call(tender: Tender, kind: OpeningKind, closesAt: Date): Promise<Opening> {
    const { custodyThreshold } = tender;
    if (closesAt <= this.aggregates.now)
      throw fieldError('closesAt', 'closes-in-past', { closesAt: closesAt.toISOString() });
    if (custodyThreshold === null) throw new DomainError('custody-incomplete', { named: 0, ready: 0 });
    const opening = Opening.called(tender, kind, closesAt, custodyThreshold);
    await this.aggregates.create(Opening, opening, 'call');
    currentContext().answer = {}; // not the resource that this command is about
    return opening;
  }

  /** Moves the deadline of the opening that takes bids. @throws DomainError `illegal-transition` when it closed a moment ago */
  async postpone({ id }: Tender, by: string, closesAt: Date): Promise<void> {
    for (const opening of await this.unopened(id)) {
      opening.postpone(by, closesAt);
      await this.aggregates.keep(Opening, opening);
    }
  }

  /** Holds up whatever of a suspended tender takes bids. */
  async pause({ id }: Tender, by: string): Promise<void> {
    for (const opening of await this.unopened(id)) {
      if (opening.status !== 'accepting') continue;
      opening.pause(by, this.aggregates.now);
      await this.aggregates.keep(Opening, opening);
    }
  }

  /** Lets the openings that a suspension held up go on, each until `laterThan` makes of its deadline and the time it was held up. */
  async goOn({ id }: Tender, by: string, laterThan: (opening: Opening, heldUpMs: number) => Date): Promise<void> {
    for (const opening of await this.unopened(id)) {
      if (!opening.pausedAt) continue;
      opening.goOn(by, laterThan(opening, this.aggregates.now.getTime() - opening.pausedAt.getTime()));
      await this.aggregates.keep(Opening, opening);
    }
  }

  /** Ends an opening with its procedure; what was handed in is never opened. @throws DomainError `illegal-transition` when it was opened */
  async end(openingId: string, by: string): Promise<void> {
    const opening = await this.locked(openingId);
    opening.end(by);
    await this.aggregates.keep(Opening, opening);
  }

  /** Ends whatever of a tender was not opened yet. */
  async endAllOf({ id }: Tender, by: string): Promise<void> {
    for (const opening of await this.unopened(id)) {
      opening.end(by);
      await this.aggregates.keep(Opening, opening);
    }
  }

  private async unopened(tenderId: string): Promise<Opening[]> {
    const openings: Opening[] = [];
    for (const { id } of await this.reads.all<{ id: string }>(UNOPENED, [tenderId]))
      openings.push(await this.locked(id));
    return openings;
  }

  private async locked(id: string): Promise<Opening> {
    const opening = await this.aggregates.lockForSystem(Opening, id);
    opening.settleDue(this.aggregates.now);
    return opening;
  }
}
