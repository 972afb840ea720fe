-- Up Migration
-- What may be bought: the catalogues of services, by region and year, and their items.

create table catalogue (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  purchaser_id uuid not null,
  region_code text not null,
  year integer not null,
  -- counts the versions of a year; the newest published one is in force
  ordinal integer not null,
  title text not null,
  guidance text not null,
  procurement_item_code text,
  published_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint catalogue_pk primary key (id),
  constraint catalogue_ordinal unique (purchaser_id, region_code, year, ordinal),
  constraint catalogue_purchaser foreign key (purchaser_id) references organisation (id),
  constraint catalogue_region foreign key (region_code) references region (code),
  constraint catalogue_status check (status in ('draft', 'published', 'retired')),
  constraint catalogue_year check (year between 2000 and 2199),
  constraint catalogue_ordinal_counts check (ordinal >= 1),
  constraint catalogue_published_at check ((status = 'draft') = (published_at is null)),
  -- Whoever published a region's catalogue of a year keeps it: nobody retires another organisation's.
  constraint catalogue_one_keeper exclude using gist (region_code with =, year with =, purchaser_id with <>)
    where (status <> 'draft')
);
create unique index catalogue_one_draft on catalogue (purchaser_id, region_code, year) where status = 'draft';
create unique index catalogue_one_published on catalogue (region_code, year) where status = 'published';
create index catalogue_public on catalogue (id desc) where status <> 'draft';
create index catalogue_by_purchaser on catalogue (purchaser_id, id desc);
create index catalogue_by_region on catalogue (region_code, id desc);
create index catalogue_by_year on catalogue (year, id desc);
create index catalogue_by_status on catalogue (status, id desc);

create table service_item (
  catalogue_id uuid not null,
  code text not null,
  position integer not null,
  duty_group text not null,
  name text not null,
  unit text not null,
  quality_standard text not null,
  clients_per_worker integer,
  -- the record that each of the four steps must leave
  process_steps jsonb not null,
  reference_price_fen bigint,
  -- [{ code, name, unit, target }]: offered to contracts and assessments
  indicators jsonb not null,
  constraint service_item_pk primary key (catalogue_id, code),
  constraint service_item_catalogue foreign key (catalogue_id) references catalogue (id),
  constraint service_item_duty_group check (duty_group in ('rehabilitation', 'assistance', 'education', 'administration')),
  constraint service_item_clients_per_worker check (clients_per_worker > 0),
  constraint service_item_reference_price check (reference_price_fen >= 0)
);

-- A published version never changes, whoever asks: neither its own row but for its retirement, nor its items.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  raise exception 'a published catalogue never changes' using errcode = 'check_violation', constraint = 'catalogue_final';
end
$$;
create trigger catalogue_final before update on catalogue for each row
  when (
    old.status = 'retired' or old.status = 'published' and (
      new.status <> 'retired'
      or (old.purchaser_id, old.region_code, old.year, old.ordinal, old.title, old.guidance, old.procurement_item_code, old.published_at)
         is distinct from
         (new.purchaser_id, new.region_code, new.year, new.ordinal, new.title, new.guidance, new.procurement_item_code, new.published_at)
    )
  )
  execute function refuse_change_of_published();

-- The lock waits for a publication that is under way, and then sees it.
create function refuse_item_of_published() returns trigger language plpgsql as $$
declare
  item app.service_item := coalesce(new, old);
begin
  perform from app.catalogue c where c.id = item.catalogue_id and c.status = 'draft' for share;
  if not found then
    raise exception 'a published catalogue never changes' using errcode = 'check_violation', constraint = 'catalogue_final';
  end if;
  return item;
end
$$;
create trigger service_item_final before insert or update or delete on service_item for each row
  execute function refuse_item_of_published();

revoke delete on catalogue from qingyuan_app;
revoke update on service_item from qingyuan_app;

-- Down Migration
drop table service_item;
drop table catalogue;
drop function refuse_item_of_published;
drop function refuse_change_of_published;
