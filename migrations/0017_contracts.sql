-- Up Migration
-- Contracts, their documents and consents, and the payments that they plan.

alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in
  ('intent', 'tender', 'correction', 'clarification', 'cancellation', 'result', 'annulment', 'failure', 'challenge', 'complaint',
   'contract', 'acceptance', 'assessment'));

alter table tender drop constraint tender_status;
alter table tender add constraint tender_status check (status in
  ('draft', 'submitted', 'approved', 'published', 'closed', 'opened', 'reviewing', 'consulting', 'final_offers', 'scored', 'recommended',
   'determined', 'announced', 'contracted', 'suspended', 'failed', 'cancelled'));

create table contract (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  award_id uuid not null,
  tender_id uuid not null,
  project_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  agent_id uuid,
  region_code text not null,
  title text not null,
  number text,
  price_fen bigint not null,
  starts_on date not null,
  ends_on date not null,
  content jsonb not null,
  return_reason text,
  legal_check jsonb,
  budget_check jsonb,
  document_id uuid,
  seal jsonb,
  scan jsonb,
  sign_due_on date not null,
  signed_on date,
  announce_due_on date,
  announced_on date,
  file_due_on date,
  filed_on date,
  filing_number text,
  late_reasons jsonb not null,
  bond jsonb,
  bond_due_on date,
  finally_accepted_on date,
  bond_return_due_on date,
  suspend_reason text,
  ended_on date,
  end_reason text,
  created_at timestamptz not null default app.now(),
  constraint contract_pk primary key (id),
  constraint contract_award foreign key (award_id) references award (id),
  constraint contract_tender foreign key (tender_id) references tender (id),
  constraint contract_project foreign key (project_id) references project (id),
  constraint contract_purchaser foreign key (purchaser_id) references organisation (id),
  constraint contract_vendor foreign key (vendor_id) references organisation (id),
  constraint contract_region foreign key (region_code) references region (code),
  constraint contract_status check (status in
    ('drafting', 'in_review', 'approved', 'awaiting_signature', 'effective', 'suspended', 'completed', 'terminated', 'rescinded')),
  constraint contract_price check (price_fen > 0),
  constraint contract_term check (ends_on >= starts_on),
  -- one that lapsed before its approval has no number, and none before its signature is signed
  constraint contract_numbered check (number is not null or status in ('drafting', 'in_review') or status = 'terminated' and signed_on is null),
  constraint contract_signed check (signed_on is not null or status in ('drafting', 'in_review', 'approved', 'awaiting_signature', 'terminated')),
  constraint contract_ended check ((ended_on is not null) = (status in ('completed', 'terminated', 'rescinded'))),
  constraint contract_number_once unique (purchaser_id, number),
  constraint contract_once_per_award unique (award_id)
);
create index contract_by_purchaser on contract (purchaser_id, id desc);
create index contract_by_vendor on contract (vendor_id, id desc);
create index contract_by_agent on contract (agent_id, id desc);
create index contract_by_region on contract (region_code, id desc);
create index contract_by_tender on contract (tender_id, id desc);

-- Service sites from the signature on, the evaluator from its commission on.
create table contract_party (
  contract_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  since timestamptz not null default app.now(),
  constraint contract_party_pk primary key (contract_id, organisation_id, role),
  constraint contract_party_contract foreign key (contract_id) references contract (id),
  constraint contract_party_organisation foreign key (organisation_id) references organisation (id),
  constraint contract_party_role check (role in ('site', 'evaluator'))
);
create index contract_party_of_organisation on contract_party (organisation_id, contract_id);

-- Every document that was issued of a contract, as it was rendered; never changed.
create table contract_document (
  id uuid not null,
  contract_id uuid not null,
  revision integer not null,
  file_id uuid not null,
  sha256 bytea not null,
  pages integer not null,
  bytes bigint not null,
  template text not null,
  template_sha256 bytea not null,
  verification_code text not null,
  rendered_at timestamptz not null default app.now(),
  constraint contract_document_pk primary key (id),
  constraint contract_document_contract foreign key (contract_id) references contract (id),
  constraint contract_document_file foreign key (file_id) references file (id),
  constraint contract_document_revision unique (contract_id, revision),
  constraint contract_document_code unique (verification_code),
  constraint contract_document_digest unique (sha256),
  constraint contract_document_sizes check (pages > 0 and bytes > 0 and revision > 0)
);
alter table contract add constraint contract_document_current foreign key (document_id) references contract_document (id);

-- Who agreed to which document, by its digest.
create table contract_consent (
  document_id uuid not null,
  side text not null,
  sha256 bytea not null,
  user_id uuid not null,
  membership_id uuid not null,
  at timestamptz not null default app.now(),
  constraint contract_consent_once primary key (document_id, side),
  constraint contract_consent_document foreign key (document_id) references contract_document (id),
  constraint contract_consent_user foreign key (user_id) references app_user (id),
  constraint contract_consent_side check (side in ('purchaser', 'vendor'))
);

-- The last number of each year, so that no number is left out or given twice.
create table contract_sequence (
  purchaser_id uuid not null,
  year integer not null,
  last integer not null,
  constraint contract_sequence_pk primary key (purchaser_id, year),
  constraint contract_sequence_purchaser foreign key (purchaser_id) references organisation (id)
);

create table milestone (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  code text not null,
  name text not null,
  kind text not null,
  position integer not null,
  share text not null,
  gross_fen bigint not null,
  year integer not null,
  conditions jsonb not null,
  met jsonb not null,
  outcome jsonb,
  payable_on date,
  paid_on date,
  paid_fen bigint,
  returned_fen bigint,
  created_at timestamptz not null default app.now(),
  constraint milestone_pk primary key (id),
  constraint milestone_contract foreign key (contract_id) references contract (id),
  constraint milestone_once unique (contract_id, code),
  constraint milestone_status check (status in ('planned', 'due', 'accepted', 'payable', 'paid', 'cancelled')),
  constraint milestone_kind check (kind in ('prepayment', 'progress', 'final')),
  constraint milestone_gross check (gross_fen > 0),
  constraint milestone_paid check ((status = 'paid') = (paid_on is not null)),
  constraint milestone_within check (coalesce(paid_fen, 0) >= 0 and coalesce(returned_fen, 0) >= 0
    and coalesce(paid_fen, 0) + coalesce(returned_fen, 0) <= gross_fen)
);
create index milestone_by_purchaser on milestone (purchaser_id, id desc);
create index milestone_by_vendor on milestone (vendor_id, id desc);
create index milestone_by_region on milestone (region_code, id desc);

revoke update, delete on contract_document from qingyuan_app;
revoke update, delete on contract_consent from qingyuan_app;
revoke delete on contract from qingyuan_app;
revoke delete on milestone from qingyuan_app;

-- Down Migration
alter table contract drop constraint contract_document_current;
drop table milestone;
drop table contract_sequence;
drop table contract_consent;
drop table contract_document;
drop table contract_party;
drop table contract;
update tender set status = 'announced' where status = 'contracted';
alter table tender drop constraint tender_status;
alter table tender add constraint tender_status check (status in
  ('draft', 'submitted', 'approved', 'published', 'closed', 'opened', 'reviewing', 'consulting', 'final_offers', 'scored', 'recommended',
   'determined', 'announced', 'suspended', 'failed', 'cancelled'));
delete from notice where kind in ('contract', 'acceptance', 'assessment');
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in
  ('intent', 'tender', 'correction', 'clarification', 'cancellation', 'result', 'annulment', 'failure', 'challenge', 'complaint'));
