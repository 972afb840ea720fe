-- Up Migration
-- Regions, organisations, people, their posts and their sessions.

create table region (
  code text not null,
  name text not null,
  parent_code text,
  level smallint not null,
  -- the codes from the root down to this region, itself included: a subtree is `lineage @> array[code]`
  lineage text[] not null,
  -- where this region's parameters come from when it has none of its own
  parameter_region text not null,
  constraint region_pk primary key (code),
  constraint region_parent foreign key (parent_code) references region (code),
  constraint region_code check (code ~ '^\d{6}$')
);
create index region_lineage on region using gin (lineage);
create index region_parent_code on region (parent_code, code);

create table organisation (
  id uuid not null,
  version integer not null default 1,
  kind text not null,
  name text not null,
  uscc text not null,
  region_code text not null,
  using_office text,
  budget_unit_code text,
  legal_form text,
  status text not null default 'active',
  taken_by jsonb not null default '{}',
  created_at timestamptz not null default app.now(),
  constraint organisation_pk primary key (id),
  constraint organisation_uscc unique (uscc),
  constraint organisation_region foreign key (region_code) references region (code),
  constraint organisation_kind check (kind in
    ('purchaser', 'procurement_agent', 'service_site', 'vendor', 'evaluator', 'finance', 'oversight', 'operator')),
  constraint organisation_status check (status in ('active', 'closed'))
);
create index organisation_kind_id on organisation (kind, id desc);
create index organisation_region_id on organisation (region_code, id desc);
create index organisation_name on organisation (name text_pattern_ops);
create unique index organisation_one_operator on organisation (kind) where kind = 'operator';

create table app_user (
  id uuid not null,
  version integer not null default 1,
  login text not null,
  display_name text not null,
  -- null until the first invitation is accepted: nobody signs in with it
  password_hash text,
  -- the invitation that is open, if any: its token is derived from these ids, and kept nowhere
  invitation_id uuid,
  invitation_expires_at timestamptz,
  status text not null default 'active',
  taken_by jsonb not null default '{}',
  created_at timestamptz not null default pg_catalog.now(),
  constraint app_user_pk primary key (id),
  constraint app_user_status check (status in ('active', 'disabled'))
);
create unique index app_user_login on app_user (lower(login) text_pattern_ops);

create table membership (
  id uuid not null,
  version integer not null default 1,
  user_id uuid not null,
  organisation_id uuid not null,
  post text not null,
  status text not null default 'active',
  taken_by jsonb not null default '{}',
  granted_at timestamptz not null default pg_catalog.now(),
  ended_at timestamptz,
  constraint membership_pk primary key (id),
  constraint membership_user foreign key (user_id) references app_user (id),
  constraint membership_organisation foreign key (organisation_id) references organisation (id),
  constraint membership_status check (status in ('active', 'ended') and (status = 'ended') = (ended_at is not null))
);
create unique index membership_once on membership (user_id, organisation_id, post) where ended_at is null;
create index membership_of_organisation on membership (organisation_id, id);

create table session (
  id uuid not null,
  version integer not null default 1,
  user_id uuid not null,
  membership_id uuid not null,
  client text not null,
  -- counts the refresh tokens handed out: the token names its number, and only the newest is good
  generation integer not null default 1,
  rotated_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  status text not null default 'live',
  taken_by jsonb not null default '{}',
  created_at timestamptz not null default pg_catalog.now(),
  constraint session_pk primary key (id),
  constraint session_user_fk foreign key (user_id) references app_user (id),
  constraint session_membership foreign key (membership_id) references membership (id),
  constraint session_client check (client in ('browser', 'api')),
  constraint session_status check (status in ('live', 'ended') and (status = 'ended') = (ended_at is not null))
);
create index session_of_user on session (user_id, id desc) where ended_at is null;
create index session_of_membership on session (membership_id) where ended_at is null;

-- Failed logins by a keyed digest of the name that was typed, whether or not anybody has it: so that a lock tells nothing of who exists.
create table login_failure (
  login_digest bytea not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  constraint login_failure_pk primary key (login_digest)
);
create index login_failure_last_failed_at on login_failure (last_failed_at);

-- Down Migration
drop table login_failure;
drop table session;
drop table membership;
drop table app_user;
drop table organisation;
drop table region;
