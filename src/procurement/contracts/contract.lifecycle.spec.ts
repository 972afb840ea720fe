import { describe, expect, it } from '@jest/globals';
import { contractFacts, contractLifecycle, type ContractAction, type ContractStatus } from './contract.lifecycle.js';

type Exits = Partial<Record<ContractAction, ContractStatus>>;
const ENDS: Exits = { terminate: 'terminated', rescind: 'rescinded' };
const acts = (status: ContractStatus): Exits =>
  Object.fromEntries(['announce', 'file', 'receive-bond', 'return-bond'].map((action) => [action, status]));

/** Where each command leads from each state; what is not here is refused. */
const LEADS_TO: Record<ContractStatus, Exits> = {
  drafting: { redraft: 'drafting', submit: 'in_review', lapse: 'terminated' },
  in_review: {
    'check-legally': 'in_review',
    'check-budget': 'in_review',
    return: 'drafting',
    approve: 'approved',
    lapse: 'terminated',
  },
  approved: { return: 'drafting', lapse: 'terminated', issue: 'awaiting_signature' },
  awaiting_signature: {
    return: 'drafting',
    lapse: 'terminated',
    consent: 'awaiting_signature',
    'register-seal': 'awaiting_signature',
    'hand-in-scan': 'awaiting_signature',
    'take-effect': 'effective',
  },
  effective: { ...acts('effective'), ...ENDS, suspend: 'suspended', complete: 'completed' },
  suspended: { ...acts('suspended'), ...ENDS, resume: 'effective' },
  terminated: { 'return-bond': 'terminated' },
  rescinded: { 'return-bond': 'rescinded' },
  completed: {},
};
const BY_THE_SYSTEM: readonly ContractAction[] = ['lapse', 'issue', 'take-effect'];
const facts = ['unannounced', 'unfiled', 'bond-awaited', 'bond-held'];
const actions = Object.keys(contractLifecycle.steps) as ContractAction[];

describe('the lifecycle of a contract', () => {
  it.each(
    contractLifecycle.states.flatMap((status) =>
      actions.map((action) => ({ status, action, to: LEADS_TO[status][action] ?? 'nowhere' })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => contractLifecycle.next({ status, facts }, action);
    if (to !== 'nowhere') expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });

  it('has these states, of which three have no way back', () => {
    expect([...contractLifecycle.states].sort()).toEqual(Object.keys(LEADS_TO).sort());
    expect([...contractLifecycle.final].sort()).toEqual(['completed', 'rescinded', 'terminated']);
  });

  it.each(BY_THE_SYSTEM)('leaves %s to the system', (action) => {
    const [status] = contractLifecycle.steps[action].from;
    expect(() => contractLifecycle.next({ status: status!, facts }, action, 'anybody')).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
  });

  it.each<[action: ContractAction, hands: readonly ContractAction[]]>([
    ['check-legally', ['draft', 'redraft', 'submit']],
    ['check-budget', ['draft', 'redraft', 'submit']],
    ['approve', ['draft', 'redraft', 'submit', 'check-legally', 'check-budget']],
  ])('keeps %s from those who had a hand in it before (G6)', (action, hands) => {
    for (const earlier of hands) {
      const subject = { status: 'in_review', takenBy: { [earlier]: ['somebody'] } } as const;
      expect(() => contractLifecycle.next(subject, action, 'somebody')).toThrow(
        expect.objectContaining({ code: 'four-eyes', params: { subject: 'contract', action, earlier } }),
      );
      expect(() => contractLifecycle.next(subject, action, 'another')).not.toThrow();
    }
  });

  it('offers once what is done once', () => {
    const content = { performanceBond: { amount: '89000.00' } };
    const signed = { announcedOn: null, filedOn: null, bond: null, content };
    expect(contractFacts(signed)).toEqual(['unannounced', 'unfiled', 'bond-awaited']);
    expect(contractFacts({ ...signed, content: { performanceBond: null } })).toEqual(['unannounced', 'unfiled']);
    const done = { ...signed, announcedOn: '2026-09-16', filedOn: '2026-09-22' };
    expect(contractFacts({ ...done, bond: { returnedOn: null } })).toEqual(['bond-held']);
    expect(contractFacts({ ...done, bond: { returnedOn: '2027-10-20' } })).toEqual([]);
    for (const action of ['announce', 'file', 'receive-bond', 'return-bond'] as const)
      expect(() => contractLifecycle.next({ status: 'effective', facts: [] }, action, 'manager')).toThrow(
        expect.objectContaining({ code: 'illegal-transition' }),
      );
  });
});
