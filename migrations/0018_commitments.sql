-- Up Migration
-- The money of contracts: committed for each milestone, paid in two phases (under way, then settled), given back where a milestone costs less.
-- What a milestone holds of a line changes by what is booked and by nothing else, so that no payment exceeds milestone, contract or line.

alter table ledger_account
  drop constraint ledger_account_account,
  add constraint ledger_account_account
    check (account in ('appropriation', 'available', 'reserved', 'committed', 'in_payment', 'paid'));
insert into ledger_account (budget_line_id, account) select id, 'in_payment' from budget_line on conflict do nothing;

create or replace function ledger_open_accounts() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  insert into ledger_account (budget_line_id, account)
  select new.id, unnest(array['appropriation', 'available', 'reserved', 'committed', 'in_payment', 'paid']);
  return null;
end
$$;

-- For whom an entry was booked. Contracts and milestones come after budgets: they have no foreign key here, as projects have none.
alter table ledger_entry
  add column contract_id uuid,
  add column milestone_id uuid,
  drop constraint ledger_entry_kind,
  drop constraint ledger_entry_project,
  add constraint ledger_entry_kind
    check (kind in ('load', 'recall', 'reserve', 'release', 'commit', 'pay-out', 'settle', 'bounce', 'return')),
  add constraint ledger_entry_project check ((kind in ('reserve', 'release', 'commit')) = (project_id is not null)),
  add constraint ledger_entry_milestone
    check ((kind in ('commit', 'pay-out', 'settle', 'bounce', 'return')) = (milestone_id is not null)),
  add constraint ledger_entry_contract check ((contract_id is null) = (milestone_id is null));
grant insert (contract_id, milestone_id) on ledger_entry to qingyuan_app;

-- What a milestone of a contract was given of a line, and where it stands. Only the ledger writes here.
create table commitment (
  milestone_id uuid not null,
  budget_line_id uuid not null,
  contract_id uuid not null,
  amount_fen bigint not null,
  committed_fen bigint not null,
  in_payment_fen bigint not null default 0,
  paid_fen bigint not null default 0,
  returned_fen bigint not null default 0,
  constraint commitment_once primary key (milestone_id, budget_line_id),
  constraint commitment_budget_line foreign key (budget_line_id) references budget_line (id),
  constraint commitment_amount check (amount_fen > 0),
  constraint commitment_not_negative check (least(committed_fen, in_payment_fen, paid_fen, returned_fen) >= 0),
  constraint commitment_whole check (committed_fen + in_payment_fen + paid_fen + returned_fen = amount_fen)
);
create index commitment_of_line on commitment (budget_line_id, contract_id, milestone_id);
create index commitment_of_contract on commitment (contract_id);
revoke insert, update, delete on commitment from qingyuan_app;

-- The accounts between which an entry moves money: from the first to the second.
create function ledger_movement(kind text) returns text[] language sql immutable as $$
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
$$;

-- Still the one place where a balance changes, and now what a milestone holds with it: once for an entry, with the side that gains.
create or replace function ledger_apply_posting() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
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
$$;

-- An entry has no other sides than the two of its movement, in the transaction that made it: it is enough that each entry proves itself at the commit.
drop trigger ledger_posting_balances on ledger_posting;

-- Locks the lines that a milestone (or a whole contract) holds money of, in the order of their ids, and gives what it holds as it is after the lock.
create function commitments_locked(milestone uuid, contract uuid) returns table (
  "milestoneId" uuid, "contractId" uuid, "budgetLineId" uuid, "committedFen" bigint, "inPaymentFen" bigint,
  year integer, title text, status text, "purchaserId" uuid
) language plpgsql as $$
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
$$;

-- Down Migration
-- What contracts have booked stays in the books: the narrower rules hold for what comes after.
drop function commitments_locked;
create constraint trigger ledger_posting_balances after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_check_entry();
create or replace function ledger_apply_posting() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if (select recorded_at from ledger_entry where id = new.entry_id) <> pg_catalog.now() then
    raise exception 'the entry is closed' using errcode = 'check_violation', constraint = 'ledger_entry_closed';
  end if;
  update ledger_account set balance_fen = balance_fen + new.amount_fen
  where budget_line_id = new.budget_line_id and account = new.account;
  return null;
end
$$;
drop function ledger_movement;
drop table commitment;
alter table ledger_entry
  drop constraint ledger_entry_kind,
  drop constraint ledger_entry_project,
  drop column contract_id,
  drop column milestone_id,
  add constraint ledger_entry_kind check (kind in ('load', 'recall', 'reserve', 'release')) not valid,
  add constraint ledger_entry_project check ((kind in ('load', 'recall')) = (project_id is null)) not valid;
create or replace function ledger_open_accounts() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  insert into ledger_account (budget_line_id, account)
  select new.id, unnest(array['appropriation', 'available', 'reserved', 'committed', 'paid']);
  return null;
end
$$;
alter table ledger_account
  drop constraint ledger_account_account,
  add constraint ledger_account_account
    check (account in ('appropriation', 'available', 'reserved', 'committed', 'paid')) not valid;
