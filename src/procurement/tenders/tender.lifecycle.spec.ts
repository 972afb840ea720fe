import { describe, expect, it } from '@jest/globals';
import { tenderLifecycle, type TenderAction, type TenderStatus } from './tender.lifecycle.js';

type Exits = Partial<Record<TenderAction, TenderStatus>>;
const BY_THE_SYSTEM = ['close', 'contract'];
const ENDS: Exits = { fail: 'failed', cancel: 'cancelled', suspend: 'suspended' };

/** Where each command leads from each state of an open tender; what is not here is refused. */
const LEADS_TO: Record<TenderStatus, Exits> = {
  draft: { redraft: 'draft', 'name-custodians': 'draft', submit: 'submitted', cancel: 'cancelled' },
  submitted: { 'name-custodians': 'submitted', return: 'draft', approve: 'approved', cancel: 'cancelled' },
  approved: { 'name-custodians': 'approved', return: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { amend: 'published', close: 'closed', suspend: 'suspended', cancel: 'cancelled' },
  closed: { open: 'opened', ...ENDS },
  opened: { review: 'reviewing', ...ENDS },
  reviewing: { score: 'scored', ...ENDS },
  consulting: ENDS,
  final_offers: { score: 'scored', ...ENDS },
  scored: { recommend: 'recommended', ...ENDS },
  recommended: { determine: 'determined', ...ENDS },
  determined: { announce: 'announced', 'annul-award': 'recommended', suspend: 'suspended' },
  announced: { contract: 'contracted', 'annul-award': 'recommended', suspend: 'suspended' },
  contracted: {},
  suspended: { resume: 'opened' },
  failed: {},
  cancelled: {},
};
const actions = Object.keys(tenderLifecycle.steps) as TenderAction[];
const facts = ['open_tender', 'prices-final'];
const inOrder = (names: string[]) => [...names].sort();

describe('the lifecycle of a tender', () => {
  it('has these states and no others', () => {
    expect([...tenderLifecycle.states].sort()).toEqual(Object.keys(LEADS_TO).sort());
    expect(tenderLifecycle.final).toEqual(['contracted', 'failed', 'cancelled']);
  });

  it.each(
    tenderLifecycle.states.flatMap((status) =>
      actions.map((action) => ({ status, action, to: LEADS_TO[status][action] ?? 'nowhere' })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const subject = { status, facts, resumeTo: 'opened' } as const;
    const step = () => tenderLifecycle.next(subject, action);
    if (to !== 'nowhere') expect(step()).toBe(to);
    else
      expect(step).toThrow(
        expect.objectContaining({
          code: 'illegal-transition',
          params: expect.objectContaining({ subject: 'tender', action, status }) as object,
        }),
      );
    const commands = Object.keys(LEADS_TO[status]).filter((allowed) => !BY_THE_SYSTEM.includes(allowed));
    expect(inOrder(tenderLifecycle.allowed(subject))).toEqual(inOrder(commands));
  });

  it('consults and asks for final offers in a consultation only, whose first prices are never scored', () => {
    const consultation = { status: 'reviewing', facts: ['competitive_consultation'] } as const;
    expect(tenderLifecycle.next(consultation, 'consult')).toBe('consulting');
    expect(() => tenderLifecycle.next(consultation, 'score')).toThrow();
    expect(() => tenderLifecycle.next({ status: 'reviewing', facts }, 'consult')).toThrow();
    const consulting = { ...consultation, status: 'consulting' } as const;
    expect(tenderLifecycle.next(consulting, 'call-final-offers')).toBe('final_offers');
  });

  it('goes back from a suspension to where it stood', () => {
    for (const resumeTo of ['published', 'announced'] as const)
      expect(tenderLifecycle.next({ status: 'suspended', resumeTo }, 'resume')).toBe(resumeTo);
  });

  it('leaves the close to the clock, and the end to the contract that takes effect', () => {
    for (const [status, action] of [
      ['published', 'close'],
      ['announced', 'contract'],
    ] as const)
      expect(() => tenderLifecycle.next({ status }, action, 'anybody')).toThrow(
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
    expect(told).toEqual([
      ...['tender.returned', 'tender.approved', 'tender.published', 'tender.amended', 'tender.closed', 'tender.opened'],
      ...['tender.determined', 'tender.announced', 'tender.suspended', 'tender.resumed', 'tender.failed'],
      'tender.cancelled',
    ]);
  });
});
