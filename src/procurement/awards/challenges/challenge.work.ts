import { defineWork } from '#src/platform/work/index.js';
import { challengeAccess } from './challenge.access.js';
import { challengeLifecycle } from './challenge.lifecycle.js';

/** A challenge is taken up or not, then answered, within its seven working days. Rule: A27. */
export const challengeWork = defineWork({
  lifecycle: challengeLifecycle,
  mine: challengeAccess.write,
  from: 'challenge t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  due: { on: 't.due_on', rule: 'A27' },
  duties: [{ take: 'accept' }, { take: 'refuse' }, { take: 'uphold' }, { take: 'dismiss' }],
});
