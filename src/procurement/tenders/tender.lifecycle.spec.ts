import { describe, expect, it } from '@jest/globals';
import { tenderLifecycle, type TenderAction, type TenderStatus } from './tender.lifecycle.js';

/** Where each command leads from each state; what is not here is refused. */
const LEADS_TO: Record<TenderStatus, Partial<Record<TenderAction, TenderStatus>>> = {
  draft: { redraft: 'draft', submit: 'submitted', cancel: 'cancelled' },
  submitted: { return: 'draft', approve: 'approved', cancel: 'cancelled' },
  approved: { return: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { close: 'closed', cancel: 'cancelled' },
  closed: { cancel: 'cancelled' },
  cancelled: {},
};
const actions = Object.keys(tenderLifecycle.steps) as TenderAction[];

describe('the lifecycle of a tender', () => {
  it('has these states and no others', () => {
    expect([...tenderLifecycle.states].sort()).toEqual(Object.keys(LEADS_TO).sort());
    expect(tenderLifecycle.final).toEqual(['cancelled']);
  });

  it.each(
    tenderLifecycle.states.flatMap((status) =>
      actions.map((action) => ({ status, action, to: LEADS_TO[status][action] ?? 'nowhere' })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => tenderLifecycle.next({ status }, action);
    if (to !== 'nowhere') expect(step()).toBe(to);
    else
      expect(step).toThrow(
        expect.objectContaining({
          code: 'illegal-transition',
          params: {
            ...{ subject: 'tender', action, status },
            allowed: Object.keys(LEADS_TO[status]).filter((allowed) => allowed !== 'close'),
          },
        }),
      );
  });

  it('leaves the close to the clock', () => {
    expect(() => tenderLifecycle.next({ status: 'published' }, 'close', 'anybody')).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
  });

  it.each(['draft', 'redraft', 'submit'] as const)('is never approved by whoever took %s (G6)', (earlier) => {
    const subject = { status: 'submitted', takenBy: { [earlier]: ['somebody', 'drafter'] } } as const;
    expect(() => tenderLifecycle.next(subject, 'approve', 'drafter')).toThrow(
      expect.objectContaining({ code: 'four-eyes', params: { subject: 'tender', action: 'approve', earlier } }),
    );
    expect(tenderLifecycle.next(subject, 'approve', 'approver')).toBe('approved');
  });

  it('tells the other modules what they may react to', () => {
    const told = actions.flatMap((action) => tenderLifecycle.steps[action].emits ?? []);
    expect(told).toEqual(['tender.approved', 'tender.published', 'tender.closed', 'tender.cancelled']);
  });
});
