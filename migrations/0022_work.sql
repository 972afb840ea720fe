-- Up Migration
-- What waits for people and what they are told: days that statements count themselves, notifications, and what is still open found by index.

-- Whether people work on a day, by the notice in force for its year; null where there is none.
create function is_working_day(day date) returns boolean language sql stable as $$
  select case
    when y.makeup_workdays ? day::text then true
    when extract(isodow from day) > 5 then false
    else not exists (select from jsonb_array_elements(y.holidays) h where day between (h ->> 'from')::date and (h ->> 'to')::date)
  end
  from app.calendar_year y where y.year = extract(year from day) and y.status = 'active'
$$;

-- The last day of a period of so many working days, the first day not counted; null where it leaves the years that have a notice. Rule: F3.
create function add_working_days(start date, days integer) returns date language plpgsql stable strict as $$
declare
  day date := start;
  remaining integer := days;
  works boolean;
begin
  while remaining > 0 loop
    day := day + 1;
    works := app.is_working_day(day);
    if works is null then return null; end if;
    if works then remaining := remaining - 1; end if;
  end loop;
  return day;
end
$$;

-- The day itself where people work on it, else the next one on which they do. Rule: 民法典 203.
create function roll_forward(day date) returns date language sql stable as $$
  select app.add_working_days(day - 1, 1)
$$;

-- A fact that concerns somebody in a post; its words are made where they are read.
create table notification (
  id uuid not null,
  membership_id uuid not null,
  code text not null,
  subject text not null,
  subject_id uuid not null,
  params jsonb not null,
  at timestamptz not null default app.now(),
  read_at timestamptz,
  constraint notification_pk primary key (id),
  constraint notification_membership foreign key (membership_id) references membership (id)
);
create index notification_of_membership on notification (membership_id, id desc);
create index notification_unread on notification (membership_id, id desc) where read_at is null;
-- What was told stays told; that it was read is all that changes.
revoke update, delete on notification from qingyuan_app;
grant update (read_at) on notification to qingyuan_app;

-- What has come to its end lies beside what waits, and grows with the years: in what a whole region waits for, and what a service site confirms.
create index service_report_open on service_report (contract_id) where status <> 'accepted';
create index payment_request_open on payment_request (region_code)
  where status in ('endorsed', 'reviewed', 'approved', 'released', 'bounced');
create index vendor_registration_submitted on vendor_registration (region_code) where status = 'submitted';
create index project_planned on project (region_code) where status = 'planned';
create index budget_line_pending on budget_line (region_code) where status = 'pending';

-- Down Migration
drop index budget_line_pending;
drop index project_planned;
drop index vendor_registration_submitted;
drop index payment_request_open;
drop index service_report_open;
drop table notification;
drop function roll_forward(date);
drop function add_working_days(date, integer);
drop function is_working_day(date);
