import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('staff_assignment_place_held', 'slot-occupied');
namedConstraint('staff_assignment_worker_busy', 'worker-already-assigned');
namedConstraint('service_report_once_a_month', 'report-exists');
namedConstraint('site_confirmation_once', 'already-confirmed');
namedConstraint('acceptance_one_of_stage', 'acceptance-under-way');
namedConstraint('deduction_once', 'already-deducted');
