// Notices by the thousand: those of the demo's purchase, copied to every copy of its tender.

/**
 * Gives each copied tender the notices of its model; no copy differs in length from another, so that all pages weigh the same.
 * @returns the tender notice of each copy, the oldest first: its own id and those of its tender
 */
export async function makeNotices({ query }) {
  const [{ model }] = await query(`select tender_id as model from notice where kind = 'tender'`);
  await query(`
    set session_replication_role = replica;
    create temporary table model_notice as
      select n.*, row_number() over (order by n.id) as place from notice n join tender m on m.project_id = n.project_id
      where m.id = '${model}' and (n.tender_id is null or n.tender_id = m.id);
    insert into notice
    select r.* from tender t, model_notice m, jsonb_populate_record(null::notice, to_jsonb(m) || jsonb_build_object(
      'id', overlay(t.id::text placing to_hex(9 + m.place::integer) from 23 for 1), 'title', t.title, 'project_id', t.project_id,
      'tender_id', case when m.tender_id is not null then t.id end)) r
    where t.id <> '${model}';
    set session_replication_role = origin`);
  await query('vacuum analyze notice');
  return query(`select id from notice where kind = 'tender' and tender_id <> $1 order by id`, [model]);
}
