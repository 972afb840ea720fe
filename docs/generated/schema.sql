-- Schema "app" as the migrations leave it. Generated: do not edit.

SET check_function_bodies = off;

-- Functions

CREATE OR REPLACE FUNCTION app.add_working_days(start date, days integer)
 RETURNS date
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
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
$function$;

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

CREATE OR REPLACE FUNCTION app.commitments_locked(milestone uuid, contract uuid)
 RETURNS TABLE("milestoneId" uuid, "contractId" uuid, "budgetLineId" uuid, "committedFen" bigint, "inPaymentFen" bigint, year integer, title text, status text, "purchaserId" uuid)
 LANGUAGE plpgsql
AS $function$
begin
  perform from app.budget_line l
  where l.id in (select c.budget_line_id from app.commitment c where c.milestone_id = milestone or c.contract_id = contract)
  order by l.id for no key update;
  return query
    select c.milestone_id, c.contract_id, c.budget_line_id, c.committed_fen, c.in_payment_fen, l.year, l.title, l.status, l.purchaser_id
    from app.commitment c join app.budget_line l on l.id = c.budget_line_id
    where c.milestone_id = milestone or c.contract_id = contract
    order by c.budget_line_id, c.milestone_id;
end
$function$;

CREATE OR REPLACE FUNCTION app.is_working_day(day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select case
    when y.makeup_workdays ? day::text then true
    when extract(isodow from day) > 5 then false
    else not exists (select from jsonb_array_elements(y.holidays) h where day between (h ->> 'from')::date and (h ->> 'to')::date)
  end
  from app.calendar_year y where y.year = extract(year from day) and y.status = 'active'
$function$;

CREATE OR REPLACE FUNCTION app.ledger_apply_posting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'app', 'pg_temp'
AS $function$
declare
  entry ledger_entry;
  gives text;
  takes text;
begin
  select * into entry from ledger_entry where id = new.entry_id;
  if entry.recorded_at <> pg_catalog.now() then
    raise exception 'the entry is closed' using errcode = 'check_violation', constraint = 'ledger_entry_closed';
  end if;
  gives := (ledger_movement(entry.kind))[1];
  takes := (ledger_movement(entry.kind))[2];
  if new.account <> (case when new.amount_fen < 0 then gives else takes end) then
    raise exception 'an entry of another kind moves this account' using errcode = 'check_violation', constraint = 'ledger_posting_moves';
  end if;
  update ledger_account set balance_fen = balance_fen + new.amount_fen
  where budget_line_id = new.budget_line_id and account = new.account;
  if new.amount_fen < 0 or entry.milestone_id is null then
    return null;
  end if;
  if entry.kind = 'commit' then
    insert into commitment (milestone_id, budget_line_id, contract_id, amount_fen, committed_fen)
    values (entry.milestone_id, new.budget_line_id, entry.contract_id, new.amount_fen, new.amount_fen);
    return null;
  end if;
  if entry.kind = 'pay-out' and (select status from budget_line where id = new.budget_line_id) <> 'available' then
    raise exception 'the budget of the line is not approved' using errcode = 'check_violation', constraint = 'budget_line_may_pay';
  end if;
  update commitment
  set committed_fen = committed_fen + new.amount_fen * ((takes = 'committed')::int - (gives = 'committed')::int),
      in_payment_fen = in_payment_fen + new.amount_fen * ((takes = 'in_payment')::int - (gives = 'in_payment')::int),
      paid_fen = paid_fen + new.amount_fen * (takes = 'paid')::int,
      returned_fen = returned_fen + new.amount_fen * (takes = 'available')::int
  where milestone_id = entry.milestone_id and budget_line_id = new.budget_line_id and contract_id = entry.contract_id;
  if not found then
    raise exception 'the milestone holds nothing of the line' using errcode = 'check_violation', constraint = 'ledger_entry_commitment';
  end if;
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

CREATE OR REPLACE FUNCTION app.ledger_movement(kind text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case kind
    when 'load' then array['appropriation', 'available']
    when 'recall' then array['available', 'appropriation']
    when 'reserve' then array['available', 'reserved']
    when 'release' then array['reserved', 'available']
    when 'commit' then array['reserved', 'committed']
    when 'pay-out' then array['committed', 'in_payment']
    when 'settle' then array['in_payment', 'paid']
    when 'bounce' then array['in_payment', 'committed']
    when 'return' then array['committed', 'available']
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
  select new.id, unnest(array['appropriation', 'available', 'reserved', 'committed', 'in_payment', 'paid']);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION app.notice_is_public()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  words text := app.notice_words(new);
begin
  insert into app.notice_search values (new.id, words, app.search_grams(words, false));
  perform pg_notify('qingyuan_public', coalesce(new.tender_id, new.project_id)::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION app.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select pg_catalog.now() + (select clock_offset from app.sandbox_clock)
$function$;

CREATE OR REPLACE FUNCTION app.payment_request_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  request app.payment_request;
  under_way bigint;
  paid bigint;
begin
  select * into request from app.payment_request where id = new.id;
  select coalesce(sum(in_payment_fen), 0), coalesce(sum(paid_fen), 0) into under_way, paid
  from app.commitment where milestone_id = request.milestone_id;
  if under_way <> request.net_fen * (request.status = 'released')::int
     or paid <> request.net_fen * (request.status = 'settled')::int then
    raise exception 'the ledger says otherwise' using errcode = 'check_violation', constraint = 'payment_request_is_booked';
  end if;
  if (select count(*) from app.payment_order o where o.request_id = request.id)
     <> jsonb_array_length(request.bounces) + (request.status in ('released', 'settled') and request.net_fen > 0)::int then
    raise exception 'every order but the last has bounced' using errcode = 'check_violation', constraint = 'payment_request_is_ordered';
  end if;
  if request.status = 'settled' and not exists (
    select from app.milestone m where m.id = request.milestone_id and m.status = 'paid'
    and m.paid_fen = request.net_fen and m.returned_fen = request.returned_fen) then
    raise exception 'the milestone says otherwise' using errcode = 'check_violation', constraint = 'payment_request_is_of_milestone';
  end if;
  -- what is asked for grows with a new request alone; whoever makes one has locked the contract before
  if tg_op = 'INSERT' or old.status = 'returned' then
    perform from app.contract where id = request.contract_id for no key update;
    if (select sum(net_fen) from app.payment_request where contract_id = request.contract_id and status <> 'returned')
       > (select price_fen from app.contract where id = request.contract_id) then
      raise exception 'more than the contract costs' using errcode = 'check_violation', constraint = 'payment_request_within_contract';
    end if;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION app.refuse_change_of_approved_estimate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an approved estimate never changes' using errcode = 'check_violation', constraint = 'cost_estimate_final';
end
$function$;

CREATE OR REPLACE FUNCTION app.refuse_change_of_final_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a final assessment never changes' using errcode = 'check_violation', constraint = 'assessment_unchanged';
end
$function$;

CREATE OR REPLACE FUNCTION app.refuse_change_of_locked_sheet()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a locked sheet never changes' using errcode = 'check_violation', constraint = 'assessment_sheet_unchanged';
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

CREATE OR REPLACE FUNCTION app.roll_forward(day date)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  select app.add_working_days(day - 1, 1)
$function$;

CREATE OR REPLACE FUNCTION app.search_grams(words text, asked boolean)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_agg(distinct gram), '{}')
  from string_to_table(words, ' ') word
    cross join lateral (select string_to_array(word, null) as signs) w
    cross join lateral generate_series(1, cardinality(signs)) place
    cross join lateral (values (signs[place]), (signs[place] || signs[place + 1])) pair (gram)
  where gram is not null and not (asked and length(gram) = 1 and cardinality(signs) > 1)
$function$;

CREATE OR REPLACE FUNCTION app.search_words(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select btrim(regexp_replace(lower(normalize($1, NFKC) collate "C"), '[[:space:][:punct:][:cntrl:]、。〈〉《》「」『』【】〔〕〖〗“”‘’—–…·•]+' collate "C", ' ', 'g'))
$function$;

CREATE OR REPLACE FUNCTION app.tell_public()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('qingyuan_public', to_jsonb(new) ->> tg_argv[0]);
  return null;
end $function$;

-- Sequences

CREATE SEQUENCE app.schema_migration_id_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1;

-- Tables

CREATE TABLE app.acceptance (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  stage text NOT NULL,
  planned_for date NOT NULL,
  members jsonb NOT NULL,
  held_on date,
  items jsonb,
  users jsonb,
  result text,
  signed_on date,
  announce_due_on date,
  announced_on date,
  late_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT acceptance_pk PRIMARY KEY (id),
  CONSTRAINT acceptance_announced CHECK ((status = 'announced'::text) = (announced_on IS NOT NULL) AND (announced_on IS NULL OR announced_on <= announce_due_on OR late_reason IS NOT NULL)),
  CONSTRAINT acceptance_result CHECK ((result = ANY (ARRAY['passed'::text, 'failed'::text])) AND (status = 'planned'::text) = (result IS NULL) AND (result IS NULL) = (held_on IS NULL) AND (result IS NULL) = (items IS NULL) AND (result IS NULL) = (users IS NULL)),
  CONSTRAINT acceptance_signed CHECK ((status = ANY (ARRAY['signed'::text, 'announced'::text])) = (signed_on IS NOT NULL) AND (signed_on IS NULL) = (announce_due_on IS NULL)),
  CONSTRAINT acceptance_stage CHECK (stage = ANY (ARRAY['mid-term'::text, 'final'::text])),
  CONSTRAINT acceptance_status CHECK (status = ANY (ARRAY['planned'::text, 'held'::text, 'signed'::text, 'announced'::text]))
);

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

CREATE TABLE app.assessment (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  evaluator_id uuid NOT NULL,
  region_code text NOT NULL,
  fee_fen bigint NOT NULL,
  purchase_number text NOT NULL,
  terms jsonb NOT NULL,
  declarations jsonb NOT NULL,
  plan jsonb,
  vetoes jsonb NOT NULL,
  outcome jsonb,
  papers_digest text,
  report jsonb,
  draft_round integer NOT NULL,
  drafted_on date,
  comment_due_on date,
  comments jsonb NOT NULL,
  reopenings jsonb NOT NULL,
  final_on date,
  published_on date,
  withdraw_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT assessment_pk PRIMARY KEY (id),
  CONSTRAINT assessment_drafted CHECK ((drafted_on IS NULL) = (comment_due_on IS NULL)),
  CONSTRAINT assessment_fee CHECK (fee_fen > 0),
  CONSTRAINT assessment_final CHECK ((status = ANY (ARRAY['final'::text, 'published'::text])) = (final_on IS NOT NULL)),
  CONSTRAINT assessment_independent CHECK (evaluator_id <> purchaser_id AND evaluator_id <> vendor_id),
  CONSTRAINT assessment_published CHECK ((status = 'published'::text) = (published_on IS NOT NULL)),
  CONSTRAINT assessment_scored CHECK (outcome IS NOT NULL OR (status <> ALL (ARRAY['scored'::text, 'in_objection'::text, 'final'::text, 'published'::text]))),
  CONSTRAINT assessment_status CHECK (status = ANY (ARRAY['commissioned'::text, 'planned'::text, 'fieldwork'::text, 'scored'::text, 'in_objection'::text, 'final'::text, 'published'::text, 'withdrawn'::text]))
);

CREATE TABLE app.assessment_relation (
  assessment_id uuid NOT NULL,
  user_id uuid NOT NULL,
  relations jsonb NOT NULL,
  conflicts jsonb NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  CONSTRAINT assessment_relation_pk PRIMARY KEY (assessment_id, user_id)
);

CREATE TABLE app.assessment_sample (
  assessment_id uuid NOT NULL,
  kind text NOT NULL,
  seed text NOT NULL,
  population jsonb NOT NULL,
  drawn jsonb NOT NULL,
  reserves jsonb NOT NULL,
  digest text NOT NULL,
  drawn_by uuid NOT NULL,
  drawn_at timestamp with time zone NOT NULL,
  CONSTRAINT assessment_sample_once PRIMARY KEY (assessment_id, kind),
  CONSTRAINT assessment_sample_kind CHECK (kind = ANY (ARRAY['files'::text, 'cases'::text, 'clients'::text]))
);

CREATE TABLE app.assessment_sheet (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  assessment_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  evaluator_id uuid NOT NULL,
  region_code text NOT NULL,
  user_id uuid NOT NULL,
  measurements jsonb NOT NULL,
  notes jsonb NOT NULL,
  earlier jsonb NOT NULL,
  locked_at timestamp with time zone,
  digest text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT assessment_sheet_pk PRIMARY KEY (id),
  CONSTRAINT assessment_sheet_one_each UNIQUE (assessment_id, user_id),
  CONSTRAINT assessment_sheet_locked CHECK ((status = 'locked'::text) = (locked_at IS NOT NULL) AND (locked_at IS NULL) = (digest IS NULL)),
  CONSTRAINT assessment_sheet_status CHECK (status = ANY (ARRAY['open'::text, 'locked'::text, 'void'::text]))
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

CREATE TABLE app.award (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  tender_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  bid_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  rank integer NOT NULL,
  amount_fen bigint NOT NULL,
  total text NOT NULL,
  minutes jsonb NOT NULL,
  succession jsonb,
  reported_at timestamp with time zone NOT NULL,
  determined_at timestamp with time zone NOT NULL,
  due_on date NOT NULL,
  late_reason text,
  announce_due_on date NOT NULL,
  announce_late_reason text,
  announced_at timestamp with time zone,
  announcement_ends date,
  challenge_until date,
  annulment jsonb,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT award_pk PRIMARY KEY (id),
  CONSTRAINT award_once_per_bid UNIQUE (bid_id),
  CONSTRAINT award_amount CHECK (amount_fen > 0),
  CONSTRAINT award_announced CHECK (status <> 'announced'::text OR announced_at IS NOT NULL AND announcement_ends IS NOT NULL AND challenge_until IS NOT NULL),
  CONSTRAINT award_annulled CHECK ((status = 'annulled'::text) = (annulment IS NOT NULL)),
  CONSTRAINT award_rank CHECK (rank >= 1 AND (rank = 1 OR succession IS NOT NULL)),
  CONSTRAINT award_status CHECK (status = ANY (ARRAY['determined'::text, 'announced'::text, 'annulled'::text]))
);

CREATE TABLE app.award_letter (
  id uuid NOT NULL,
  award_id uuid NOT NULL,
  tender_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,
  content jsonb NOT NULL,
  digest bytea NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  CONSTRAINT award_letter_pk PRIMARY KEY (id),
  CONSTRAINT award_letter_number UNIQUE (tender_id, number),
  CONSTRAINT award_letter_one_each UNIQUE (award_id, vendor_id),
  CONSTRAINT award_letter_kind CHECK (kind = ANY (ARRAY['award'::text, 'result'::text]))
);

CREATE TABLE app.bid (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  opening_id uuid NOT NULL,
  tender_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  envelope_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  opened_at timestamp with time zone,
  offer_fen bigint,
  refusal jsonb,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT bid_pk PRIMARY KEY (id),
  CONSTRAINT bid_one_per_vendor UNIQUE (opening_id, vendor_id),
  CONSTRAINT bid_offer CHECK (offer_fen IS NULL OR offer_fen > 0 AND opened_at IS NOT NULL),
  CONSTRAINT bid_status CHECK (status = ANY (ARRAY['sealed'::text, 'withdrawn'::text, 'unopened'::text, 'invalid'::text, 'opened'::text, 'admitted'::text, 'rejected'::text, 'ranked'::text, 'awarded'::text, 'unsuccessful'::text]))
);

CREATE TABLE app.bid_content (
  bid_id uuid NOT NULL,
  content json NOT NULL,
  CONSTRAINT bid_content_pk PRIMARY KEY (bid_id)
);

CREATE TABLE app.bid_envelope (
  id uuid NOT NULL,
  bid_id uuid NOT NULL,
  opening_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  ordinal integer NOT NULL,
  sealed text NOT NULL,
  receipt text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  shares jsonb GENERATED ALWAYS AS (sealed::jsonb -> 'shares'::text) STORED NOT NULL,
  head text GENERATED ALWAYS AS (split_part(sealed::jsonb ->> 'envelope'::text, '.'::text, 1)) STORED NOT NULL,
  CONSTRAINT bid_envelope_pk PRIMARY KEY (id),
  CONSTRAINT bid_envelope_ordinal UNIQUE (bid_id, ordinal)
);

CREATE TABLE app.bid_evaluation (
  id uuid NOT NULL,
  tender_id uuid NOT NULL,
  ordinal integer NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  tie_draw jsonb,
  evaluated_by uuid NOT NULL,
  evaluated_at timestamp with time zone NOT NULL,
  CONSTRAINT bid_evaluation_pk PRIMARY KEY (id),
  CONSTRAINT bid_evaluation_ordinal UNIQUE (tender_id, ordinal)
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

CREATE TABLE app.challenge (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  tender_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  subject text NOT NULL,
  step text,
  facts text NOT NULL,
  grounds text NOT NULL,
  request text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  window_ends date,
  due_on date NOT NULL,
  is_suspending boolean NOT NULL,
  holds_suspension boolean NOT NULL,
  effect text,
  reply text,
  summary text,
  replied_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT challenge_pk PRIMARY KEY (id),
  CONSTRAINT challenge_effect CHECK ((status = 'upheld'::text) = (effect IS NOT NULL) AND (effect = ANY (ARRAY['none'::text, 'next-candidate'::text, 're-run'::text]))),
  CONSTRAINT challenge_replied CHECK ((status = ANY (ARRAY['inadmissible'::text, 'upheld'::text, 'dismissed'::text])) = (replied_at IS NOT NULL)),
  CONSTRAINT challenge_status CHECK (status = ANY (ARRAY['submitted'::text, 'accepted'::text, 'inadmissible'::text, 'upheld'::text, 'dismissed'::text, 'withdrawn'::text])),
  CONSTRAINT challenge_step CHECK ((subject = 'procedure'::text) = (step IS NOT NULL) AND (step = ANY (ARRAY['opening'::text, 'review'::text]))),
  CONSTRAINT challenge_subject CHECK (subject = ANY (ARRAY['document'::text, 'procedure'::text, 'result'::text]))
);

CREATE TABLE app.commitment (
  milestone_id uuid NOT NULL,
  budget_line_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  committed_fen bigint NOT NULL,
  in_payment_fen bigint DEFAULT 0 NOT NULL,
  paid_fen bigint DEFAULT 0 NOT NULL,
  returned_fen bigint DEFAULT 0 NOT NULL,
  CONSTRAINT commitment_once PRIMARY KEY (milestone_id, budget_line_id),
  CONSTRAINT commitment_amount CHECK (amount_fen > 0),
  CONSTRAINT commitment_not_negative CHECK (LEAST(committed_fen, in_payment_fen, paid_fen, returned_fen) >= 0),
  CONSTRAINT commitment_whole CHECK ((committed_fen + in_payment_fen + paid_fen + returned_fen) = amount_fen)
);

CREATE TABLE app.complaint (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  challenge_id uuid NOT NULL,
  tender_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  facts text NOT NULL,
  request text NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  window_ends date NOT NULL,
  due_on date NOT NULL,
  decision_number text,
  decision text,
  decided_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT complaint_pk PRIMARY KEY (id),
  CONSTRAINT complaint_one_per_challenge UNIQUE (challenge_id),
  CONSTRAINT complaint_decided CHECK ((status = 'filed'::text) = (decided_at IS NULL) AND (decided_at IS NULL) = (decision_number IS NULL)),
  CONSTRAINT complaint_status CHECK (status = ANY (ARRAY['filed'::text, 'upheld'::text, 'dismissed'::text]))
);

CREATE TABLE app.consultation (
  id uuid NOT NULL,
  tender_id uuid NOT NULL,
  bid_id uuid NOT NULL,
  held_at timestamp with time zone NOT NULL,
  record text NOT NULL,
  changes text,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT consultation_pk PRIMARY KEY (id)
);

CREATE TABLE app.contract (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  award_id uuid NOT NULL,
  tender_id uuid NOT NULL,
  project_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  title text NOT NULL,
  number text,
  price_fen bigint NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  content jsonb NOT NULL,
  return_reason text,
  legal_check jsonb,
  budget_check jsonb,
  document_id uuid,
  seal jsonb,
  scan jsonb,
  sign_due_on date NOT NULL,
  signed_on date,
  announce_due_on date,
  announced_on date,
  file_due_on date,
  filed_on date,
  filing_number text,
  late_reasons jsonb NOT NULL,
  bond jsonb,
  bond_due_on date,
  finally_accepted_on date,
  bond_return_due_on date,
  suspend_reason text,
  ended_on date,
  end_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT contract_pk PRIMARY KEY (id),
  CONSTRAINT contract_number_once UNIQUE (purchaser_id, number),
  CONSTRAINT contract_once_per_award UNIQUE (award_id),
  CONSTRAINT contract_ended CHECK ((ended_on IS NOT NULL) = (status = ANY (ARRAY['completed'::text, 'terminated'::text, 'rescinded'::text]))),
  CONSTRAINT contract_numbered CHECK (number IS NOT NULL OR (status = ANY (ARRAY['drafting'::text, 'in_review'::text])) OR status = 'terminated'::text AND signed_on IS NULL),
  CONSTRAINT contract_price CHECK (price_fen > 0),
  CONSTRAINT contract_signed CHECK (signed_on IS NOT NULL OR (status = ANY (ARRAY['drafting'::text, 'in_review'::text, 'approved'::text, 'awaiting_signature'::text, 'terminated'::text]))),
  CONSTRAINT contract_status CHECK (status = ANY (ARRAY['drafting'::text, 'in_review'::text, 'approved'::text, 'awaiting_signature'::text, 'effective'::text, 'suspended'::text, 'completed'::text, 'terminated'::text, 'rescinded'::text])),
  CONSTRAINT contract_term CHECK (ends_on >= starts_on)
);

CREATE TABLE app.contract_consent (
  document_id uuid NOT NULL,
  side text NOT NULL,
  sha256 bytea NOT NULL,
  user_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT contract_consent_once PRIMARY KEY (document_id, side),
  CONSTRAINT contract_consent_side CHECK (side = ANY (ARRAY['purchaser'::text, 'vendor'::text]))
);

CREATE TABLE app.contract_document (
  id uuid NOT NULL,
  contract_id uuid NOT NULL,
  revision integer NOT NULL,
  file_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  pages integer NOT NULL,
  bytes bigint NOT NULL,
  template text NOT NULL,
  template_sha256 bytea NOT NULL,
  verification_code text NOT NULL,
  rendered_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT contract_document_pk PRIMARY KEY (id),
  CONSTRAINT contract_document_code UNIQUE (verification_code),
  CONSTRAINT contract_document_digest UNIQUE (sha256),
  CONSTRAINT contract_document_revision UNIQUE (contract_id, revision),
  CONSTRAINT contract_document_sizes CHECK (pages > 0 AND bytes > 0 AND revision > 0)
);

CREATE TABLE app.contract_party (
  contract_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  since timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT contract_party_pk PRIMARY KEY (contract_id, organisation_id, role),
  CONSTRAINT contract_party_role CHECK (role = ANY (ARRAY['site'::text, 'evaluator'::text]))
);

CREATE TABLE app.contract_sequence (
  purchaser_id uuid NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT contract_sequence_pk PRIMARY KEY (purchaser_id, year)
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

CREATE TABLE app.custodian_key (
  seat_id uuid NOT NULL,
  public_jwk jsonb NOT NULL,
  fingerprint text NOT NULL,
  set_at timestamp with time zone NOT NULL,
  CONSTRAINT custodian_key_pk PRIMARY KEY (seat_id)
);

CREATE TABLE app.debarment (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  finance_id uuid NOT NULL,
  uscc text NOT NULL,
  name text NOT NULL,
  decision_number text NOT NULL,
  decided_on date NOT NULL,
  reason text NOT NULL,
  scope_regions text[] NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  revoked_on date,
  revoke_reason text,
  next_due_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT debarment_pk PRIMARY KEY (id),
  CONSTRAINT debarment_number UNIQUE (finance_id, decision_number),
  CONSTRAINT debarment_period CHECK (until_on > from_on),
  CONSTRAINT debarment_revoked CHECK ((status = 'revoked'::text) = (revoked_on IS NOT NULL) AND (revoked_on IS NULL) = (revoke_reason IS NULL)),
  CONSTRAINT debarment_scope CHECK (cardinality(scope_regions) > 0),
  CONSTRAINT debarment_status CHECK (status = ANY (ARRAY['in_force'::text, 'ended'::text, 'revoked'::text]))
);

CREATE TABLE app.deduction (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  kind text NOT NULL,
  breach_key text NOT NULL,
  basis jsonb NOT NULL,
  amount_fen bigint NOT NULL,
  explained jsonb NOT NULL,
  open_fen bigint NOT NULL,
  reason text NOT NULL,
  proposed_on date NOT NULL,
  reply_due_on date NOT NULL,
  reply text,
  replied_on date,
  decision text,
  decided_on date,
  request_id uuid,
  settled_on date,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT deduction_pk PRIMARY KEY (id),
  CONSTRAINT deduction_once UNIQUE (contract_id, breach_key),
  CONSTRAINT deduction_amount CHECK (amount_fen > 0 AND open_fen >= 0 AND open_fen <= amount_fen),
  CONSTRAINT deduction_claimed CHECK (request_id IS NULL OR (status = ANY (ARRAY['confirmed'::text, 'settled'::text]))),
  CONSTRAINT deduction_decided CHECK ((status = ANY (ARRAY['confirmed'::text, 'waived'::text, 'settled'::text])) = (decided_on IS NOT NULL) AND (decided_on IS NULL) = (decision IS NULL)),
  CONSTRAINT deduction_heard CHECK (decided_on IS NULL OR replied_on IS NOT NULL OR decided_on > reply_due_on),
  CONSTRAINT deduction_kind CHECK (kind = ANY (ARRAY['vacancy'::text, 'late-report'::text, 'false-record'::text])),
  CONSTRAINT deduction_replied CHECK ((reply IS NULL) = (replied_on IS NULL) AND (status <> 'replied'::text OR reply IS NOT NULL)),
  CONSTRAINT deduction_settled CHECK ((status = 'settled'::text) = (open_fen = 0) AND (status = 'settled'::text) = (settled_on IS NOT NULL)),
  CONSTRAINT deduction_status CHECK (status = ANY (ARRAY['proposed'::text, 'replied'::text, 'confirmed'::text, 'waived'::text, 'settled'::text]))
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

CREATE TABLE app.form_draft (
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  form text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  body text NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT form_draft_pk PRIMARY KEY (id),
  CONSTRAINT form_draft_once UNIQUE (membership_id, form),
  CONSTRAINT form_draft_form CHECK (form ~ '^[a-z0-9:-]{1,120}$'::text),
  CONSTRAINT form_draft_never_a_bid CHECK (form !~~ 'bid%'::text),
  CONSTRAINT form_draft_size CHECK (octet_length(body) <= 262144)
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

CREATE TABLE app.inquiry (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  tender_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  part text NOT NULL,
  question text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  answer_due_on date NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  is_late boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT inquiry_pk PRIMARY KEY (id),
  CONSTRAINT inquiry_answered CHECK ((status = 'answered'::text) = (answer IS NOT NULL) AND (answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT inquiry_status CHECK (status = ANY (ARRAY['asked'::text, 'answered'::text, 'withdrawn'::text]))
);

CREATE TABLE app.invoice (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  milestone_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  number text NOT NULL,
  rate text NOT NULL,
  amount_fen bigint NOT NULL,
  tax_fen bigint NOT NULL,
  total_fen bigint NOT NULL,
  issued_on date NOT NULL,
  file_id uuid NOT NULL,
  wage_file_ids jsonb NOT NULL,
  payee jsonb NOT NULL,
  received_on date NOT NULL,
  check_due_on date NOT NULL,
  accepted_on date,
  return_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT invoice_pk PRIMARY KEY (id),
  CONSTRAINT invoice_number UNIQUE (number),
  CONSTRAINT invoice_accepted CHECK ((status = 'accepted'::text) = (accepted_on IS NOT NULL)),
  CONSTRAINT invoice_number_form CHECK (number ~ '^[0-9]{20}$'::text),
  CONSTRAINT invoice_returned CHECK ((status = 'returned'::text) = (return_reason IS NOT NULL)),
  CONSTRAINT invoice_status CHECK (status = ANY (ARRAY['submitted'::text, 'accepted'::text, 'returned'::text])),
  CONSTRAINT invoice_sum CHECK (amount_fen >= 0 AND tax_fen >= 0 AND total_fen > 0 AND (amount_fen + tax_fen) = total_fen)
);

CREATE TABLE app.late_bid (
  id uuid NOT NULL,
  opening_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  user_id uuid NOT NULL,
  arrived_at timestamp with time zone NOT NULL,
  CONSTRAINT late_bid_pk PRIMARY KEY (id),
  CONSTRAINT late_bid_once UNIQUE (opening_id, vendor_id)
);

CREATE TABLE app.ledger_account (
  budget_line_id uuid NOT NULL,
  account text NOT NULL,
  balance_fen bigint DEFAULT 0 NOT NULL,
  CONSTRAINT ledger_account_pk PRIMARY KEY (budget_line_id, account),
  CONSTRAINT ledger_account_account CHECK (account = ANY (ARRAY['appropriation'::text, 'available'::text, 'reserved'::text, 'committed'::text, 'in_payment'::text, 'paid'::text])),
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
  contract_id uuid,
  milestone_id uuid,
  CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
  CONSTRAINT ledger_entry_line_id UNIQUE (id, budget_line_id),
  CONSTRAINT ledger_entry_contract CHECK ((contract_id IS NULL) = (milestone_id IS NULL)),
  CONSTRAINT ledger_entry_kind CHECK (kind = ANY (ARRAY['load'::text, 'recall'::text, 'reserve'::text, 'release'::text, 'commit'::text, 'pay-out'::text, 'settle'::text, 'bounce'::text, 'return'::text])),
  CONSTRAINT ledger_entry_milestone CHECK ((kind = ANY (ARRAY['commit'::text, 'pay-out'::text, 'settle'::text, 'bounce'::text, 'return'::text])) = (milestone_id IS NOT NULL)),
  CONSTRAINT ledger_entry_project CHECK ((kind = ANY (ARRAY['reserve'::text, 'release'::text, 'commit'::text])) = (project_id IS NOT NULL))
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

CREATE TABLE app.milestone (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  "position" integer NOT NULL,
  share text NOT NULL,
  gross_fen bigint NOT NULL,
  year integer NOT NULL,
  conditions jsonb NOT NULL,
  met jsonb NOT NULL,
  outcome jsonb,
  payable_on date,
  paid_on date,
  paid_fen bigint,
  returned_fen bigint,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT milestone_pk PRIMARY KEY (id),
  CONSTRAINT milestone_gross_of_contract UNIQUE (id, contract_id, gross_fen),
  CONSTRAINT milestone_once UNIQUE (contract_id, code),
  CONSTRAINT milestone_gross CHECK (gross_fen > 0),
  CONSTRAINT milestone_kind CHECK (kind = ANY (ARRAY['prepayment'::text, 'progress'::text, 'final'::text])),
  CONSTRAINT milestone_paid CHECK ((status = 'paid'::text) = (paid_on IS NOT NULL)),
  CONSTRAINT milestone_status CHECK (status = ANY (ARRAY['planned'::text, 'due'::text, 'accepted'::text, 'payable'::text, 'paid'::text, 'cancelled'::text])),
  CONSTRAINT milestone_within CHECK (COALESCE(paid_fen, 0::bigint) >= 0 AND COALESCE(returned_fen, 0::bigint) >= 0 AND (COALESCE(paid_fen, 0::bigint) + COALESCE(returned_fen, 0::bigint)) <= gross_fen)
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
  CONSTRAINT notice_kind CHECK (kind = ANY (ARRAY['intent'::text, 'tender'::text, 'correction'::text, 'clarification'::text, 'cancellation'::text, 'result'::text, 'annulment'::text, 'failure'::text, 'challenge'::text, 'complaint'::text, 'contract'::text, 'acceptance'::text, 'assessment'::text]))
);

CREATE TABLE app.notice_search (
  notice_id uuid NOT NULL,
  words text NOT NULL,
  grams text[] NOT NULL,
  CONSTRAINT notice_search_pk PRIMARY KEY (notice_id)
);

CREATE TABLE app.notification (
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  code text NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  params jsonb NOT NULL,
  at timestamp with time zone DEFAULT app.now() NOT NULL,
  read_at timestamp with time zone,
  CONSTRAINT notification_pk PRIMARY KEY (id)
);

CREATE TABLE app.opened_share (
  opening_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  share text NOT NULL,
  posted_at timestamp with time zone NOT NULL
);

CREATE TABLE app.opening (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  tender_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  ordinal integer NOT NULL,
  kind text NOT NULL,
  threshold integer NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  paused_at timestamp with time zone,
  opened_at timestamp with time zone,
  record jsonb,
  next_due_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT opening_pk PRIMARY KEY (id),
  CONSTRAINT opening_ordinal UNIQUE (tender_id, ordinal),
  CONSTRAINT opening_kind CHECK (kind = ANY (ARRAY['response'::text, 'final_offer'::text])),
  CONSTRAINT opening_opened CHECK ((status = 'opened'::text) = (opened_at IS NOT NULL) AND (opened_at IS NULL) = (record IS NULL)),
  CONSTRAINT opening_status CHECK (status = ANY (ARRAY['accepting'::text, 'closed'::text, 'opened'::text, 'void'::text])),
  CONSTRAINT opening_threshold CHECK (threshold >= 2)
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
  CONSTRAINT organisation_kind CHECK (kind = ANY (ARRAY['purchaser'::text, 'procurement_agent'::text, 'service_site'::text, 'vendor'::text, 'evaluator'::text, 'finance'::text, 'oversight'::text, 'external'::text, 'operator'::text])),
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

CREATE TABLE app.payment_order (
  request_id uuid NOT NULL,
  attempt integer NOT NULL,
  region_code text NOT NULL,
  instruction_number text NOT NULL,
  payee jsonb NOT NULL,
  amount_fen bigint NOT NULL,
  released_on date NOT NULL,
  recorded_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT payment_order_pk PRIMARY KEY (request_id, attempt),
  CONSTRAINT payment_order_number UNIQUE (region_code, instruction_number),
  CONSTRAINT payment_order_amount CHECK (amount_fen > 0)
);

CREATE TABLE app.payment_request (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  milestone_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  invoice_id uuid,
  gross_fen bigint NOT NULL,
  net_fen bigint NOT NULL,
  returned_fen bigint NOT NULL,
  retained_fen bigint NOT NULL,
  lines jsonb NOT NULL,
  carried jsonb NOT NULL,
  payee jsonb,
  payee_state text NOT NULL,
  started_on date,
  due_on date,
  instruction_number text,
  released_on date,
  receipt_number text,
  settled_on date,
  bounces jsonb NOT NULL,
  return_reason text,
  turn text GENERATED ALWAYS AS (
CASE status
    WHEN 'draft'::text THEN 'contract_manager'::text
    WHEN 'submitted'::text THEN 'accountant'::text
    WHEN 'verified'::text THEN 'unit_head'::text
    WHEN 'endorsed'::text THEN 'payment_reviewer'::text
    WHEN 'reviewed'::text THEN 'payment_approver'::text
    WHEN 'approved'::text THEN 'payment_approver'::text
    WHEN 'released'::text THEN 'payment_reviewer'::text
    WHEN 'bounced'::text THEN
    CASE payee_state
        WHEN 'doubtful'::text THEN 'vendor_finance'::text
        WHEN 'corrected'::text THEN 'accountant'::text
        ELSE 'payment_approver'::text
    END
    ELSE NULL::text
END) STORED,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT payment_request_pk PRIMARY KEY (id),
  CONSTRAINT payment_request_net UNIQUE (id, net_fen),
  CONSTRAINT payment_request_invoiced CHECK ((net_fen > 0) = (invoice_id IS NOT NULL) AND (invoice_id IS NULL) = (payee IS NULL) AND (invoice_id IS NULL) = (due_on IS NULL) AND (due_on IS NULL) = (started_on IS NULL)),
  CONSTRAINT payment_request_ordered CHECK ((instruction_number IS NULL) = (released_on IS NULL) AND ((status <> ALL (ARRAY['released'::text, 'bounced'::text])) OR released_on IS NOT NULL)),
  CONSTRAINT payment_request_payee_confirmed CHECK (payee_state = 'sound'::text OR (status = ANY (ARRAY['bounced'::text, 'returned'::text]))),
  CONSTRAINT payment_request_payee_state CHECK (payee_state = ANY (ARRAY['sound'::text, 'doubtful'::text, 'corrected'::text])),
  CONSTRAINT payment_request_returned CHECK ((status = 'returned'::text) = (return_reason IS NOT NULL)),
  CONSTRAINT payment_request_settled CHECK ((status = 'settled'::text) = (settled_on IS NOT NULL) AND (receipt_number IS NOT NULL) = (status = 'settled'::text AND net_fen > 0) AND (status <> 'settled'::text OR net_fen = 0 OR released_on IS NOT NULL)),
  CONSTRAINT payment_request_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'verified'::text, 'endorsed'::text, 'reviewed'::text, 'approved'::text, 'released'::text, 'settled'::text, 'bounced'::text, 'returned'::text])),
  CONSTRAINT payment_request_sum CHECK (LEAST(net_fen, returned_fen, retained_fen) >= 0 AND (net_fen + returned_fen + retained_fen) = gross_fen)
);

CREATE TABLE app.price_explanation (
  id uuid NOT NULL,
  tender_id uuid NOT NULL,
  bid_id uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  explanation text,
  is_accepted boolean NOT NULL,
  reason text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT price_explanation_pk PRIMARY KEY (id),
  CONSTRAINT price_explanation_once UNIQUE (bid_id),
  CONSTRAINT price_explanation_accepted CHECK (explanation IS NOT NULL OR NOT is_accepted)
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
  method_approval jsonb,
  CONSTRAINT project_pk PRIMARY KEY (id),
  CONSTRAINT project_number UNIQUE (purchaser_id, number),
  CONSTRAINT project_one_per_estimate UNIQUE (estimate_id),
  CONSTRAINT project_plan_number UNIQUE (region_code, plan_number),
  CONSTRAINT project_ceiling CHECK (ceiling_fen > 0),
  CONSTRAINT project_sme_reservation CHECK (sme_reservation = ANY (ARRAY['none'::text, 'whole'::text])),
  CONSTRAINT project_status CHECK (status = ANY (ARRAY['draft'::text, 'reserved'::text, 'planned'::text, 'filed'::text, 'intended'::text, 'cancelled'::text]))
);

CREATE TABLE app.rectification (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  assessment_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  demands jsonb NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  answer text,
  answered_on date,
  is_late boolean NOT NULL,
  returns jsonb NOT NULL,
  closed_on date,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT rectification_pk PRIMARY KEY (id),
  CONSTRAINT rectification_answered CHECK (status = 'issued'::text OR answer IS NOT NULL AND answered_on IS NOT NULL),
  CONSTRAINT rectification_closed CHECK ((status = 'rectified'::text) = (closed_on IS NOT NULL)),
  CONSTRAINT rectification_due CHECK (due_on > issued_on),
  CONSTRAINT rectification_status CHECK (status = ANY (ARRAY['issued'::text, 'answered'::text, 'rectified'::text]))
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

CREATE TABLE app.report_signature (
  tender_id uuid NOT NULL,
  digest bytea NOT NULL,
  user_id uuid NOT NULL,
  dissent text,
  deemed text,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT report_signature_pk PRIMARY KEY (tender_id, digest, user_id),
  CONSTRAINT report_signature_deemed CHECK (deemed IS NULL OR dissent IS NULL)
);

CREATE TABLE app.reservation (
  project_id uuid NOT NULL,
  budget_line_id uuid NOT NULL,
  amount_fen bigint NOT NULL,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT reservation_once PRIMARY KEY (project_id, budget_line_id),
  CONSTRAINT reservation_amount CHECK (amount_fen > 0)
);

CREATE TABLE app.review_check (
  id uuid NOT NULL,
  tender_id uuid NOT NULL,
  bid_id uuid NOT NULL,
  kind text NOT NULL,
  decided_by text NOT NULL,
  is_passed boolean NOT NULL,
  findings jsonb NOT NULL,
  reason text,
  standing jsonb,
  sme jsonb,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT review_check_pk PRIMARY KEY (id),
  CONSTRAINT review_check_once UNIQUE (bid_id, kind),
  CONSTRAINT review_check_decided_by CHECK (decided_by = ANY (ARRAY['purchaser'::text, 'procurement_agent'::text, 'panel'::text])),
  CONSTRAINT review_check_kind CHECK (kind = ANY (ARRAY['qualification'::text, 'conformity'::text]))
);

CREATE TABLE app.review_panel (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  tender_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  expert_seats integer NOT NULL,
  is_complex boolean NOT NULL,
  draws jsonb NOT NULL,
  members jsonb NOT NULL,
  chair_id uuid,
  dissolve_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT review_panel_pk PRIMARY KEY (id),
  CONSTRAINT review_panel_expert_seats CHECK (expert_seats >= 2),
  CONSTRAINT review_panel_status CHECK (status = ANY (ARRAY['drafted'::text, 'drawn'::text, 'complete'::text, 'dissolved'::text]))
);

CREATE TABLE app.review_report (
  tender_id uuid NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  CONSTRAINT review_report_pk PRIMARY KEY (tender_id)
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

CREATE TABLE app.score_sheet (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  tender_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  agent_id uuid,
  region_code text NOT NULL,
  user_id uuid NOT NULL,
  scores jsonb NOT NULL,
  reasons jsonb NOT NULL,
  confirmations jsonb NOT NULL,
  reopenings jsonb NOT NULL,
  locked_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT score_sheet_pk PRIMARY KEY (id),
  CONSTRAINT score_sheet_locked CHECK (status <> 'locked'::text OR locked_at IS NOT NULL),
  CONSTRAINT score_sheet_status CHECK (status = ANY (ARRAY['filling'::text, 'locked'::text, 'void'::text]))
);

CREATE TABLE app.sealed_chain (
  chain text NOT NULL,
  CONSTRAINT sealed_chain_pk PRIMARY KEY (chain)
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

CREATE TABLE app.service_report (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  month text NOT NULL,
  counts jsonb NOT NULL,
  narrative text NOT NULL,
  client_codes jsonb NOT NULL,
  payroll jsonb NOT NULL,
  wages jsonb,
  due_on date NOT NULL,
  submission integer NOT NULL,
  submitted_on date,
  days_late integer NOT NULL,
  return_reason text,
  accepted_on date,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT service_report_pk PRIMARY KEY (id),
  CONSTRAINT service_report_once_a_month UNIQUE (contract_id, month),
  CONSTRAINT service_report_accepted CHECK ((status = 'accepted'::text) = (accepted_on IS NOT NULL)),
  CONSTRAINT service_report_late CHECK (days_late >= 0 AND (submitted_on IS NOT NULL OR days_late = 0)),
  CONSTRAINT service_report_month CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text),
  CONSTRAINT service_report_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])),
  CONSTRAINT service_report_submitted CHECK ((submission > 0) = (submitted_on IS NOT NULL) AND (status = 'draft'::text OR submission > 0))
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

CREATE TABLE app.site_confirmation (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  site_id uuid NOT NULL,
  submission integer NOT NULL,
  verdict text NOT NULL,
  words text,
  confirmed_by uuid NOT NULL,
  confirmed_on date NOT NULL,
  CONSTRAINT site_confirmation_pk PRIMARY KEY (id),
  CONSTRAINT site_confirmation_once UNIQUE (report_id, site_id, submission),
  CONSTRAINT site_confirmation_verdict CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'disputed'::text])) AND (verdict = 'confirmed'::text OR words IS NOT NULL))
);

CREATE TABLE app.social_worker (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  code text NOT NULL,
  name text,
  citizen_id_sealed text,
  citizen_id_hash text,
  phone_sealed text,
  education text NOT NULL,
  has_social_work_degree boolean NOT NULL,
  post_level text NOT NULL,
  hired_on date NOT NULL,
  left_on date,
  certificates jsonb NOT NULL,
  training jsonb NOT NULL,
  has_labour_contract boolean NOT NULL,
  has_social_insurance boolean NOT NULL,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT social_worker_pk PRIMARY KEY (id),
  CONSTRAINT social_worker_code UNIQUE (vendor_id, code),
  CONSTRAINT social_worker_erased CHECK ((status = 'erased'::text) = (name IS NULL) AND (status = 'erased'::text) = (citizen_id_sealed IS NULL) AND (status = 'erased'::text) = (citizen_id_hash IS NULL) AND (status <> 'erased'::text OR phone_sealed IS NULL)),
  CONSTRAINT social_worker_left CHECK (status <> 'left'::text OR left_on IS NOT NULL),
  CONSTRAINT social_worker_status CHECK (status = ANY (ARRAY['employed'::text, 'left'::text, 'erased'::text])),
  CONSTRAINT social_worker_term CHECK (left_on >= hired_on)
);

CREATE TABLE app.social_worker_key (
  social_worker_id uuid NOT NULL,
  kid text NOT NULL,
  wrapped text NOT NULL,
  CONSTRAINT social_worker_key_pk PRIMARY KEY (social_worker_id)
);

CREATE TABLE app.staff_assignment (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  contract_id uuid NOT NULL,
  purchaser_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  post_code text NOT NULL,
  slot integer NOT NULL,
  worker_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  end_reason text,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT staff_assignment_pk PRIMARY KEY (id),
  CONSTRAINT staff_assignment_place_held EXCLUDE USING gist (contract_id WITH =, post_code WITH =, slot WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&),
  CONSTRAINT staff_assignment_worker_busy EXCLUDE USING gist (worker_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&),
  CONSTRAINT staff_assignment_ended CHECK ((status = 'ended'::text) = (ends_on IS NOT NULL)),
  CONSTRAINT staff_assignment_slot CHECK (slot >= 1),
  CONSTRAINT staff_assignment_status CHECK (status = ANY (ARRAY['assigned'::text, 'ended'::text])),
  CONSTRAINT staff_assignment_term CHECK (ends_on >= starts_on)
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
  resume_to text,
  suspend_reason text,
  fail_reason text,
  custody_threshold integer,
  CONSTRAINT tender_pk PRIMARY KEY (id),
  CONSTRAINT tender_number UNIQUE (purchaser_id, number),
  CONSTRAINT tender_ceiling CHECK (ceiling_fen > 0),
  CONSTRAINT tender_published_has_notice CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'cancelled'::text])) OR notice_on IS NOT NULL),
  CONSTRAINT tender_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'published'::text, 'closed'::text, 'opened'::text, 'reviewing'::text, 'consulting'::text, 'final_offers'::text, 'scored'::text, 'recommended'::text, 'determined'::text, 'announced'::text, 'contracted'::text, 'suspended'::text, 'failed'::text, 'cancelled'::text])),
  CONSTRAINT tender_suspended_from CHECK ((status = 'suspended'::text) = (resume_to IS NOT NULL))
);

CREATE TABLE app.tender_document (
  tender_id uuid NOT NULL,
  ordinal integer NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  digest bytea NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT tender_document_pk PRIMARY KEY (tender_id, ordinal)
);

CREATE TABLE app.tender_seat (
  id uuid NOT NULL,
  tender_id uuid NOT NULL,
  kind text NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  seated_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT tender_seat_pk PRIMARY KEY (id),
  CONSTRAINT tender_seat_kind CHECK (kind = ANY (ARRAY['custodian'::text, 'panel'::text]))
);

CREATE TABLE app.vendor_registration (
  id uuid NOT NULL,
  version integer NOT NULL,
  status text NOT NULL,
  taken_by jsonb NOT NULL,
  vendor_id uuid NOT NULL,
  region_code text NOT NULL,
  dossier jsonb NOT NULL,
  declarations jsonb NOT NULL,
  letters jsonb NOT NULL,
  submitted_at timestamp with time zone,
  verified_on date,
  valid_until date,
  next_due_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT app.now() NOT NULL,
  CONSTRAINT vendor_registration_pk PRIMARY KEY (id),
  CONSTRAINT vendor_registration_returned CHECK (status <> 'returned'::text OR jsonb_array_length(letters) > 0 AND next_due_at IS NOT NULL),
  CONSTRAINT vendor_registration_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'verified'::text, 'lapsed'::text, 'withdrawn'::text])),
  CONSTRAINT vendor_registration_verified CHECK (status <> 'verified'::text OR verified_on IS NOT NULL AND valid_until IS NOT NULL AND next_due_at IS NOT NULL)
);

-- Functions of rows

CREATE OR REPLACE FUNCTION app.notice_words(notice app.notice)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select app.search_words(concat_ws(' ', notice.title, o.name, p.number, p.name, texts.said))
  from app.organisation o, app.project p,
    (select string_agg(part #>> '{}', ' ') as said
     from jsonb_path_query(notice.body - 'custody' - 'words' - 'rules', 'strict $.**') part
     where jsonb_typeof(part) = 'string' and part #>> '{}' !~ '^[a-z][a-z_-]*$') texts
  where o.id = notice.purchaser_id and p.id = notice.project_id
$function$;

-- Owners of sequences

ALTER SEQUENCE app.schema_migration_id_seq OWNED BY app.schema_migration.id;

-- Foreign keys

ALTER TABLE app.acceptance ADD CONSTRAINT acceptance_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.assessment ADD CONSTRAINT assessment_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.assessment ADD CONSTRAINT assessment_evaluator FOREIGN KEY (evaluator_id) REFERENCES app.organisation(id);

ALTER TABLE app.assessment ADD CONSTRAINT assessment_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.assessment ADD CONSTRAINT assessment_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.assessment ADD CONSTRAINT assessment_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.assessment_relation ADD CONSTRAINT assessment_relation_assessment FOREIGN KEY (assessment_id) REFERENCES app.assessment(id);

ALTER TABLE app.assessment_relation ADD CONSTRAINT assessment_relation_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.assessment_sample ADD CONSTRAINT assessment_sample_assessment FOREIGN KEY (assessment_id) REFERENCES app.assessment(id);

ALTER TABLE app.assessment_sample ADD CONSTRAINT assessment_sample_user FOREIGN KEY (drawn_by) REFERENCES app.app_user(id);

ALTER TABLE app.assessment_sheet ADD CONSTRAINT assessment_sheet_assessment FOREIGN KEY (assessment_id) REFERENCES app.assessment(id);

ALTER TABLE app.assessment_sheet ADD CONSTRAINT assessment_sheet_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.audit_checkpoint_head ADD CONSTRAINT audit_checkpoint_head_of FOREIGN KEY (ordinal) REFERENCES app.audit_checkpoint(ordinal);

ALTER TABLE app.award ADD CONSTRAINT award_bid FOREIGN KEY (bid_id) REFERENCES app.bid(id);

ALTER TABLE app.award ADD CONSTRAINT award_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.award ADD CONSTRAINT award_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.award_letter ADD CONSTRAINT award_letter_award FOREIGN KEY (award_id) REFERENCES app.award(id);

ALTER TABLE app.award_letter ADD CONSTRAINT award_letter_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.award_letter ADD CONSTRAINT award_letter_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.bid ADD CONSTRAINT bid_envelope_current FOREIGN KEY (envelope_id) REFERENCES app.bid_envelope(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE app.bid ADD CONSTRAINT bid_opening FOREIGN KEY (opening_id) REFERENCES app.opening(id);

ALTER TABLE app.bid ADD CONSTRAINT bid_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.bid ADD CONSTRAINT bid_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.bid_content ADD CONSTRAINT bid_content_bid FOREIGN KEY (bid_id) REFERENCES app.bid(id);

ALTER TABLE app.bid_envelope ADD CONSTRAINT bid_envelope_bid FOREIGN KEY (bid_id) REFERENCES app.bid(id);

ALTER TABLE app.bid_evaluation ADD CONSTRAINT bid_evaluation_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.bid_evaluation ADD CONSTRAINT bid_evaluation_user FOREIGN KEY (evaluated_by) REFERENCES app.app_user(id);

ALTER TABLE app.budget_line ADD CONSTRAINT budget_line_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.budget_line ADD CONSTRAINT budget_line_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.calendar_year ADD CONSTRAINT calendar_year_successor FOREIGN KEY (superseded_by) REFERENCES app.calendar_year(id);

ALTER TABLE app.catalogue ADD CONSTRAINT catalogue_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.catalogue ADD CONSTRAINT catalogue_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.challenge ADD CONSTRAINT challenge_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.challenge ADD CONSTRAINT challenge_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.commitment ADD CONSTRAINT commitment_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.complaint ADD CONSTRAINT complaint_challenge FOREIGN KEY (challenge_id) REFERENCES app.challenge(id);

ALTER TABLE app.complaint ADD CONSTRAINT complaint_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.complaint ADD CONSTRAINT complaint_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.consultation ADD CONSTRAINT consultation_bid FOREIGN KEY (bid_id) REFERENCES app.bid(id);

ALTER TABLE app.consultation ADD CONSTRAINT consultation_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.consultation ADD CONSTRAINT consultation_user FOREIGN KEY (recorded_by) REFERENCES app.app_user(id);

ALTER TABLE app.contract ADD CONSTRAINT contract_award FOREIGN KEY (award_id) REFERENCES app.award(id);

ALTER TABLE app.contract ADD CONSTRAINT contract_document_current FOREIGN KEY (document_id) REFERENCES app.contract_document(id);

ALTER TABLE app.contract ADD CONSTRAINT contract_project FOREIGN KEY (project_id) REFERENCES app.project(id);

ALTER TABLE app.contract ADD CONSTRAINT contract_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.contract ADD CONSTRAINT contract_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.contract ADD CONSTRAINT contract_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.contract ADD CONSTRAINT contract_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.contract_consent ADD CONSTRAINT contract_consent_document FOREIGN KEY (document_id) REFERENCES app.contract_document(id);

ALTER TABLE app.contract_consent ADD CONSTRAINT contract_consent_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.contract_document ADD CONSTRAINT contract_document_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.contract_document ADD CONSTRAINT contract_document_file FOREIGN KEY (file_id) REFERENCES app.file(id);

ALTER TABLE app.contract_party ADD CONSTRAINT contract_party_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.contract_party ADD CONSTRAINT contract_party_organisation FOREIGN KEY (organisation_id) REFERENCES app.organisation(id);

ALTER TABLE app.contract_sequence ADD CONSTRAINT contract_sequence_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_replaces FOREIGN KEY (replaces) REFERENCES app.cost_estimate(id);

ALTER TABLE app.cost_estimate ADD CONSTRAINT cost_estimate_successor FOREIGN KEY (superseded_by) REFERENCES app.cost_estimate(id);

ALTER TABLE app.custodian_key ADD CONSTRAINT custodian_key_seat FOREIGN KEY (seat_id) REFERENCES app.tender_seat(id);

ALTER TABLE app.debarment ADD CONSTRAINT debarment_finance FOREIGN KEY (finance_id) REFERENCES app.organisation(id);

ALTER TABLE app.deduction ADD CONSTRAINT deduction_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.file ADD CONSTRAINT file_organisation FOREIGN KEY (organisation_id) REFERENCES app.organisation(id);

ALTER TABLE app.file ADD CONSTRAINT file_uploader FOREIGN KEY (uploaded_by) REFERENCES app.app_user(id);

ALTER TABLE app.form_draft ADD CONSTRAINT form_draft_membership FOREIGN KEY (membership_id) REFERENCES app.membership(id) ON DELETE CASCADE;

ALTER TABLE app.inquiry ADD CONSTRAINT inquiry_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.inquiry ADD CONSTRAINT inquiry_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.invoice ADD CONSTRAINT invoice_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.invoice ADD CONSTRAINT invoice_file FOREIGN KEY (file_id) REFERENCES app.file(id);

ALTER TABLE app.invoice ADD CONSTRAINT invoice_milestone FOREIGN KEY (milestone_id) REFERENCES app.milestone(id);

ALTER TABLE app.invoice ADD CONSTRAINT invoice_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.invoice ADD CONSTRAINT invoice_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.invoice ADD CONSTRAINT invoice_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.late_bid ADD CONSTRAINT late_bid_opening FOREIGN KEY (opening_id) REFERENCES app.opening(id);

ALTER TABLE app.ledger_account ADD CONSTRAINT ledger_account_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.ledger_entry ADD CONSTRAINT ledger_entry_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.ledger_entry ADD CONSTRAINT ledger_entry_recorded_by FOREIGN KEY (recorded_by) REFERENCES app.app_user(id);

ALTER TABLE app.ledger_posting ADD CONSTRAINT ledger_posting_account FOREIGN KEY (budget_line_id, account) REFERENCES app.ledger_account(budget_line_id, account);

ALTER TABLE app.ledger_posting ADD CONSTRAINT ledger_posting_entry FOREIGN KEY (entry_id, budget_line_id) REFERENCES app.ledger_entry(id, budget_line_id);

ALTER TABLE app.membership ADD CONSTRAINT membership_organisation FOREIGN KEY (organisation_id) REFERENCES app.organisation(id);

ALTER TABLE app.membership ADD CONSTRAINT membership_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.milestone ADD CONSTRAINT milestone_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.notice ADD CONSTRAINT notice_project FOREIGN KEY (project_id) REFERENCES app.project(id);

ALTER TABLE app.notice ADD CONSTRAINT notice_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.notice ADD CONSTRAINT notice_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.notice ADD CONSTRAINT notice_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.notice_search ADD CONSTRAINT notice_search_notice FOREIGN KEY (notice_id) REFERENCES app.notice(id) ON DELETE CASCADE;

ALTER TABLE app.notification ADD CONSTRAINT notification_membership FOREIGN KEY (membership_id) REFERENCES app.membership(id);

ALTER TABLE app.opened_share ADD CONSTRAINT opened_share_opening FOREIGN KEY (opening_id) REFERENCES app.opening(id);

ALTER TABLE app.opened_share ADD CONSTRAINT opened_share_seat FOREIGN KEY (seat_id) REFERENCES app.tender_seat(id);

ALTER TABLE app.opening ADD CONSTRAINT opening_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.organisation ADD CONSTRAINT organisation_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.parameter ADD CONSTRAINT parameter_continued FOREIGN KEY (continues) REFERENCES app.parameter(id);

ALTER TABLE app.parameter ADD CONSTRAINT parameter_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.parameter ADD CONSTRAINT parameter_successor FOREIGN KEY (superseded_by) REFERENCES app.parameter(id);

ALTER TABLE app.payment_order ADD CONSTRAINT payment_order_net FOREIGN KEY (request_id, amount_fen) REFERENCES app.payment_request(id, net_fen);

ALTER TABLE app.payment_request ADD CONSTRAINT payment_request_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.payment_request ADD CONSTRAINT payment_request_invoice FOREIGN KEY (invoice_id) REFERENCES app.invoice(id);

ALTER TABLE app.payment_request ADD CONSTRAINT payment_request_milestone FOREIGN KEY (milestone_id, contract_id, gross_fen) REFERENCES app.milestone(id, contract_id, gross_fen);

ALTER TABLE app.payment_request ADD CONSTRAINT payment_request_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.payment_request ADD CONSTRAINT payment_request_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.payment_request ADD CONSTRAINT payment_request_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.price_explanation ADD CONSTRAINT price_explanation_bid FOREIGN KEY (bid_id) REFERENCES app.bid(id);

ALTER TABLE app.price_explanation ADD CONSTRAINT price_explanation_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.price_explanation ADD CONSTRAINT price_explanation_user FOREIGN KEY (recorded_by) REFERENCES app.app_user(id);

ALTER TABLE app.project ADD CONSTRAINT project_agent FOREIGN KEY (agent_id) REFERENCES app.organisation(id);

ALTER TABLE app.project ADD CONSTRAINT project_estimate FOREIGN KEY (estimate_id) REFERENCES app.cost_estimate(id);

ALTER TABLE app.project ADD CONSTRAINT project_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.project ADD CONSTRAINT project_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.rectification ADD CONSTRAINT rectification_assessment FOREIGN KEY (assessment_id) REFERENCES app.assessment(id);

ALTER TABLE app.rectification ADD CONSTRAINT rectification_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.region ADD CONSTRAINT region_parent FOREIGN KEY (parent_code) REFERENCES app.region(code);

ALTER TABLE app.report_signature ADD CONSTRAINT report_signature_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.report_signature ADD CONSTRAINT report_signature_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.reservation ADD CONSTRAINT reservation_budget_line FOREIGN KEY (budget_line_id) REFERENCES app.budget_line(id);

ALTER TABLE app.review_check ADD CONSTRAINT review_check_bid FOREIGN KEY (bid_id) REFERENCES app.bid(id);

ALTER TABLE app.review_check ADD CONSTRAINT review_check_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.review_check ADD CONSTRAINT review_check_user FOREIGN KEY (recorded_by) REFERENCES app.app_user(id);

ALTER TABLE app.review_panel ADD CONSTRAINT review_panel_chair FOREIGN KEY (chair_id) REFERENCES app.app_user(id);

ALTER TABLE app.review_panel ADD CONSTRAINT review_panel_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.review_report ADD CONSTRAINT review_report_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.score_sheet ADD CONSTRAINT score_sheet_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.score_sheet ADD CONSTRAINT score_sheet_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.service_item ADD CONSTRAINT service_item_catalogue FOREIGN KEY (catalogue_id) REFERENCES app.catalogue(id);

ALTER TABLE app.service_report ADD CONSTRAINT service_report_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.session ADD CONSTRAINT session_membership FOREIGN KEY (membership_id) REFERENCES app.membership(id);

ALTER TABLE app.session ADD CONSTRAINT session_user_fk FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.site_confirmation ADD CONSTRAINT site_confirmation_by FOREIGN KEY (confirmed_by) REFERENCES app.app_user(id);

ALTER TABLE app.site_confirmation ADD CONSTRAINT site_confirmation_report FOREIGN KEY (report_id) REFERENCES app.service_report(id);

ALTER TABLE app.site_confirmation ADD CONSTRAINT site_confirmation_site FOREIGN KEY (site_id) REFERENCES app.organisation(id);

ALTER TABLE app.social_worker ADD CONSTRAINT social_worker_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.social_worker ADD CONSTRAINT social_worker_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

ALTER TABLE app.social_worker_key ADD CONSTRAINT social_worker_key_of FOREIGN KEY (social_worker_id) REFERENCES app.social_worker(id);

ALTER TABLE app.staff_assignment ADD CONSTRAINT staff_assignment_contract FOREIGN KEY (contract_id) REFERENCES app.contract(id);

ALTER TABLE app.staff_assignment ADD CONSTRAINT staff_assignment_worker FOREIGN KEY (worker_id) REFERENCES app.social_worker(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_agent FOREIGN KEY (agent_id) REFERENCES app.organisation(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_project FOREIGN KEY (project_id) REFERENCES app.project(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_purchaser FOREIGN KEY (purchaser_id) REFERENCES app.organisation(id);

ALTER TABLE app.tender ADD CONSTRAINT tender_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.tender_document ADD CONSTRAINT tender_document_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.tender_seat ADD CONSTRAINT tender_seat_organisation FOREIGN KEY (organisation_id) REFERENCES app.organisation(id);

ALTER TABLE app.tender_seat ADD CONSTRAINT tender_seat_tender FOREIGN KEY (tender_id) REFERENCES app.tender(id);

ALTER TABLE app.tender_seat ADD CONSTRAINT tender_seat_user FOREIGN KEY (user_id) REFERENCES app.app_user(id);

ALTER TABLE app.vendor_registration ADD CONSTRAINT vendor_registration_region FOREIGN KEY (region_code) REFERENCES app.region(code);

ALTER TABLE app.vendor_registration ADD CONSTRAINT vendor_registration_vendor FOREIGN KEY (vendor_id) REFERENCES app.organisation(id);

-- Indexes

CREATE INDEX acceptance_by_contract ON app.acceptance USING btree (contract_id, id DESC);

CREATE INDEX acceptance_by_purchaser ON app.acceptance USING btree (purchaser_id, id DESC);

CREATE INDEX acceptance_by_region ON app.acceptance USING btree (region_code, id DESC);

CREATE INDEX acceptance_by_vendor ON app.acceptance USING btree (vendor_id, id DESC);

CREATE UNIQUE INDEX acceptance_one_of_stage ON app.acceptance USING btree (contract_id, stage) WHERE result IS DISTINCT FROM 'failed'::text;

CREATE UNIQUE INDEX app_user_login ON app.app_user USING btree (lower(login) text_pattern_ops);

CREATE INDEX assessment_by_contract ON app.assessment USING btree (contract_id, id DESC);

CREATE INDEX assessment_by_evaluator ON app.assessment USING btree (evaluator_id, id DESC);

CREATE INDEX assessment_by_purchaser ON app.assessment USING btree (purchaser_id, id DESC);

CREATE INDEX assessment_by_region ON app.assessment USING btree (region_code, id DESC);

CREATE INDEX assessment_by_vendor ON app.assessment USING btree (vendor_id, id DESC);

CREATE UNIQUE INDEX assessment_one_live ON app.assessment USING btree (contract_id) WHERE status <> 'withdrawn'::text;

CREATE INDEX assessment_sheet_by_evaluator ON app.assessment_sheet USING btree (evaluator_id, id DESC);

CREATE INDEX assessment_sheet_by_purchaser ON app.assessment_sheet USING btree (purchaser_id, id DESC);

CREATE INDEX assessment_sheet_by_region ON app.assessment_sheet USING btree (region_code, id DESC);

CREATE INDEX audit_entry_organisation ON app.audit_entry USING btree (organisation_id, recorded_at, chain, seq);

CREATE INDEX audit_entry_recorded_at ON app.audit_entry USING btree (recorded_at, chain, seq);

CREATE INDEX audit_entry_subject ON app.audit_entry USING btree (subject_id, recorded_at);

CREATE INDEX audit_head_unchecked ON app.audit_head USING btree (chain) WHERE seq > checkpointed_seq;

CREATE INDEX award_by_tender ON app.award USING btree (tender_id, id DESC);

CREATE INDEX award_letter_by_agent ON app.award_letter USING btree (agent_id, id DESC);

CREATE INDEX award_letter_by_purchaser ON app.award_letter USING btree (purchaser_id, id DESC);

CREATE INDEX award_letter_by_region ON app.award_letter USING btree (region_code, id DESC);

CREATE INDEX award_letter_by_tender ON app.award_letter USING btree (tender_id, id DESC);

CREATE INDEX award_letter_by_vendor ON app.award_letter USING btree (vendor_id, id DESC);

CREATE UNIQUE INDEX award_one_live_per_tender ON app.award USING btree (tender_id) WHERE status <> 'annulled'::text;

CREATE INDEX bid_by_tender ON app.bid USING btree (tender_id, id);

CREATE INDEX bid_by_vendor ON app.bid USING btree (vendor_id, id DESC);

CREATE INDEX budget_line_by_purchaser ON app.budget_line USING btree (purchaser_id, id DESC);

CREATE INDEX budget_line_by_region ON app.budget_line USING btree (region_code, id DESC);

CREATE INDEX budget_line_by_year ON app.budget_line USING btree (year, id DESC);

CREATE INDEX budget_line_pending ON app.budget_line USING btree (region_code) WHERE status = 'pending'::text;

CREATE INDEX calendar_year_of_year ON app.calendar_year USING btree (year, id DESC);

CREATE UNIQUE INDEX calendar_year_one_active ON app.calendar_year USING btree (year) WHERE status = 'active'::text;

CREATE INDEX catalogue_by_purchaser ON app.catalogue USING btree (purchaser_id, id DESC);

CREATE INDEX catalogue_by_region ON app.catalogue USING btree (region_code, id DESC);

CREATE INDEX catalogue_by_status ON app.catalogue USING btree (status, id DESC);

CREATE INDEX catalogue_by_year ON app.catalogue USING btree (year, id DESC);

CREATE UNIQUE INDEX catalogue_one_draft ON app.catalogue USING btree (purchaser_id, region_code, year) WHERE status = 'draft'::text;

CREATE UNIQUE INDEX catalogue_one_published ON app.catalogue USING btree (region_code, year) WHERE status = 'published'::text;

CREATE INDEX catalogue_public ON app.catalogue USING btree (id DESC) WHERE status <> 'draft'::text;

CREATE INDEX challenge_by_agent ON app.challenge USING btree (agent_id, id DESC);

CREATE INDEX challenge_by_purchaser ON app.challenge USING btree (purchaser_id, id DESC);

CREATE INDEX challenge_by_region ON app.challenge USING btree (region_code, id DESC);

CREATE INDEX challenge_by_tender ON app.challenge USING btree (tender_id, id DESC);

CREATE INDEX challenge_by_vendor ON app.challenge USING btree (vendor_id, id DESC);

CREATE UNIQUE INDEX challenge_one_holds ON app.challenge USING btree (tender_id) WHERE holds_suspension;

CREATE UNIQUE INDEX challenge_one_open ON app.challenge USING btree (tender_id, vendor_id, subject) WHERE status = ANY (ARRAY['submitted'::text, 'accepted'::text]);

CREATE INDEX commitment_of_contract ON app.commitment USING btree (contract_id);

CREATE INDEX commitment_of_line ON app.commitment USING btree (budget_line_id, contract_id, milestone_id);

CREATE INDEX complaint_by_agent ON app.complaint USING btree (agent_id, id DESC);

CREATE INDEX complaint_by_purchaser ON app.complaint USING btree (purchaser_id, id DESC);

CREATE INDEX complaint_by_region ON app.complaint USING btree (region_code, id DESC);

CREATE INDEX complaint_by_tender ON app.complaint USING btree (tender_id, id DESC);

CREATE INDEX complaint_by_vendor ON app.complaint USING btree (vendor_id, id DESC);

CREATE INDEX consultation_by_tender ON app.consultation USING btree (tender_id, id DESC);

CREATE INDEX contract_by_agent ON app.contract USING btree (agent_id, id DESC);

CREATE INDEX contract_by_purchaser ON app.contract USING btree (purchaser_id, id DESC);

CREATE INDEX contract_by_region ON app.contract USING btree (region_code, id DESC);

CREATE INDEX contract_by_tender ON app.contract USING btree (tender_id, id DESC);

CREATE INDEX contract_by_vendor ON app.contract USING btree (vendor_id, id DESC);

CREATE INDEX contract_party_of_organisation ON app.contract_party USING btree (organisation_id, contract_id);

CREATE INDEX contract_public_by_date ON app.contract USING btree (announced_on DESC, id DESC) WHERE announced_on IS NOT NULL;

CREATE INDEX cost_estimate_by_purchaser ON app.cost_estimate USING btree (purchaser_id, id DESC);

CREATE INDEX cost_estimate_by_region ON app.cost_estimate USING btree (region_code, id DESC);

CREATE INDEX debarment_by_status ON app.debarment USING btree (status, id DESC);

CREATE INDEX debarment_by_uscc ON app.debarment USING btree (uscc, id DESC);

CREATE INDEX debarment_due ON app.debarment USING btree (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE INDEX debarment_newest ON app.debarment USING btree (id DESC);

CREATE INDEX deduction_by_contract ON app.deduction USING btree (contract_id, id DESC);

CREATE INDEX deduction_by_purchaser ON app.deduction USING btree (purchaser_id, id DESC);

CREATE INDEX deduction_by_region ON app.deduction USING btree (region_code, id DESC);

CREATE INDEX deduction_by_request ON app.deduction USING btree (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX deduction_by_vendor ON app.deduction USING btree (vendor_id, id DESC);

CREATE INDEX file_of_owner ON app.file USING btree (owner_id) WHERE owner_id IS NOT NULL;

CREATE INDEX file_pending ON app.file USING btree (uploaded_at) WHERE owner_id IS NULL;

CREATE INDEX form_draft_by_age ON app.form_draft USING btree (updated_at);

CREATE INDEX form_draft_of_membership ON app.form_draft USING btree (membership_id, id DESC);

CREATE INDEX idempotency_key_created_at ON app.idempotency_key USING btree (created_at);

CREATE INDEX inquiry_by_tender ON app.inquiry USING btree (tender_id, id DESC);

CREATE INDEX inquiry_by_vendor ON app.inquiry USING btree (vendor_id, id DESC);

CREATE INDEX invoice_by_contract ON app.invoice USING btree (contract_id, id DESC);

CREATE INDEX invoice_by_purchaser ON app.invoice USING btree (purchaser_id, id DESC);

CREATE INDEX invoice_by_region ON app.invoice USING btree (region_code, id DESC);

CREATE INDEX invoice_by_vendor ON app.invoice USING btree (vendor_id, id DESC);

CREATE INDEX invoice_of_milestone ON app.invoice USING btree (milestone_id, id DESC);

CREATE UNIQUE INDEX invoice_one_live ON app.invoice USING btree (milestone_id) WHERE status = ANY (ARRAY['submitted'::text, 'accepted'::text]);

CREATE INDEX ledger_entry_of_line ON app.ledger_entry USING btree (budget_line_id, id DESC);

CREATE INDEX ledger_entry_of_project ON app.ledger_entry USING btree (project_id, id DESC);

CREATE INDEX login_failure_last_failed_at ON app.login_failure USING btree (last_failed_at);

CREATE INDEX membership_of_organisation ON app.membership USING btree (organisation_id, id);

CREATE UNIQUE INDEX membership_once ON app.membership USING btree (user_id, organisation_id, post) WHERE ended_at IS NULL;

CREATE INDEX milestone_by_purchaser ON app.milestone USING btree (purchaser_id, id DESC);

CREATE INDEX milestone_by_region ON app.milestone USING btree (region_code, id DESC);

CREATE INDEX milestone_by_vendor ON app.milestone USING btree (vendor_id, id DESC);

CREATE INDEX notice_by_date ON app.notice USING btree (published_on DESC, id DESC);

CREATE INDEX notice_by_kind ON app.notice USING btree (kind, id DESC);

CREATE INDEX notice_by_kind_date ON app.notice USING btree (kind, published_on DESC, id DESC);

CREATE INDEX notice_by_project ON app.notice USING btree (project_id, id);

CREATE INDEX notice_by_region ON app.notice USING btree (region_code, id DESC);

CREATE INDEX notice_by_region_date ON app.notice USING btree (region_code, published_on DESC, id DESC);

CREATE INDEX notice_by_tender ON app.notice USING btree (tender_id, id DESC);

CREATE INDEX notice_newest ON app.notice USING btree (id DESC);

CREATE INDEX notice_search_grams ON app.notice_search USING gin (grams);

CREATE INDEX notification_of_membership ON app.notification USING btree (membership_id, id DESC);

CREATE INDEX notification_unread ON app.notification USING btree (membership_id, id DESC) WHERE read_at IS NULL;

CREATE UNIQUE INDEX opened_share_once ON app.opened_share USING btree (opening_id, seat_id, vendor_id, (share = ''::text));

CREATE INDEX opening_due ON app.opening USING btree (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE INDEX organisation_kind_id ON app.organisation USING btree (kind, id DESC);

CREATE INDEX organisation_name ON app.organisation USING btree (name text_pattern_ops);

CREATE UNIQUE INDEX organisation_one_operator ON app.organisation USING btree (kind) WHERE kind = 'operator'::text;

CREATE INDEX organisation_region_id ON app.organisation USING btree (region_code, id DESC);

CREATE INDEX outbox_dead ON app.outbox USING btree (dead_at, id) WHERE dead_at IS NOT NULL;

CREATE INDEX outbox_open ON app.outbox USING btree (created_at, id) WHERE done_at IS NULL AND dead_at IS NULL;

CREATE INDEX outbox_undispatched ON app.outbox USING btree (created_at, id) WHERE dispatched_at IS NULL AND done_at IS NULL AND dead_at IS NULL;

CREATE INDEX parameter_of_kind ON app.parameter USING btree (kind, id DESC);

CREATE INDEX parameter_of_region ON app.parameter USING btree (region_code, kind, id DESC);

CREATE INDEX payment_request_by_contract ON app.payment_request USING btree (contract_id, id DESC);

CREATE INDEX payment_request_by_purchaser ON app.payment_request USING btree (purchaser_id, id DESC);

CREATE INDEX payment_request_by_region ON app.payment_request USING btree (region_code, id DESC);

CREATE INDEX payment_request_by_vendor ON app.payment_request USING btree (vendor_id, id DESC);

CREATE INDEX payment_request_of_invoice ON app.payment_request USING btree (invoice_id);

CREATE INDEX payment_request_of_milestone ON app.payment_request USING btree (milestone_id, id DESC);

CREATE UNIQUE INDEX payment_request_one_live ON app.payment_request USING btree (milestone_id) WHERE status <> 'returned'::text;

CREATE INDEX payment_request_open ON app.payment_request USING btree (region_code) WHERE status = ANY (ARRAY['endorsed'::text, 'reviewed'::text, 'approved'::text, 'released'::text, 'bounced'::text]);

CREATE INDEX payment_request_turn_of_purchaser ON app.payment_request USING btree (purchaser_id, turn, id DESC) WHERE turn IS NOT NULL;

CREATE INDEX payment_request_turn_of_region ON app.payment_request USING btree (region_code, turn, id DESC) WHERE turn IS NOT NULL;

CREATE INDEX price_explanation_by_tender ON app.price_explanation USING btree (tender_id, id);

CREATE INDEX project_by_agent ON app.project USING btree (agent_id, id DESC);

CREATE INDEX project_by_purchaser ON app.project USING btree (purchaser_id, id DESC);

CREATE INDEX project_by_region ON app.project USING btree (region_code, id DESC);

CREATE INDEX project_by_region_status ON app.project USING btree (region_code, status, id DESC);

CREATE INDEX project_planned ON app.project USING btree (region_code) WHERE status = 'planned'::text;

CREATE INDEX rectification_by_assessment ON app.rectification USING btree (assessment_id, id DESC);

CREATE INDEX rectification_by_purchaser ON app.rectification USING btree (purchaser_id, id DESC);

CREATE INDEX rectification_by_region ON app.rectification USING btree (region_code, id DESC);

CREATE INDEX rectification_by_vendor ON app.rectification USING btree (vendor_id, id DESC);

CREATE INDEX region_lineage ON app.region USING gin (lineage);

CREATE INDEX region_parent_code ON app.region USING btree (parent_code, code);

CREATE INDEX reservation_of_line ON app.reservation USING btree (budget_line_id, project_id);

CREATE INDEX review_check_by_tender ON app.review_check USING btree (tender_id, id);

CREATE UNIQUE INDEX review_panel_one_live ON app.review_panel USING btree (tender_id) WHERE status <> 'dissolved'::text;

CREATE UNIQUE INDEX score_sheet_one_each ON app.score_sheet USING btree (tender_id, user_id) WHERE status <> 'void'::text;

CREATE INDEX service_report_by_contract ON app.service_report USING btree (contract_id, id DESC);

CREATE INDEX service_report_by_purchaser ON app.service_report USING btree (purchaser_id, id DESC);

CREATE INDEX service_report_by_region ON app.service_report USING btree (region_code, id DESC);

CREATE INDEX service_report_by_vendor ON app.service_report USING btree (vendor_id, id DESC);

CREATE INDEX service_report_open ON app.service_report USING btree (contract_id) WHERE status <> 'accepted'::text;

CREATE INDEX session_of_membership ON app.session USING btree (membership_id) WHERE ended_at IS NULL;

CREATE INDEX session_of_user ON app.session USING btree (user_id, id DESC) WHERE ended_at IS NULL;

CREATE INDEX social_worker_by_hash ON app.social_worker USING btree (citizen_id_hash) WHERE status = 'employed'::text;

CREATE INDEX social_worker_by_region ON app.social_worker USING btree (region_code, id DESC);

CREATE INDEX social_worker_by_vendor ON app.social_worker USING btree (vendor_id, id DESC);

CREATE INDEX social_worker_by_vendor_status ON app.social_worker USING btree (vendor_id, status, id DESC);

CREATE UNIQUE INDEX social_worker_once ON app.social_worker USING btree (vendor_id, citizen_id_hash) WHERE status = 'employed'::text;

CREATE INDEX staff_assignment_by_contract ON app.staff_assignment USING btree (contract_id, id DESC);

CREATE INDEX staff_assignment_by_purchaser ON app.staff_assignment USING btree (purchaser_id, id DESC);

CREATE INDEX staff_assignment_by_region ON app.staff_assignment USING btree (region_code, id DESC);

CREATE INDEX staff_assignment_by_vendor ON app.staff_assignment USING btree (vendor_id, id DESC);

CREATE INDEX tender_by_agent ON app.tender USING btree (agent_id, id DESC);

CREATE INDEX tender_by_purchaser ON app.tender USING btree (purchaser_id, id DESC);

CREATE INDEX tender_by_region ON app.tender USING btree (region_code, id DESC);

CREATE INDEX tender_by_region_status ON app.tender USING btree (region_code, status, id DESC);

CREATE INDEX tender_due ON app.tender USING btree (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE UNIQUE INDEX tender_one_live_per_project ON app.tender USING btree (project_id) WHERE status <> ALL (ARRAY['cancelled'::text, 'failed'::text]);

CREATE INDEX tender_public ON app.tender USING btree (id DESC) WHERE notice_on IS NOT NULL;

CREATE INDEX tender_public_by_date ON app.tender USING btree (notice_on DESC, id DESC) WHERE notice_on IS NOT NULL;

CREATE INDEX tender_public_by_region ON app.tender USING btree (region_code, id DESC) WHERE notice_on IS NOT NULL;

CREATE INDEX tender_public_by_status ON app.tender USING btree (status, id DESC) WHERE notice_on IS NOT NULL;

CREATE INDEX tender_seat_by_user ON app.tender_seat USING btree (user_id, tender_id);

CREATE UNIQUE INDEX tender_seat_one_each ON app.tender_seat USING btree (tender_id, kind, user_id) WHERE ended_at IS NULL;

CREATE INDEX vendor_registration_by_region ON app.vendor_registration USING btree (region_code, id DESC);

CREATE INDEX vendor_registration_by_region_status ON app.vendor_registration USING btree (region_code, status, id DESC);

CREATE INDEX vendor_registration_by_vendor ON app.vendor_registration USING btree (vendor_id, id DESC);

CREATE INDEX vendor_registration_due ON app.vendor_registration USING btree (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE UNIQUE INDEX vendor_registration_one_live ON app.vendor_registration USING btree (vendor_id) WHERE status <> 'withdrawn'::text;

CREATE INDEX vendor_registration_submitted ON app.vendor_registration USING btree (region_code) WHERE status = 'submitted'::text;

-- Triggers

CREATE TRIGGER assessment_unchanged BEFORE UPDATE ON app.assessment FOR EACH ROW WHEN ((old.status = ANY (ARRAY['final'::text, 'published'::text])) AND ((new.status <> ALL (ARRAY['final'::text, 'published'::text])) OR (to_jsonb(old.*) - '{version,status,taken_by,published_on}'::text[]) IS DISTINCT FROM (to_jsonb(new.*) - '{version,status,taken_by,published_on}'::text[]))) EXECUTE FUNCTION app.refuse_change_of_final_assessment();

CREATE TRIGGER assessment_sheet_unchanged BEFORE UPDATE ON app.assessment_sheet FOR EACH ROW WHEN (old.status = 'locked'::text AND (old.measurements IS DISTINCT FROM new.measurements OR old.notes IS DISTINCT FROM new.notes OR new.status = 'open'::text AND jsonb_array_length(new.earlier) <= jsonb_array_length(old.earlier))) EXECUTE FUNCTION app.refuse_change_of_locked_sheet();

CREATE TRIGGER budget_line_accounts AFTER INSERT ON app.budget_line FOR EACH ROW EXECUTE FUNCTION app.ledger_open_accounts();

CREATE TRIGGER catalogue_final BEFORE UPDATE ON app.catalogue FOR EACH ROW WHEN (old.status = 'retired'::text OR old.status = 'published'::text AND (new.status <> 'retired'::text OR old.purchaser_id IS DISTINCT FROM new.purchaser_id OR old.region_code IS DISTINCT FROM new.region_code OR old.year IS DISTINCT FROM new.year OR old.ordinal IS DISTINCT FROM new.ordinal OR old.title IS DISTINCT FROM new.title OR old.guidance IS DISTINCT FROM new.guidance OR old.procurement_item_code IS DISTINCT FROM new.procurement_item_code OR old.published_at IS DISTINCT FROM new.published_at)) EXECUTE FUNCTION app.refuse_change_of_published();

CREATE TRIGGER contract_tells_public AFTER UPDATE OF status ON app.contract FOR EACH ROW WHEN (new.announced_on IS NOT NULL AND old.status IS DISTINCT FROM new.status) EXECUTE FUNCTION app.tell_public('tender_id');

CREATE TRIGGER cost_estimate_final BEFORE UPDATE ON app.cost_estimate FOR EACH ROW WHEN (old.status = 'superseded'::text OR old.status = 'approved'::text AND (new.status <> 'superseded'::text OR (to_jsonb(old.*) - '{version,status,taken_by,superseded_by}'::text[]) IS DISTINCT FROM (to_jsonb(new.*) - '{version,status,taken_by,superseded_by}'::text[]))) EXECUTE FUNCTION app.refuse_change_of_approved_estimate();

CREATE CONSTRAINT TRIGGER ledger_account_reserved AFTER UPDATE ON app.ledger_account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.account = 'reserved'::text) EXECUTE FUNCTION app.ledger_check_reserved();

CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON app.ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.ledger_check_entry();

CREATE TRIGGER ledger_posting_applied AFTER INSERT ON app.ledger_posting FOR EACH ROW EXECUTE FUNCTION app.ledger_apply_posting();

CREATE TRIGGER milestone_tells_public AFTER UPDATE OF status ON app.milestone FOR EACH ROW WHEN (new.status = 'paid'::text AND old.status IS DISTINCT FROM new.status) EXECUTE FUNCTION app.tell_public('contract_id');

CREATE TRIGGER notice_is_public AFTER INSERT ON app.notice FOR EACH ROW EXECUTE FUNCTION app.notice_is_public();

CREATE CONSTRAINT TRIGGER payment_request_agrees AFTER INSERT OR UPDATE ON app.payment_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.payment_request_check();

CREATE CONSTRAINT TRIGGER reservation_is_booked AFTER INSERT OR DELETE ON app.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.ledger_check_reserved();

CREATE TRIGGER service_item_final BEFORE INSERT OR DELETE OR UPDATE ON app.service_item FOR EACH ROW EXECUTE FUNCTION app.refuse_item_of_published();

CREATE TRIGGER tender_tells_public AFTER UPDATE OF status ON app.tender FOR EACH ROW WHEN (new.notice_on IS NOT NULL AND old.status IS DISTINCT FROM new.status) EXECUTE FUNCTION app.tell_public('id');

-- Rights

GRANT EXECUTE ON ROUTINE app.add_working_days(date,integer) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.audit_append(text,text,uuid,uuid,text,text,uuid,uuid,timestamp with time zone,timestamp with time zone,jsonb,text,bytea) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.commitments_locked(uuid,uuid) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.is_working_day(date) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_apply_posting() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_check_entry() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_check_reserved() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_movement(text) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.ledger_open_accounts() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.notice_is_public() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.notice_words(app.notice) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.now() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.payment_request_check() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_change_of_approved_estimate() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_change_of_final_assessment() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_change_of_locked_sheet() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_change_of_published() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.refuse_item_of_published() TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.roll_forward(date) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.search_grams(text,boolean) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.search_words(text) TO qingyuan_app;

GRANT EXECUTE ON ROUTINE app.tell_public() TO qingyuan_app;

GRANT USAGE ON SCHEMA app TO qingyuan_app;

GRANT USAGE ON SEQUENCE app.schema_migration_id_seq TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.acceptance TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.app_user TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.assessment TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.assessment_relation TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.assessment_sample TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.assessment_sheet TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.audit_checkpoint TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.audit_checkpoint_head TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.audit_entry TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.audit_head TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.award TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.award_letter TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.bid TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.bid_content TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.bid_envelope TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.bid_evaluation TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE (status), UPDATE (taken_by), UPDATE (version) ON TABLE app.budget_line TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.calendar_year TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.catalogue TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.challenge TO qingyuan_app;

GRANT SELECT ON TABLE app.commitment TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.complaint TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.consultation TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.contract TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.contract_consent TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.contract_document TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.contract_party TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.contract_sequence TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.cost_estimate TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.custodian_key TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE (next_due_at), UPDATE (revoke_reason), UPDATE (revoked_on), UPDATE (status), UPDATE (taken_by), UPDATE (version) ON TABLE app.debarment TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.deduction TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.file TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.form_draft TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.idempotency_key TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.inquiry TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE (accepted_on), UPDATE (return_reason), UPDATE (status), UPDATE (taken_by), UPDATE (version) ON TABLE app.invoice TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.late_bid TO qingyuan_app;

GRANT SELECT ON TABLE app.ledger_account TO qingyuan_app;

GRANT INSERT (budget_line_id), INSERT (contract_id), INSERT (id), INSERT (kind), INSERT (milestone_id), INSERT (project_id), INSERT (recorded_by), SELECT ON TABLE app.ledger_entry TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.ledger_posting TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.login_failure TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.membership TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.milestone TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.notice TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.notice_search TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE (read_at) ON TABLE app.notification TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.opened_share TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.opening TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.organisation TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.outbox TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.parameter TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.payment_order TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE (bounces), UPDATE (instruction_number), UPDATE (payee), UPDATE (payee_state), UPDATE (receipt_number), UPDATE (released_on), UPDATE (return_reason), UPDATE (settled_on), UPDATE (status), UPDATE (taken_by), UPDATE (version) ON TABLE app.payment_request TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.price_explanation TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.project TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.rectification TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.region TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.report_signature TO qingyuan_app;

GRANT DELETE, INSERT, SELECT ON TABLE app.reservation TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.review_check TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.review_panel TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.review_report TO qingyuan_app;

GRANT SELECT, UPDATE (clock_offset) ON TABLE app.sandbox_clock TO qingyuan_app;

GRANT SELECT ON TABLE app.schema_migration TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.score_sheet TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.sealed_chain TO qingyuan_app;

GRANT DELETE, INSERT, SELECT ON TABLE app.service_item TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.service_report TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.session TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.site_confirmation TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.social_worker TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.social_worker_key TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.staff_assignment TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.tender TO qingyuan_app;

GRANT INSERT, SELECT ON TABLE app.tender_document TO qingyuan_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE app.tender_seat TO qingyuan_app;

GRANT INSERT, SELECT, UPDATE ON TABLE app.vendor_registration TO qingyuan_app;
