-- Up Migration
-- Outside persons (review experts, a notary), and a tender up to its announced result.

alter table organisation drop constraint organisation_kind;
alter table organisation add constraint organisation_kind check (kind in
  ('purchaser', 'procurement_agent', 'service_site', 'vendor', 'evaluator', 'finance', 'oversight', 'external', 'operator'));

alter table tender
  add column resume_to text,
  add column suspend_reason text,
  add column fail_reason text,
  drop constraint tender_status,
  drop constraint tender_published_has_notice,
  add constraint tender_status check (status in
    ('draft', 'submitted', 'approved', 'published', 'closed', 'opened', 'reviewing', 'consulting', 'final_offers', 'scored', 'recommended',
     'determined', 'announced', 'suspended', 'failed', 'cancelled')),
  add constraint tender_published_has_notice check (status in ('draft', 'submitted', 'approved', 'cancelled') or notice_on is not null),
  add constraint tender_suspended_from check ((status = 'suspended') = (resume_to is not null));
drop index tender_one_live_per_project;
-- One live procedure a project: a second one may begin only when the first failed or was cancelled.
create unique index tender_one_live_per_project on tender (project_id) where status not in ('cancelled', 'failed');

-- Down Migration
-- What the tables before could not hold goes back to the last state they know.
drop index tender_one_live_per_project;
alter table tender drop constraint tender_suspended_from;
update tender set status = case when status = 'failed' then 'cancelled' else 'closed' end
  where status not in ('draft', 'submitted', 'approved', 'published', 'closed', 'cancelled');
update organisation set kind = 'evaluator' where kind = 'external';
create unique index tender_one_live_per_project on tender (project_id) where status <> 'cancelled';
alter table tender
  drop constraint tender_published_has_notice,
  drop constraint tender_status,
  add constraint tender_status check (status in ('draft', 'submitted', 'approved', 'published', 'closed', 'cancelled')),
  add constraint tender_published_has_notice check (status not in ('published', 'closed') or notice_on is not null),
  drop column fail_reason,
  drop column suspend_reason,
  drop column resume_to;
alter table organisation drop constraint organisation_kind;
alter table organisation add constraint organisation_kind check (kind in
  ('purchaser', 'procurement_agent', 'service_site', 'vendor', 'evaluator', 'finance', 'oversight', 'operator'));
