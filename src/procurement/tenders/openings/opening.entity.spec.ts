import { describe, expect, it } from '@jest/globals';
import { shanghaiInstant } from '#src/kernel/dates.js';
import type { Tender } from '../tender.entity.js';
import { Opening } from './opening.entity.js';
import { openingLifecycle, type OpeningAction, type OpeningStatus } from './opening.lifecycle.js';

const CLOSES = shanghaiInstant('2026-08-26', '10:00');
const TENDER = { id: 'a-tender', purchaserId: 'purchaser', agentId: 'agent', regionCode: '310199' } as Tender;

function called(kind: 'response' | 'final_offer' = 'response'): Opening {
  const opening = Opening.called(TENDER, kind, CLOSES, 2);
  opening.begin('call', 'officer');
  return opening;
}

describe('an opening', () => {
  it('is of its tender, the final offers after the responses', () => {
    expect(called()).toMatchObject({ tenderId: 'a-tender', ownerId: 'purchaser', ordinal: 1, nextDueAt: CLOSES });
    expect(called('final_offer')).toMatchObject({ kind: 'final_offer', ordinal: 2, threshold: 2 });
  });

  it('takes bids until its deadline, exclusive, and is closed by the clock', () => {
    const opening = called();
    opening.settleDue(new Date(CLOSES.getTime() - 1));
    expect(opening.status).toBe('accepting');
    opening.settleDue(CLOSES);
    expect(opening).toMatchObject({ status: 'closed', nextDueAt: null });
    expect(opening.drainSteps()).toMatchObject([{ action: 'close', by: 'system' }]);
  });

  it('may close later, with its tender', () => {
    const opening = called();
    const later = shanghaiInstant('2026-08-27', '10:00');
    opening.postpone('officer', later);
    opening.settleDue(CLOSES);
    expect(opening).toMatchObject({ status: 'accepting', closesAt: later, nextDueAt: later });
  });

  it('is opened with its record', () => {
    const opening = called();
    opening.settleDue(CLOSES);
    opening.open('notary', CLOSES, { openedBy: [] });
    expect(opening).toMatchObject({ status: 'opened', openedAt: CLOSES, record: { openedBy: [] } });
  });

  it('ends unopened with its procedure', () => {
    const opening = called();
    opening.end('approver');
    opening.settleDue(CLOSES);
    expect(opening).toMatchObject({ status: 'void', nextDueAt: null, record: null });
  });

  const LEADS_TO: Record<OpeningStatus, Partial<Record<OpeningAction, OpeningStatus>>> = {
    accepting: { postpone: 'accepting', pause: 'accepting', 'go-on': 'accepting', close: 'closed', end: 'void' },
    closed: { open: 'opened', end: 'void' },
    opened: {},
    void: {},
  };
  const actions = Object.keys(openingLifecycle.steps) as OpeningAction[];

  it.each(openingLifecycle.states.flatMap((status) => actions.map((action) => ({ status, action }))))(
    'leads from $status by $action where the table says',
    ({ status, action }) => {
      const to = LEADS_TO[status][action];
      const step = () => openingLifecycle.next({ status }, action);
      if (to) expect(step()).toBe(to);
      else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    },
  );
});
