-- Up Migration
-- What follows from the panel's report: awards, the letters about them, failures, challenges and complaints.

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in
  ('intent', 'tender', 'correction', 'clarification', 'cancellation', 'result', 'annulment', 'failure', 'challenge', 'complaint'));
create index notice_by_tender on notice (tender_id, id desc);

create table award (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  tender_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  bid_id uuid not null,
  vendor_id uuid not null,
  rank integer not null,
  amount_fen bigint not null,
  total text not null,
  minutes jsonb not null,
  succession jsonb,
  reported_at timestamptz not null,
  determined_at timestamptz not null,
  due_on date not null,
  late_reason text,
  announce_due_on date not null,
  announce_late_reason text,
  announced_at timestamptz,
  announcement_ends date,
  challenge_until date,
  annulment jsonb,
  created_at timestamptz not null default app.now(),
  constraint award_pk primary key (id),
  constraint award_tender foreign key (tender_id) references tender (id),
  constraint award_bid foreign key (bid_id) references bid (id),
  constraint award_vendor foreign key (vendor_id) references organisation (id),
  constraint award_status check (status in ('determined', 'announced', 'annulled')),
  constraint award_amount check (amount_fen > 0),
  constraint award_rank check (rank >= 1 and (rank = 1 or succession is not null)),
  constraint award_announced check (status <> 'announced' or
    (announced_at is not null and announcement_ends is not null and challenge_until is not null)),
  constraint award_annulled check ((status = 'annulled') = (annulment is not null)),
  constraint award_once_per_bid unique (bid_id)
);
create unique index award_one_live_per_tender on award (tender_id) where status <> 'annulled';
create index award_by_tender on award (tender_id, id desc);

-- Letters to the bidders, word for word.
create table award_letter (
  id uuid not null,
  award_id uuid not null,
  tender_id uuid not null,
  vendor_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  kind text not null,
  number text not null,
  content jsonb not null,
  digest bytea not null,
  issued_at timestamptz not null,
  constraint award_letter_pk primary key (id),
  constraint award_letter_one_each unique (award_id, vendor_id),
  constraint award_letter_number unique (tender_id, number),
  constraint award_letter_award foreign key (award_id) references award (id),
  constraint award_letter_tender foreign key (tender_id) references tender (id),
  constraint award_letter_vendor foreign key (vendor_id) references organisation (id),
  constraint award_letter_kind check (kind in ('award', 'result'))
);
create index award_letter_by_tender on award_letter (tender_id, id desc);
create index award_letter_by_vendor on award_letter (vendor_id, id desc);
create index award_letter_by_purchaser on award_letter (purchaser_id, id desc);
create index award_letter_by_agent on award_letter (agent_id, id desc);
create index award_letter_by_region on award_letter (region_code, id desc);
revoke update, delete on award_letter from qingyuan_app;

create table challenge (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  tender_id uuid not null,
  vendor_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  subject text not null,
  step text,
  facts text not null,
  grounds text not null,
  request text not null,
  received_at timestamptz not null,
  window_ends date,
  due_on date not null,
  is_suspending boolean not null,
  holds_suspension boolean not null,
  effect text,
  reply text,
  summary text,
  replied_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint challenge_pk primary key (id),
  constraint challenge_tender foreign key (tender_id) references tender (id),
  constraint challenge_vendor foreign key (vendor_id) references organisation (id),
  constraint challenge_subject check (subject in ('document', 'procedure', 'result')),
  constraint challenge_step check ((subject = 'procedure') = (step is not null) and step in ('opening', 'review')),
  constraint challenge_status check (status in ('submitted', 'accepted', 'inadmissible', 'upheld', 'dismissed', 'withdrawn')),
  constraint challenge_replied check ((status in ('inadmissible', 'upheld', 'dismissed')) = (replied_at is not null)),
  constraint challenge_effect check ((status = 'upheld') = (effect is not null) and effect in ('none', 'next-candidate', 're-run'))
);
-- A challenger says all it has to say of one thing at once.
create unique index challenge_one_open on challenge (tender_id, vendor_id, subject) where status in ('submitted', 'accepted');
-- Of the open challenges of a tender one holds its suspension.
create unique index challenge_one_holds on challenge (tender_id) where holds_suspension;
create index challenge_by_tender on challenge (tender_id, id desc);
create index challenge_by_vendor on challenge (vendor_id, id desc);
create index challenge_by_purchaser on challenge (purchaser_id, id desc);
create index challenge_by_agent on challenge (agent_id, id desc);
create index challenge_by_region on challenge (region_code, id desc);

create table complaint (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  challenge_id uuid not null,
  tender_id uuid not null,
  vendor_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  facts text not null,
  request text not null,
  filed_at timestamptz not null,
  window_ends date not null,
  due_on date not null,
  decision_number text,
  decision text,
  decided_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint complaint_pk primary key (id),
  constraint complaint_one_per_challenge unique (challenge_id),
  constraint complaint_challenge foreign key (challenge_id) references challenge (id),
  constraint complaint_tender foreign key (tender_id) references tender (id),
  constraint complaint_vendor foreign key (vendor_id) references organisation (id),
  constraint complaint_status check (status in ('filed', 'upheld', 'dismissed')),
  constraint complaint_decided check ((status = 'filed') = (decided_at is null) and (decided_at is null) = (decision_number is null))
);
create index complaint_by_tender on complaint (tender_id, id desc);
create index complaint_by_vendor on complaint (vendor_id, id desc);
create index complaint_by_purchaser on complaint (purchaser_id, id desc);
create index complaint_by_agent on complaint (agent_id, id desc);
create index complaint_by_region on complaint (region_code, id desc);

-- Down Migration
drop table complaint;
drop table challenge;
drop table award_letter;
drop table award;
drop index notice_by_tender;
delete from notice where kind not in ('intent', 'tender', 'correction', 'clarification', 'cancellation');
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('intent', 'tender', 'correction', 'clarification', 'cancellation'));
