-- Up Migration
-- Invoices, and payment requests on their way to the bank. The ledger holds the money; what is said of a payment here agrees with it at every commit.

create table invoice (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  milestone_id uuid not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  number text not null,
  rate text not null,
  amount_fen bigint not null,
  tax_fen bigint not null,
  total_fen bigint not null,
  issued_on date not null,
  file_id uuid not null,
  wage_file_ids jsonb not null,
  payee jsonb not null,
  received_on date not null,
  check_due_on date not null,
  accepted_on date,
  return_reason text,
  created_at timestamptz not null default app.now(),
  constraint invoice_pk primary key (id),
  constraint invoice_milestone foreign key (milestone_id) references milestone (id),
  constraint invoice_contract foreign key (contract_id) references contract (id),
  constraint invoice_purchaser foreign key (purchaser_id) references organisation (id),
  constraint invoice_vendor foreign key (vendor_id) references organisation (id),
  constraint invoice_region foreign key (region_code) references region (code),
  constraint invoice_file foreign key (file_id) references file (id),
  -- an e-invoice is used once, whatever became of it: one that was returned is red-flushed
  constraint invoice_number unique (number),
  constraint invoice_number_form check (number ~ '^[0-9]{20}$'),
  constraint invoice_status check (status in ('submitted', 'accepted', 'returned')),
  constraint invoice_sum check (amount_fen >= 0 and tax_fen >= 0 and total_fen > 0 and amount_fen + tax_fen = total_fen),
  constraint invoice_accepted check ((status = 'accepted') = (accepted_on is not null)),
  constraint invoice_returned check ((status = 'returned') = (return_reason is not null))
);
create unique index invoice_one_live on invoice (milestone_id) where status in ('submitted', 'accepted');
create index invoice_of_milestone on invoice (milestone_id, id desc);
create index invoice_by_contract on invoice (contract_id, id desc);
create index invoice_by_purchaser on invoice (purchaser_id, id desc);
create index invoice_by_vendor on invoice (vendor_id, id desc);
create index invoice_by_region on invoice (region_code, id desc);

alter table milestone add constraint milestone_gross_of_contract unique (id, contract_id, gross_fen);

create table payment_request (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  milestone_id uuid not null,
  contract_id uuid not null,
  purchaser_id uuid not null,
  vendor_id uuid not null,
  region_code text not null,
  invoice_id uuid,
  gross_fen bigint not null,
  net_fen bigint not null,
  returned_fen bigint not null,
  retained_fen bigint not null,
  lines jsonb not null,
  carried jsonb not null,
  payee jsonb,
  payee_state text not null,
  started_on date,
  due_on date,
  instruction_number text,
  released_on date,
  receipt_number text,
  settled_on date,
  bounces jsonb not null,
  return_reason text,
  -- the post that has to go on with it
  turn text generated always as (case status
    when 'draft' then 'contract_manager'
    when 'submitted' then 'accountant'
    when 'verified' then 'unit_head'
    when 'endorsed' then 'payment_reviewer'
    when 'reviewed' then 'payment_approver'
    when 'approved' then 'payment_approver'
    when 'released' then 'payment_reviewer'
    when 'bounced' then
      case payee_state when 'doubtful' then 'vendor_finance' when 'corrected' then 'accountant' else 'payment_approver' end
  end) stored,
  created_at timestamptz not null default app.now(),
  constraint payment_request_pk primary key (id),
  -- what it is of is the milestone itself, to the fen
  constraint payment_request_milestone foreign key (milestone_id, contract_id, gross_fen) references milestone (id, contract_id, gross_fen),
  constraint payment_request_contract foreign key (contract_id) references contract (id),
  constraint payment_request_purchaser foreign key (purchaser_id) references organisation (id),
  constraint payment_request_vendor foreign key (vendor_id) references organisation (id),
  constraint payment_request_region foreign key (region_code) references region (code),
  constraint payment_request_invoice foreign key (invoice_id) references invoice (id),
  constraint payment_request_net unique (id, net_fen),
  constraint payment_request_status check (status in
    ('draft', 'submitted', 'verified', 'endorsed', 'reviewed', 'approved', 'released', 'settled', 'bounced', 'returned')),
  constraint payment_request_sum check
    (least(net_fen, returned_fen, retained_fen) >= 0 and net_fen + returned_fen + retained_fen = gross_fen),
  constraint payment_request_invoiced check ((net_fen > 0) = (invoice_id is not null)
    and (invoice_id is null) = (payee is null) and (invoice_id is null) = (due_on is null) and (due_on is null) = (started_on is null)),
  constraint payment_request_payee_state check (payee_state in ('sound', 'doubtful', 'corrected')),
  constraint payment_request_payee_confirmed check (payee_state = 'sound' or status in ('bounced', 'returned')),
  constraint payment_request_ordered check ((instruction_number is null) = (released_on is null)
    and (status not in ('released', 'bounced') or released_on is not null)),
  constraint payment_request_settled check ((status = 'settled') = (settled_on is not null)
    and (receipt_number is not null) = (status = 'settled' and net_fen > 0) and (status <> 'settled' or net_fen = 0 or released_on is not null)),
  constraint payment_request_returned check ((status = 'returned') = (return_reason is not null))
);
create unique index payment_request_one_live on payment_request (milestone_id) where status <> 'returned';
create index payment_request_of_milestone on payment_request (milestone_id, id desc);
create index payment_request_of_invoice on payment_request (invoice_id);
create index payment_request_by_contract on payment_request (contract_id, id desc);
create index payment_request_by_purchaser on payment_request (purchaser_id, id desc);
create index payment_request_by_vendor on payment_request (vendor_id, id desc);
create index payment_request_by_region on payment_request (region_code, id desc);
create index payment_request_turn_of_purchaser on payment_request (purchaser_id, turn, id desc) where turn is not null;
create index payment_request_turn_of_region on payment_request (region_code, turn, id desc) where turn is not null;

-- Every order that went to the bank, with the account that it named; never changed.
create table payment_order (
  request_id uuid not null,
  attempt integer not null,
  region_code text not null,
  instruction_number text not null,
  payee jsonb not null,
  amount_fen bigint not null,
  released_on date not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  constraint payment_order_pk primary key (request_id, attempt),
  constraint payment_order_net foreign key (request_id, amount_fen) references payment_request (id, net_fen),
  constraint payment_order_number unique (region_code, instruction_number),
  constraint payment_order_amount check (amount_fen > 0)
);

-- At the commit a request agrees with the ledger, with its orders and with its milestone, and the requests of a contract stay within its price.
create function payment_request_check() returns trigger language plpgsql as $$
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
$$;
create constraint trigger payment_request_agrees after insert or update on payment_request
  deferrable initially deferred for each row execute function payment_request_check();

-- Amounts are never changed, nothing is taken away; orders are only ever added.
revoke update, delete on invoice from qingyuan_app;
grant update (status, version, taken_by, accepted_on, return_reason) on invoice to qingyuan_app;
revoke update, delete on payment_request from qingyuan_app;
grant update (status, version, taken_by, payee, payee_state, instruction_number, released_on, receipt_number, settled_on, bounces, return_reason)
  on payment_request to qingyuan_app;
revoke update, delete on payment_order from qingyuan_app;

-- Down Migration
drop table payment_order;
drop table payment_request;
drop function payment_request_check;
alter table milestone drop constraint milestone_gross_of_contract;
drop table invoice;
