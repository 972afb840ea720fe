-- Up Migration
-- What the file store holds: pending from the upload until a command claims it for its owner.

create table file (
  id uuid not null,
  store_key text not null,
  name text not null,
  content_type text not null,
  bytes bigint not null,
  sha256 bytea not null,
  uploaded_by uuid not null,
  organisation_id uuid not null,
  uploaded_at timestamptz not null default pg_catalog.now(),
  owner_type text,
  owner_id uuid,
  claimed_at timestamptz,
  constraint file_pk primary key (id),
  constraint file_store_key unique (store_key),
  constraint file_uploader foreign key (uploaded_by) references app_user (id),
  constraint file_organisation foreign key (organisation_id) references organisation (id),
  constraint file_claimed_whole check ((owner_type is null) = (owner_id is null) and (owner_id is null) = (claimed_at is null))
);
create index file_of_owner on file (owner_id) where owner_id is not null;
create index file_pending on file (uploaded_at) where owner_id is null;

-- Down Migration
drop table file;
