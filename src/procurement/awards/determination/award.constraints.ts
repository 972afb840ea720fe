import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('award_one_live_per_tender', 'already-determined');
