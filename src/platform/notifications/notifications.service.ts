import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '#src/kernel/errors.js';
import { currentActor } from '#src/platform/context/request-context.js';
import { Reads, type Statement } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { News } from '#src/platform/notifications/news.js';

interface Told {
  readonly membershipId: string;
  readonly subjectId: string;
  readonly params: object;
}

const KEEP = `
  insert into notification (id, membership_id, code, subject, subject_id, params)
  select r.id, r."membershipId", $2, $3, r."subjectId", r.params
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "membershipId" uuid, "subjectId" uuid, params jsonb)`;
const MARK = `
  with found as (select id from notification where id = $1 and membership_id = $2),
       marked as (update notification set read_at = pg_catalog.now() where id in (select id from found) and read_at is null)
  select id from found`;

/** Tells people what concerns them, and keeps what they have read. The words are made where they are read, in the reader's language. */
@Injectable()
export class Notifications {
  private readonly statements = new Map<string, Statement>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
  ) {}

  /**
   * Tells everybody of `news` who is in their post now, but whoever did it; inside the transaction of the event's handler.
   * @param id of what the event happened to
   */
  async tell(news: Required<News>, id: string, actorUserId: string | null): Promise<void> {
    const told = await this.reads.all<Told>(this.statementOf(news), [id, actorUserId]);
    if (told.length === 0) return;
    const rows = told.map((row) => ({ id: uuidv7(), ...row }));
    await this.uow.execute({ text: KEEP, values: [JSON.stringify(rows), news.code, news.subject] });
    this.uow.touch({ subject: 'notification', memberships: told.map(({ membershipId }) => membershipId) });
  }

  /** Marks one as read; again is no fault. @throws DomainError `not-found` for what is nobody's or another's */
  read(id: string): Promise<void> {
    return this.uow.run(async () => {
      const { membershipId } = currentActor();
      const found = await this.reads.all({ name: 'notification.mark', text: MARK }, [id, membershipId]);
      if (found.length === 0) throw new DomainError('not-found', { subject: 'notification' });
      this.uow.touch({ subject: 'notification', memberships: [membershipId] });
    });
  }

  /** Marks everything as read that the caller was told so far. */
  readAll(): Promise<void> {
    return this.uow.run(async () => {
      const { membershipId } = currentActor();
      await this.uow.execute({
        text: 'update notification set read_at = pg_catalog.now() where membership_id = $1 and read_at is null',
        values: [membershipId],
      });
      this.uow.touch({ subject: 'notification', memberships: [membershipId] });
    });
  }

  private statementOf({ code, from, of, id, params, to }: Required<News>): Statement {
    let statement = this.statements.get(code);
    if (!statement) {
      const recipients = to.map(({ posts, place }) => {
        const names = posts.map((post) => `'${post}'`).join(', ');
        return `select m.id, m.user_id from membership m where m.ended_at is null and m.post in (${names}) and ${place}`;
      });
      const text = `
        select told.id as "membershipId", ${id} as "subjectId", jsonb_build_object(${params}) as params
        from ${from} cross join lateral (${recipients.join(' union ')}) told
        where ${of} = $1 and told.user_id is distinct from $2::uuid`;
      this.statements.set(code, (statement = { name: `notify.${code}`, text }));
    }
    return statement;
  }
}
