/** Every effect of the publish command by one statement; digests are over PostgreSQL's text of the JSON, which costs the same. */
export const PUBLISH = `
  with opened as (
    insert into idempotency_key as k (membership_id, route, key, request_digest, etag)
    select $5::uuid, $7::text, $8::text, $9::bytea, '"' || $3::int + 1 || '"'
    where exists (
      select from membership m
      join app_user u on u.id = m.user_id and u.status = 'active'
      join organisation o on o.id = m.organisation_id and o.status = 'active'
      where m.id = $5 and m.ended_at is null
    ) and exists (select from session s where s.id = $6 and s.ended_at is null)
    on conflict (membership_id, route, key) do nothing
    returning 1
  ), published as (
    update tender set status = 'published', version = version + 1, next_due_at = bid_deadline, notice_ends = $12::date,
      notice_on = (app.now() at time zone 'Asia/Shanghai')::date,
      taken_by = taken_by || jsonb_build_object('publish', jsonb_build_array($4::uuid))
    where id = $1 and purchaser_id = $2 and version = $3 and status = 'approved' and exists (select from opened)
    returning *
  ), parent as (
    select p.* from project p join published t on t.project_id = p.id
    where p.status = 'intended' and p.purchaser_id = $2 for no key update of p
  ), custodians as (
    select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'fingerprint', k.fingerprint) order by s.id), '[]') as named
    from published t join tender_seat s on s.tender_id = t.id and s.kind = 'custodian' and s.ended_at is null
    join organisation o on o.id = s.organisation_id join custodian_key k on k.seat_id = s.id
  ), issued as (
    insert into tender_document (tender_id, ordinal, issued_at, digest, content)
    select t.id, (select coalesce(max(ordinal), 0) + 1 from tender_document d where d.tender_id = t.id), app.now(),
           sha256(convert_to(t.document::text, 'UTF8')), t.document
    from published t
  ), announced as (
    insert into notice (id, kind, title, region_code, purchaser_id, project_id, tender_id, published_at, published_on, ends_on, body)
    select $10::uuid, 'tender', t.title, p.region_code, p.purchaser_id, p.id, t.id, app.now(), t.notice_on, t.notice_ends,
           jsonb_build_object(
             'number', t.number, 'method', t.method, 'words', $13::jsonb, 'ceiling', to_char(t.ceiling_fen::numeric / 100, 'FM9999999999999990.00'),
             'documentsUntil', t.documents_until,
             'bidDeadline', to_char(t.bid_deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'service', t.document -> 'service',
             'qualification', jsonb_path_query_array(t.document, '$.requirements[*] ? (@.kind == "qualification").text'),
             'smeReservation', p.sme_reservation, 'smeDeduction', p.sme_deduction::text,
             'custody', jsonb_build_object('threshold', t.custody_threshold, 'custodians', c.named))
    from published t, parent p, custodians c
  ), called as (
    insert into opening (id, version, status, taken_by, tender_id, purchaser_id, agent_id, region_code, ordinal, kind, threshold, closes_at,
                         next_due_at)
    select $14::uuid, 1, 'accepting', jsonb_build_object('call', jsonb_build_array($4::uuid)), t.id, t.purchaser_id, t.agent_id,
           t.region_code, 1, 'response', t.custody_threshold, t.bid_deadline, t.bid_deadline
    from published t
    returning *
  ), audited_call as (
    select audit_append(
      'opening:' || o.id, 'opening', o.id, o.purchaser_id, 'opening.call', 'user', $4::uuid, $5, app.now(), pg_catalog.now(), d.details,
      $11::text, sha256(convert_to(o.id || d.details::text || $4 || $5 || $11 || app.now(), 'UTF8')))
    from called o, jsonb_build_object('status', 'accepting') d (details)
  ), audited as (
    select audit_append(
      'tender:' || t.id, 'tender', t.id, t.purchaser_id, 'tender.publish', 'user', $4::uuid, $5, app.now(), pg_catalog.now(), d.details,
      $11::text, sha256(convert_to(t.id || d.details::text || $4 || $5 || $11 || app.now(), 'UTF8')))
    from published t, jsonb_build_object(
      'from', 'approved', 'to', 'published', 'fields', jsonb_build_array('noticeOn', 'noticeEnds', 'nextDueAt')) d (details)
  )
  select t.version from published t, audited_call, audited`;
