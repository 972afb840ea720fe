import { defineWork, TODAY } from '#src/platform/work/index.js';
import { Contract, contractLifecycle } from '#src/procurement/contracts/index.js';
import { acceptanceAccess } from '../delivery.access.js';
import { acceptanceLifecycle } from './acceptance.lifecycle.js';

/** An acceptance that is planned, held and signed; its result is public within the law's days. Rule: D33. */
export const acceptanceWork = defineWork({
  lifecycle: acceptanceLifecycle,
  mine: acceptanceAccess.write,
  from: `acceptance t join contract c on c.id = t.contract_id join project p on p.id = c.project_id`,
  number: 'c.number',
  title: 'c.title',
  purchase: 'p.name',
  duties: [
    { take: 'hold', when: `c.status = 'effective'`, due: { on: 't.planned_for' } },
    { take: 'sign', when: `c.status = 'effective'` },
    { take: 'announce', due: { on: 't.announce_due_on', rule: 'D33' } },
  ],
  movedBy: ['contract'],
});

/** A contract whose term is over and whose service nobody has accepted, or planned to. */
export const unplannedAcceptanceWork = defineWork({
  of: 'contract',
  lifecycle: contractLifecycle,
  mine: (kind) => (kind === 'purchaser' ? Contract.access.write(kind) : []),
  from: 'contract t join project p on p.id = t.project_id',
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  since: `((t.ends_on + 1)::timestamp at time zone 'Asia/Shanghai')`,
  duties: [
    {
      act: 'acceptances',
      permission: 'acceptance.plan',
      in: ['effective'],
      when: `t.ends_on < ${TODAY} and t.content #> '{acceptance,stages}' ? 'final' and not exists (
        select from acceptance a where a.contract_id = t.id and a.stage = 'final'
          and (a.status in ('planned', 'held') or a.result = 'passed'))`,
    },
  ],
  movedBy: ['acceptance'],
});
