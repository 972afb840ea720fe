import { defineWork } from '#src/platform/work/index.js';
import { projectLifecycle } from './project.lifecycle.js';
import { projectAccess, RUN_BY_CALLER } from './tender.access.js';

/** A project on its way to its tender; the tender is drafted by whoever will run it. */
export const projectWork = defineWork({
  lifecycle: projectLifecycle,
  mine: projectAccess.write,
  from: 'project t',
  number: 't.number',
  title: 't.name',
  purchase: 't.name',
  duties: [
    { take: 'reserve' },
    { take: 'plan' },
    { take: 'file' },
    { take: 'publish-intent' },
    {
      act: '/tenders',
      permission: 'tender.draft',
      in: ['intended'],
      when: `${RUN_BY_CALLER} and not exists (select from tender d where d.project_id = t.id and d.status not in ('cancelled', 'failed'))`,
    },
  ],
  movedBy: ['tender'],
});
