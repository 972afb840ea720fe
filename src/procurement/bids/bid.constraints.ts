import { namedConstraint } from '#src/platform/db/constraints.js';

namedConstraint('bid_one_per_vendor', 'bid-already-submitted');
