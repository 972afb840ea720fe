import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('invoice_number', 'invoice-number-used');
namedConstraint('invoice_one_live', 'invoice-under-way');
