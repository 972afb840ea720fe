import { describe, expect, it } from '@jest/globals';
import { tenderLifecycle } from '#src/procurement/tenders/tender.lifecycle.js';
import { stageOf } from './public-stage.js';

describe('the public stage of a tender', () => {
  it('does not tell how far the review has come, nor that a supplier was determined', () => {
    const inside = [
      'closed',
      'opened',
      'reviewing',
      'consulting',
      'final_offers',
      'scored',
      'recommended',
      'determined',
    ];
    for (const status of inside) expect(stageOf(status, false)).toBe('review');
    // whatever state is added later is no one's business either, until somebody says otherwise here
    const told = ['published', 'announced', 'contracted', 'suspended', 'failed', 'cancelled'];
    for (const status of tenderLifecycle.states)
      expect([status, stageOf(status, true) === 'review']).toEqual([status, !told.includes(status)]);
  });

  it('does not tell of a contract before it is announced', () => {
    expect(stageOf('contracted', false)).toBe('announced');
    expect(stageOf('contracted', true)).toBe('contracted');
  });
});
