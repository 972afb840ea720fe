-- Up Migration

-- What somebody has typed into a form of the console and not sent yet. Times are real time. The text is JSON as it was sent: nobody looks into it.
create table form_draft (
  id uuid not null,
  membership_id uuid not null,
  form text not null,
  version integer not null default 1,
  body text not null,
  updated_at timestamptz not null default pg_catalog.now(),
  constraint form_draft_pk primary key (id),
  constraint form_draft_once unique (membership_id, form),
  constraint form_draft_membership foreign key (membership_id) references membership (id) on delete cascade,
  constraint form_draft_form check (form ~ '^[a-z0-9:-]{1,120}$'),
  -- a bid's draft never leaves the browser that it is written in
  constraint form_draft_never_a_bid check (form not like 'bid%'),
  constraint form_draft_size check (octet_length(body) <= 262144)
);
create index form_draft_of_membership on form_draft (membership_id, id desc);
create index form_draft_by_age on form_draft (updated_at);

-- Down Migration
drop table form_draft;
