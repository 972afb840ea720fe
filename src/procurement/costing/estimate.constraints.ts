import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('cost_estimate_number', 'number-taken');
