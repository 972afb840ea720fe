import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('debarment_number', 'number-taken');
