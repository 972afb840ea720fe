-- Up Migration
-- What a ceremony needs of every envelope before it opens any: the shares, and the header that they are held against.

alter table bid_envelope
  add column shares jsonb not null generated always as (sealed::jsonb -> 'shares') stored,
  add column head text not null generated always as (split_part(sealed::jsonb ->> 'envelope', '.', 1)) stored;

-- Down Migration
alter table bid_envelope drop column head, drop column shares;
