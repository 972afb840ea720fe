-- Up Migration
-- The review of bids: its panel, the checks, the consultation, the score sheets, the evaluation and the signed report.

create table review_panel (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  tender_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  expert_seats integer not null,
  is_complex boolean not null,
  draws jsonb not null,
  members jsonb not null,
  chair_id uuid,
  dissolve_reason text,
  created_at timestamptz not null default app.now(),
  constraint review_panel_pk primary key (id),
  constraint review_panel_tender foreign key (tender_id) references tender (id),
  constraint review_panel_chair foreign key (chair_id) references app_user (id),
  constraint review_panel_status check (status in ('drafted', 'drawn', 'complete', 'dissolved')),
  constraint review_panel_expert_seats check (expert_seats >= 2)
);
create unique index review_panel_one_live on review_panel (tender_id) where status <> 'dissolved';

-- 资格审查 and 符合性审查: each once a bid, as it was decided.
create table review_check (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  kind text not null,
  decided_by text not null,
  is_passed boolean not null,
  findings jsonb not null,
  reason text,
  standing jsonb,
  sme jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint review_check_pk primary key (id),
  constraint review_check_once unique (bid_id, kind),
  constraint review_check_tender foreign key (tender_id) references tender (id),
  constraint review_check_bid foreign key (bid_id) references bid (id),
  constraint review_check_user foreign key (recorded_by) references app_user (id),
  constraint review_check_kind check (kind in ('qualification', 'conformity')),
  constraint review_check_decided_by check (decided_by in ('purchaser', 'procurement_agent', 'panel'))
);
create index review_check_by_tender on review_check (tender_id, id);
revoke update, delete on review_check from qingyuan_app;

-- What the panel discussed with one bidder.
create table consultation (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  held_at timestamptz not null,
  record text not null,
  changes text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint consultation_pk primary key (id),
  constraint consultation_tender foreign key (tender_id) references tender (id),
  constraint consultation_bid foreign key (bid_id) references bid (id),
  constraint consultation_user foreign key (recorded_by) references app_user (id)
);
create index consultation_by_tender on consultation (tender_id, id desc);
revoke update, delete on consultation from qingyuan_app;

-- How a bidder explained an abnormally low price, and what the panel made of it.
create table price_explanation (
  id uuid not null,
  tender_id uuid not null,
  bid_id uuid not null,
  asked_at timestamptz not null,
  explanation text,
  is_accepted boolean not null,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint price_explanation_pk primary key (id),
  constraint price_explanation_once unique (bid_id),
  constraint price_explanation_tender foreign key (tender_id) references tender (id),
  constraint price_explanation_bid foreign key (bid_id) references bid (id),
  constraint price_explanation_user foreign key (recorded_by) references app_user (id),
  constraint price_explanation_accepted check (explanation is not null or not is_accepted)
);
create index price_explanation_by_tender on price_explanation (tender_id, id);
revoke update, delete on price_explanation from qingyuan_app;

create table score_sheet (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  tender_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  user_id uuid not null,
  scores jsonb not null,
  reasons jsonb not null,
  confirmations jsonb not null,
  reopenings jsonb not null,
  locked_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint score_sheet_pk primary key (id),
  constraint score_sheet_tender foreign key (tender_id) references tender (id),
  constraint score_sheet_user foreign key (user_id) references app_user (id),
  constraint score_sheet_status check (status in ('filling', 'locked', 'void')),
  constraint score_sheet_locked check (status <> 'locked' or locked_at is not null)
);
create unique index score_sheet_one_each on score_sheet (tender_id, user_id) where status <> 'void';

-- Evaluations with all that they were computed from, as canonical JSON; the newest of a tender counts.
create table bid_evaluation (
  id uuid not null,
  tender_id uuid not null,
  ordinal integer not null,
  content text not null,
  digest bytea not null,
  tie_draw jsonb,
  evaluated_by uuid not null,
  evaluated_at timestamptz not null,
  constraint bid_evaluation_pk primary key (id),
  constraint bid_evaluation_ordinal unique (tender_id, ordinal),
  constraint bid_evaluation_tender foreign key (tender_id) references tender (id),
  constraint bid_evaluation_user foreign key (evaluated_by) references app_user (id)
);
revoke update, delete on bid_evaluation from qingyuan_app;

create table report_signature (
  tender_id uuid not null,
  digest bytea not null,
  user_id uuid not null,
  dissent text,
  deemed text,
  signed_at timestamptz not null,
  constraint report_signature_pk primary key (tender_id, digest, user_id),
  constraint report_signature_tender foreign key (tender_id) references tender (id),
  constraint report_signature_user foreign key (user_id) references app_user (id),
  constraint report_signature_deemed check (deemed is null or dissent is null)
);
revoke update, delete on report_signature from qingyuan_app;

-- The report as its last signature found it.
create table review_report (
  tender_id uuid not null,
  content text not null,
  digest bytea not null,
  reported_at timestamptz not null,
  constraint review_report_pk primary key (tender_id),
  constraint review_report_tender foreign key (tender_id) references tender (id)
);
revoke update, delete on review_report from qingyuan_app;

-- Down Migration
drop table review_report;
drop table report_signature;
drop table bid_evaluation;
drop table score_sheet;
drop table price_explanation;
drop table consultation;
drop table review_check;
drop table review_panel;
