import { defineWork } from '#src/platform/work/index.js';
import { Award, awardLifecycle } from '#src/procurement/awards/index.js';
import { contractAccess } from './contract.access.js';
import { contractLifecycle } from './contract.lifecycle.js';

/** The award stands, and nothing is open that may change it. Rule: 实施条例 54. */
const STANDS = `d.status = 'announced' and not exists (
  select from challenge x where x.tender_id = d.id and (x.status = 'submitted' or x.status = 'accepted' and x.is_suspending))`;
const CHECKED = 't.legal_check is not null and t.budget_check is not null';
/** The caller's side has not agreed to the document, nor has the caller for the other side. */
const UNAGREED = `not exists (
  select from contract_consent a where a.document_id = t.document_id
    and (a.user_id = :user or a.side = case when t.purchaser_id = :org then 'purchaser' else 'vendor' end))`;
const FULFILLED = `t.announced_on is not null and t.filed_on is not null and t.finally_accepted_on is not null
  and (t.bond is null or t.bond ->> 'returnedOn' is not null)
  and not exists (select from milestone m where m.contract_id = t.id and m.status not in ('paid', 'cancelled'))`;
const SIGN_BY = { on: 't.sign_due_on', rule: 'A22' } as const;

/** A contract on its way to its signature, and the acts that the law gives days for after it. */
export const contractWork = defineWork({
  lifecycle: contractLifecycle,
  mine: contractAccess.write,
  from: 'contract t join project p on p.id = t.project_id join tender d on d.id = t.tender_id',
  number: 't.number',
  title: 't.title',
  purchase: 'p.name',
  facts: {
    unannounced: 't.announced_on is null',
    unfiled: 't.filed_on is null',
    'bond-awaited': `t.bond is null and jsonb_typeof(t.content -> 'performanceBond') = 'object'`,
    'bond-held': `t.bond is not null and t.bond ->> 'returnedOn' is null`,
  },
  duties: [
    { take: 'submit', due: SIGN_BY },
    { take: 'check-legally', when: 't.legal_check is null', due: SIGN_BY },
    { take: 'check-budget', when: 't.budget_check is null', due: SIGN_BY },
    { take: 'approve', when: `${CHECKED} and ${STANDS}`, due: SIGN_BY },
    { take: 'consent', when: `${STANDS} and ${UNAGREED}`, due: SIGN_BY },
    { take: 'register-seal', when: `${STANDS} and t.seal is null`, due: SIGN_BY },
    {
      take: 'hand-in-scan',
      when: `${STANDS} and t.seal is not null and coalesce(t.scan ->> 'state', '') not in ('pending', 'matched')`,
      due: SIGN_BY,
    },
    { take: 'announce', due: { on: 't.announce_due_on', rule: 'A23' } },
    { take: 'file', due: { on: 't.file_due_on', rule: 'A24' } },
    { take: 'receive-bond', due: { on: 't.bond_due_on', rule: 'A32' } },
    {
      take: 'return-bond',
      when: 't.ended_on is not null or t.finally_accepted_on is not null',
      due: { on: 't.bond_return_due_on', rule: 'D32' },
      since: `coalesce(t.ended_on, t.finally_accepted_on)::timestamp at time zone 'Asia/Shanghai'`,
    },
    { take: 'complete', when: FULFILLED },
  ],
  movedBy: ['tender', 'challenge', 'milestone'],
});

/** An award that stands and has no contract yet; the letter says by when it is signed. */
export const uncontractedAwardWork = defineWork({
  lifecycle: awardLifecycle,
  mine: Award.access.write,
  from: 'award t join tender d on d.id = t.tender_id join project p on p.id = d.project_id',
  number: 'd.number',
  title: 'd.title',
  purchase: 'p.name',
  since: 't.announced_at',
  due: {
    on: `(select (l.content ->> 'signBy')::date from award_letter l where l.award_id = t.id and l.content ->> 'signBy' is not null limit 1)`,
    rule: 'A22',
  },
  duties: [
    {
      act: 'contract',
      permission: 'contract.draft',
      in: ['announced'],
      when: `${STANDS} and not exists (select from contract c where c.award_id = t.id)`,
    },
  ],
  movedBy: ['contract', 'challenge', 'tender'],
});
