-- Up Migration
-- The service as it is done: people in their places, monthly reports and what the sites say of them, acceptances, deductions.

create table staff_assignment (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  post_code text not null,
  slot integer not null,
  worker_id uuid not null,
  starts_on date not null,
  ends_on date,
  end_reason text,
  created_at timestamptz not null default app.now(),
  constraint staff_assignment_pk primary key (id),
  constraint staff_assignment_contract foreign key (contract_id) references contract (id),
  constraint staff_assignment_worker foreign key (worker_id) references social_worker (id),
  constraint staff_assignment_status check (status in ('assigned', 'ended')),
  constraint staff_assignment_slot check (slot >= 1),
  constraint staff_assignment_ended check ((status = 'ended') = (ends_on is not null)),
  constraint staff_assignment_term check (ends_on >= starts_on),
  -- one person in a place, and nobody in two places, on any day
  constraint staff_assignment_place_held exclude using gist
    (contract_id with =, post_code with =, slot with =, daterange(starts_on, ends_on, '[]') with &&),
  constraint staff_assignment_worker_busy exclude using gist (worker_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index staff_assignment_by_contract on staff_assignment (contract_id, id desc);
create index staff_assignment_by_purchaser on staff_assignment (purchaser_id, id desc);
create index staff_assignment_by_vendor on staff_assignment (vendor_id, id desc);
create index staff_assignment_by_region on staff_assignment (region_code, id desc);
revoke delete on staff_assignment from qingyuan_app;

create table service_report (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  month text not null,
  -- [{ code, count, evidence: [file id] }]
  counts jsonb not null,
  narrative text not null,
  -- anonymous codes, no names
  client_codes jsonb not null,
  -- [{ code, personMonths, paid }], sums over a kind of post
  payroll jsonb not null,
  -- against the price form, when it was handed in
  wages jsonb,
  due_on date not null,
  submission integer not null,
  submitted_on date,
  days_late integer not null,
  return_reason text,
  accepted_on date,
  created_at timestamptz not null default app.now(),
  constraint service_report_pk primary key (id),
  constraint service_report_contract foreign key (contract_id) references contract (id),
  constraint service_report_status check (status in ('draft', 'submitted', 'returned', 'accepted')),
  constraint service_report_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  constraint service_report_submitted check ((submission > 0) = (submitted_on is not null) and (status = 'draft' or submission > 0)),
  constraint service_report_late check (days_late >= 0 and (submitted_on is not null or days_late = 0)),
  constraint service_report_accepted check ((status = 'accepted') = (accepted_on is not null)),
  constraint service_report_once_a_month unique (contract_id, month)
);
create index service_report_by_contract on service_report (contract_id, id desc);
create index service_report_by_purchaser on service_report (purchaser_id, id desc);
create index service_report_by_vendor on service_report (vendor_id, id desc);
create index service_report_by_region on service_report (region_code, id desc);
revoke delete on service_report from qingyuan_app;

-- What a service site said of a submission of a report; never changed.
create table site_confirmation (
  id uuid not null,
  report_id uuid not null,
  site_id uuid not null,
  submission integer not null,
  verdict text not null,
  words text,
  confirmed_by uuid not null,
  confirmed_on date not null,
  constraint site_confirmation_pk primary key (id),
  constraint site_confirmation_report foreign key (report_id) references service_report (id),
  constraint site_confirmation_site foreign key (site_id) references organisation (id),
  constraint site_confirmation_by foreign key (confirmed_by) references app_user (id),
  constraint site_confirmation_verdict check (verdict in ('confirmed', 'disputed') and (verdict = 'confirmed' or words is not null)),
  constraint site_confirmation_once unique (report_id, site_id, submission)
);
revoke update, delete on site_confirmation from qingyuan_app;

create table acceptance (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  stage text not null,
  planned_for date not null,
  -- [{ kind, userId, code }]
  members jsonb not null,
  held_on date,
  -- [{ code, delivered, passed, finding }]
  items jsonb,
  -- { asked, satisfied, summary }
  users jsonb,
  result text,
  signed_on date,
  announce_due_on date,
  announced_on date,
  late_reason text,
  created_at timestamptz not null default app.now(),
  constraint acceptance_pk primary key (id),
  constraint acceptance_contract foreign key (contract_id) references contract (id),
  constraint acceptance_stage check (stage in ('mid-term', 'final')),
  constraint acceptance_status check (status in ('planned', 'held', 'signed', 'announced')),
  constraint acceptance_result check (result in ('passed', 'failed') and (status = 'planned') = (result is null)
    and (result is null) = (held_on is null) and (result is null) = (items is null) and (result is null) = (users is null)),
  constraint acceptance_signed check ((status in ('signed', 'announced')) = (signed_on is not null) and (signed_on is null) = (announce_due_on is null)),
  constraint acceptance_announced check ((status = 'announced') = (announced_on is not null)
    and (announced_on is null or announced_on <= announce_due_on or late_reason is not null))
);
-- One acceptance of a stage at a time, until one has passed.
create unique index acceptance_one_of_stage on acceptance (contract_id, stage) where result is distinct from 'failed';
create index acceptance_by_contract on acceptance (contract_id, id desc);
create index acceptance_by_purchaser on acceptance (purchaser_id, id desc);
create index acceptance_by_vendor on acceptance (vendor_id, id desc);
create index acceptance_by_region on acceptance (region_code, id desc);
revoke delete on acceptance from qingyuan_app;

create table deduction (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  kind text not null,
  -- the breach itself: 'vacancy:assistant:6:2026-11-30', 'late-report:2026-10', 'false-record:…'
  breach_key text not null,
  basis jsonb not null,
  amount_fen bigint not null,
  explained jsonb not null,
  open_fen bigint not null,
  reason text not null,
  proposed_on date not null,
  reply_due_on date not null,
  reply text,
  replied_on date,
  decision text,
  decided_on date,
  -- the payment request that takes it; requests come later
  request_id uuid,
  settled_on date,
  created_at timestamptz not null default app.now(),
  constraint deduction_pk primary key (id),
  constraint deduction_contract foreign key (contract_id) references contract (id),
  constraint deduction_kind check (kind in ('vacancy', 'late-report', 'false-record')),
  constraint deduction_status check (status in ('proposed', 'replied', 'confirmed', 'waived', 'settled')),
  constraint deduction_amount check (amount_fen > 0 and open_fen between 0 and amount_fen),
  constraint deduction_replied check ((reply is null) = (replied_on is null) and (status <> 'replied' or reply is not null)),
  constraint deduction_heard check (decided_on is null or replied_on is not null or decided_on > reply_due_on),
  constraint deduction_decided check ((status in ('confirmed', 'waived', 'settled')) = (decided_on is not null) and (decided_on is null) = (decision is null)),
  constraint deduction_settled check ((status = 'settled') = (open_fen = 0) and (status = 'settled') = (settled_on is not null)),
  constraint deduction_claimed check (request_id is null or status in ('confirmed', 'settled')),
  constraint deduction_once unique (contract_id, breach_key)
);
create index deduction_by_contract on deduction (contract_id, id desc);
create index deduction_by_purchaser on deduction (purchaser_id, id desc);
create index deduction_by_vendor on deduction (vendor_id, id desc);
create index deduction_by_region on deduction (region_code, id desc);
create index deduction_by_request on deduction (request_id) where request_id is not null;
revoke delete on deduction from qingyuan_app;

-- Down Migration
drop table deduction;
drop table acceptance;
drop table site_confirmation;
drop table service_report;
drop table staff_assignment;
