import { describe, expect, it } from '@jest/globals';
import { ORGANISATION_KINDS } from '#src/kernel/permissions.js';
import { accessParams, conditionOf, EVERYTHING, subtree } from './access-rule.js';
import type { Actor } from './actor.js';
import { permits } from './requires.js';

describe('an access rule', () => {
  it('selects nothing without a branch', () => {
    expect(conditionOf([])).toBe('false');
  });

  it('selects what any of its branches selects, each kept apart from the others', () => {
    expect(conditionOf([EVERYTHING])).toBe('(true)');
    expect(conditionOf(['t.a = :org and t.b', 't.c'])).toBe('(t.a = :org and t.b) or (t.c)');
  });

  it('selects a subtree by the lineage of the region that a column names', () => {
    expect(conditionOf([{ subtreeOf: 't.region_code' }])).toBe(
      'exists (select from region r where r.code = t.region_code and r.lineage @> array[:region]::text[])',
    );
  });

  it('gives a subtree to finance bureaus and oversight bodies alone', () => {
    const kinds = ORGANISATION_KINDS.filter((kind) => subtree(kind, 't.region_code').length > 0);
    expect(kinds.sort()).toEqual(['finance', 'oversight']);
  });

  it('names of its caller the organisation, the person and the region', () => {
    const actor = { organisationId: 'o', userId: 'u', regionCode: '310199', sessionId: 's' } as Actor;
    expect(accessParams(actor)).toEqual({ org: 'o', user: 'u', region: '310199' });
  });
});

describe('what a route asks', () => {
  const held = new Set(['tender.read', 'tender.draft'] as const);

  it('is one of its permissions', () => {
    expect(permits(['tender.draft'], held)).toBe(true);
    expect(permits(['tender.approve', 'tender.read'], held)).toBe(true);
    expect(permits(['tender.approve'], held)).toBe(false);
  });

  it('is nothing when it is public, and nobody passes when it is not marked', () => {
    expect(permits('public', undefined)).toBe(true);
    expect(permits(undefined, held)).toBe(false);
    expect(permits(['tender.read'], undefined)).toBe(false);
    expect(permits([], held)).toBe(false);
  });
});
