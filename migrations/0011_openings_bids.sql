-- Up Migration
-- Seats at a tender, the openings that bids are sealed for, and the sealed bids.

alter table tender add column custody_threshold integer; -- how many custodians open together (k); none before they are named

-- Rights that come from a seat at one tender, not from a post: custodians of the keys, members of the review panel.
create table tender_seat (
  id uuid not null,
  tender_id uuid not null,
  kind text not null,
  user_id uuid not null,
  organisation_id uuid not null,
  seated_at timestamptz not null,
  ended_at timestamptz,
  constraint tender_seat_pk primary key (id),
  constraint tender_seat_tender foreign key (tender_id) references tender (id),
  constraint tender_seat_user foreign key (user_id) references app_user (id),
  constraint tender_seat_organisation foreign key (organisation_id) references organisation (id),
  constraint tender_seat_kind check (kind in ('custodian', 'panel'))
);
create unique index tender_seat_one_each on tender_seat (tender_id, kind, user_id) where ended_at is null;
create index tender_seat_by_user on tender_seat (user_id, tender_id);

-- The public half of a custodian's key; the private one never leaves the custodian.
create table custodian_key (
  seat_id uuid not null,
  public_jwk jsonb not null,
  fingerprint text not null,
  set_at timestamptz not null,
  constraint custodian_key_pk primary key (seat_id),
  constraint custodian_key_seat foreign key (seat_id) references tender_seat (id),
  constraint custodian_key_fingerprint unique (fingerprint)
);

create table opening (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  tender_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  ordinal integer not null,
  kind text not null,
  threshold integer not null,
  closes_at timestamptz not null,
  paused_at timestamptz,
  opened_at timestamptz,
  record jsonb,
  next_due_at timestamptz,
  created_at timestamptz not null default app.now(),
  constraint opening_pk primary key (id),
  constraint opening_ordinal unique (tender_id, ordinal),
  constraint opening_tender foreign key (tender_id) references tender (id),
  constraint opening_kind check (kind in ('response', 'final_offer')),
  constraint opening_status check (status in ('accepting', 'closed', 'opened', 'void')),
  constraint opening_threshold check (threshold >= 2),
  constraint opening_opened check ((status = 'opened') = (opened_at is not null) and (opened_at is null) = (record is null))
);
create index opening_due on opening (next_due_at) where next_due_at is not null;

create table bid (
  id uuid not null,
  version integer not null,
  status text not null,
  taken_by jsonb not null,
  opening_id uuid not null,
  tender_id uuid not null,
  vendor_id uuid not null,
  purchaser_id uuid not null,
  agent_id uuid,
  region_code text not null,
  envelope_id uuid not null,
  received_at timestamptz not null,
  opened_at timestamptz,
  offer_fen bigint,
  refusal jsonb,
  created_at timestamptz not null default app.now(),
  constraint bid_pk primary key (id),
  constraint bid_one_per_vendor unique (opening_id, vendor_id),
  constraint bid_opening foreign key (opening_id) references opening (id),
  constraint bid_tender foreign key (tender_id) references tender (id),
  constraint bid_vendor foreign key (vendor_id) references organisation (id),
  constraint bid_status check (status in
    ('sealed', 'withdrawn', 'unopened', 'invalid', 'opened', 'admitted', 'rejected', 'ranked', 'awarded', 'unsuccessful')),
  constraint bid_offer check (offer_fen is null or (offer_fen > 0 and opened_at is not null))
);
create index bid_by_tender on bid (tender_id, id);
create index bid_by_vendor on bid (vendor_id, id desc);

-- Ciphertexts exactly as they were handed in, each with its signed receipt; nothing here is ever changed or taken away.
create table bid_envelope (
  id uuid not null,
  bid_id uuid not null,
  opening_id uuid not null,
  vendor_id uuid not null,
  ordinal integer not null,
  sealed text not null,
  receipt text not null,
  received_at timestamptz not null,
  constraint bid_envelope_pk primary key (id),
  constraint bid_envelope_ordinal unique (bid_id, ordinal),
  constraint bid_envelope_bid foreign key (bid_id) references bid (id)
);
revoke update, delete on bid_envelope from qingyuan_app;
alter table bid add constraint bid_envelope_current foreign key (envelope_id) references bid_envelope (id) deferrable initially deferred;

-- What an opened bid says.
create table bid_content (
  bid_id uuid not null,
  content json not null, -- as it was sealed, to the character
  constraint bid_content_pk primary key (bid_id),
  constraint bid_content_bid foreign key (bid_id) references bid (id)
);
revoke update, delete on bid_content from qingyuan_app;
-- A ciphertext does not shrink, and a ceremony moves a thousand of them: neither is worth compressing.
alter table bid_envelope alter column sealed set storage external;
alter table bid_content alter column content set storage external;

-- Shares that custodians have opened, from the ceremony on.
create table opened_share (
  opening_id uuid not null,
  seat_id uuid not null,
  vendor_id uuid not null,
  share text not null,
  posted_at timestamptz not null,
  constraint opened_share_opening foreign key (opening_id) references opening (id),
  constraint opened_share_seat foreign key (seat_id) references tender_seat (id)
);
-- A share once, and once that there is none that opens: whoever was mistaken may still give it.
create unique index opened_share_once on opened_share (opening_id, seat_id, vendor_id, (share = ''));
revoke update, delete on opened_share from qingyuan_app;

-- Bids that came too late: refused, and on record.
create table late_bid (
  id uuid not null,
  opening_id uuid not null,
  vendor_id uuid not null,
  user_id uuid not null,
  arrived_at timestamptz not null,
  constraint late_bid_pk primary key (id),
  constraint late_bid_once unique (opening_id, vendor_id),
  constraint late_bid_opening foreign key (opening_id) references opening (id)
);
revoke update, delete on late_bid from qingyuan_app;

-- Audit chains that nobody reads before their matter is opened.
create table sealed_chain (
  chain text not null,
  constraint sealed_chain_pk primary key (chain)
);

-- Down Migration
drop table sealed_chain;
drop table late_bid;
drop table opened_share;
drop table bid_content;
alter table bid drop constraint bid_envelope_current;
drop table bid_envelope;
drop table bid;
drop table opening;
drop table custodian_key;
drop table tender_seat;
alter table tender drop column custody_threshold;
