import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import type { ExpertDraw } from './expert-draw.js';
import { ReviewPanel } from './review-panel.entity.js';
import { panelLifecycle, type PanelAction, type PanelStatus } from './review-panel.lifecycle.js';

const TENDER = {
  ...{ id: 'tender', purchaserId: 'purchaser', agentId: 'agent', regionCode: '310199' },
  ...{ method: 'competitive_consultation', ceilingFen: parseYuan('1812251.68') },
} as Tender;
const NOW = new Date('2026-08-26T02:30:00Z');
const aDraw = (drawn: string[], reserves: string[] = []): ExpertDraw => ({
  ...{ heldAt: NOW.toISOString(), seats: drawn.length, own: null, record: null, drawn, reserves },
  ...{ excluded: [], relations: {} },
});
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object });

/** Two experts and the purchaser's representative; `e3` is the reserve. */
function aDrawnPanel(): ReviewPanel {
  const panel = ReviewPanel.drafted(TENDER, 2, false);
  panel.begin('draft', 'officer');
  panel.draw('officer', aDraw(['e1', 'e2'], ['e3']));
  for (const userId of ['e1', 'e2']) sit(panel, userId);
  sit(panel, 'rep', 'purchaser-representative');
  return panel;
}
function sit(panel: ReviewPanel, userId: string, kind: 'expert' | 'purchaser-representative' = 'expert'): void {
  panel.sit({ userId, seatId: `seat-${userId}`, kind, authorisation: null, relations: [] });
}
function aReadyPanel(): ReviewPanel {
  const panel = aDrawnPanel();
  for (const { userId } of panel.seated) panel.declare(userId, [], NOW);
  panel.chair('officer', 'e1');
  return panel;
}
const leave = { at: NOW.toISOString(), reason: '与供应商有关系', conflicts: [] };

const LEADS_TO: Record<PanelStatus, Partial<Record<PanelAction, PanelStatus>>> = {
  drafted: { draw: 'drawn', dissolve: 'dissolved' },
  drawn: {
    ...{ reseat: 'drawn', declare: 'drawn', recuse: 'drawn', chair: 'drawn' },
    ...{ complete: 'complete', dissolve: 'dissolved' },
  },
  complete: { recuse: 'drawn', chair: 'complete', dissolve: 'dissolved' },
  dissolved: {},
};

describe('the lifecycle of a panel', () => {
  it.each(
    panelLifecycle.states.flatMap((status) =>
      (Object.keys(panelLifecycle.steps) as PanelAction[]).map((action) => ({
        ...{ status, action, to: LEADS_TO[status][action] ?? 'nowhere' },
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => panelLifecycle.next({ status }, action);
    if (to !== 'nowhere') expect(step()).toBe(to);
    else expect(step).toThrow(refused('illegal-transition'));
  });
});

describe('a panel (A40)', () => {
  it('says everything that keeps it from its work', () => {
    const panel = aDrawnPanel();
    expect(panel.faults(TENDER)).toEqual(['chair-missing', 'declaration-missing']);
    expect(() => panel.complete('officer', TENDER)).toThrow(
      refused('panel-incomplete', { faults: ['chair-missing', 'declaration-missing'] }),
    );
    expect(panel.faults({ ...TENDER, method: 'open_tender' })).toContain('too-few-members');
  });

  it('is complete once everybody has declared and it is led', () => {
    const panel = aReadyPanel();
    panel.complete('officer', TENDER);
    expect(panel.status).toBe('complete');
  });

  it('is led by a member who is not the representative of the purchaser', () => {
    const panel = aDrawnPanel();
    expect(() => panel.chair('e1', 'rep')).toThrow(
      refused('panel-incomplete', { faults: ['chair-represents-purchaser'] }),
    );
    expect(() => panel.chair('e1', 'e3')).toThrow(refused('panel-incomplete', { faults: ['chair-not-seated'] }));
    panel.chair('e1', 'e2');
    expect(panel.chairId).toBe('e2');
  });

  it('has to be completed again when somebody steps back, the chair with their seat', () => {
    const panel = aReadyPanel();
    panel.complete('officer', TENDER);
    expect(panel.recuse('officer', 'e1', leave).seatId).toBe('seat-e1');
    expect(panel).toMatchObject({ status: 'drawn', chairId: null, emptySeats: 1, reserves: ['e3'] });
    expect(panel.faults(TENDER)).toEqual(['too-few-members', 'even-number', 'too-few-experts', 'chair-missing']);
    sit(panel, 'e3');
    expect(panel).toMatchObject({ emptySeats: 0, reserves: [] });
    expect(panel.faults(TENDER)).toEqual(['chair-missing', 'declaration-missing']);
  });

  it('lets nobody come back who has left, and nobody act who does not sit', () => {
    const panel = aReadyPanel();
    panel.recuse('officer', 'e1', leave);
    expect(panel.hasSat('e1')).toBe(true);
    expect(() => panel.recuse('officer', 'e1', leave)).toThrow(refused('unknown-reference'));
    expect(() => panel.declare('e1', [], NOW)).toThrow(refused('not-a-member'));
    expect(() => panel.memberOf('e3')).toThrow(refused('not-a-member'));
    expect(() => panel.requireOutsider('e2')).toThrow(refused('panel-conflict'));
    expect(() => panel.requireOutsider('officer')).not.toThrow();
  });

  it('draws again only for seats that are empty, and has one representative', () => {
    const panel = aDrawnPanel();
    expect(() => panel.reseat('officer', aDraw(['e4']))).toThrow(refused('panel-seat-taken', { as: 'expert' }));
    expect(() => sit(panel, 'rep2', 'purchaser-representative')).toThrow(
      refused('panel-seat-taken', { as: 'purchaser-representative' }),
    );
    panel.recuse('officer', 'e2', leave);
    panel.reseat('officer', aDraw(['e4'], ['e5']));
    expect(panel.reserves).toEqual(['e3', 'e5']);
    panel.reseat('officer', null);
    expect(panel.draws).toHaveLength(2);
  });
});
