import type { OrganisationKind, Post } from '#src/kernel/permissions.js';

/** A post in an organisation, held or wanted. */
export interface HeldPost {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly post: Post;
}

/** Why two posts cannot be one person's: the rule and the post already held. */
export interface Incompatibility {
  readonly rule: 'G6' | 'G4';
  readonly held: Post;
}

/**
 * Posts of one organisation that one person never holds together, since the second checks, decides or pays what the first
 * asks for. Rule: G6 (政府采购法 61, 财库〔2016〕99号): need ≠ approval ≠ contract approval ≠ acceptance ≠ payment; two hands for a key.
 */
const APART: Readonly<Partial<Record<Post, readonly Post[]>>> = {
  procurement_officer: [
    'procurement_approver',
    'unit_head',
    'acceptance_officer',
    'accountant',
    'legal_counsel',
    'internal_auditor',
    'opening_custodian',
  ],
  procurement_approver: ['contract_manager', 'acceptance_officer', 'unit_head', 'internal_auditor'],
  contract_manager: [
    'acceptance_officer',
    'accountant',
    'legal_counsel',
    'seal_keeper',
    'unit_head',
    'internal_auditor',
  ],
  acceptance_officer: ['accountant', 'unit_head', 'internal_auditor'],
  accountant: ['unit_head', 'internal_auditor'],
  legal_counsel: ['unit_head', 'internal_auditor'],
  seal_keeper: ['unit_head', 'internal_auditor'],
  unit_head: ['internal_auditor'],
  agent_officer: ['agent_reviewer', 'opening_custodian'],
  budget_officer: ['payment_reviewer', 'payment_approver'],
  payment_reviewer: ['payment_approver'],
};

/**
 * The first post held that forbids the wanted one, or undefined. Nobody acts for two sides of a purchase, whatever the
 * organisations; within one organisation the table above says what is kept apart; an administrator holds nothing else (三员分立, G4).
 */
export function incompatiblePost(held: readonly HeldPost[], wanted: HeldPost): Incompatibility | undefined {
  for (const other of held) {
    const rule = ruleAgainst(other, wanted);
    if (rule) return { rule, held: other.post };
  }
  return undefined;
}

function ruleAgainst(a: HeldPost, b: HeldPost): Incompatibility['rule'] | undefined {
  if (a.kind === 'operator' || b.kind === 'operator') return 'G4';
  if (a.kind !== b.kind) return 'G6';
  if (a.organisationId !== b.organisationId) return undefined;
  return APART[a.post]?.includes(b.post) || APART[b.post]?.includes(a.post) ? 'G6' : undefined;
}
