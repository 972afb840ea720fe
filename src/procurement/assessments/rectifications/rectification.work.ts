import { defineWork } from '#src/platform/work/index.js';
import { rectificationAccess } from './rectification.access.js';
import { rectificationLifecycle } from './rectification.lifecycle.js';

/** A notice to mend waits for the vendor's answer, then for the purchaser's judgement. Rule: E7. */
export const rectificationWork = defineWork({
  lifecycle: rectificationLifecycle,
  mine: rectificationAccess.write,
  from: 'rectification t join contract c on c.id = t.contract_id join project p on p.id = c.project_id',
  number: 'c.number',
  title: 'c.title',
  purchase: 'p.name',
  duties: [{ take: 'answer', due: { on: 't.due_on', rule: 'E7' } }, { take: 'confirm' }, { take: 'return' }],
});
