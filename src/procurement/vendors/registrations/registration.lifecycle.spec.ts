import { describe, expect, it } from '@jest/globals';
import { registrationLifecycle, type RegistrationAction, type RegistrationStatus } from './registration.lifecycle.js';

const LEADS_TO: Record<RegistrationStatus, Partial<Record<RegistrationAction, RegistrationStatus>>> = {
  draft: { redraft: 'draft', declare: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { return: 'returned', verify: 'verified', withdraw: 'withdrawn' },
  returned: { redraft: 'returned', declare: 'returned', submit: 'submitted', lapse: 'lapsed', withdraw: 'withdrawn' },
  verified: { lapse: 'lapsed', reopen: 'draft', withdraw: 'withdrawn' },
  lapsed: { reopen: 'draft', withdraw: 'withdrawn' },
  withdrawn: {},
};

describe('the lifecycle of a registration', () => {
  it.each(
    registrationLifecycle.states.flatMap((status) =>
      (Object.keys(registrationLifecycle.steps) as RegistrationAction[]).map((action) => ({
        status,
        action,
        to: LEADS_TO[status][action],
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => registrationLifecycle.next({ status }, action);
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });

  it('leaves lapsing to the clock', () => {
    expect(() => registrationLifecycle.next({ status: 'verified' }, 'lapse', 'somebody')).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
  });
});
