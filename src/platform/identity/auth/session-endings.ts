import { Injectable } from '@nestjs/common';
import { MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { Session } from './session.entity.js';

/** Ends sessions that a command on their person, post or password takes the ground from; always part of that command. */
@Injectable()
export class SessionEndings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly aggregates: Aggregates,
  ) {}

  /** @param except the session that stays, in which the person changed the password */
  revokeOfUser(userId: string, except?: string): Promise<void> {
    return this.revoke({ userId, ...(except === undefined ? {} : { id: Not(except) }) });
  }

  revokeOfMembership(membershipId: string): Promise<void> {
    return this.revoke({ membershipId });
  }

  private async revoke(where: FindOptionsWhere<Session>): Promise<void> {
    const live = await this.uow.em.find(Session, {
      select: { id: true },
      where: { ...where, status: 'live', expiresAt: MoreThan(this.uow.realNow) },
      order: { id: 'asc' },
    });
    for (const { id } of live) {
      const session = await this.aggregates.lockForSystem(Session, id);
      if (session.status !== 'live') continue;
      session.endFor('revoke', this.uow.realNow);
      await this.aggregates.keep(Session, session);
    }
  }
}
