import { defineWork } from '#src/platform/work/index.js';
import { RUN_BY_CALLER } from '../tender.access.js';
import { inquiryAccess } from './inquiry.access.js';
import { inquiryLifecycle } from './inquiry.lifecycle.js';

/** A question waits for its answer; who asked stands nowhere in it. */
export const inquiryWork = defineWork({
  lifecycle: inquiryLifecycle,
  mine: inquiryAccess.write,
  from: 'inquiry t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  number: 'd.number',
  title: `t.part || ' — ' || left(t.question, 120)`,
  purchase: 'p.name',
  since: 't.asked_at',
  due: { on: 't.answer_due_on', rule: 'A19' },
  duties: [{ take: 'answer', when: RUN_BY_CALLER }],
});
