import { defineWork, TODAY } from '#src/platform/work/index.js';
import { deductionAccess } from '../delivery.access.js';
import { deductionLifecycle } from './deduction.lifecycle.js';

const HEARD = `(t.status = 'replied' or ${TODAY} > t.reply_due_on)`;

/** A deduction that the vendor may still say something to, then one to be decided. Rules: D10, D11. */
export const deductionWork = defineWork({
  lifecycle: deductionLifecycle,
  mine: deductionAccess.write,
  from: 'deduction t join contract c on c.id = t.contract_id join project p on p.id = c.project_id',
  number: 'c.number',
  title: 'c.title',
  purchase: 'p.name',
  duties: [
    { take: 'reply', when: `${TODAY} <= t.reply_due_on`, due: { on: 't.reply_due_on', rule: 'D11' } },
    { take: 'confirm', when: `${HEARD} and c.status in ('effective', 'suspended')` },
    { take: 'waive', when: HEARD },
  ],
  movedBy: ['contract'],
});
