import { describe, expect, it } from '@jest/globals';
import { dateText } from '#src/kernel/dates.js';
import { fen, formatYuan } from '#src/kernel/money.js';
import { anEstimateInput, shippedParameters } from '#test/builders/an-estimate.js';
import { computeEstimate } from './calc/estimate.js';
import type { EstimateInput } from './calc/estimate-input.js';
import { takeSnapshot } from './calc/snapshot.js';
import { COLLECTIVE_DECISION_ABOVE, needsCollectiveDecision } from './collective-decision.js';
import { CostEstimate, type EstimateContent } from './estimate.entity.js';

const NOW = new Date('2026-07-13T15:59:00Z'); // one minute before midnight in Shanghai
const MINUTES = { number: '清公党纪〔2026〕19号', date: dateText('2026-07-13'), matter: '审议支出测算与最高限价' };
const HEAD = { purchaserId: 'purchaser', regionCode: '310199', number: 'CS-1', replaces: null };

function contentOf(over: Partial<EstimateInput> = {}): EstimateContent {
  const rows = shippedParameters();
  const input = anEstimateInput(over);
  const [snapshot, result] = [takeSnapshot(input, rows), computeEstimate(input, rows)];
  return { title: '年度服务', regimeReason: '均为小规模纳税人', snapshot, result, computedAt: NOW };
}

function aDraft(over: Partial<EstimateInput> = {}): CostEstimate {
  const estimate = CostEstimate.drafted(HEAD, contentOf(over));
  estimate.begin('draft', 'officer');
  return estimate;
}

function aSubmitted(over: Partial<EstimateInput> = {}): CostEstimate {
  const estimate = aDraft(over);
  estimate.submit('officer');
  return estimate;
}

/** One worker for one month: far below the limit of collective decisions. */
const SMALL = {
  period: { start: dateText('2026-10-01'), months: 1 },
  posts: anEstimateInput().posts.slice(0, 1),
  directCosts: [],
};
const refusal = (params: object) => expect.objectContaining(params);

describe('an estimate', () => {
  it('holds the price of its result and the parts that add up to it', () => {
    const { costFen, surchargesFen, vatFen, priceFen, status, ownerId } = aDraft();
    expect([status, ownerId, formatYuan(priceFen)]).toEqual(['draft', 'purchaser', '1812251.68']);
    expect(costFen + surchargesFen + vatFen).toBe(priceFen);
  });

  it('takes new figures when it is redrafted', () => {
    const estimate = aDraft();
    estimate.redraft('officer', contentOf({ taxpayer: 'general' }));
    expect(formatYuan(estimate.priceFen)).toBe('1914611.12');
    expect(estimate.snapshot.input.taxpayer).toBe('general');
  });

  it('keeps the reason of its return until it is submitted again', () => {
    const estimate = aSubmitted();
    estimate.return('head', '请补充督导依据');
    estimate.redraft('officer', contentOf());
    expect([estimate.status, estimate.returnReason]).toEqual(['draft', '请补充督导依据']);
    estimate.submit('officer');
    expect([estimate.status, estimate.returnReason]).toEqual(['submitted', null]);
  });

  it('is approved with the minutes of the meeting that decided', () => {
    const estimate = aSubmitted();
    estimate.approve('head', NOW, MINUTES);
    expect(estimate).toMatchObject({ status: 'approved', minutes: MINUTES, takenBy: { approve: ['head'] } });
    expect(() => estimate.assertApproved()).not.toThrow();
  });

  it('needs minutes above the limit of collective decisions only', () => {
    expect(() => aSubmitted().approve('head', NOW, null)).toThrow(
      refusal({ code: 'minutes-required', params: refusal({ limit: '500000.00', field: 'minutes' }) }),
    );
    const small = aSubmitted(SMALL);
    small.approve('head', NOW, null);
    expect([small.status, small.minutes]).toEqual(['approved', null]);
    expect(needsCollectiveDecision(COLLECTIVE_DECISION_ABOVE)).toBe(false);
    expect(needsCollectiveDecision(fen(COLLECTIVE_DECISION_ABOVE + 1))).toBe(true);
  });

  it('accepts no minutes of a day that is still to come', () => {
    const early = { ...MINUTES, date: dateText('2026-07-14') };
    expect(() => aSubmitted().approve('head', NOW, early)).toThrow(
      refusal({
        code: 'invalid-shape',
        fields: [{ path: 'minutes.date', code: 'out-of-range', params: { max: '2026-07-13' } }],
      }),
    );
  });

  it('is not approved by who drafted, redrafted or submitted it', () => {
    expect(() => aSubmitted().approve('officer', NOW, MINUTES)).toThrow(refusal({ code: 'four-eyes' }));
    const helped = aDraft();
    helped.redraft('head', contentOf());
    helped.redraft('officer', contentOf());
    helped.submit('officer');
    expect(() => helped.approve('head', NOW, MINUTES)).toThrow(
      refusal({ code: 'four-eyes', params: refusal({ earlier: 'redraft' }) }),
    );
  });

  it('gives way to a successor once', () => {
    const estimate = aSubmitted();
    estimate.approve('head', NOW, MINUTES);
    estimate.supersede('head', 'next');
    expect(estimate).toMatchObject({ status: 'superseded', supersededBy: 'next' });
    expect(() => estimate.supersede('head', 'another')).toThrow(refusal({ code: 'illegal-transition' }));
    expect(() => estimate.assertApproved()).toThrow(
      refusal({ code: 'estimate-not-approved', params: { status: 'superseded' } }),
    );
  });
});
