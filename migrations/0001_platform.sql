-- Up Migration
-- The machinery every module stands on: the clock, the idempotency rows, the audit chains, the outbox.

create table sandbox_clock (
  id boolean primary key default true,
  born_sandbox boolean not null default false,
  clock_offset interval not null default interval '0',
  -- when the demo data was complete; a sandbox without it was cut off while it was filled
  seeded_at timestamptz,
  constraint sandbox_clock_one_row check (id),
  constraint sandbox_clock_real_time check (born_sandbox or clock_offset = interval '0')
);
insert into sandbox_clock default values;

-- Business time: the database clock plus the sandbox offset. STABLE, so that an index on a time column is used.
create function app.now() returns timestamptz language sql stable parallel safe as $$
  select pg_catalog.now() + (select clock_offset from app.sandbox_clock)
$$;

create table idempotency_key (
  membership_id uuid not null,
  route text not null,
  key text not null,
  request_digest bytea not null,
  created_at timestamptz not null default pg_catalog.now(),
  etag text,
  location text,
  body text,
  constraint idempotency_key_pk primary key (membership_id, route, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

create table audit_head (
  chain text not null,
  seq bigint not null,
  hash bytea not null,
  digest bytea not null,
  -- the entry up to which a signed checkpoint vouches for the chain
  checkpointed_seq bigint not null default 0,
  constraint audit_head_pk primary key (chain)
);
create index audit_head_unchecked on audit_head (chain) where seq > checkpointed_seq;

create table audit_entry (
  chain text not null,
  seq bigint not null,
  subject_type text not null,
  subject_id uuid,
  organisation_id uuid,
  action text not null,
  actor_kind text not null,
  actor_user_id uuid,
  actor_membership_id uuid,
  at timestamptz not null,
  recorded_at timestamptz not null,
  details jsonb not null,
  trace_id text not null,
  digest bytea not null,
  hash bytea not null,
  constraint audit_entry_pk primary key (chain, seq),
  constraint audit_entry_actor_kind check (actor_kind in ('user', 'system'))
);
create index audit_entry_subject on audit_entry (subject_id, recorded_at);
create index audit_entry_recorded_at on audit_entry (recorded_at, chain, seq);
create index audit_entry_organisation on audit_entry (organisation_id, recorded_at, chain, seq);

-- One statement appends to a chain: the head row serialises the writers of that aggregate and of no other.
create function audit_append(
  p_chain text, p_subject_type text, p_subject_id uuid, p_organisation_id uuid, p_action text, p_actor_kind text,
  p_actor_user_id uuid, p_actor_membership_id uuid, p_at timestamptz, p_recorded_at timestamptz, p_details jsonb,
  p_trace_id text, p_digest bytea
) returns bigint language sql as $$
  with head as (
    insert into app.audit_head as h (chain, seq, hash, digest)
    values (p_chain, 1, sha256(int8send(1) || p_digest), p_digest)
    on conflict (chain) do update
      set seq = h.seq + 1, digest = excluded.digest, hash = sha256(h.hash || int8send(h.seq + 1) || excluded.digest)
    returning seq, hash
  )
  insert into app.audit_entry
  select p_chain, seq, p_subject_type, p_subject_id, p_organisation_id, p_action, p_actor_kind, p_actor_user_id,
         p_actor_membership_id, p_at, p_recorded_at, p_details, p_trace_id, p_digest, hash
  from head
  returning seq
$$;

-- Signed heads: whoever rewrites a chain after a checkpoint, links and head included, cannot sign it again.
create table audit_checkpoint (
  ordinal bigint not null,
  taken_at timestamptz not null,
  root bytea not null,
  signature text not null,
  constraint audit_checkpoint_pk primary key (ordinal)
);
create table audit_checkpoint_head (
  ordinal bigint not null,
  chain text not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_checkpoint_head_pk primary key (ordinal, chain),
  constraint audit_checkpoint_head_of foreign key (ordinal) references audit_checkpoint (ordinal)
);

-- The log is append-only, for the application's own role too; which migrations ran is the owner's matter.
revoke insert, update, delete on schema_migration from qingyuan_app;
revoke update, delete on audit_entry, audit_checkpoint, audit_checkpoint_head from qingyuan_app;
revoke delete on audit_head from qingyuan_app;

create table outbox (
  id uuid not null,
  kind text not null,
  name text not null,
  handler text not null,
  payload jsonb not null,
  actor_user_id uuid,
  locale text not null,
  trace_id text not null,
  created_at timestamptz not null default pg_catalog.now(),
  dispatched_at timestamptz,
  done_at timestamptz,
  dead_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  constraint outbox_pk primary key (id),
  constraint outbox_kind check (kind in ('event', 'job'))
);
create index outbox_undispatched on outbox (created_at, id)
  where dispatched_at is null and done_at is null and dead_at is null;
create index outbox_open on outbox (created_at, id) where done_at is null and dead_at is null;
create index outbox_dead on outbox (dead_at, id) where dead_at is not null;

-- Down Migration
drop table outbox;
drop table audit_checkpoint_head;
drop table audit_checkpoint;
drop function audit_append;
drop table audit_entry;
drop table audit_head;
drop table idempotency_key;
drop function app.now();
drop table sandbox_clock;
