import { defineWork, TODAY } from '#src/platform/work/index.js';
import { Contract, contractLifecycle } from '#src/procurement/contracts/index.js';

/** Places of the contract that nobody holds today and nobody has been found for, since the earliest of these days. */
const EMPTY = `
  select count(*) as places, min(coalesce(before.last + 1, t.starts_on)) as since
  from jsonb_array_elements(t.content #> '{staffing,posts}') post
  cross join lateral generate_series(1, (post ->> 'count')::int) place (nth)
  cross join lateral (
    select max(least(coalesce(a.ends_on, 'infinity'), coalesce(w.left_on, 'infinity'))) as last
    from staff_assignment a join social_worker w on w.id = a.worker_id
    where a.contract_id = t.id and a.post_code = post ->> 'code' and a.slot = place.nth) before
  where before.last is null or before.last < ${TODAY}`;

/** Somebody has to be found for places that are empty while the contract is performed. */
export const vacancyWork = defineWork({
  of: 'contract',
  lifecycle: contractLifecycle,
  mine: (kind) => (kind === 'vendor' ? Contract.access.write(kind) : []),
  from: `contract t join project p on p.id = t.project_id cross join lateral (${EMPTY}) vacant`,
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  since: `(vacant.since::timestamp at time zone 'Asia/Shanghai')`,
  duties: [
    {
      act: 'staff-assignments',
      permission: 'staff-assignment.assign',
      in: ['effective'],
      when: `vacant.places > 0 and ${TODAY} between t.starts_on and t.ends_on`,
    },
  ],
  movedBy: ['staff-assignment', 'social-worker'],
});
