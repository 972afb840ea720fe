import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ORGANISATION_KINDS, POSTS, type OrganisationKind, type Post } from '#src/kernel/permissions.js';
import { incompatiblePost, type HeldPost } from './incompatible-posts.js';

const at = (kind: OrganisationKind, post: string, organisationId: string = kind): HeldPost => ({
  organisationId,
  kind,
  post: post as Post,
});
const between = (held: HeldPost, wanted: HeldPost) => incompatiblePost([held], wanted);
const anyPost = fc
  .constantFrom(...ORGANISATION_KINDS)
  .chain((kind) =>
    fc.tuple(fc.constantFrom(...POSTS[kind]), fc.constantFrom('a', 'b')).map(([post, id]) => at(kind, post, id)),
  );

describe('posts of one organisation', () => {
  it.each([
    ['procurement_officer', 'procurement_approver'],
    ['procurement_officer', 'unit_head'],
    ['procurement_officer', 'acceptance_officer'],
    ['procurement_officer', 'opening_custodian'],
    ['procurement_approver', 'unit_head'],
    ['contract_manager', 'legal_counsel'],
    ['contract_manager', 'acceptance_officer'],
    ['contract_manager', 'seal_keeper'],
    ['acceptance_officer', 'accountant'],
    ['accountant', 'unit_head'],
    ['seal_keeper', 'unit_head'],
  ])('keep %s and %s of a purchaser apart, whichever was held first (G6)', (one, other) => {
    expect(between(at('purchaser', one), at('purchaser', other))).toEqual({ rule: 'G6', held: one });
    expect(between(at('purchaser', other), at('purchaser', one))).toEqual({ rule: 'G6', held: other });
  });

  it('keep the internal auditor apart from every post that is audited', () => {
    const audited = POSTS.purchaser.filter((post) => !['internal_auditor', 'opening_custodian'].includes(post));
    expect(audited.filter((post) => !between(at('purchaser', post), at('purchaser', 'internal_auditor')))).toEqual([]);
  });

  it.each([
    ['procurement_agent', 'agent_officer', 'agent_reviewer'],
    ['procurement_agent', 'agent_officer', 'opening_custodian'],
    ['finance', 'payment_reviewer', 'payment_approver'],
    ['finance', 'budget_officer', 'payment_approver'],
  ] as const)('keep apart, in %s, %s and %s', (kind, one, other) => {
    expect(between(at(kind, one), at(kind, other))).toEqual({ rule: 'G6', held: one });
  });

  it.each([
    ['purchaser', 'procurement_officer', 'contract_manager'],
    ['purchaser', 'legal_counsel', 'procurement_approver'],
    ['procurement_agent', 'agent_reviewer', 'opening_custodian'],
    ['vendor', 'bid_manager', 'delivery_manager'],
    ['evaluator', 'lead_evaluator', 'evaluator'],
  ] as const)('let one person, in %s, be %s and %s', (kind, one, other) => {
    expect(between(at(kind, one), at(kind, other))).toBeUndefined();
  });
});

describe('posts of several organisations', () => {
  it('may be one person’s when the organisations are of one kind', () => {
    expect(between(at('purchaser', 'accountant', 'a'), at('purchaser', 'accountant', 'b'))).toBeUndefined();
    expect(between(at('purchaser', 'procurement_officer', 'a'), at('purchaser', 'unit_head', 'b'))).toBeUndefined();
  });

  it('are never one person’s on two sides of a purchase', () => {
    const sides = ORGANISATION_KINDS.filter((kind) => kind !== 'operator');
    for (const one of sides)
      for (const other of sides.filter((kind) => kind !== one))
        expect([one, other, between(at(one, POSTS[one][0]), at(other, POSTS[other][0]))?.rule]).toEqual([
          one,
          other,
          'G6',
        ]);
  });
});

describe('an administrator', () => {
  it('is never another administrator, nor anything else (三员分立, G4)', () => {
    fc.assert(
      fc.property(anyPost, fc.constantFrom(...POSTS.operator), (other, admin) => {
        expect(between(at('operator', admin), other)?.rule).toBe('G4');
        expect(between(other, at('operator', admin))).toEqual({ rule: 'G4', held: other.post });
      }),
    );
  });
});

describe('a person with several posts', () => {
  it('is refused for the first post that forbids the wanted one', () => {
    const held = [at('purchaser', 'legal_counsel'), at('purchaser', 'procurement_approver')];
    expect(incompatiblePost(held, at('purchaser', 'contract_manager'))).toEqual({ rule: 'G6', held: 'legal_counsel' });
    expect(incompatiblePost([], at('purchaser', 'unit_head'))).toBeUndefined();
  });

  it('never comes to hold what the other order would refuse', () => {
    fc.assert(
      fc.property(anyPost, anyPost, (a, b) => {
        expect(between(a, b) === undefined).toBe(between(b, a) === undefined);
      }),
    );
  });
});
