import { Injectable } from '@nestjs/common';
import { shanghaiDate, type DateText } from '#src/kernel/dates.js';
import type { TakenBy } from '#src/kernel/lifecycle.js';
import { allowedActions } from '#src/platform/access/allowed.js';
import { ScopedStatement } from '#src/platform/access/scoped-statement.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { currentActor, currentContext } from '#src/platform/context/request-context.js';
import { etagOf } from '#src/platform/db/aggregates.js';
import { KeysetList } from '#src/platform/db/keyset-list.js';
import { Reads } from '#src/platform/db/reads.js';
import { instantText } from '#src/platform/db/sql.js';
import type { Page } from '#src/platform/http/keyset.js';
import { complainUntil } from './calc/complaint-window.js';
import { challengeAccess } from './challenge.access.js';
import type { ChallengesQuery } from './challenge.dto.js';
import { challengeLifecycle, type ChallengeAction } from './challenge.lifecycle.js';
import type { ChallengeRow, ChallengeView } from './challenge.view.js';

type Row = [string, string, string, string, string, ChallengeRow['subject'], ChallengeRow['status'], string, DateText];

const FROM = 'challenge t join tender d on d.id = t.tender_id join organisation v on v.id = t.vendor_id';

const list = new KeysetList({
  name: 'challenge.list',
  select: `t.id, t.tender_id, d.title, v.id as vendor_id, v.name, t.subject, t.status, ${instantText('t.received_at')} as received_at, t.due_on`,
  from: FROM,
  access: challengeAccess,
  filters: { tender: 't.tender_id = ?', status: 't.status = ?' },
  row: ([id, tenderId, tender, vendorId, vendor, subject, status, receivedAt, dueOn]: Row): ChallengeRow => ({
    ...{ id, tenderId, tender, vendor: { id: vendorId, name: vendor }, subject, status, receivedAt, dueOn },
  }),
});

type Detail = Omit<ChallengeView, 'allowed' | 'isLate' | 'complainUntil' | 'repliedAt'> & {
  takenBy: TakenBy<ChallengeAction>;
  mayWrite: boolean;
  repliedAt: Date | null;
};

const show = new ScopedStatement(
  'challenge.show',
  challengeAccess,
  1,
  ({ read, write }) => `
  select t.id, t.version, t.status, t.taken_by as "takenBy", (${write}) as "mayWrite", t.tender_id as "tenderId",
         d.title as tender, json_build_object('id', v.id, 'name', v.name) as vendor, t.subject, t.step, t.facts, t.grounds,
         t.request, ${instantText('t.received_at')} as "receivedAt", t.window_ends as "windowEnds", t.due_on as "dueOn",
         t.is_suspending as "isSuspending", t.effect, t.reply, t.summary, t.replied_at as "repliedAt",
         (select coalesce(json_agg(json_build_object('fileId', f.id) order by f.id), '[]') from file f
          where f.owner_type = 'challenge' and f.owner_id = t.id) as evidence
  from ${FROM} where t.id = $1 and (${read})`,
);

/** Reads of challenges. */
@Injectable()
export class ChallengesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  list({ tender, status, ...page }: ChallengesQuery): Promise<Page<ChallengeRow>> {
    return list.page(this.reads, currentActor(), page, { tender, status });
  }

  /** @throws DomainError `not-found` */
  async show(id: string): Promise<ChallengeView> {
    const actor = currentActor();
    const { takenBy, mayWrite, repliedAt, ...view } = await this.reads.one<Detail>(
      ...show.for(actor, [id]),
      'challenge',
    );
    currentContext().answer.etag = etagOf(view.version);
    const today = shanghaiDate(await this.reads.now());
    const repliedOn = repliedAt && shanghaiDate(repliedAt);
    const calendar = await this.calendars.current();
    return {
      ...view,
      allowed: allowedActions(challengeLifecycle, { status: view.status, takenBy, mayWrite }, actor),
      repliedAt: repliedAt?.toISOString() ?? null,
      isLate: (repliedOn ?? today) > view.dueOn && view.status !== 'withdrawn',
      complainUntil:
        view.status === 'withdrawn'
          ? null
          : complainUntil({ isReplied: repliedOn !== null, dueOn: view.dueOn }, today, calendar),
    };
  }
}
