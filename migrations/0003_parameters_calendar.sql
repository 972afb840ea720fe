-- Up Migration
-- What the law sets from year to year: the working-day calendar and the parameters, both with their sources.

-- Its own schema: none of its functions is ours.
create schema extensions;
create extension if not exists btree_gist schema extensions;

create table calendar_year (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  year integer not null,
  standing text not null,
  source_document text not null,
  url text,
  -- [{ name, from, to }]: every day off, the weekends between included
  holidays jsonb not null,
  makeup_workdays jsonb not null,
  festival_days jsonb not null,
  superseded_by uuid,
  created_at timestamptz not null default app.now(),
  constraint calendar_year_pk primary key (id),
  constraint calendar_year_status check (status in ('proposed', 'active', 'superseded')),
  constraint calendar_year_standing check (standing in ('official', 'provisional')),
  constraint calendar_year_range check (year between 2000 and 2199),
  constraint calendar_year_successor foreign key (superseded_by) references calendar_year (id),
  constraint calendar_year_superseded check ((status = 'superseded') = (superseded_by is not null))
);
create unique index calendar_year_one_active on calendar_year (year) where status = 'active';
create index calendar_year_of_year on calendar_year (year, id desc);

-- Bitemporal: in force from effective_from to effective_to, known to us from known_from until superseded_at.
create table parameter (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  kind text not null,
  region_code text not null,
  effective_from date not null,
  effective_to date,
  extrapolate boolean not null,
  relief boolean not null,
  value jsonb not null,
  source_document text not null,
  article text,
  url text,
  certainty text not null,
  note text,
  known_from timestamptz,
  superseded_at timestamptz,
  superseded_by uuid,
  -- the row whose remaining period this one keeps in force
  continues uuid,
  created_at timestamptz not null default app.now(),
  constraint parameter_pk primary key (id),
  constraint parameter_region foreign key (region_code) references region (code),
  constraint parameter_successor foreign key (superseded_by) references parameter (id),
  constraint parameter_continued foreign key (continues) references parameter (id),
  constraint parameter_status check (status in ('proposed', 'active', 'superseded', 'withdrawn')),
  constraint parameter_certainty check (certainty in ('C', 'C2', 'K-high', 'K-med', 'K-low')),
  constraint parameter_period check (effective_to >= effective_from),
  constraint parameter_known check ((status in ('active', 'superseded')) = (known_from is not null)),
  constraint parameter_superseded check (
    (status = 'superseded') = (superseded_at is not null) and (superseded_at is null) = (superseded_by is null)
    and superseded_at >= known_from
  ),
  constraint parameter_no_overlap exclude using gist (
    kind with =, region_code with =, relief with =, daterange(effective_from, effective_to, '[]') with &&
  ) where (status = 'active')
);
create index parameter_of_region on parameter (region_code, kind, id desc);
create index parameter_of_kind on parameter (kind, id desc);

-- Nothing that was ever in force is forgotten, and no application may turn a real database into a sandbox.
revoke delete on calendar_year, parameter from qingyuan_app;
revoke insert, update, delete on sandbox_clock from qingyuan_app;
grant update (clock_offset) on sandbox_clock to qingyuan_app;

-- Down Migration
revoke update (clock_offset) on sandbox_clock from qingyuan_app;
grant insert, update, delete on sandbox_clock to qingyuan_app;
drop table parameter;
drop table calendar_year;
-- takes the extension along, unless it stood somewhere else before
drop schema extensions cascade;
