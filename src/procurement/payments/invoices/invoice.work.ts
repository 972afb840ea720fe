import { defineWork } from '#src/platform/work/index.js';
import { Milestone, milestoneLifecycle } from '#src/procurement/contracts/index.js';
import { invoiceAccess } from '../payment.access.js';
import { PAYMENT_PERIODS } from '../calc/payment-clock.js';
import { invoiceLifecycle } from './invoice.lifecycle.js';

/** An invoice is checked within the days that the contract gives for it. Rule: D30. */
export const invoiceWork = defineWork({
  lifecycle: invoiceLifecycle,
  mine: invoiceAccess.write,
  from: 'invoice t join contract c on c.id = t.contract_id join project p on p.id = c.project_id join milestone m on m.id = t.milestone_id',
  number: 't.number',
  title: `c.title || ' ' || m.code || ' ' || m.name`,
  purchase: 'p.name',
  due: { on: 't.check_due_on', rule: 'D30' },
  duties: [{ take: 'accept' }],
});

const UNDER_WAY = `exists (select from payment_request r where r.milestone_id = t.id and r.status <> 'returned')`;
const { period, rule } = PAYMENT_PERIODS.invoice;
/** From the invoice as it was accepted, a late check not counted, and from all conditions met. Rules: D30, D31. */
const PAY_BY = `add_working_days(greatest(least(i.accepted_on, i.check_due_on), t.payable_on),
  least((c.content #>> '{payment,workingDays}')::int, ${period.workingDays}))`;

/** A payment whose conditions are met waits for its invoice, and with its invoice for the request that pays it. */
export const payableMilestoneWork = defineWork({
  lifecycle: milestoneLifecycle,
  mine: Milestone.access.write,
  from: `milestone t join contract c on c.id = t.contract_id and c.status = 'effective' join project p on p.id = c.project_id
         left join invoice i on i.milestone_id = t.id and i.status in ('submitted', 'accepted')`,
  number: 'c.number',
  title: `c.title || ' ' || t.code || ' ' || t.name`,
  purchase: 'p.name',
  duties: [
    { act: 'invoices', permission: 'invoice.submit', in: ['payable'], when: `i.id is null and not ${UNDER_WAY}` },
    {
      act: 'payment-requests',
      permission: 'payment-request.draft',
      in: ['payable'],
      when: `i.status = 'accepted' and not ${UNDER_WAY}`,
      due: { on: PAY_BY, rule },
    },
  ],
  movedBy: ['invoice', 'payment-request', 'contract'],
});
