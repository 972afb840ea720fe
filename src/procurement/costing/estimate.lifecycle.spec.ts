import { describe, expect, it } from '@jest/globals';
import { estimateLifecycle, type EstimateAction, type EstimateStatus } from './estimate.lifecycle.js';

const LEADS_TO: Record<EstimateStatus, Partial<Record<EstimateAction, EstimateStatus>>> = {
  draft: { redraft: 'draft', submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved' },
  returned: { redraft: 'draft' },
  approved: { supersede: 'superseded' },
  superseded: {},
};
const facts = ['successor'];

describe('the lifecycle of an estimate', () => {
  it.each(
    estimateLifecycle.states.flatMap((status) =>
      (Object.keys(estimateLifecycle.steps) as EstimateAction[]).map((action) => ({
        status,
        action,
        to: LEADS_TO[status][action],
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => estimateLifecycle.next({ status, facts }, action, 'somebody');
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });

  it('supersedes none without a successor', () => {
    expect(estimateLifecycle.allowed({ status: 'approved' })).toEqual([]);
  });

  it.each(['draft', 'redraft', 'submit'] as const)('lets nobody approve after a %s by the same person', (earlier) => {
    const subject = { status: 'submitted', takenBy: { [earlier]: ['first', 'second'] } } as const;
    expect(() => estimateLifecycle.next(subject, 'approve', 'first')).toThrow(
      expect.objectContaining({ code: 'four-eyes' }),
    );
    expect(estimateLifecycle.allowed(subject, 'second')).toEqual(['return']);
    expect(estimateLifecycle.next(subject, 'approve', 'third')).toBe('approved');
  });
});
