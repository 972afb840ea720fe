import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('contract_once_per_award', 'contract-exists');
namedConstraint('contract_consent_once', 'already-consented');
namedConstraint('contract_number_once', 'number-taken');
namedConstraint('milestone_within', 'payment-exceeds-commitment');
