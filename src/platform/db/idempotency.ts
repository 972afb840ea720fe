import type pg from 'pg';
import { DomainError } from '#src/kernel/errors.js';
import type { CommandHeaders } from '#src/platform/context/request-context.js';

/** What a command answered the first time; a twin is answered the same. */
export interface StoredAnswer {
  readonly etag: string | null;
  readonly location: string | null;
  readonly body: string | null;
}

/** Opens a command: business time, real time, whether the caller still holds the post, and whether the key is new. */
const BEGIN = `
  with mine as (
    insert into idempotency_key as k (membership_id, route, key, request_digest)
    select $1::uuid, $2::text, $3::text, $4::bytea where $3::text is not null
    on conflict (membership_id, route, key) do update
      set request_digest = excluded.request_digest, created_at = excluded.created_at, etag = null, location = null, body = null
      where k.created_at < pg_catalog.now() - interval '24 hours'
    returning 1
  )
  select app.now() as now, pg_catalog.now() as "realNow", exists (select from mine) as fresh,
         $1::uuid is null or exists (
           select from membership m
           join app_user u on u.id = m.user_id and u.status = 'active'
           join organisation o on o.id = m.organisation_id and o.status = 'active'
           where m.id = $1 and m.ended_at is null
         ) and ($5::uuid is null or exists (select from session s where s.id = $5 and s.ended_at is null)) as "holdsPost"`;

export interface Opening {
  readonly now: Date;
  readonly realNow: Date;
  /** the answer of the earlier twin, when there was one */
  readonly replay?: StoredAnswer;
}

/**
 * The first statement of a command's transaction. A twin with the same key waits here until the first one has committed or
 * rolled back.
 * @throws DomainError `idempotency-key-reused` for another request under the key, `session-ended` for a post given up meanwhile
 */
export async function openCommand(
  connection: pg.ClientBase,
  caller: { membershipId: string; sessionId: string } | undefined,
  command: CommandHeaders | undefined,
): Promise<Opening> {
  const key = caller && command?.idempotencyKey ? command.idempotencyKey : null;
  const digest = key === null ? null : command!.digest();
  const route = key === null ? null : command!.route;
  const { rows } = await connection.query<{ now: Date; realNow: Date; fresh: boolean; holdsPost: boolean }>(BEGIN, [
    caller?.membershipId ?? null,
    route,
    key,
    digest,
    // only a request comes through a session
    command ? (caller?.sessionId ?? null) : null,
  ]);
  const { now, realNow, fresh, holdsPost } = rows[0]!;
  if (!holdsPost) throw new DomainError('session-ended');
  if (key === null || fresh) return { now, realNow };
  const {
    rows: [stored],
  } = await connection.query<StoredAnswer & { same: boolean }>(
    `select etag, location, body, request_digest = $4 as same from idempotency_key where membership_id = $1 and route = $2 and key = $3`,
    [caller!.membershipId, route, key, digest],
  );
  if (!stored?.same) throw new DomainError('idempotency-key-reused');
  return { now, realNow, replay: stored };
}

/** Keeps the answer under the key, in the command's own transaction: what is not committed was never answered. */
export async function closeCommand(
  connection: pg.ClientBase,
  membershipId: string,
  command: CommandHeaders,
  answer: StoredAnswer,
): Promise<void> {
  await connection.query(
    `update idempotency_key set etag = $4, location = $5, body = $6 where membership_id = $1 and route = $2 and key = $3`,
    [membershipId, command.route, command.idempotencyKey, answer.etag, answer.location, answer.body],
  );
}
