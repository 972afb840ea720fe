-- Up Migration
-- Cost estimates: the input and the parameters they were computed from, the figures, and their way to approval.

create table cost_estimate (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  purchaser_id uuid not null,
  region_code text not null,
  number text not null,
  title text not null,
  regime_reason text not null,
  -- { input, parameters }: all that the figures were computed from
  snapshot jsonb not null,
  -- the amounts, the tree of lines with their explanation, and the warnings
  result jsonb not null,
  cost_fen bigint not null,
  surcharges_fen bigint not null,
  vat_fen bigint not null,
  price_fen bigint not null,
  computed_at timestamptz not null,
  minutes jsonb,
  return_reason text,
  replaces uuid,
  superseded_by uuid,
  created_at timestamptz not null default app.now(),
  constraint cost_estimate_pk primary key (id),
  constraint cost_estimate_number unique (purchaser_id, number),
  constraint cost_estimate_purchaser foreign key (purchaser_id) references organisation (id),
  constraint cost_estimate_region foreign key (region_code) references region (code),
  constraint cost_estimate_replaces foreign key (replaces) references cost_estimate (id),
  constraint cost_estimate_successor foreign key (superseded_by) references cost_estimate (id),
  constraint cost_estimate_status check (status in ('draft', 'submitted', 'returned', 'approved', 'superseded')),
  constraint cost_estimate_superseded check ((status = 'superseded') = (superseded_by is not null)),
  constraint cost_estimate_price check (price_fen > 0 and price_fen = cost_fen + surcharges_fen + vat_fen),
  constraint cost_estimate_result check (price_fen = (result #>> '{amounts,priceInclusive}')::bigint)
);
create index cost_estimate_by_purchaser on cost_estimate (purchaser_id, id desc);
create index cost_estimate_by_region on cost_estimate (region_code, id desc);

-- What was approved never changes, whoever asks; it only gives way to its successor.
create function refuse_change_of_approved_estimate() returns trigger language plpgsql as $$
begin
  raise exception 'an approved estimate never changes' using errcode = 'check_violation', constraint = 'cost_estimate_final';
end
$$;
create trigger cost_estimate_final before update on cost_estimate for each row
  when (
    old.status = 'superseded' or old.status = 'approved' and (
      new.status <> 'superseded'
      or to_jsonb(old) - '{version,status,taken_by,superseded_by}'::text[]
         is distinct from to_jsonb(new) - '{version,status,taken_by,superseded_by}'::text[]
    )
  )
  execute function refuse_change_of_approved_estimate();

revoke delete on cost_estimate from qingyuan_app;

-- Down Migration
drop table cost_estimate;
drop function refuse_change_of_approved_estimate;
