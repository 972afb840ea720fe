import { Injectable } from '@nestjs/common';
import { type DateText, shanghaiDate } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import { Assessment } from './assessment.entity.js';
import { type ConflictCode, type RelationFact, relationsThatBar } from './calc/independence.js';

/** Refused because somebody has to do with a side of the contract; remembers what was declared. */
class Related extends DomainError {
  constructor(
    readonly assessment: Pick<Assessment, 'id' | 'ownerId'>,
    readonly relations: readonly RelationFact[],
    readonly conflicts: readonly ConflictCode[],
  ) {
    super('evaluator-related', { rule: 'E3', reasons: [...conflicts] });
  }
}

const ORGANISATION = {
  name: 'independence.organisation',
  text: `select kind, status,
           exists (select from contract_party p where p.contract_id = $2 and p.organisation_id = $1 and p.role <> 'evaluator') as "isParty"
         from organisation where id = $1`,
};
/** Posts that somebody holds or held at a side of the contract: they are employed there, whatever they declare. */
const POSTS_HELD = {
  name: 'independence.posts-held',
  text: `select distinct on (organisation_id) organisation_id as "organisationId", ended_at as "endedAt" from membership
         where user_id = $1 and organisation_id = any($2::uuid[]) order by organisation_id, ended_at desc nulls first`,
};
const BARRED = {
  name: 'independence.barred',
  text: 'select conflicts from assessment_relation where assessment_id = $1 and user_id = any($2::uuid[])',
};
const ELIGIBLE = {
  name: 'independence.eligible',
  text: `
    select distinct m.user_id as "userId" from membership m join app_user u on u.id = m.user_id
    where m.organisation_id = $1 and m.user_id = any($2::uuid[]) and m.post = 'evaluator' and m.ended_at is null and u.status = 'active'`,
};

/** Whether an organisation and its people may assess a contract. Rules: rulebook E3, A51. */
@Injectable()
export class Independence {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws DomainError `evaluator-not-independent` for a party to the contract, `unknown-reference` for what is no evaluator */
  async requireOutside(contract: Contract, evaluatorId: string): Promise<void> {
    type Found = { kind: string; status: string; isParty: boolean };
    const [found] = await this.reads.all<Found>(ORGANISATION, [evaluatorId, contract.id]);
    const { vendorId, purchaserId, agentId } = contract;
    const sides: Readonly<Record<string, string | null>> = { vendor: vendorId, purchaser: purchaserId, agent: agentId };
    const side =
      Object.keys(sides).find((name) => sides[name] === evaluatorId) ?? (found?.isParty ? 'party' : undefined);
    if (side) throw fieldError('evaluatorId', 'evaluator-not-independent', { rule: 'E3', as: side });
    if (found?.kind !== 'evaluator' || found.status !== 'active') throw fieldError('evaluatorId', 'unknown-reference');
  }

  /** Those of these people who are in the post of an evaluator there. */
  async eligible(organisationId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reads.all<{ userId: string }>(ELIGIBLE, [organisationId, userIds]);
    return new Set(rows.map(({ userId }) => userId));
  }

  /** @throws DomainError `evaluator-related` for people of whom a relation to a side is on record */
  async requireUnrelated({ id }: Pick<Assessment, 'id'>, userIds: readonly string[]): Promise<void> {
    const rows = await this.reads.all<{ conflicts: string[] }>(BARRED, [id, userIds]);
    const [first] = rows;
    if (first) throw new DomainError('evaluator-related', { rule: 'E3', reasons: first.conflicts });
  }

  /** Holds what somebody declares, and what the posts that they held tell, against the sides of the contract. @throws DomainError `evaluator-related` */
  async judge(assessment: Assessment, userId: string, declared: readonly RelationFact[]): Promise<void> {
    await this.requireUnrelated(assessment, [userId]);
    const sides = [assessment.vendorId, assessment.purchaserId];
    const held = await this.reads.all<{ organisationId: string; endedAt: Date | null }>(POSTS_HELD, [userId, sides]);
    const known = held.map(({ organisationId: vendor, endedAt }): RelationFact => {
      const until: DateText | null = endedAt && shanghaiDate(endedAt);
      return { kind: 'employment', vendor, until };
    });
    const relations = [...declared, ...known];
    const conflicts = relationsThatBar(relations, sides, shanghaiDate(this.uow.now));
    if (conflicts.length > 0) throw new Related(assessment, relations, conflicts);
  }

  /** Runs `work`; a relation that it was refused for stays on record, apart from the transaction that refused it. */
  async recordingRelated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Related) await this.uow.apart(() => this.record(error));
      throw error;
    }
  }

  private async record({ assessment, relations, conflicts }: Related): Promise<void> {
    await this.uow.execute({
      text: `insert into assessment_relation (assessment_id, user_id, relations, conflicts, declared_at) values ($1, $2, $3, $4, $5)
             on conflict on constraint assessment_relation_pk do nothing`,
      values: [
        ...[assessment.id, currentActor().userId],
        ...[JSON.stringify(relations), JSON.stringify(conflicts), this.uow.now],
      ],
    });
    this.uow.record({
      action: 'assessment.find-related',
      ...{ subjectType: Assessment.subject, subjectId: assessment.id, organisationId: assessment.ownerId },
      details: { reasons: [...conflicts] },
    });
  }
}
