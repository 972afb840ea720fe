import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('catalogue_one_draft', 'catalogue-draft-under-way');
namedConstraint('catalogue_ordinal', 'catalogue-draft-under-way');
namedConstraint('catalogue_one_keeper', 'catalogue-of-another');
namedConstraint('catalogue_one_published', 'catalogue-of-another');
