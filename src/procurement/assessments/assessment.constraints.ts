import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('assessment_one_live', 'assessment-under-way');
namedConstraint('assessment_sample_once', 'sample-already-drawn');
