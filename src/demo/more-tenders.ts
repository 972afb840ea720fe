import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';

/** Rows added by one statement. */
const BATCH = 1_000;

/** The tables that a tender stands on or fills, each with what differs from copy to copy; the rest is as in the original `t`. */
const COPIES: readonly [table: string, of: string, differs: string][] = [
  ['cost_estimate', 'o.id = (select estimate_id from project where id = t.project_id)', `'id', n.estimate`],
  [
    'project',
    'o.id = t.project_id',
    `'id', n.project, 'estimate_id', n.estimate, 'plan_number', o.plan_number || n.suffix`,
  ],
  ['tender', 'o.id = t.id', `'id', n.tender, 'project_id', n.project`],
  ['tender_document', 'o.tender_id = t.id', `'tender_id', n.tender`],
  ['notice', 'o.tender_id = t.id', `'id', n.notice, 'tender_id', n.tender, 'project_id', n.project`],
];
/** What a copy is called, so that nobody takes it for the demo purchase itself. */
const LABELS: Readonly<Record<string, string>> = {
  cost_estimate: `'number', o.number || n.suffix, 'title', o.title || n.mark`,
  project: `'number', o.number || n.suffix, 'name', o.name || n.mark`,
  tender: `'number', o.number || n.suffix, 'title', o.title || n.mark`,
  notice: `'title', o.title || n.mark`,
};

/**
 * Adds copies of a tender of the demo that is published, with the rows it stands on, so that lists can be tried at their size. They are rows and nothing more:
 * nobody made them, and they have no audit chains of their own; the adding has one entry.
 * @param size how many
 */
export async function addTenders(product: INestApplicationContext, size: number): Promise<void> {
  const uow = product.get(UnitOfWork);
  await uow.run(async () => {
    const [{ known }] = await uow.em.query<[{ known: number }]>('select count(*) as known from tender');
    for (let done = 0; done < size; done += BATCH) await copy(uow, known + done, Math.min(BATCH, size - done));
    uow.record({
      action: 'sandbox.seed',
      subjectType: 'sandbox',
      subjectId: null,
      organisationId: null,
      details: { tenders: size },
    });
  });
}

async function copy(uow: UnitOfWork, from: number, count: number): Promise<void> {
  const ids = () => Array.from({ length: count }, () => uuidv7());
  const columns = [ids(), ids(), ids(), ids(), Array.from({ length: count }, (_, index) => from + index)];
  for (const [table, of, differs] of COPIES) {
    const changes = [differs, LABELS[table]].filter(Boolean).join(', ');
    await uow.em.query(
      `with n as (
         select estimate, project, tender, notice, '-' || ordinal as suffix, '（样例 ' || ordinal || '）' as mark
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[]) as u(estimate, project, tender, notice, ordinal)
       ), t as (select * from tender order by status = 'published' desc, id limit 1)
       insert into ${table} select (jsonb_populate_record(o, jsonb_build_object(${changes}))).*
       from t join ${table} o on ${of} cross join n`,
      columns,
    );
  }
}
