import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../assessment.entity.js';
import { AssessmentSheet } from './assessment-sheet.entity.js';

const NOW = new Date('2026-10-12T02:00:00Z');
const ASSESSMENT = { id: 'assessment', purchaserId: 'purchaser', evaluatorId: 'evaluator', regionCode: '310199' };
const FOUND = { P1: { done: '3640', due: '3650' } };

function aLockedSheet(): AssessmentSheet {
  const sheet = AssessmentSheet.handedOut(ASSESSMENT as Assessment, 'first');
  sheet.begin('hand-out', 'lead');
  sheet.fill('first', FOUND, { P1: '考勤一致' });
  sheet.lock('first', NOW, 'digest');
  return sheet;
}

describe('a sheet', () => {
  it('is what its evaluator gave it last, until it is locked', () => {
    const sheet = aLockedSheet();
    expect(sheet).toMatchObject({ status: 'locked', measurements: FOUND, lockedAt: NOW, digest: 'digest' });
    expect(() => sheet.fill('first', {}, {})).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
    expect(sheet.measurements).toEqual(FOUND);
  });

  it('that is opened again keeps what it said', () => {
    const sheet = aLockedSheet();
    sheet.reopen('lead');
    expect(sheet).toMatchObject({ status: 'open', measurements: FOUND, lockedAt: null, digest: null });
    sheet.fill('first', {}, {});
    expect(sheet.earlier).toEqual([
      { lockedAt: NOW.toISOString(), digest: 'digest', measurements: FOUND, notes: { P1: '考勤一致' } },
    ]);
  });
});
