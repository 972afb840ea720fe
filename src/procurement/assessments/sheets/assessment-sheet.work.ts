import { defineWork } from '#src/platform/work/index.js';
import { assessmentSheetAccess } from './assessment-sheet.access.js';
import { assessmentSheetLifecycle } from './assessment-sheet.lifecycle.js';

/** An evaluator's own sheet waits to be filled and locked. */
export const assessmentSheetWork = defineWork({
  lifecycle: assessmentSheetLifecycle,
  mine: assessmentSheetAccess.write,
  from: `assessment_sheet t join assessment a on a.id = t.assessment_id join contract c on c.id = a.contract_id
         join project p on p.id = c.project_id`,
  number: 'c.number',
  title: 'c.title',
  purchase: 'p.name',
  duties: [
    {
      take: 'lock',
      when: 'not exists (select from assessment_relation r where r.assessment_id = a.id and r.user_id = :user)',
    },
  ],
  movedBy: ['assessment'],
});
