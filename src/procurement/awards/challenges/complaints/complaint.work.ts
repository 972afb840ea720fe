import { defineWork } from '#src/platform/work/index.js';
import { complaintAccess } from './complaint.access.js';
import { complaintLifecycle } from './complaint.lifecycle.js';

/** A complaint is decided within thirty working days. Rule: A29. */
export const complaintWork = defineWork({
  lifecycle: complaintLifecycle,
  mine: complaintAccess.write,
  from: 'complaint t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  since: 't.filed_at',
  due: { on: 't.due_on', rule: 'A29' },
  duties: [{ take: 'uphold' }, { take: 'dismiss' }],
});
