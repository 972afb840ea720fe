import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { Contract } from './contract.entity.js';

export type Side = 'purchaser' | 'vendor';

const CURRENT = {
  name: 'contract.current-document',
  text: `select encode(sha256, 'hex') as sha256 from contract_document where id = $1`,
};
const GIVEN = {
  name: 'contract.consents',
  text: 'select side, user_id as "userId" from contract_consent where document_id = $1',
};

/** Who has agreed to which document: rows that are never changed. */
@Injectable()
export class Consents {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws DomainError `stale-document`, `already-consented`, `four-eyes` */
  async give({ documentId }: Contract, side: Side, sha256: string): Promise<void> {
    const current = await this.reads.one<{ sha256: string }>(CURRENT, [documentId], 'file');
    if (current.sha256 !== sha256) throw fieldError('sha256', 'stale-document', { rule: 'D41' });
    const { userId, membershipId } = currentActor();
    const given = await this.of(documentId!);
    if (given.some((consent) => consent.side === side)) throw new DomainError('already-consented');
    if (given.some((consent) => consent.userId === userId))
      throw new DomainError('four-eyes', { subject: 'contract', action: 'consent', earlier: 'consent' });
    await this.uow.execute({
      text: `insert into contract_consent (document_id, side, sha256, user_id, membership_id, at)
             values ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
      values: [documentId, side, sha256, userId, membershipId, this.uow.now.toISOString()],
    });
  }

  /** Whether both sides have agreed to the current document. */
  async areBoth({ documentId }: Contract): Promise<boolean> {
    return documentId !== null && (await this.of(documentId)).length === 2;
  }

  private of(documentId: string): Promise<{ side: Side; userId: string }[]> {
    return this.reads.all(GIVEN, [documentId]);
  }
}
