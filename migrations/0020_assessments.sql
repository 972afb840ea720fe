-- Up Migration
-- The assessment by a third party: its commission, the sheets of its evaluators, the samples drawn, the rectification it may ask for.

create table assessment (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  evaluator_id uuid not null,
  region_code text not null,
  fee_fen bigint not null,
  purchase_number text not null,
  -- indicators, grade terms and days for comments, as the contract had them when the assessment was commissioned
  terms jsonb not null,
  declarations jsonb not null,
  plan jsonb,
  vetoes jsonb not null,
  outcome jsonb,
  papers_digest text,
  report jsonb,
  draft_round integer not null,
  drafted_on date,
  comment_due_on date,
  comments jsonb not null,
  reopenings jsonb not null,
  final_on date,
  published_on date,
  withdraw_reason text,
  created_at timestamptz not null default app.now(),
  constraint assessment_pk primary key (id),
  constraint assessment_contract foreign key (contract_id) references contract (id),
  constraint assessment_purchaser foreign key (purchaser_id) references organisation (id),
  constraint assessment_vendor foreign key (vendor_id) references organisation (id),
  constraint assessment_evaluator foreign key (evaluator_id) references organisation (id),
  constraint assessment_region foreign key (region_code) references region (code),
  constraint assessment_status check (status in
    ('commissioned', 'planned', 'fieldwork', 'scored', 'in_objection', 'final', 'published', 'withdrawn')),
  constraint assessment_fee check (fee_fen > 0),
  constraint assessment_independent check (evaluator_id <> purchaser_id and evaluator_id <> vendor_id),
  constraint assessment_scored check (outcome is not null or status not in ('scored', 'in_objection', 'final', 'published')),
  constraint assessment_drafted check ((drafted_on is null) = (comment_due_on is null)),
  constraint assessment_final check ((status in ('final', 'published')) = (final_on is not null)),
  constraint assessment_published check ((status = 'published') = (published_on is not null))
);
create unique index assessment_one_live on assessment (contract_id) where status <> 'withdrawn';
create index assessment_by_contract on assessment (contract_id, id desc);
create index assessment_by_purchaser on assessment (purchaser_id, id desc);
create index assessment_by_vendor on assessment (vendor_id, id desc);
create index assessment_by_evaluator on assessment (evaluator_id, id desc);
create index assessment_by_region on assessment (region_code, id desc);
revoke delete on assessment from qingyuan_app;

-- What was found stays what it was, whoever asks; it is only published.
create function refuse_change_of_final_assessment() returns trigger language plpgsql as $$
begin
  raise exception 'a final assessment never changes' using errcode = 'check_violation', constraint = 'assessment_unchanged';
end
$$;
create trigger assessment_unchanged before update on assessment for each row
  when (
    old.status in ('final', 'published') and (
      new.status not in ('final', 'published')
      or to_jsonb(old) - '{version,status,taken_by,published_on}'::text[]
         is distinct from to_jsonb(new) - '{version,status,taken_by,published_on}'::text[]
    )
  )
  execute function refuse_change_of_final_assessment();

-- Relations to a side of the contract that somebody declared: whoever has one assesses nothing of it, whatever they declare later.
create table assessment_relation (
  assessment_id uuid not null,
  user_id uuid not null,
  relations jsonb not null,
  conflicts jsonb not null,
  declared_at timestamptz not null,
  constraint assessment_relation_pk primary key (assessment_id, user_id),
  constraint assessment_relation_assessment foreign key (assessment_id) references assessment (id),
  constraint assessment_relation_user foreign key (user_id) references app_user (id)
);
revoke update, delete on assessment_relation from qingyuan_app;

-- Each sample with all that it was drawn from, so that anybody can draw it again. A kind is drawn once.
create table assessment_sample (
  assessment_id uuid not null,
  kind text not null,
  seed text not null,
  population jsonb not null,
  drawn jsonb not null,
  reserves jsonb not null,
  digest text not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  constraint assessment_sample_once primary key (assessment_id, kind),
  constraint assessment_sample_assessment foreign key (assessment_id) references assessment (id),
  constraint assessment_sample_user foreign key (drawn_by) references app_user (id),
  constraint assessment_sample_kind check (kind in ('files', 'cases', 'clients'))
);
revoke update, delete on assessment_sample from qingyuan_app;

create table assessment_sheet (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  assessment_id uuid not null,
  purchaser_id uuid not null,
  evaluator_id uuid not null,
  region_code text not null,
  user_id uuid not null,
  measurements jsonb not null,
  notes jsonb not null,
  -- what it said before it was opened again
  earlier jsonb not null,
  locked_at timestamptz,
  digest text,
  created_at timestamptz not null default app.now(),
  constraint assessment_sheet_pk primary key (id),
  constraint assessment_sheet_one_each unique (assessment_id, user_id),
  constraint assessment_sheet_assessment foreign key (assessment_id) references assessment (id),
  constraint assessment_sheet_user foreign key (user_id) references app_user (id),
  constraint assessment_sheet_status check (status in ('open', 'locked', 'void')),
  constraint assessment_sheet_locked check ((status = 'locked') = (locked_at is not null) and (locked_at is null) = (digest is null))
);
create index assessment_sheet_by_evaluator on assessment_sheet (evaluator_id, id desc);
create index assessment_sheet_by_purchaser on assessment_sheet (purchaser_id, id desc);
create index assessment_sheet_by_region on assessment_sheet (region_code, id desc);
revoke delete on assessment_sheet from qingyuan_app;

-- A locked sheet says what it says until it is opened again, which keeps what it said.
create function refuse_change_of_locked_sheet() returns trigger language plpgsql as $$
begin
  raise exception 'a locked sheet never changes' using errcode = 'check_violation', constraint = 'assessment_sheet_unchanged';
end
$$;
create trigger assessment_sheet_unchanged before update on assessment_sheet for each row
  when (
    old.status = 'locked' and (
      (old.measurements, old.notes) is distinct from (new.measurements, new.notes)
      or new.status = 'open' and jsonb_array_length(new.earlier) <= jsonb_array_length(old.earlier)
    )
  )
  execute function refuse_change_of_locked_sheet();

create table rectification (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  assessment_id uuid not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  demands jsonb not null,
  issued_on date not null,
  due_on date not null,
  answer text,
  answered_on date,
  is_late boolean not null,
  returns jsonb not null,
  closed_on date,
  created_at timestamptz not null default app.now(),
  constraint rectification_pk primary key (id),
  constraint rectification_assessment foreign key (assessment_id) references assessment (id),
  constraint rectification_contract foreign key (contract_id) references contract (id),
  constraint rectification_status check (status in ('issued', 'answered', 'rectified')),
  constraint rectification_due check (due_on > issued_on),
  constraint rectification_answered check (status = 'issued' or (answer is not null and answered_on is not null)),
  constraint rectification_closed check ((status = 'rectified') = (closed_on is not null))
);
create index rectification_by_assessment on rectification (assessment_id, id desc);
create index rectification_by_purchaser on rectification (purchaser_id, id desc);
create index rectification_by_vendor on rectification (vendor_id, id desc);
create index rectification_by_region on rectification (region_code, id desc);
revoke delete on rectification from qingyuan_app;

-- Down Migration
drop table rectification;
drop table assessment_sheet;
drop function refuse_change_of_locked_sheet;
drop table assessment_sample;
drop table assessment_relation;
drop table assessment;
drop function refuse_change_of_final_assessment;
