import type { DateText } from '#src/kernel/dates.js';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import type { CertificateLevel } from './certificate.js';
import { requireOnce } from './dossier-rules.js';

/** What a rule may be given besides its kind, and what each kind needs of it. */
const PARAMETERS = ['minimum', 'share', 'level', 'words', 'checkedFrom'] as const;
type Parameter = (typeof PARAMETERS)[number];

const NEEDS = {
  'statutory-conditions': [],
  'credit-lists': ['checkedFrom'],
  'annual-inspection': [],
  'charter-scope': ['words'],
  'assigned-staff': ['minimum'],
  'certified-staff': ['minimum', 'level'],
  'certified-share': ['share', 'level'],
  'lead-certificate': ['level'],
  'labour-contracts': [],
  'social-insurance': [],
} as const satisfies Record<string, readonly Parameter[]>;

export type RequirementKind = keyof typeof NEEDS;
export const REQUIREMENT_KINDS = Object.keys(NEEDS) as RequirementKind[];

/**
 * Bars that no requirement may put up, with the law against each: how old an organisation is (财综〔2016〕54号) or how graded (C3), its size (87号令 17), and where
 * it comes from or was honoured (条例 20). Staff is asked for by the team assigned, never by the whole organisation. Rule: A48, C3.
 */
export const FORBIDDEN_BARS = {
  'organisation-age': '财综〔2016〕54号',
  'evaluation-grade': '政府采购法实施条例第二十条',
  'registered-capital': '财政部令第87号第十七条',
  assets: '财政部令第87号第十七条',
  turnover: '财政部令第87号第十七条',
  employees: '财政部令第87号第十七条',
  profit: '财政部令第87号第十七条',
  'tax-paid': '财政部令第87号第十七条',
  'place-of-registration': '政府采购法实施条例第二十条',
  'regional-performance': '政府采购法实施条例第二十条',
  'regional-awards': '政府采购法实施条例第二十条',
} as const;

export type ForbiddenBar = keyof typeof FORBIDDEN_BARS;
export const BAR_KINDS = Object.keys(FORBIDDEN_BARS) as ForbiddenBar[];

/** One requirement of a procurement document that a machine can check over dossier and roster. Its parameters are those its kind needs. */
export interface RequirementRule<K extends string = RequirementKind> {
  readonly code: string;
  readonly kind: K;
  /** people */
  readonly minimum?: number;
  /** of the assigned staff, decimal ratio text */
  readonly share?: string;
  /** the lowest level of certificate that counts */
  readonly level?: CertificateLevel;
  /** one of which the charter must name */
  readonly words?: readonly string[];
  /** the first day of a look at the credit lists that still counts */
  readonly checkedFrom?: DateText;
}

/**
 * The rules as lawful ones: each kind with exactly the parameters it needs, each code once.
 * @throws DomainError `requirement-forbidden` for a bar of `FORBIDDEN_BARS`, `invalid-shape`
 */
export function lawfulRules(
  path: string,
  rules: readonly RequirementRule<RequirementKind | ForbiddenBar>[],
): RequirementRule[] {
  requireOnce(
    path,
    'code',
    rules.map(({ code }) => code),
  );
  return rules.map((rule, index) => {
    const { kind } = rule;
    if (isBar(kind))
      throw fieldError(`${path}.${index}.kind`, 'requirement-forbidden', { bar: kind, law: FORBIDDEN_BARS[kind] });
    const needed: readonly Parameter[] = NEEDS[kind];
    for (const name of PARAMETERS) {
      const [isGiven, isNeeded] = [rule[name] !== undefined, needed.includes(name)];
      if (isGiven !== isNeeded)
        throw new DomainError('invalid-shape', {}, [
          { path: `${path}.${index}.${name}`, code: isNeeded ? 'required' : 'unknown-field' },
        ]);
    }
    return { ...rule, kind };
  });
}

function isBar(kind: string): kind is ForbiddenBar {
  return kind in FORBIDDEN_BARS;
}
