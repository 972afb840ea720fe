import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('payment_request_one_live', 'payment-request-under-way');
namedConstraint('payment_order_number', 'instruction-number-used');
