/**
 * Every problem code the product answers with, its kind, and nothing else: the texts are in `locales/<language>/problems.json`.
 * Codes are the API's contract: never renamed, never reused.
 *
 * kind → HTTP status: malformed 400 · unauthenticated 401 · forbidden 403 · missing 404 · conflict 409 · stale 412 ·
 * too-large 413 · unsupported 415 · invalid 422 · precondition-required 428 · locked 423 · too-many 429 · bug 500 · unavailable 503
 */
export type ProblemKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'precondition-required'
  | 'locked'
  | 'too-many'
  | 'bug'
  | 'unavailable';

const define = <K extends string>(table: Record<K, { kind: ProblemKind }>) => table;

export const PROBLEMS = define({
  // the edge
  'malformed-request': { kind: 'malformed' },
  'invalid-shape': { kind: 'malformed' },
  unauthenticated: { kind: 'unauthenticated' },
  'credentials-refused': { kind: 'unauthenticated' },
  'session-ended': { kind: 'unauthenticated' },
  'account-locked': { kind: 'locked' },
  'permission-denied': { kind: 'forbidden' },
  'not-found': { kind: 'missing' },
  'stale-version': { kind: 'stale' },
  'if-match-required': { kind: 'precondition-required' },
  'idempotency-key-invalid': { kind: 'malformed' },
  'idempotency-key-reused': { kind: 'invalid' },
  'body-too-large': { kind: 'too-large' },
  'unsupported-media-type': { kind: 'unsupported' },
  'internal-error': { kind: 'bug' },
  'service-unavailable': { kind: 'unavailable' },
  'too-busy': { kind: 'unavailable' },
  // files
  'file-too-large': { kind: 'too-large' },
  'file-empty': { kind: 'invalid' },
  'file-type-mismatch': { kind: 'invalid' },
  'file-not-claimable': { kind: 'invalid' },
  // the kernel
  'illegal-transition': { kind: 'conflict' },
  'four-eyes': { kind: 'conflict' },
  'already-exists': { kind: 'conflict' },
  'still-referenced': { kind: 'conflict' },
  'unknown-reference': { kind: 'invalid' },
  'calendar-year-missing': { kind: 'invalid' },
  'parameter-missing': { kind: 'invalid' },
  // identity
  'uscc-taken': { kind: 'conflict' },
  'login-taken': { kind: 'conflict' },
  'organisation-closed': { kind: 'conflict' },
  'post-not-in-kind': { kind: 'invalid' },
  'posts-incompatible': { kind: 'conflict' },
  'own-account': { kind: 'conflict' },
  'password-too-weak': { kind: 'invalid' },
  'password-wrong': { kind: 'invalid' },
  'invitation-refused': { kind: 'invalid' },
  'membership-missing': { kind: 'forbidden' },
  'origin-refused': { kind: 'forbidden' },
  // the calendar, the parameters, the clock
  'calendar-year-inconsistent': { kind: 'invalid' },
  'calendar-year-official': { kind: 'conflict' },
  'parameter-overlaps': { kind: 'conflict' },
  'region-out-of-reach': { kind: 'invalid' },
  'not-a-sandbox': { kind: 'conflict' },
  'sandbox-clock-backwards': { kind: 'invalid' },
  // catalogue
  'catalogue-draft-under-way': { kind: 'conflict' },
  'catalogue-of-another': { kind: 'conflict' },
  'catalogue-not-published': { kind: 'invalid' },
  // vendors
  'uscc-invalid': { kind: 'invalid' },
  'uscc-of-another': { kind: 'invalid' },
  'legal-form-not-of-uscc': { kind: 'invalid' },
  'date-in-future': { kind: 'invalid' },
  'dates-out-of-order': { kind: 'invalid' },
  'registration-under-way': { kind: 'conflict' },
  'registration-has-gaps': { kind: 'conflict' },
  'letter-incomplete': { kind: 'invalid' },
  'citizen-id-invalid': { kind: 'invalid' },
  'phone-invalid': { kind: 'invalid' },
  'worker-already-on-roster': { kind: 'conflict' },
  'certificate-expired': { kind: 'invalid' },
  'requirement-forbidden': { kind: 'invalid' },
  'debarment-period-invalid': { kind: 'invalid' },
  // budgets
  'reservation-not-total': { kind: 'invalid' },
  'already-reserved': { kind: 'conflict' },
  'budget-line-exceeded': { kind: 'conflict' },
  'budget-line-in-use': { kind: 'conflict' },
  // costing
  'estimate-not-approved': { kind: 'conflict' },
  'minutes-required': { kind: 'invalid' },
  // tenders
  'number-taken': { kind: 'conflict' },
  'estimate-in-use': { kind: 'conflict' },
  'tender-under-way': { kind: 'conflict' },
  'project-not-ready': { kind: 'conflict' },
  'ground-not-for-method': { kind: 'invalid' },
  'not-an-agent': { kind: 'invalid' },
  'item-not-in-catalogue': { kind: 'invalid' },
  'notice-before-intent-period': { kind: 'invalid' },
  'documents-period-too-short': { kind: 'invalid' },
  'deadline-too-near': { kind: 'invalid' },
  'deadline-on-rest-day': { kind: 'invalid' },
  'deadline-before-documents-end': { kind: 'invalid' },
  'service-term-invalid': { kind: 'invalid' },
  'shares-not-whole': { kind: 'invalid' },
  'duplicate-code': { kind: 'invalid' },
  'deduction-in-reserved-project': { kind: 'invalid' },
  'weights-not-100': { kind: 'invalid' },
  'price-criterion-missing': { kind: 'invalid' },
  'price-weight-out-of-bounds': { kind: 'invalid' },
  'sme-deduction-out-of-bounds': { kind: 'invalid' },
});

export type ProblemCode = keyof typeof PROBLEMS;
