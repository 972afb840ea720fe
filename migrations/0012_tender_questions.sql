-- Up Migration
-- Questions of the market and their answers; corrections of what was published; custody by people who hold one key for several tenders.

alter table custodian_key drop constraint custodian_key_fingerprint;

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('intent', 'tender', 'correction', 'clarification', 'cancellation'));

create table inquiry (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  tender_id uuid not null,
  vendor_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  part text not null,
  question text not null,
  asked_at timestamptz not null,
  answer_due_on date not null,
  answer text,
  answered_at timestamptz,
  is_late boolean not null default false,
  created_at timestamptz not null default app.now(),
  constraint inquiry_pk primary key (id),
  constraint inquiry_tender foreign key (tender_id) references tender (id),
  constraint inquiry_vendor foreign key (vendor_id) references organisation (id),
  constraint inquiry_status check (status in ('asked', 'answered', 'withdrawn')),
  constraint inquiry_answered check ((status = 'answered') = (answer is not null) and (answer is null) = (answered_at is null))
);
create index inquiry_by_tender on inquiry (tender_id, id desc);
create index inquiry_by_vendor on inquiry (vendor_id, id desc);

-- Down Migration
-- What the tables before could not hold is lost.
drop table inquiry;
delete from notice where kind not in ('intent', 'tender', 'cancellation');
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('intent', 'tender', 'cancellation'));
delete from custodian_key k using custodian_key older where older.fingerprint = k.fingerprint and older.seat_id < k.seat_id;
alter table custodian_key add constraint custodian_key_fingerprint unique (fingerprint);
