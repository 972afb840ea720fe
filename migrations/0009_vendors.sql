-- Up Migration
-- Vendors: what they register, the people on their rosters, and who may not take part.

create table vendor_registration (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  vendor_id uuid not null,
  region_code text not null,
  -- what the vendor says of itself, each part with the upload that proves it; no person's data
  dossier jsonb not null,
  -- [{ condition, signedBy, signedOn }]
  declarations jsonb not null,
  -- [{ returnedOn, mendBy, defects }], the oldest first
  letters jsonb not null,
  submitted_at timestamptz,
  verified_on date,
  valid_until date,
  next_due_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint vendor_registration_pk primary key (id),
  constraint vendor_registration_vendor foreign key (vendor_id) references organisation (id),
  constraint vendor_registration_region foreign key (region_code) references region (code),
  constraint vendor_registration_status check
    (status in ('draft', 'submitted', 'returned', 'verified', 'lapsed', 'withdrawn')),
  constraint vendor_registration_verified check
    (status <> 'verified' or verified_on is not null and valid_until is not null and next_due_at is not null),
  constraint vendor_registration_returned check
    (status <> 'returned' or jsonb_array_length(letters) > 0 and next_due_at is not null)
);
create unique index vendor_registration_one_live on vendor_registration (vendor_id) where status <> 'withdrawn';
create index vendor_registration_by_vendor on vendor_registration (vendor_id, id desc);
create index vendor_registration_by_region on vendor_registration (region_code, id desc);
create index vendor_registration_by_region_status on vendor_registration (region_code, status, id desc);
create index vendor_registration_due on vendor_registration (next_due_at) where next_due_at is not null;
revoke delete on vendor_registration from qingyuan_app;

create table social_worker (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  vendor_id uuid not null,
  region_code text not null,
  code text not null,
  name text,
  -- encrypted under the person's own key, which stands in social_worker_key
  citizen_id_sealed text,
  -- keyed: the same person is found again, and nobody without the key can try numbers
  citizen_id_hash text,
  phone_sealed text,
  education text not null,
  has_social_work_degree boolean not null,
  post_level text not null,
  hired_on date not null,
  left_on date,
  -- [{ level, number, issuedOn, expiresOn }]
  certificates jsonb not null,
  -- { induction, continuing }, hours
  training jsonb not null,
  has_labour_contract boolean not null,
  has_social_insurance boolean not null,
  created_at timestamptz not null default app.now(),
  constraint social_worker_pk primary key (id),
  constraint social_worker_code unique (vendor_id, code),
  constraint social_worker_vendor foreign key (vendor_id) references organisation (id),
  constraint social_worker_region foreign key (region_code) references region (code),
  constraint social_worker_status check (status in ('employed', 'left', 'erased')),
  constraint social_worker_left check (status <> 'left' or left_on is not null),
  constraint social_worker_term check (left_on >= hired_on),
  -- whoever is erased cannot be named any more, and whoever is not can
  constraint social_worker_erased check (
    (status = 'erased') = (name is null) and (status = 'erased') = (citizen_id_sealed is null)
    and (status = 'erased') = (citizen_id_hash is null) and (status <> 'erased' or phone_sealed is null))
);
-- Nobody is on a roster twice; on two rosters one may be.
create unique index social_worker_once on social_worker (vendor_id, citizen_id_hash) where status = 'employed';
create index social_worker_by_hash on social_worker (citizen_id_hash) where status = 'employed';
create index social_worker_by_vendor on social_worker (vendor_id, id desc);
create index social_worker_by_vendor_status on social_worker (vendor_id, status, id desc);
create index social_worker_by_region on social_worker (region_code, id desc);
revoke delete on social_worker from qingyuan_app;

-- One wrapped key a person: its deletion makes every copy of the sealed values unreadable.
create table social_worker_key (
  social_worker_id uuid not null,
  kid text not null,
  wrapped text not null,
  constraint social_worker_key_pk primary key (social_worker_id),
  constraint social_worker_key_of foreign key (social_worker_id) references social_worker (id)
);

create table debarment (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  finance_id uuid not null,
  -- the supplier, whether or not it is an organisation here
  uscc text not null,
  name text not null,
  decision_number text not null,
  decided_on date not null,
  reason text not null,
  scope_regions text[] not null,
  from_on date not null,
  until_on date not null,
  revoked_on date,
  revoke_reason text,
  next_due_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint debarment_pk primary key (id),
  constraint debarment_number unique (finance_id, decision_number),
  constraint debarment_finance foreign key (finance_id) references organisation (id),
  constraint debarment_status check (status in ('in_force', 'ended', 'revoked')),
  constraint debarment_scope check (cardinality(scope_regions) > 0),
  constraint debarment_period check (until_on > from_on),
  constraint debarment_revoked check ((status = 'revoked') = (revoked_on is not null) and (revoked_on is null) = (revoke_reason is null))
);
create index debarment_newest on debarment (id desc);
create index debarment_by_uscc on debarment (uscc, id desc);
create index debarment_by_status on debarment (status, id desc);
create index debarment_due on debarment (next_due_at) where next_due_at is not null;
-- What was decided never changes; it ends, or it is revoked.
revoke update, delete on debarment from qingyuan_app;
grant update (version, status, taken_by, revoked_on, revoke_reason, next_due_at) on debarment to qingyuan_app;

-- Down Migration
drop table debarment;
drop table social_worker_key;
drop table social_worker;
drop table vendor_registration;
