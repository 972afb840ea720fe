import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('social_worker_code', 'number-taken');
namedConstraint('social_worker_once', 'worker-already-on-roster');
