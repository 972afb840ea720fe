import type { DateText } from '#src/kernel/dates.js';
import type { ProblemParams } from '#src/kernel/errors.js';
import { Rate } from '#src/kernel/rate.js';
import { type CertificateLevel, type CertificateTerm, isAtLeast, levelHeld } from './certificate.js';
import { CREDIT_LISTS, type Declaration, type Dossier } from './dossier.js';
import { LEGAL_FORMS } from './legal-form.js';
import type { RequirementKind, RequirementRule } from './requirement-rules.js';
import { inspectionYearOwed, undeclared } from './validity.js';

/** How a rule comes out: `uncertain` where the facts to judge by are missing, so that a person looks. Rule: H3. */
export const FINDINGS = ['pass', 'violation', 'uncertain', 'not-applicable'] as const;
export type Finding = (typeof FINDINGS)[number];

/** One of the people assigned, without anything that names the person. */
export interface TeamMember {
  readonly workerId: string;
  /** the vendor's own code for the person */
  readonly code: string;
  readonly isLead: boolean;
  readonly certificates: readonly CertificateTerm[];
  readonly hasLabourContract: boolean;
  readonly hasSocialInsurance: boolean;
}

/** What the rules are held against. A vendor without a registration may bid all the same: what it would tell is then uncertain. */
export interface RequirementSubject {
  readonly registration: {
    readonly dossier: Pick<Dossier, 'legalForm' | 'charterScope' | 'inspections' | 'creditChecks'>;
    readonly declarations: readonly Declaration[];
  } | null;
  readonly team: readonly TeamMember[];
}

export interface RequirementFinding {
  readonly code: string;
  readonly kind: RequirementKind;
  readonly finding: Finding;
  /** what it was judged by, for the text `vendors:requirement.<kind>` */
  readonly facts: ProblemParams;
}

/** A check with all that it rests on: kept as it is, it can be judged again. */
export interface RequirementCheck {
  readonly on: DateText;
  readonly rules: readonly RequirementRule[];
  readonly subject: RequirementSubject;
  readonly findings: readonly RequirementFinding[];
}

type Judgement = Pick<RequirementFinding, 'finding' | 'facts'>;
type Judge = (rule: RequirementRule, subject: RequirementSubject, on: DateText) => Judgement;
type Registration = NonNullable<RequirementSubject['registration']>;

/** Holds lawful rules against a vendor's facts as they are on a day. Rules: C1–C4, C7; H3. */
export function checkRequirements(
  rules: readonly RequirementRule[],
  subject: RequirementSubject,
  on: DateText,
): RequirementCheck {
  const findings = rules.map((rule) => ({
    code: rule.code,
    kind: rule.kind,
    ...JUDGES[rule.kind](rule, subject, on),
  }));
  return { on, rules, subject, findings };
}

const passIf = (holds: boolean): Finding => (holds ? 'pass' : 'violation');

/** A judge of what the registration tells; without one there is nothing to judge by. */
const byRegistration =
  (judge: (rule: RequirementRule, registration: Registration, on: DateText) => Judgement): Judge =>
  (rule, { registration }, on) =>
    registration ? judge(rule, registration, on) : { finding: 'uncertain', facts: {} };

/** A judge of how many of the team lack something; of nobody nothing can be said. */
const byEach =
  (has: (member: TeamMember) => boolean): Judge =>
  (_, { team }) => {
    const missing = team.filter((member) => !has(member)).map(({ code }) => code);
    const finding = team.length === 0 ? 'uncertain' : passIf(missing.length === 0);
    return { finding, facts: { assigned: team.length, missing } };
  };

const certified = ({ team }: RequirementSubject, level: CertificateLevel, on: DateText): number =>
  team.filter(({ certificates }) => isAtLeast(levelHeld(certificates, on), level)).length;

const JUDGES: Readonly<Record<RequirementKind, Judge>> = {
  'statutory-conditions': byRegistration((_, { declarations }, on) => {
    const conditions = undeclared(declarations, on);
    return { finding: conditions.length === 0 ? 'pass' : 'uncertain', facts: { conditions } };
  }),
  'credit-lists': byRegistration(({ checkedFrom = '' }, { dossier: { creditChecks } }) => {
    const listed = creditChecks.filter(({ isListed }) => isListed).map(({ list }) => list);
    const unchecked = CREDIT_LISTS.filter(
      (list) => !creditChecks.some((check) => check.list === list && check.checkedOn >= checkedFrom),
    );
    if (listed.length > 0) return { finding: 'violation', facts: { listed, unchecked } };
    return { finding: unchecked.length === 0 ? 'pass' : 'uncertain', facts: { listed, unchecked } };
  }),
  'annual-inspection': byRegistration((_, { dossier: { legalForm, inspections } }, on) => {
    const owed = inspectionYearOwed(on);
    const latest = inspections.toSorted((a, b) => b.year - a.year)[0];
    const facts = { owed, year: latest?.year ?? 'none', result: latest?.result ?? 'none' };
    if (!LEGAL_FORMS[legalForm].isInspected) return { finding: 'not-applicable', facts };
    if (!latest || latest.year < owed || latest.result === 'basically-passed') return { finding: 'uncertain', facts };
    return { finding: passIf(latest.result === 'passed'), facts };
  }),
  'charter-scope': byRegistration(({ words = [] }, { dossier: { charterScope } }) => {
    return { finding: passIf(words.some((word) => charterScope.includes(word))), facts: { words } };
  }),
  'assigned-staff': ({ minimum = 0 }, { team }) => {
    return { finding: passIf(team.length >= minimum), facts: { assigned: team.length, minimum } };
  },
  'certified-staff': ({ minimum = 0, level = 'assistant-social-worker' }, subject, on) => {
    const count = certified(subject, level, on);
    return { finding: passIf(count >= minimum), facts: { certified: count, minimum, level } };
  },
  'certified-share': ({ share = '0', level = 'assistant-social-worker' }, subject, on) => {
    const [assigned, count] = [subject.team.length, certified(subject, level, on)];
    if (assigned === 0) return { finding: 'uncertain', facts: { assigned, certified: count, share, level } };
    // compared as fractions: 59.999 % is not 60 %
    const holds = Rate.of(count, assigned).compare(Rate.parse(share)) >= 0;
    return { finding: passIf(holds), facts: { assigned, certified: count, share, level } };
  },
  'lead-certificate': ({ level = 'assistant-social-worker' }, { team }, on) => {
    const lead = team.find(({ isLead }) => isLead);
    if (!lead) return { finding: 'uncertain', facts: { level, lead: 'none', held: 'none' } };
    const held = levelHeld(lead.certificates, on);
    return { finding: passIf(isAtLeast(held, level)), facts: { level, lead: lead.code, held: held ?? 'none' } };
  },
  'labour-contracts': byEach(({ hasLabourContract }) => hasLabourContract),
  'social-insurance': byEach(({ hasSocialInsurance }) => hasSocialInsurance),
};
