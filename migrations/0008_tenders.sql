-- Up Migration
-- Procurement projects, their tenders, and the notices that are public.

create table project (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  purchaser_id uuid not null,
  region_code text not null,
  number text not null,
  name text not null,
  estimate_id uuid not null,
  ceiling_fen bigint not null,
  method text not null,
  method_ground text not null,
  industry text not null,
  sme_reservation text not null,
  sme_ground text not null,
  sme_deduction numeric not null,
  agent_id uuid,
  mandate jsonb,
  plan_number text,
  intent_published_on date,
  cancel_reason text,
  created_at timestamptz not null default app.now(),
  constraint project_pk primary key (id),
  constraint project_number unique (purchaser_id, number),
  constraint project_one_per_estimate unique (estimate_id),
  constraint project_plan_number unique (region_code, plan_number),
  constraint project_purchaser foreign key (purchaser_id) references organisation (id),
  constraint project_region foreign key (region_code) references region (code),
  constraint project_estimate foreign key (estimate_id) references cost_estimate (id),
  constraint project_agent foreign key (agent_id) references organisation (id),
  constraint project_ceiling check (ceiling_fen > 0),
  constraint project_status check (status in ('draft', 'reserved', 'planned', 'filed', 'intended', 'cancelled')),
  constraint project_sme_reservation check (sme_reservation in ('none', 'whole'))
);
create index project_by_purchaser on project (purchaser_id, id desc);
create index project_by_agent on project (agent_id, id desc);
create index project_by_region on project (region_code, id desc);
create index project_by_region_status on project (region_code, status, id desc);

create table tender (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  project_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  number text not null,
  title text not null,
  method text not null,
  ceiling_fen bigint not null,
  document jsonb not null,
  documents_until date not null,
  bid_deadline timestamptz not null,
  notice_on date,
  notice_ends date,
  return_reason text,
  cancel_reason text,
  next_due_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint tender_pk primary key (id),
  constraint tender_number unique (purchaser_id, number),
  constraint tender_project foreign key (project_id) references project (id),
  constraint tender_purchaser foreign key (purchaser_id) references organisation (id),
  constraint tender_agent foreign key (agent_id) references organisation (id),
  constraint tender_region foreign key (region_code) references region (code),
  constraint tender_ceiling check (ceiling_fen > 0),
  constraint tender_status check (status in ('draft', 'submitted', 'approved', 'published', 'closed', 'cancelled')),
  constraint tender_published_has_notice check (status not in ('published', 'closed') or notice_on is not null)
);
-- One live procedure a project: a second one may begin only when the first was cancelled.
create unique index tender_one_live_per_project on tender (project_id) where status <> 'cancelled';
create index tender_by_region on tender (region_code, id desc);
create index tender_by_purchaser on tender (purchaser_id, id desc);
create index tender_by_agent on tender (agent_id, id desc);
create index tender_by_region_status on tender (region_code, status, id desc);
create index tender_public on tender (id desc) where notice_on is not null;
create index tender_public_by_region on tender (region_code, id desc) where notice_on is not null;
create index tender_public_by_status on tender (status, id desc) where notice_on is not null;
create index tender_due on tender (next_due_at) where next_due_at is not null;

-- What was issued: one row for each version of the procurement document, never changed.
create table tender_document (
  tender_id uuid not null,
  ordinal integer not null,
  issued_at timestamptz not null,
  digest bytea not null,
  content jsonb not null,
  constraint tender_document_pk primary key (tender_id, ordinal),
  constraint tender_document_tender foreign key (tender_id) references tender (id)
);
revoke update, delete on tender_document from qingyuan_app;

create table notice (
  id uuid not null,
  kind text not null,
  title text not null,
  region_code text not null,
  purchaser_id uuid not null,
  project_id uuid not null,
  tender_id uuid,
  published_at timestamptz not null,
  published_on date not null,
  ends_on date,
  body jsonb not null,
  constraint notice_pk primary key (id),
  constraint notice_kind check (kind in ('intent', 'tender', 'cancellation')),
  constraint notice_region foreign key (region_code) references region (code),
  constraint notice_purchaser foreign key (purchaser_id) references organisation (id),
  constraint notice_project foreign key (project_id) references project (id),
  constraint notice_tender foreign key (tender_id) references tender (id)
);
create index notice_newest on notice (id desc);
create index notice_by_kind on notice (kind, id desc);
create index notice_by_region on notice (region_code, id desc);
revoke update, delete on notice from qingyuan_app;

-- Down Migration
drop table notice;
drop table tender_document;
drop table tender;
drop table project;
