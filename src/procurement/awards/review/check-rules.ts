import { DomainError, fieldError, type FieldProblem } from '#src/kernel/errors.js';
import { Rate } from '#src/kernel/rate.js';
import type { SmeStanding } from '#src/procurement/awards/calc/evaluated-price.js';
import type { Tender } from '#src/procurement/tenders/index.js';

export const CHECK_KINDS = ['qualification', 'conformity'] as const;
/** 资格审查 and 符合性审查. */
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Who decided a check; it is recorded by whoever runs the procedure. */
export type CheckedBy = 'purchaser' | 'procurement_agent' | 'panel';

/** How one requirement of the document came out. */
export interface CheckFinding {
  readonly requirement: string;
  readonly passed: boolean;
  readonly reason?: string;
}

/** What was found of one bid. */
export interface CheckOutcome {
  readonly kind: CheckKind;
  readonly passed: boolean;
  readonly findings: readonly CheckFinding[];
  readonly reason?: string;
}

const ASKS = { qualification: 'qualification', conformity: 'substantive' } as const;

/**
 * A check answers every requirement of its kind and no other, says why what is not met is not met, and passes only what is met.
 * @throws DomainError `check-incomplete`, `check-reason-missing`, `check-contradicted`
 */
export function requireSound(
  { kind, passed, findings, reason }: CheckOutcome,
  { requirements }: Pick<Tender['document'], 'requirements'>,
): void {
  const asked = requirements.filter((requirement) => requirement.kind === ASKS[kind]).map(({ code }) => code);
  const given = findings.map(({ requirement }) => requirement);
  const odd = [
    ...asked.filter((code) => !given.includes(code)),
    ...given.filter((code, index) => !asked.includes(code) || given.indexOf(code) !== index),
  ];
  if (odd.length > 0) throw fieldError('findings', 'check-incomplete', { requirements: odd });
  const failed = findings.filter((finding) => !finding.passed);
  const unexplained = findings.flatMap((finding, index): FieldProblem[] =>
    finding.passed || finding.reason ? [] : [{ path: `findings.${index}.reason`, code: 'required' }],
  );
  if (!passed && failed.length === 0 && !reason) unexplained.push({ path: 'reason', code: 'required' });
  if (unexplained.length > 0) throw new DomainError('check-reason-missing', {}, unexplained);
  if (passed && failed.length > 0)
    throw fieldError('passed', 'check-contradicted', { requirements: failed.map(({ requirement }) => requirement) });
}

/** In an open tender the purchaser or its agent checks the qualification; all else is the panel's. Rule: 87号令 44, 50; 214号 16. */
export function decidedBy(
  { method }: Pick<Tender, 'method'>,
  kind: CheckKind,
  recorder: 'purchaser' | 'procurement_agent',
): CheckedBy {
  return method === 'open_tender' && kind === 'qualification' ? recorder : 'panel';
}

/** What a bidder declared of its size and what the check makes of it. */
export interface ConfirmedStanding {
  readonly declared: SmeStanding;
  readonly confirmed: SmeStanding;
}

/** Classes of credit codes that enterprises and self-employed people have. */
const ENTERPRISE = /^9[12]/;

/**
 * The standing that counts: never more than was declared, and none for a body that is no enterprise, whatever it claims. What is declared
 * counts where nothing else is said. Rules: rulebook A43, T2. @throws DomainError `sme-not-claimable`, `invalid-shape`
 */
export function confirmedStanding(
  declared: SmeStanding,
  uscc: string,
  confirmed?: { readonly kind: SmeStanding['kind']; readonly smallShare?: string },
): ConfirmedStanding {
  const none: SmeStanding = { kind: 'none' };
  if (!confirmed) return { declared, confirmed: ENTERPRISE.test(uscc) ? declared : none };
  if (confirmed.kind === 'none') return { declared, confirmed: none };
  if (!ENTERPRISE.test(uscc)) throw fieldError('sme.kind', 'sme-not-claimable', { rule: 'T2' });
  if (confirmed.kind !== declared.kind) throw fieldError('sme.kind', 'sme-not-claimable', { rule: 'A43' });
  if (confirmed.kind === 'small') return { declared, confirmed: { kind: 'small' } };
  if (confirmed.smallShare === undefined)
    throw new DomainError('invalid-shape', {}, [{ path: 'sme.smallShare', code: 'required' }]);
  if (Rate.parse(confirmed.smallShare).compare(Rate.parse(shareOf(declared))) > 0)
    throw fieldError('sme.smallShare', 'sme-not-claimable', { rule: 'A43' });
  return { declared, confirmed: { kind: confirmed.kind, smallShare: confirmed.smallShare } };
}

/** The part of small enterprises in a contract that is shared with them. */
function shareOf(standing: SmeStanding): string {
  return 'smallShare' in standing ? standing.smallShare : '0';
}
