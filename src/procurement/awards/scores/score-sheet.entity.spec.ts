import { describe, expect, it } from '@jest/globals';
import type { Tender } from '#src/procurement/tenders/index.js';
import { ScoreSheet } from './score-sheet.entity.js';
import { sheetLifecycle, type SheetAction, type SheetStatus } from './score-sheet.lifecycle.js';

const NOW = new Date('2026-08-26T08:00:00Z');
const TENDER = { id: 'tender', purchaserId: 'purchaser', agentId: null, regionCode: '310199' } as Tender;
const SCORES = { bid: { S2: '10' } };

function aLockedSheet(): ScoreSheet {
  const sheet = ScoreSheet.handedOut(TENDER, 'member');
  sheet.begin('hand-out', 'officer');
  sheet.fill('member', SCORES, { bid: '方案完整' });
  sheet.lock('member', NOW);
  return sheet;
}

const LEADS_TO: Record<SheetStatus, Partial<Record<SheetAction, SheetStatus>>> = {
  filling: { fill: 'filling', lock: 'locked', void: 'void' },
  locked: { confirm: 'locked', reopen: 'filling', void: 'void' },
  void: {},
};

describe('the lifecycle of a sheet', () => {
  it.each(
    sheetLifecycle.states.flatMap((status) =>
      (Object.keys(sheetLifecycle.steps) as SheetAction[]).map((action) => ({
        ...{ status, action, to: LEADS_TO[status][action] ?? 'nowhere' },
      })),
    ),
  )('leads from $status by $action to $to', ({ status, action, to }) => {
    const step = () => sheetLifecycle.next({ status }, action);
    if (to !== 'nowhere') expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });
});

describe('a score sheet', () => {
  it('is what its member gave it last, until it is locked', () => {
    const sheet = aLockedSheet();
    expect(sheet).toMatchObject({ status: 'locked', scores: SCORES, reasons: { bid: '方案完整' }, lockedAt: NOW });
    expect(() => sheet.fill('member', {}, {})).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    expect(sheet.scores).toEqual(SCORES);
  });

  it('is opened again by somebody else, with the cause on record and what was confirmed gone', () => {
    const sheet = aLockedSheet();
    sheet.confirm('member', 'bid', '方案确有缺陷');
    expect(sheet.confirmations).toEqual({ bid: '方案确有缺陷' });
    expect(() => sheet.reopen('member', 'outlier', '想改', NOW)).toThrow(
      expect.objectContaining({ code: 'four-eyes' }),
    );
    sheet.reopen('officer', 'outlier', '畸低，请复核', NOW);
    expect(sheet).toMatchObject({
      ...{ status: 'filling', confirmations: {}, lockedAt: null, scores: SCORES },
      reopenings: [{ at: NOW.toISOString(), by: 'officer', cause: 'outlier', reason: '畸低，请复核' }],
    });
  });

  it('is void when its member has left the panel', () => {
    const sheet = aLockedSheet();
    sheet.void('officer');
    expect(sheet.status).toBe('void');
  });
});
