import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#src/kernel/dates.js';
import { formatYuan, type Fen } from '#src/kernel/money.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { Reads } from '#src/platform/db/reads.js';
import { awardAccess } from './award.access.js';
import type { AwardView } from './award.view.js';

type Detail = Omit<
  AwardView,
  'amount' | 'isLate' | 'isAnnouncedLate' | 'reportedAt' | 'determinedAt' | 'announcedAt'
> & {
  amountFen: Fen;
  reportedAt: Date;
  determinedAt: Date;
  announcedAt: Date | null;
};

const columns = `
  t.id, t.version, t.status, t.tender_id as "tenderId", t.bid_id as "bidId",
  json_build_object('id', v.id, 'name', v.name) as vendor, t.rank, t.amount_fen as "amountFen", t.total, t.minutes,
  t.succession, t.reported_at as "reportedAt", t.determined_at as "determinedAt", t.due_on as "dueOn",
  t.late_reason as "lateReason", t.announce_due_on as "announceDueOn", t.announce_late_reason as "announceLateReason",
  t.announced_at as "announcedAt", t.announcement_ends as "announcementEnds", t.challenge_until as "challengeUntil",
  t.annulment`;

const show = new ScopedStatement(
  'award.show',
  awardAccess,
  1,
  ({ read }) =>
    `select ${columns} from award t join organisation v on v.id = t.vendor_id where t.id = $1 and (${read})`,
);

/** The award that stands, or the last one that was annulled. */
const ofTender = new ScopedStatement(
  'award.of-tender',
  awardAccess,
  1,
  ({ read }) => `
  select ${columns} from award t join organisation v on v.id = t.vendor_id
  where t.tender_id = $1 and (${read}) order by (t.status = 'annulled'), t.id desc limit 1`,
);

/** Reads of awards. */
@Injectable()
export class AwardsQueries {
  constructor(private readonly reads: Reads) {}

  /** @throws DomainError `not-found` */
  show(id: string): Promise<AwardView> {
    return this.view(show, id);
  }

  /** @throws DomainError `not-found` */
  ofTender(tenderId: string): Promise<AwardView> {
    return this.view(ofTender, tenderId);
  }

  private async view(statement: ScopedStatement, id: string): Promise<AwardView> {
    const actor = currentActor();
    const detail = await this.reads.one<Detail>(...statement.for(actor, [id]), 'award');
    const { amountFen, reportedAt, determinedAt, announcedAt, ...award } = detail;
    currentContext().answer.etag = etagOf(award.version);
    const isSupplier = actor.organisationKind === 'vendor';
    return {
      ...award,
      minutes: isSupplier ? null : award.minutes,
      lateReason: isSupplier ? null : award.lateReason,
      announceLateReason: isSupplier ? null : award.announceLateReason,
      amount: formatYuan(amountFen),
      reportedAt: reportedAt.toISOString(),
      determinedAt: determinedAt.toISOString(),
      isLate: shanghaiDate(determinedAt) > award.dueOn,
      announcedAt: announcedAt?.toISOString() ?? null,
      isAnnouncedLate: announcedAt !== null && shanghaiDate(announcedAt) > award.announceDueOn,
    };
  }
}
