import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('challenge_one_open', 'challenge-under-way');
namedConstraint('complaint_one_per_challenge', 'already-complained');
