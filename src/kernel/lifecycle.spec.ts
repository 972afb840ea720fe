import { describe, expect, it } from '@jest/globals';
import { defineLifecycle, type Step } from './lifecycle.js';

type Status = 'draft' | 'submitted' | 'approved' | 'suspended' | 'expired';
type Action = 'submit' | 'return' | 'approve' | 'suspend' | 'resume' | 'expire' | 'consult';

const steps = {
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['submit'] },
  suspend: { from: ['submitted', 'approved'], to: 'suspended' },
  resume: { from: ['suspended'], resume: true },
  expire: { from: ['approved'], to: 'expired', due: true },
  consult: { from: ['approved'], to: 'submitted', when: ['consultation', 'negotiation'] },
} satisfies Record<Action, Step<Status, Action>>;

const plan = defineLifecycle<Status, Action>('plan', 'draft', steps);

const refused = (code: string, params: object) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object });

describe('a lifecycle', () => {
  it('knows its states and those with no way out', () => {
    expect(new Set(plan.states)).toEqual(new Set(['draft', 'submitted', 'approved', 'suspended', 'expired']));
    expect(plan.final).toEqual(['expired']);
  });

  it('takes every step of its table and refuses every other', () => {
    for (const status of plan.states)
      for (const [action, step] of Object.entries(steps) as [Action, Step<Status, Action>][]) {
        const take = () => plan.next({ status, resumeTo: 'approved', facts: ['consultation'] }, action);
        if (step.from.includes(status)) expect(take()).toBe(step.to ?? 'approved');
        else expect(take).toThrow(refused('illegal-transition', { subject: 'plan', action, status }));
      }
  });

  it('names the commands allowed instead of a refused one', () => {
    expect(() => plan.next({ status: 'submitted' }, 'submit')).toThrow(
      refused('illegal-transition', { allowed: ['return', 'approve', 'suspend'] }),
    );
  });

  it('leaves time steps to the clock', () => {
    expect(plan.allowed({ status: 'approved' })).toEqual(['suspend']);
    expect(plan.next({ status: 'approved' }, 'expire')).toBe('expired');
  });

  it('offers a limited command only when one of its facts holds', () => {
    expect(plan.allowed({ status: 'approved', facts: ['negotiation'] })).toEqual(['suspend', 'consult']);
    expect(plan.allowed({ status: 'approved', facts: ['open-tender'] })).toEqual(['suspend']);
    expect(() => plan.next({ status: 'approved' }, 'consult')).toThrow(refused('illegal-transition', {}));
  });

  it('keeps four eyes: who submitted does not approve', () => {
    const subject = { status: 'submitted', takenBy: { submit: ['user-1'] } } as const;
    expect(plan.allowed(subject, 'user-1')).toEqual(['return', 'suspend']);
    expect(plan.allowed(subject, 'user-2')).toEqual(['return', 'approve', 'suspend']);
    expect(plan.next(subject, 'approve', 'user-2')).toBe('approved');
    expect(() => plan.next(subject, 'approve', 'user-1')).toThrow(
      refused('four-eyes', { subject: 'plan', action: 'approve', earlier: 'submit' }),
    );
  });

  it('resumes where it was left, and never without knowing where', () => {
    expect(plan.next({ status: 'suspended', resumeTo: 'submitted' }, 'resume')).toBe('submitted');
    expect(() => plan.next({ status: 'suspended', resumeTo: null }, 'resume')).toThrow('no state to resume');
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(plan)).toBe(true);
    expect(Object.isFrozen(plan.states)).toBe(true);
  });
});

describe('a wrong table', () => {
  const define = (table: Record<string, Step<string, string>>) => () => defineLifecycle('wrong', 'draft', table);

  it.each<[string, Record<string, Step<string, string>>]>([
    ['needs exactly one of "to", "resume" and "stay"', { stay: { from: ['draft'] } }],
    ['needs exactly one of "to", "resume" and "stay"', { both: { from: ['draft'], to: 'done', resume: true } }],
    ['starts nowhere', { finish: { from: [], to: 'done' } }],
    ['excludes the unknown command check', { finish: { from: ['draft'], to: 'done', notBy: ['check'] } }],
    ['state lost cannot be reached from draft', { finish: { from: ['lost'], to: 'done' } }],
  ])('stops the boot: %s', (message, table) => {
    expect(define(table)).toThrow(message);
  });
});

describe('an edit that only some states allow', () => {
  const plan = defineLifecycle('plan', 'draft', {
    redraft: { from: ['draft'], stay: true },
    close: { from: ['draft'], to: 'closed', due: true },
  });

  it('keeps the state and is offered there only', () => {
    expect(plan.next({ status: 'draft' }, 'redraft', 'u1')).toBe('draft');
    expect(plan.allowed({ status: 'draft' })).toEqual(['redraft']);
    expect(plan.allowed({ status: 'closed' })).toEqual([]);
    expect(plan.final).toEqual(['closed']);
  });

  it('leaves a step of the clock to the clock: a person who tries it is refused', () => {
    expect(plan.next({ status: 'draft' }, 'close')).toBe('closed');
    expect(() => plan.next({ status: 'draft' }, 'close', 'u1')).toThrow('illegal-transition');
  });
});
