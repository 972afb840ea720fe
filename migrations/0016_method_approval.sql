-- Up Migration
-- The finance bureau's approval of a method other than the open tender.
alter table project add column method_approval jsonb;

-- Down Migration
alter table project drop column method_approval;
