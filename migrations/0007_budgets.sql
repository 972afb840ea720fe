-- Up Migration
-- Budget lines on a double-entry ledger in whole fen. The database keeps the books: every entry balances, no account but the
-- appropriation goes below zero, and nothing that was booked is ever changed.

create table budget_line (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  purchaser_id uuid not null,
  region_code text not null,
  year integer not null,
  source text not null,
  functional_class text,
  unit_economic_class text not null,
  government_economic_class text not null,
  title text not null,
  amount_fen bigint not null,
  created_at timestamptz not null default app.now(),
  constraint budget_line_pk primary key (id),
  constraint budget_line_purchaser foreign key (purchaser_id) references organisation (id),
  constraint budget_line_region foreign key (region_code) references region (code),
  constraint budget_line_status check (status in ('pending', 'available', 'closed')),
  constraint budget_line_source check (source in ('general_public_budget', 'government_fund_budget', 'social', 'foundation')),
  constraint budget_line_year check (year between 2000 and 2199),
  constraint budget_line_amount check (amount_fen > 0)
);
create index budget_line_by_purchaser on budget_line (purchaser_id, id desc);
create index budget_line_by_region on budget_line (region_code, id desc);
create index budget_line_by_year on budget_line (year, id desc);

-- Where the money of a line stands. The appropriation is the counter side: what was loaded, as a negative figure.
create table ledger_account (
  budget_line_id uuid not null,
  account text not null,
  balance_fen bigint not null default 0,
  constraint ledger_account_pk primary key (budget_line_id, account),
  constraint ledger_account_budget_line foreign key (budget_line_id) references budget_line (id),
  constraint ledger_account_account check (account in ('appropriation', 'available', 'reserved', 'committed', 'paid')),
  constraint ledger_account_not_negative check (balance_fen >= 0 or account = 'appropriation')
);

-- One movement of one line's money. `project_id` has no foreign key: projects come after budgets.
create table ledger_entry (
  id uuid not null,
  budget_line_id uuid not null,
  kind text not null,
  project_id uuid,
  at timestamptz not null default app.now(),
  recorded_at timestamptz not null default pg_catalog.now(),
  recorded_by uuid,
  constraint ledger_entry_pk primary key (id),
  constraint ledger_entry_line_id unique (id, budget_line_id),
  constraint ledger_entry_budget_line foreign key (budget_line_id) references budget_line (id),
  constraint ledger_entry_recorded_by foreign key (recorded_by) references app_user (id),
  constraint ledger_entry_kind check (kind in ('load', 'recall', 'reserve', 'release')),
  constraint ledger_entry_project check ((kind in ('load', 'recall')) = (project_id is null))
);
create index ledger_entry_of_line on ledger_entry (budget_line_id, id desc);
create index ledger_entry_of_project on ledger_entry (project_id, id desc);

create table ledger_posting (
  entry_id uuid not null,
  budget_line_id uuid not null,
  account text not null,
  amount_fen bigint not null,
  constraint ledger_posting_pk primary key (entry_id, account),
  constraint ledger_posting_entry foreign key (entry_id, budget_line_id) references ledger_entry (id, budget_line_id),
  constraint ledger_posting_account foreign key (budget_line_id, account) references ledger_account (budget_line_id, account),
  constraint ledger_posting_not_zero check (amount_fen <> 0)
);

-- Whose the reserved money is; `project_id` as above.
create table reservation (
  project_id uuid not null,
  budget_line_id uuid not null,
  amount_fen bigint not null,
  created_at timestamptz not null default app.now(),
  constraint reservation_once primary key (project_id, budget_line_id),
  constraint reservation_budget_line foreign key (budget_line_id) references budget_line (id),
  constraint reservation_amount check (amount_fen > 0)
);
create index reservation_of_line on reservation (budget_line_id, project_id);

-- Every line has its five accounts from the start, at zero.
create function ledger_open_accounts() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  insert into ledger_account (budget_line_id, account)
  select new.id, unnest(array['appropriation', 'available', 'reserved', 'committed', 'paid']);
  return null;
end
$$;
create trigger budget_line_accounts after insert on budget_line for each row execute function ledger_open_accounts();

-- The one place where a balance changes. An entry is closed with the transaction that made it.
create function ledger_apply_posting() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if (select recorded_at from ledger_entry where id = new.entry_id) <> pg_catalog.now() then
    raise exception 'the entry is closed' using errcode = 'check_violation', constraint = 'ledger_entry_closed';
  end if;
  update ledger_account set balance_fen = balance_fen + new.amount_fen
  where budget_line_id = new.budget_line_id and account = new.account;
  return null;
end
$$;
create trigger ledger_posting_applied after insert on ledger_posting for each row execute function ledger_apply_posting();

-- At the commit each entry has two postings or more, and they sum to zero.
create function ledger_check_entry() returns trigger language plpgsql as $$
declare
  entry uuid;
begin
  if tg_table_name = 'ledger_entry' then entry := new.id; else entry := new.entry_id; end if;
  if (select count(*) < 2 or sum(amount_fen) <> 0 from app.ledger_posting where entry_id = entry) then
    raise exception 'the entry does not balance' using errcode = 'check_violation', constraint = 'ledger_entry_balances';
  end if;
  return null;
end
$$;
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_check_entry();
create constraint trigger ledger_posting_balances after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_check_entry();

-- At the commit the reserved money of a line is that of its reservations, to the fen.
create function ledger_check_reserved() returns trigger language plpgsql as $$
declare
  line uuid := coalesce(new.budget_line_id, old.budget_line_id);
begin
  if (select balance_fen from app.ledger_account where budget_line_id = line and account = 'reserved')
     <> (select coalesce(sum(amount_fen), 0) from app.reservation where budget_line_id = line) then
    raise exception 'reservations differ from the reserved money' using errcode = 'check_violation', constraint = 'reservation_is_booked';
  end if;
  return null;
end
$$;
create constraint trigger ledger_account_reserved after update on ledger_account
  deferrable initially deferred for each row when (new.account = 'reserved') execute function ledger_check_reserved();
create constraint trigger reservation_is_booked after insert or delete on reservation
  deferrable initially deferred for each row execute function ledger_check_reserved();

-- The application books by inserting, and can do nothing else to the books; instants and amounts are not its to choose again.
revoke delete, update on budget_line from qingyuan_app;
grant update (status, version, taken_by) on budget_line to qingyuan_app;
revoke insert, update, delete on ledger_account from qingyuan_app;
revoke insert, update, delete on ledger_entry from qingyuan_app;
grant insert (id, budget_line_id, kind, project_id, recorded_by) on ledger_entry to qingyuan_app;
revoke update, delete on ledger_posting from qingyuan_app;
revoke update on reservation from qingyuan_app;

-- Down Migration
drop table reservation;
drop table ledger_posting;
drop table ledger_entry;
drop table ledger_account;
drop table budget_line;
drop function ledger_check_reserved;
drop function ledger_check_entry;
drop function ledger_apply_posting;
drop function ledger_open_accounts;
