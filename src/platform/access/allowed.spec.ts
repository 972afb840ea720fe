import { describe, expect, it } from '@jest/globals';
import { defineLifecycle } from '#src/kernel/lifecycle.js';
import { permissionsOf, type Post } from '#src/kernel/permissions.js';
import type { Actor } from './actor.js';
import { allowedActions } from './allowed.js';

const lifecycle = defineLifecycle<'draft' | 'submitted' | 'approved', 'submit' | 'return' | 'approve'>(
  'tender',
  'draft',
  {
    submit: { from: ['draft'], to: 'submitted' },
    return: { from: ['submitted'], to: 'draft' },
    approve: { from: ['submitted'], to: 'approved', notBy: ['submit'] },
  },
);
const somebody = (post: Post, userId = 'u') => ({ post, userId, permissions: permissionsOf(post) }) as Actor;

describe('the commands that a reader is offered', () => {
  const standing = { status: 'submitted', takenBy: { submit: ['officer'] }, mayWrite: true } as const;

  it('are those that the state allows and the post may take', () => {
    expect(allowedActions(lifecycle, standing, somebody('procurement_approver'))).toEqual(['return', 'approve']);
    expect(allowedActions(lifecycle, standing, somebody('procurement_officer'))).toEqual([]);
    expect(allowedActions(lifecycle, { ...standing, status: 'draft' }, somebody('procurement_officer'))).toEqual([
      'submit',
    ]);
  });

  it('leave out what four eyes forbid this very person', () => {
    expect(allowedActions(lifecycle, standing, somebody('procurement_approver', 'officer'))).toEqual(['return']);
  });

  it('are none when the matter is not the reader’s to change', () => {
    expect(allowedActions(lifecycle, { ...standing, mayWrite: false }, somebody('procurement_approver'))).toEqual([]);
  });
});
