import { defineWork } from '#src/platform/work/index.js';
import { paymentRequestAccess } from '../payment.access.js';
import { paymentRequestLifecycle } from './payment-request.lifecycle.js';

const PAYING = `c.status = 'effective'`;

/** A request waits for the next of its hands; the clock of the payment runs for all of them. Rule: D30. */
export const paymentRequestWork = defineWork({
  lifecycle: paymentRequestLifecycle,
  mine: paymentRequestAccess.write,
  from: `payment_request t join contract c on c.id = t.contract_id join project p on p.id = c.project_id
         join milestone m on m.id = t.milestone_id`,
  number: 'c.number',
  title: `c.title || ' ' || m.code || ' ' || m.name`,
  purchase: 'p.name',
  facts: { 'something-to-pay': 't.net_fen > 0', 'nothing-to-pay': 't.net_fen = 0' },
  due: { on: 't.due_on', rule: 'D30' },
  duties: [
    { take: 'submit' },
    { take: 'verify' },
    { take: 'endorse' },
    { take: 'review' },
    { take: 'approve' },
    { take: 'release', when: `t.payee_state = 'sound' and ${PAYING}` },
    { take: 'close', when: PAYING },
    { take: 'settle' },
    { take: 'correct-payee', when: `t.payee_state = 'doubtful'` },
    { take: 'confirm-payee', when: `t.payee_state = 'corrected'` },
  ],
  movedBy: ['contract'],
});
