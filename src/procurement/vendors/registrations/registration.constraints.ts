import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('vendor_registration_one_live', 'registration-under-way');
