-- Up Migration
-- What the public portal asks for: notices found by parts of their words, public lists by date, and word of whatever has become public.

-- A text as it is compared: one form for each sign, small letters, words with one space between them. The same everywhere: nothing of it depends
-- on the locale of the server.
create function app.search_words(text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(lower(normalize($1, NFKC) collate "C"), '[[:space:][:punct:][:cntrl:]、。〈〉《》「」『』【】〔〕〖〗“”‘’—–…·•]+' collate "C", ' ', 'g'))
$$;

-- Every sign of every word and every two that stand together, by which a Chinese text is found by any part of its words. What is asked for needs
-- the pairs alone, unless a word is one sign long.
create function app.search_grams(words text, asked boolean) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct gram), '{}')
  from string_to_table(words, ' ') word
    cross join lateral (select string_to_array(word, null) as signs) w
    cross join lateral generate_series(1, cardinality(signs)) place
    cross join lateral (values (signs[place]), (signs[place] || signs[place + 1])) pair (gram)
  where gram is not null and not (asked and length(gram) = 1 and cardinality(signs) > 1)
$$;

create table notice_search (
  notice_id uuid not null,
  words text not null,
  grams text[] not null,
  constraint notice_search_pk primary key (notice_id),
  constraint notice_search_notice foreign key (notice_id) references notice (id) on delete cascade
);
create index notice_search_grams on notice_search using gin (grams);
revoke update, delete on notice_search from qingyuan_app;

-- Everything that a notice says, with the names of what it is about; not codes and the keys of custodians, whose letters nobody looks for.
create function app.notice_words(notice app.notice) returns text language sql stable as $$
  select app.search_words(concat_ws(' ', notice.title, o.name, p.number, p.name, texts.said))
  from app.organisation o, app.project p,
    (select string_agg(part #>> '{}', ' ') as said
     from jsonb_path_query(notice.body - 'custody' - 'words' - 'rules', 'strict $.**') part
     where jsonb_typeof(part) = 'string' and part #>> '{}' !~ '^[a-z][a-z_-]*$') texts
  where o.id = notice.purchaser_id and p.id = notice.project_id
$$;

insert into notice_search
select n.id, words, app.search_grams(words, false) from notice n cross join lateral app.notice_words(n) words;

-- Told to every process that shows public pages, once the transaction is committed: the id of what has changed.
create function app.tell_public() returns trigger language plpgsql as $$
begin
  perform pg_notify('qingyuan_public', to_jsonb(new) ->> tg_argv[0]);
  return null;
end $$;

create function app.notice_is_public() returns trigger language plpgsql as $$
declare
  words text := app.notice_words(new);
begin
  insert into app.notice_search values (new.id, words, app.search_grams(words, false));
  perform pg_notify('qingyuan_public', coalesce(new.tender_id, new.project_id)::text);
  return null;
end $$;

create trigger notice_is_public after insert on notice for each row execute function app.notice_is_public();
create trigger tender_tells_public after update of status on tender
  for each row when (new.notice_on is not null and old.status is distinct from new.status) execute function app.tell_public('id');
create trigger contract_tells_public after update of status on contract
  for each row when (new.announced_on is not null and old.status is distinct from new.status) execute function app.tell_public('tender_id');
create trigger milestone_tells_public after update of status on milestone
  for each row when (new.status = 'paid' and old.status is distinct from new.status) execute function app.tell_public('contract_id');

create index notice_by_date on notice (published_on desc, id desc);
create index notice_by_kind_date on notice (kind, published_on desc, id desc);
create index notice_by_region_date on notice (region_code, published_on desc, id desc);
create index notice_by_project on notice (project_id, id);
create index tender_public_by_date on tender (notice_on desc, id desc) where notice_on is not null;
create index contract_public_by_date on contract (announced_on desc, id desc) where announced_on is not null;

-- Down Migration
drop index contract_public_by_date;
drop index tender_public_by_date;
drop index notice_by_project;
drop index notice_by_region_date;
drop index notice_by_kind_date;
drop index notice_by_date;
drop trigger milestone_tells_public on milestone;
drop trigger contract_tells_public on contract;
drop trigger tender_tells_public on tender;
drop trigger notice_is_public on notice;
drop function app.notice_is_public();
drop function app.tell_public();
drop function app.notice_words(app.notice);
drop table notice_search;
drop function app.search_grams(text, boolean);
drop function app.search_words(text);
