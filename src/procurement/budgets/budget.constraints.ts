import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('ledger_account_not_negative', 'budget-line-exceeded');
namedConstraint('reservation_once', 'already-reserved');
namedConstraint('commitment_not_negative', 'payment-exceeds-commitment');
namedConstraint('budget_line_may_pay', 'budget-line-pending');
