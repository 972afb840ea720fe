import { Injectable } from '@nestjs/common';
import { Reads } from '#src/platform/db/reads.js';
import type { HeldPart, ReservedPart } from './commitments.js';
import type { LockedLine } from './reservations.js';

/** In the order of their ids, so that two commands on the same lines cannot wait for each other. */
const LOCK_OWN = {
  name: 'budget-line.lock-own',
  text: `select id from budget_line where id = any ($1::uuid[]) and purchaser_id = $2 order by id for no key update`,
};
/** After the lock, in a statement of its own: what it sees includes the command that held the lock before. */
const OWN = {
  name: 'budget-line.locked-own',
  text: `
    select l.id, l.title, l.status, a.balance_fen as "availableFen"
    from budget_line l join ledger_account a on a.budget_line_id = l.id and a.account = 'available'
    where l.id = any ($1::uuid[])`,
};
const LOCK_RESERVED = {
  name: 'budget-line.lock-reserved',
  text: `
    select from budget_line l join reservation r on r.budget_line_id = l.id
    where r.project_id = $1 order by l.id for no key update of l`,
};
const RESERVED = {
  name: 'budget-line.locked-reserved',
  text: `
    select r.budget_line_id as "budgetLineId", l.year, r.amount_fen as "leftFen", l.purchaser_id as "purchaserId"
    from reservation r join budget_line l on l.id = r.budget_line_id where r.project_id = $1`,
};
/** Locks and reads in one round trip: the function does the one after the other. */
const HELD = { name: 'commitment.locked', text: 'select * from commitments_locked($1, $2)' };

/** Locks lines for this transaction, in the order of their ids, and reads what is on them after that. */
@Injectable()
export class LineLocks {
  constructor(private readonly reads: Reads) {}

  /** Those of the lines that the purchaser has. */
  async own(lineIds: readonly string[], purchaserId: string): Promise<LockedLine[]> {
    const own = await this.reads.all<{ id: string }>(LOCK_OWN, [lineIds, purchaserId]);
    return this.reads.all(OWN, [own.map(({ id }) => id)]);
  }

  /** The lines on which money is reserved for a project. */
  async reservedFor(projectId: string): Promise<ReservedPart[]> {
    await this.reads.all(LOCK_RESERVED, [projectId]);
    return this.reads.all(RESERVED, [projectId]);
  }

  /** What a milestone holds, by line. */
  heldByMilestone(milestoneId: string): Promise<HeldPart[]> {
    return this.reads.all(HELD, [milestoneId, null]);
  }

  /** What all milestones of a contract hold, by line. */
  heldByContract(contractId: string): Promise<HeldPart[]> {
    return this.reads.all(HELD, [null, contractId]);
  }
}
