import { defineWork } from '#src/platform/work/index.js';
import { sheetLifecycle } from './score-sheet.lifecycle.js';

/** Prices are known, and nobody is left to be checked. */
const MAY_SCORE = `(d.method = 'open_tender' and d.status = 'reviewing' and not exists (
    select from bid b where b.tender_id = d.id and b.status = 'opened')
  or d.status = 'final_offers' and exists (
    select from opening o where o.tender_id = d.id and o.kind = 'final_offer' and o.status = 'opened'))`;

/** A member's own sheet waits to be filled and locked. Judgements far from the others' are confirmed as the sheet shows them. Rule: A48. */
export const scoreSheetWork = defineWork({
  of: 'tender',
  lifecycle: sheetLifecycle,
  mine: () => ['t.user_id = :user'],
  from: 'score_sheet t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  id: 'd.id',
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  duties: [{ take: 'lock', as: 'score-sheet/lock', when: MAY_SCORE }],
  movedBy: ['tender', 'opening'],
});
