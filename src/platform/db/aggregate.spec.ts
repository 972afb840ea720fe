import { describe, expect, it } from '@jest/globals';
import { defineLifecycle } from '#src/kernel/lifecycle.js';
import { Aggregate } from './aggregate.js';

type Status = 'draft' | 'submitted' | 'approved' | 'suspended' | 'expired';
type Action = 'draft' | 'submit' | 'approve' | 'suspend' | 'resume' | 'expire' | 'consult';

const lifecycle = defineLifecycle<Status, Action>('plan', 'draft', {
  draft: { from: [], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted', emits: 'project.filed' },
  approve: { from: ['submitted'], to: 'approved', notBy: ['draft', 'submit'] },
  suspend: { from: ['submitted', 'approved'], to: 'suspended' },
  resume: { from: ['suspended'], resume: true },
  expire: { from: ['approved'], to: 'expired', due: true },
  consult: { from: ['approved'], stay: true, when: ['consultation'] },
});

class Plan extends Aggregate<Status, Action> {
  protected readonly lifecycle = lifecycle;
  suspendedFrom: Status | null = null;
  method = 'open';

  get ownerId(): string {
    return 'owner';
  }
  override get resumeTo(): Status | null {
    return this.suspendedFrom;
  }
  protected override facts(): readonly string[] {
    return [this.method];
  }
  do(action: Action, by: string | null): void {
    this.take(action, by);
  }
}

function aPlan(by: string | null = 'drafter'): Plan {
  const plan = new Plan();
  plan.begin('draft', by);
  return plan;
}
const refused = (code: string) => expect.objectContaining({ code });

describe('a new aggregate', () => {
  it('stands in its first state, with an id, version 1 and the hand that made it', () => {
    expect(aPlan()).toMatchObject({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/),
      version: 1,
      status: 'draft',
      takenBy: { draft: ['drafter'] },
    });
  });

  it('keeps the id that it was given, and no hand when the system made it', () => {
    const plan = Object.assign(new Plan(), { id: 'mine' });
    plan.begin('draft', null);
    expect(plan).toMatchObject({ id: 'mine', takenBy: {} });
  });

  it('has taken no step yet', () => {
    expect(aPlan().drainSteps()).toEqual([]);
  });
});

describe('an aggregate that takes a step', () => {
  it('moves by its table, and hands over each step once', () => {
    const plan = aPlan();
    plan.do('submit', 'drafter');
    expect(plan.status).toBe('submitted');
    expect(plan.drainSteps()).toEqual([
      { action: 'submit', from: 'draft', to: 'submitted', by: 'user', emits: 'project.filed' },
    ]);
    expect(plan.drainSteps()).toEqual([]);
  });

  it('is left as it was by a step that its table refuses', () => {
    const plan = aPlan();
    expect(() => plan.do('approve', 'approver')).toThrow(refused('illegal-transition'));
    expect(plan).toMatchObject({ status: 'draft', takenBy: { draft: ['drafter'] } });
    expect(plan.drainSteps()).toEqual([]);
  });

  it('remembers every hand, each once, and keeps four eyes by them', () => {
    const plan = aPlan();
    plan.do('submit', 'colleague');
    expect(plan.allowed('colleague')).toEqual(['suspend']);
    for (const hand of ['drafter', 'colleague']) expect(() => plan.do('approve', hand)).toThrow(refused('four-eyes'));
    plan.do('approve', 'approver');
    plan.do('suspend', 'approver');
    expect(plan.takenBy).toEqual({
      draft: ['drafter'],
      submit: ['colleague'],
      approve: ['approver'],
      suspend: ['approver'],
    });
  });

  it('does not change the hands that somebody else holds', () => {
    const plan = aPlan();
    const before = plan.takenBy;
    plan.do('submit', 'colleague');
    expect(before).toEqual({ draft: ['drafter'] });
  });

  it('takes a time step for the system alone', () => {
    const plan = aPlan();
    plan.do('submit', 'drafter');
    plan.do('approve', 'approver');
    expect(plan.allowed('anybody')).not.toContain('expire');
    expect(() => plan.do('expire', 'anybody')).toThrow(refused('illegal-transition'));
    plan.do('expire', null);
    expect(plan.status).toBe('expired');
    expect(plan.drainSteps().at(-1)).toMatchObject({ action: 'expire', by: 'system' });
    expect(plan.takenBy).not.toHaveProperty('expire');
  });

  it('goes back to where it was when a suspension ends', () => {
    const plan = aPlan();
    plan.do('submit', 'drafter');
    plan.suspendedFrom = plan.status;
    plan.do('suspend', 'approver');
    plan.do('resume', 'approver');
    expect(plan.status).toBe('submitted');
  });

  it('is asked for its facts by the steps that depend on them', () => {
    const plan = aPlan();
    plan.do('submit', 'drafter');
    plan.do('approve', 'approver');
    expect(() => plan.do('consult', 'approver')).toThrow(refused('illegal-transition'));
    plan.method = 'consultation';
    plan.do('consult', 'approver');
    expect(plan.status).toBe('approved');
  });
});
