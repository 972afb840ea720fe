-- Schema "app" as the migrations leave it. Generated: do not edit.

SET check_function_bodies = off;

-- Functions

CREATE OR REPLACE FUNCTION app.audit_append(p_chain text, p_subject_type text, p_subject_id uuid, p_organisation_id uuid, p_action text, p_actor_kind text, p_actor_user_id uuid, p_actor_membership_id uuid, p_at timestamp with time zone, p_recorded_at timestamp with time zone, p_details jsonb, p_trace_id text, p_digest bytea)
 RETURNS bigint
 LANGUAGE sql
AS $function$
  with head as (
    insert into app.audit_head as h (chain, seq, hash, digest)
    values (p_chain, 1, sha256(int8send(1) || p_digest), p_digest)
    on conflict (chain) do update
      set seq = h.seq + 1, digest = excluded.digest, hash = sha256(h.hash || int8send(h.seq + 1) || excluded.digest)
    returning seq, hash
  )
  insert into app.audit_entry
  select p_chain, seq, p_subject_type, p_subject_id, p_organisation_id, p_action, p_actor_kind, p_actor_user_id,
         p_actor_membership_id, p_at, p_recorded_at, p_details, p_trace_id, p_digest, hash
  from head
  returning seq
$function$;

CREATE OR REPLACE FUNCTION app.ledger_apply_posting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'app', 'pg_temp'
AS $function$
begin
  if (select recorded_at from ledger_entry where id = new.entry_id) <> pg_catalog.now() then
    raise exception 'the entry is closed' using errcode = 'check_violation', constraint = 'ledger_entry_closed';
  end if;
  update ledger_account set balance_fen = balance_fen + new.amount_fen
  where budget_line_id = new.budget_line_id and account = new.account;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION app.ledger_check_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  entry uuid;
begin
  if tg_table_name = 'ledger_entry' then entry := new.id; else entry := new.entry_id; end if;
  if (select count(*) < 2 or sum(amount_fen) <> 0 from app.ledger_posting where entry_id = entry) then
    raise exception 'the entry does not balance' using errcode = 'check_violation', constraint = 'ledger_entry_balances';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION app.ledger_check_reserved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  line uuid := coalesce(new.budget_line_id, old.budget_line_id);
begin
  if (select balance_fen from app.ledger_account where budget_line_id = line and account = 'reserved')
     <> (select coalesce(sum(amount_fen), 0) from app.reservation where budget_line_id = line) then
    raise exception 'reservations differ from the reserved money' using errcode = 'check_violation', constraint = 'reservation_is_booked';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION app.ledger_open_accounts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'app', 'pg_temp'
AS $function$
begin
  insert into ledger_account (budget_line_id, account)
  select new.id, unnest(array['appropriation', 'available', 'reserved', 'committed', 'paid']);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION app.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select pg_catalog.now() + (select clock_offset from app.sandbox_clock)
$function$;

CREATE OR REPLACE FUNCTION app.refuse_change_of_approved_estimate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an approved estimate never changes' using errcode = 'check_violation', constraint = 'cost_estimate_final';
end
$function$;

CREATE OR REPLACE FUNCTION app.refuse_change_of_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a published catalogue never changes' using errcode = 'check_violation', constraint = 'catalogue_final';
end
$function$;

CREATE OR REPLACE FUNCTION app.refuse_item_of_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  item app.service_item := coalesce(new, old);
begin
  perform from app.catalogue c where c.id = item.catalogue_id and c.status = 'draft' for share;
  if not found then
    raise exception 'a published catalogue never changes' using errcode = 'check_violation', constraint = 'catalogue_final';
  end if;
  return item;
end
$function$;

-- Sequences

CREATE SEQUENCE app.schema_migration_id_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1;

-- Tables

CREATE TABLE app.app_user (
  id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  login text NOT NULL,
  display_name text NOT NULL,
  password_hash text,
  invitation_id uuid,
  invitation_expires_at timestamp with time zone,
  status text DEFAULT 'active'::text NOT NULL,
  taken_by jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT app_user_pk PRIMARY KEY (id),
  CONSTRAINT app_user_status CHECK (status = ANY (ARRAY['active'::text, 'disabled'::text]))
);

CREATE TABLE app.audit_checkpoint (
  ordinal bigint NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  root bytea NOT NULL,
  signature text NOT NULL,
  CONSTRAINT audit_checkpoint_pk PRIMARY KEY (ordinal)
);

CREATE TABLE app.audit_checkpoint_head (
  ordinal bigint NOT NULL,
  chain text NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_checkpoint_head_pk PRIMARY KEY (ordinal, chain)
);

CREATE TABLE app.audit_entry (
  chain text NOT NULL,
  seq bigint NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid,
  organisation_id uuid,
  action text NOT NULL,
  actor_kind text NOT NULL,
  actor_user_id uuid,
  actor_membership_id uuid,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  details jsonb NOT NULL,
  trace_id text NOT NULL,
  digest bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (chain, seq),
  CONSTRAINT audit_entry_actor_kind CHECK (actor_kind = ANY (ARRAY['user'::text, 'system'::text]))
);

CREATE TABLE app.audit_head (
  chain text NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  digest bytea NOT NULL,
  checkpointed_seq bigint DEFAULT 0 NOT NULL,
  CONSTRAINT audit_head_pk PRIMARY KEY (chain)
);

CREATE TABLE app.budget_line (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  purchaser_id uuid NOT NULL,
  region_code text NOT NULL,
  year integer NOT NULL,
  source text NOT NULL,
  functional_class text,
  unit_economic_class text NOT NULL,
  government_economic_class text NOT NULL,
  title text NOT NULL,
  amount_fen bigint NOT NULL,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT budget_line_pk PRIMARY KEY (id),
  CONSTRAINT budget_line_amount CHECK (amount_fen > 0),
  CONSTRAINT budget_line_source CHECK (source = ANY (ARRAY['general_public_budget'::text, 'government_fund_budget'::text, 'social'::text, 'foundation'::text])),
  CONSTRAINT budget_line_status CHECK (status = ANY (ARRAY['pending'::text, 'available'::text, 'closed'::text])),
  CONSTRAINT budget_line_year CHECK (year >= 2000 AND year <= 2199)
);

CREATE TABLE app.calendar_year (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  year integer NOT NULL,
  standing text NOT NULL,
  source_document text NOT NULL,
  url text,
  holidays jsonb NOT NULL,
  makeup_workdays jsonb NOT NULL,
  festival_days jsonb NOT NULL,
  superseded_by uuid,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT calendar_year_pk PRIMARY KEY (id),
  CONSTRAINT calendar_year_range CHECK (year >= 2000 AND year <= 2199),
  CONSTRAINT calendar_year_standing CHECK (standing = ANY (ARRAY['official'::text, 'provisional'::text])),
  CONSTRAINT calendar_year_status CHECK (status = ANY (ARRAY['proposed'::text, 'active'::text, 'superseded'::text])),
  CONSTRAINT calendar_year_superseded CHECK ((status = 'superseded'::text) = (superseded_by IS NOT NULL))
);

CREATE TABLE app.catalogue (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  purchaser_id uuid NOT NULL,
  region_code text NOT NULL,
  year integer NOT NULL,
  ordinal integer NOT NULL,
  title text NOT NULL,
  guidance text NOT NULL,
  procurement_item_code text,
  published_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT catalogue_pk PRIMARY KEY (id),
  CONSTRAINT catalogue_ordinal UNIQUE (purchaser_id, region_code, year, ordinal),
  CONSTRAINT catalogue_one_keeper EXCLUDE USING gist (region_code WITH =, year WITH =, purchaser_id WITH <>) WHERE (status <> 'draft'::text),
  CONSTRAINT catalogue_ordinal_counts CHECK (ordinal >= 1),
  CONSTRAINT catalogue_published_at CHECK ((status = 'draft'::text) = (published_at IS NULL)),
  CONSTRAINT catalogue_status CHECK (status = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text])),
  CONSTRAINT catalogue_year CHECK (year >= 2000 AND year <= 2199)
);

CREATE TABLE app.cost_estimate (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  purchaser_id uuid NOT NULL,
  region_code text NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  regime_reason text NOT NULL,
  snapshot jsonb NOT NULL,
  result jsonb NOT NULL,
  cost_fen bigint NOT NULL,
  surcharges_fen bigint NOT NULL,
  vat_fen bigint NOT NULL,
  price_fen bigint NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  minutes jsonb,
  return_reason text,
  replaces uuid,
  superseded_by uuid,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT cost_estimate_pk PRIMARY KEY (id),
  CONSTRAINT cost_estimate_number UNIQUE (purchaser_id, number),
  CONSTRAINT cost_estimate_price CHECK (price_fen > 0 AND price_fen = (cost_fen + surcharges_fen + vat_fen)),
  CONSTRAINT cost_estimate_result CHECK (price_fen = ((result #>> '{amounts,priceInclusive}'::text[])::bigint)),
  CONSTRAINT cost_estimate_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'superseded'::text])),
  CONSTRAINT cost_estimate_superseded CHECK ((status = 'superseded'::text) = (superseded_by IS NOT NULL))
);

CREATE TABLE app.file (
  id uuid NOT NULL,
  store_key text NOT NULL,
  name text NOT NULL,
  content_type text NOT NULL,
  bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  uploaded_by uuid NOT NULL,
  organisation_id uuid NOT NULL,
  uploaded_at timestamp with time zone DEFAULT now() NOT NULL,
  owner_type text,
  owner_id uuid,
  claimed_at timestamp with time zone,
  CONSTRAINT file_pk PRIMARY KEY (id),
  CONSTRAINT file_store_key UNIQUE (store_key),
  CONSTRAINT file_claimed_whole CHECK ((owner_type IS NULL) = (owner_id IS NULL) AND (owner_id IS NULL) = (claimed_at IS NULL))
);

CREATE TABLE app.idempotency_key (
  membership_id uuid NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  request_digest bytea NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  etag text,
  location text,
  body text,
  CONSTRAINT idempotency_key_pk PRIMARY KEY (membership_id, route, key)
);

CREATE TABLE app.ledger_account (
  budget_line_id uuid NOT NULL,
  account text NOT NULL,
  balance_fen bigint DEFAULT 0 NOT NULL,
  CONSTRAINT ledger_account_pk PRIMARY KEY (budget_line_id, account),
  CONSTRAINT ledger_account_account CHECK (account = ANY (ARRAY['appropriation'::text, 'available'::text, 'reserved'::text, 'committed'::text, 'paid'::text])),
  CONSTRAINT ledger_account_not_negative CHECK (balance_fen >= 0 OR account = 'appropriation'::text)
);

CREATE TABLE app.ledger_entry (
  id uuid NOT NULL,
  budget_line_id uuid NOT NULL,
  kind text NOT NULL,
  project_id uuid,
  at timestamp with time zone DEFAULT app.now() NOT NULL,
  recorded_at timestamp with time zone DEFAULT now() NOT NULL,
  recorded_by uuid,
  CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
  CONSTRAINT ledger_entry_line_id UNIQUE (id, budget_line_id),
  CONSTRAINT ledger_entry_kind CHECK (kind = ANY (ARRAY['load'::text, 'recall'::text, 'reserve'::text, 'release'::text])),
  CONSTRAINT ledger_entry_project CHECK ((kind = ANY (ARRAY['load'::text, 'recall'::text])) = (project_id IS NULL))
);

CREATE TABLE app.ledger_posting (
  entry_id uuid NOT NULL,
  budget_line_id uuid NOT NULL,
  account text NOT NULL,
  amount_fen bigint NOT NULL,
  CONSTRAINT ledger_posting_pk PRIMARY KEY (entry_id, account),
  CONSTRAINT ledger_posting_not_zero CHECK (amount_fen <> 0)
);

CREATE TABLE app.login_failure (
  login_digest bytea NOT NULL,
  failures integer NOT NULL,
  last_failed_at timestamp with time zone NOT NULL,
  CONSTRAINT login_failure_pk PRIMARY KEY (login_digest)
);

CREATE TABLE app.membership (
  id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  post text NOT NULL,
  status text DEFAULT 'active'::text NOT NULL,
  taken_by jsonb DEFAULT '{}'::jsonb NOT NULL,
  granted_at timestamp with time zone DEFAULT now() NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT membership_pk PRIMARY KEY (id),
  CONSTRAINT membership_status CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text])) AND (status = 'ended'::text) = (ended_at IS NOT NULL))
);

CREATE TABLE app.notice (
  id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  region_code text NOT NULL,
  purchaser_id uuid NOT NULL,
  project_id uuid NOT NULL,
  tender_id uuid,
  published_at timestamp with time zone NOT NULL,
  published_on date NOT NULL,
  ends_on date,
  body jsonb NOT NULL,
  CONSTRAINT notice_pk PRIMARY KEY (id),
  CONSTRAINT notice_kind CHECK (kind = ANY (ARRAY['intent'::text, 'tender'::text, 'cancellation'::text]))
);

CREATE TABLE app.organisation (
  id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  uscc text NOT NULL,
  region_code text NOT NULL,
  using_office text,
  budget_unit_code text,
  legal_form text,
  status text DEFAULT 'active'::text NOT NULL,
  taken_by jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT organisation_pk PRIMARY KEY (id),
  CONSTRAINT organisation_uscc UNIQUE (uscc),
  CONSTRAINT organisation_kind CHECK (kind = ANY (ARRAY['purchaser'::text, 'procurement_agent'::text, 'service_site'::text, 'vendor'::text, 'evaluator'::text, 'finance'::text, 'oversight'::text, 'operator'::text])),
  CONSTRAINT organisation_status CHECK (status = ANY (ARRAY['active'::text, 'closed'::text]))
);

CREATE TABLE app.outbox (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  handler text NOT NULL,
  payload jsonb NOT NULL,
  actor_user_id uuid,
  locale text NOT NULL,
  trace_id text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  dispatched_at timestamp with time zone,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  CONSTRAINT outbox_pk PRIMARY KEY (id),
  CONSTRAINT outbox_kind CHECK (kind = ANY (ARRAY['event'::text, 'job'::text]))
);

CREATE TABLE app.parameter (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  kind text NOT NULL,
  region_code text NOT NULL,
  effective_from date NOT NULL,
  effective_to date,
  extrapolate boolean NOT NULL,
  relief boolean NOT NULL,
  value jsonb NOT NULL,
  source_document text NOT NULL,
  article text,
  url text,
  certainty text NOT NULL,
  note text,
  known_from timestamp with time zone,
  superseded_at timestamp with time zone,
  superseded_by uuid,
  continues uuid,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT parameter_pk PRIMARY KEY (id),
  CONSTRAINT parameter_no_overlap EXCLUDE USING gist (kind WITH =, region_code WITH =, relief WITH =, daterange(effective_from, effective_to, '[]'::text) WITH &&) WHERE (status = 'active'::text),
  CONSTRAINT parameter_certainty CHECK (certainty = ANY (ARRAY['C'::text, 'C2'::text, 'K-high'::text, 'K-med'::text, 'K-low'::text])),
  CONSTRAINT parameter_known CHECK ((status = ANY (ARRAY['active'::text, 'superseded'::text])) = (known_from IS NOT NULL)),
  CONSTRAINT parameter_period CHECK (effective_to >= effective_from),
  CONSTRAINT parameter_status CHECK (status = ANY (ARRAY['proposed'::text, 'active'::text, 'superseded'::text, 'withdrawn'::text])),
  CONSTRAINT parameter_superseded CHECK ((status = 'superseded'::text) = (superseded_at IS NOT NULL) AND (superseded_at IS NULL) = (superseded_by IS NULL) AND superseded_at >= known_from)
);

CREATE TABLE app.project (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  purchaser_id uuid NOT NULL,
  region_code text NOT NULL,
  number text NOT NULL,
  name text NOT NULL,
  estimate_id uuid NOT NULL,
  ceiling_fen bigint NOT NULL,
  method text NOT NULL,
  method_ground text NOT NULL,
  industry text NOT NULL,
  sme_reservation text NOT NULL,
  sme_ground text NOT NULL,
  sme_deduction numeric NOT NULL,
  agent_id uuid,
  mandate jsonb,
  plan_number text,
  intent_published_on date,
  cancel_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT project_pk PRIMARY KEY (id),
  CONSTRAINT project_number UNIQUE (purchaser_id, number),
  CONSTRAINT project_one_per_estimate UNIQUE (estimate_id),
  CONSTRAINT project_plan_number UNIQUE (region_code, plan_number),
  CONSTRAINT project_ceiling CHECK (ceiling_fen > 0),
  CONSTRAINT project_sme_reservation CHECK (sme_reservation = ANY (ARRAY['none'::text, 'whole'::text])),
  CONSTRAINT project_status CHECK (status = ANY (ARRAY['draft'::text, 'reserved'::text, 'planned'::text, 'filed'::text, 'intended'::text, 'cancelled'::text]))
);

CREATE TABLE app.region (
  code text NOT NULL,
  name text NOT NULL,
  parent_code text,
  level smallint NOT NULL,
  lineage text[] NOT NULL,
  parameter_region text NOT NULL,
  CONSTRAINT region_pk PRIMARY KEY (code),
  CONSTRAINT region_code CHECK (code ~ '^\d{6}$'::text)
);

CREATE TABLE app.reservation (
  project_id uuid NOT NULL,
  budget_line_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT reservation_once PRIMARY KEY (project_id, budget_line_id),
  CONSTRAINT reservation_amount CHECK (amount_fen > 0)
);

CREATE TABLE app.sandbox_clock (
  id boolean DEFAULT true NOT NULL,
  born_sandbox boolean DEFAULT false NOT NULL,
  clock_offset interval DEFAULT '00:00:00'::interval NOT NULL,
  seeded_at timestamp with time zone,
  CONSTRAINT sandbox_clock_pkey PRIMARY KEY (id),
  CONSTRAINT sandbox_clock_one_row CHECK (id),
  CONSTRAINT sandbox_clock_real_time CHECK (born_sandbox OR clock_offset = '00:00:00'::interval)
);

CREATE TABLE app.schema_migration (
  id integer DEFAULT nextval('app.schema_migration_id_seq'::regclass) NOT NULL,
  name character varying(255) NOT NULL,
  run_on timestamp without time zone NOT NULL,
  CONSTRAINT schema_migration_pkey PRIMARY KEY (id)
);

CREATE TABLE app.service_item (
  catalogue_id uuid NOT NULL,
  code text NOT NULL,
  "position" integer NOT NULL,
  duty_group text NOT NULL,
  name text NOT NULL,
  unit text NOT NULL,
  quality_standard text NOT NULL,
  clients_per_worker integer,
  process_steps jsonb NOT NULL,
  reference_price_fen bigint,
  indicators jsonb NOT NULL,
  CONSTRAINT service_item_pk PRIMARY KEY (catalogue_id, code),
  CONSTRAINT service_item_clients_per_worker CHECK (clients_per_worker > 0),
  CONSTRAINT service_item_duty_group CHECK (duty_group = ANY (ARRAY['rehabilitation'::text, 'assistance'::text, 'education'::text, 'administration'::text])),
  CONSTRAINT service_item_reference_price CHECK (reference_price_fen >= 0)
);

CREATE TABLE app.session (
  id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  user_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  client text NOT NULL,
  generation integer DEFAULT 1 NOT NULL,
  rotated_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  status text DEFAULT 'live'::text NOT NULL,
  taken_by jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT session_client CHECK (client = ANY (ARRAY['browser'::text, 'api'::text])),
  CONSTRAINT session_status CHECK ((status = ANY (ARRAY['live'::text, 'ended'::text])) AND (status = 'ended'::text) = (ended_at IS NOT NULL))
);

CREATE TABLE app.tender (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  project_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  method text NOT NULL,
  ceiling_fen bigint NOT NULL,
  document jsonb NOT NULL,
  documents_until date NOT NULL,
  bid_deadline timestamp with time zone NOT NULL,
  notice_on date,
  notice_ends date,
  return_reason text,
  cancel_reason text,
  next_due_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT tender_pk PRIMARY KEY (id),
  CONSTRAINT tender_number UNIQUE (purchaser_id, number),
  CONSTRAINT tender_ceiling CHECK (ceiling_fen > 0),
  CONSTRAINT tender_published_has_notice CHECK ((status <> ALL (ARRAY['published'::text, 'closed'::text])) OR notice_on IS NOT NULL),
  CONSTRAINT tender_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'published'::text, 'closed'::text, 'cancelled'::text]))
);

CREATE TABLE app.tender_document (
  tender_id uuid NOT NULL,
  ordinal integer NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  digest bytea NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT tender_document_pk PRIMARY KEY (tender_id, ordinal)
);

-- Owners of sequences

ALTER SEQUENCE app.schema_migration_id_seq OWNED BY app.schema_migration.id;

-- Foreign keys

ALTER TABLE app.audit_checkpoint_head ADD CONSTRAINT audit_checkpoint_head_of FOREIGN KEY (ordinal) REFERENCES app.audit_checkpoint(ordinal);

ALTER TABLE app.budget_line ADD CONSTRAINT budget_line_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.budget_line ADD CONSTRAINT budget_line_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.calendar_year ADD CONSTRAINT calendar_year_successor FOREIGN KEY (superseded_by) REFERENCES app.calendar_year(id);

ALTER TABLE app.catalogue ADD CONSTRAINT catalogue_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.catalogue ADD CONSTRAINT catalogue_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_replaces FOREIGN KEY (replaces) REFERENCES app.cost_estimate(id);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_successor FOREIGN KEY (superseded_by) REFERENCES app.cost_estimate(id);

ALTER TABLE app.file ADD CONSTRAINT file_organisation FOREIGN KEY (organisation_id) REFERENCES app.organisation(id);

ALTER TABLE app.file ADD CONSTRAINT file_uploader FOREIGN KEY (uploaded_by) REFERENCES app.app_user(id);

ALTER TABLE app.ledger_account ADD CONSTRAINT ledger_account_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.ledger_entry ADD CONSTRAINT ledger_entry_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.ledger_entry ADD CONSTRAINT ledger_entry_recorded_by FOREIGN KEY (recorded_by) REFERENCES app.app_user(id);

ALTER TABLE app.ledger_posting ADD CONSTRAINT ledger_posting_account FOREIGN KEY (budget_line_id, account) REFERENCES app.ledger_account(budget_line_id, account);

ALTER TABLE app.ledger_posting ADD CONSTRAINT ledger_posting_entry FOREIGN KEY (entry_id, budget_line_id) REFERENCES app.ledger_entry(id, budget_line_id);

ALTER TABLE app.membership ADD CONSTRAINT membership_organisation FOREIGN KEY (organisation_id) REFERENCES app.organisation(id);

ALTER TABLE app.membership ADD CONSTRAINT membership_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.notice ADD CONSTRAINT notice_project FOREIGN KEY (project_id) REFERENCES app.project(id);

ALTER TABLE app.notice ADD CONSTRAINT notice_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.notice ADD CONSTRAINT notice_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.notice ADD CONSTRAINT notice_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.organisation ADD CONSTRAINT organisation_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.parameter ADD CONSTRAINT parameter_continued FOREIGN KEY (continues) REFERENCES app.parameter(id);

ALTER TABLE app.parameter ADD CONSTRAINT parameter_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.parameter ADD CONSTRAINT parameter_successor FOREIGN KEY (superseded_by) REFERENCES app.parameter(id);

ALTER TABLE app.project ADD CONSTRAINT project_agent FOREIGN KEY (agent_id) REFERENCES app.organisation(id);

ALTER TABLE app.project ADD CONSTRAINT project_estimate FOREIGN KEY (estimate_id) REFERENCES app.cost_estimate(id);

ALTER TABLE app.project ADD CONSTRAINT project_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.project ADD CONSTRAINT project_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.region ADD CONSTRAINT region_parent FOREIGN KEY (parent_code) REFERENCES app.region(code);

ALTER TABLE app.reservation ADD CONSTRAINT reservation_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.service_item ADD CONSTRAINT service_item_catalogue FOREIGN KEY (catalogue_id) REFERENCES app.catalogue(id);

ALTER TABLE app.session ADD CONSTRAINT session_membership FOREIGN KEY (membership_id) REFERENCES app.membership(id);

ALTER TABLE app.session ADD CONSTRAINT session_user_fk FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_agent FOREIGN KEY (agent_id) REFERENCES app.organisation(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_project FOREIGN KEY (project_id) REFERENCES app.project(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.tender_document ADD CONSTRAINT tender_document_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

-- Indexes

CREATE UNIQUE INDEX app_user_login ON app.app_user USING btree (lower(login) text_pattern_ops);

CREATE INDEX audit_entry_organisation ON app.audit_entry USING btree (organisation_id, recorded_at, chain, seq);

CREATE INDEX audit_entry_recorded_at ON app.audit_entry USING btree (recorded_at, chain, seq);

CREATE INDEX audit_entry_subject ON app.audit_entry USING btree (subject_id, recorded_at);

CREATE INDEX audit_head_unchecked ON app.audit_head USING btree (chain) WHERE seq > checkpointed_seq;

CREATE INDEX budget_line_by_purchaser ON app.budget_line USING btree (purchaser_id, id DESC);

CREATE INDEX budget_line_by_region ON app.budget_line USING btree (region_code, id DESC);

CREATE INDEX budget_line_by_year ON app.budget_line USING btree (year, id DESC);

CREATE INDEX calendar_year_of_year ON app.calendar_year USING btree (year, id DESC);

CREATE UNIQUE INDEX calendar_year_one_active ON app.calendar_year USING btree (year) WHERE status = 'active'::text;

CREATE INDEX catalogue_by_purchaser ON app.catalogue USING btree (purchaser_id, id DESC);

CREATE INDEX catalogue_by_region ON app.catalogue USING btree (region_code, id DESC);

CREATE INDEX catalogue_by_status ON app.catalogue USING btree (status, id DESC);

CREATE INDEX catalogue_by_year ON app.catalogue USING btree (year, id DESC);

CREATE UNIQUE INDEX catalogue_one_draft ON app.catalogue USING btree (purchaser_id, region_code, year) WHERE status = 'draft'::text;

CREATE UNIQUE INDEX catalogue_one_published ON app.catalogue USING btree (region_code, year) WHERE status = 'published'::text;

CREATE INDEX catalogue_public ON app.catalogue USING btree (id DESC) WHERE status <> 'draft'::text;

CREATE INDEX cost_estimate_by_purchaser ON app.cost_estimate USING btree (purchaser_id, id DESC);

CREATE INDEX cost_estimate_by_region ON app.cost_estimate USING btree (region_code, id DESC);

CREATE INDEX file_of_owner ON app.file USING btree (owner_id) WHERE owner_id IS NOT NULL;

CREATE INDEX file_pending ON app.file USING btree (uploaded_at) WHERE owner_id IS NULL;

CREATE INDEX idempotency_key_created_at ON app.idempotency_key USING btree (created_at);

CREATE INDEX ledger_entry_of_line ON app.ledger_entry USING btree (budget_line_id, id DESC);

CREATE INDEX ledger_entry_of_project ON app.ledger_entry USING btree (project_id, id DESC);

CREATE INDEX login_failure_last_failed_at ON app.login_failure USING btree (last_failed_at);

CREATE INDEX membership_of_organisation ON app.membership USING btree (organisation_id, id);

CREATE UNIQUE INDEX membership_once ON app.membership USING btree (user_id, organisation_id, post) WHERE ended_at IS NULL;

CREATE INDEX notice_by_kind ON app.notice USING btree (kind, id DESC);

CREATE INDEX notice_by_region ON app.notice USING btree (region_code, id DESC);

CREATE INDEX notice_newest ON app.notice USING btree (id DESC);

CREATE INDEX organisation_kind_id ON app.organisation USING btree (kind, id DESC);

CREATE INDEX organisation_name ON app.organisation USING btree (name text_pattern_ops);

CREATE UNIQUE INDEX organisation_one_operator ON app.organisation USING btree (kind) WHERE kind = 'operator'::text;

CREATE INDEX organisation_region_id ON app.organisation USING btree (region_code, id DESC);

CREATE INDEX outbox_dead ON app.outbox USING btree (dead_at, id) WHERE dead_at IS NOT NULL;

CREATE INDEX outbox_open ON app.outbox USING btree (created_at, id) WHERE done_at IS NULL AND dead_at IS NULL;

CREATE INDEX outbox_undispatched ON app.outbox USING btree (created_at, id) WHERE dispatched_at IS NULL AND done_at IS NULL AND dead_at IS NULL;

CREATE INDEX parameter_of_kind ON app.parameter USING btree (kind, id DESC);

CREATE INDEX parameter_of_region ON app.parameter USING btree (region_code, kind, id DESC);

CREATE INDEX project_by_agent ON app.project USING btree (agent_id, id DESC);

CREATE INDEX project_by_purchaser ON app.project USING btree (purchaser_id, id DESC);

CREATE INDEX project_by_region ON app.project USING btree (region_code, id DESC);

CREATE INDEX project_by_region_status ON app.project USING btree (region_code, status, id DESC);

CREATE INDEX region_lineage ON app.region USING gin (lineage);

CREATE INDEX region_parent_code ON app.region USING btree (parent_code, code);

CREATE INDEX reservation_of_line ON app.reservation USING btree (budget_line_id, project_id);

CREATE INDEX session_of_membership ON app.session USING btree (membership_id) WHERE ended_at IS NULL;

CREATE INDEX session_of_user ON app.session USING btree (user_id, id DESC) WHERE ended_at IS NULL;

CREATE INDEX tender_by_agent ON app.tender USING btree (agent_id, id DESC);

CREATE INDEX tender_by_purchaser ON app.tender USING btree (purchaser_id, id DESC);

CREATE INDEX tender_by_region ON app.tender USING btree (region_code, id DESC);

CREATE INDEX tender_by_region_status ON app.tender USING btree (region_code, status, id DESC);

CREATE INDEX tender_due ON app.tender USING btree (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE UNIQUE INDEX tender_one_live_per_project ON app.tender USING btree (project_id) WHERE status <> 'cancelled'::text;

CREATE INDEX tender_public ON app.tender USING btree (id DESC) WHERE notice_on IS NOT NULL;

CREATE INDEX tender_public_by_region ON app.tender USING btree (region_code, id DESC) WHERE notice_on IS NOT NULL;

CREATE INDEX tender_public_by_status ON app.tender USING btree (status, id DESC) WHERE notice_on IS NOT NULL;

-- Triggers

CREATE TRIGGER budget_line_accounts AFTER INSERT ON app.budget_line FOR EACH ROW EXECUTE FUNCTION app.ledger_open_accounts();

CREATE TRIGGER catalogue_final BEFORE UPDATE ON app.catalogue FOR EACH ROW WHEN (old.status = 'retired'::text OR old.status = 'published'::text AND (new.status <> 'retired'::text OR old.purchaser_id IS DISTINCT FROM new.purchaser_id OR old.region_code IS DISTINCT FROM new.region_code OR old.year IS DISTINCT FROM new.year OR old.ordinal IS DISTINCT FROM new.ordinal OR old.title IS DISTINCT FROM new.title OR old.guidance IS DISTINCT FROM new.guidance OR old.procurement_item_code IS DISTINCT FROM new.procurement_item_code OR old.published_at IS DISTINCT FROM new.published_at)) EXECUTE FUNCTION app.refuse_change_of_published();

CREATE TRIGGER cost_estimate_final BEFORE UPDATE ON app.cost_estimate FOR EACH ROW WHEN (old.status = 'superseded'::text OR old.status = 'approved'::text AND (new.status <> 'superseded'::text OR (to_jsonb(old.*) - '{version,status,taken_by,superseded_by}'::text[]) IS DISTINCT FROM (to_jsonb(new.*) - '{version,status,taken_by,superseded_by}'::text[]))) EXECUTE FUNCTION app.refuse_change_of_approved_estimate();

CREATE CONSTRAINT TRIGGER ledger_account_reserved AFTER UPDATE ON app.ledger_account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.account = 'reserved'::text) EXECUTE FUNCTION app.ledger_check_reserved();

CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON app.ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.ledger_check_entry();

CREATE TRIGGER ledger_posting_applied AFTER INSERT ON app.ledger_posting FOR EACH ROW EXECUTE FUNCTION app.ledger_apply_posting();

CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON app.ledger_posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.ledger_check_entry();

CREATE CONSTRAINT TRIGGER reservation_is_booked AFTER INSERT OR DELETE ON app.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.ledger_check_reserved();

CREATE TRIGGER service_item_final BEFORE INSERT OR DELETE OR UPDATE ON app.service_item FOR EACH ROW EXECUTE FUNCTION app.refuse_item_of_published();

-- Rights

GRANT EXECUTE ON ROUTINE app.audit_append(text,text,uuid,uuid,text,text,uuid,uuid,timestamp with time zone,timestamp with time zone,jsonb,text,bytea) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_apply_posting() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_check_entry() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_check_reserved() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_open_accounts() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.now() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_change_of_approved_estimate() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_change_of_published() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_item_of_published() TO qingyuan_app;

GRANT USAGE ON SCHEMA app TO qingyuan_app;

GRANT USAGE ON SEQUENCE app.schema_migration_id_seq TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.app_user TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.audit_checkpoint TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.audit_checkpoint_head TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.audit_entry TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.audit_head TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE (status), UPDATE (taken_by), UPDATE (version) ON TABLE app.budget_line TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.calendar_year TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.catalogue TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.cost_estimate TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.file TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.idempotency_key TO qingyuan_app;

GRANT SELECT ON TABLE app.ledger_account TO qingyuan_app;

GRANT INSERT (budget_line_id), INSERT (id), INSERT (kind), INSERT (project_id), INSERT (recorded_by), SELECT ON TABLE app.ledger_entry TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.ledger_posting TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.login_failure TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.membership TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.notice TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.organisation TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.outbox TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.parameter TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.project TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.region TO qingyuan_app;

GRANT DELETE, INSERT, SELECT ON TABLE app.reservation TO qingyuan_app;

GRANT SELECT, UPDATE (clock_offset) ON TABLE app.sandbox_clock TO qingyuan_app;

GRANT SELECT ON TABLE app.schema_migration TO qingyuan_app;

GRANT DELETE, INSERT, SELECT ON TABLE app.service_item TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.session TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.tender TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.tender_document TO qingyuan_app;
