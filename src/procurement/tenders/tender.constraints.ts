import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('project_number', 'number-taken');
namedConstraint('project_plan_number', 'number-taken');
namedConstraint('project_one_per_estimate', 'estimate-in-use');
namedConstraint('tender_number', 'number-taken');
namedConstraint('tender_one_live_per_project', 'tender-under-way');
