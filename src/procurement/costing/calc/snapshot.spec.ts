import { describe, expect, it } from '@jest/globals';

import { anEstimateInput, shippedParameters } from '#test/builders/an-estimate.js';

import { computeEstimate } from './estimate.js';
import { type EstimateSnapshot, replayEstimate, takeSnapshot } from './snapshot.js';

const stored = (snapshot: EstimateSnapshot) => JSON.parse(JSON.stringify(snapshot)) as EstimateSnapshot;

describe('a stored estimate', () => {
  it('gives the same digits, lines and warnings when it is computed again', () => {
    const rows = shippedParameters();
    const estimate = computeEstimate(anEstimateInput(), rows);
    const again = replayEstimate(stored(takeSnapshot(anEstimateInput(), rows)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(estimate));
  });

  it('does not depend on the order in which rows come', () => {
    const rows = shippedParameters();
    const reversed = replayEstimate(stored(takeSnapshot(anEstimateInput(), [...rows].reverse())));
    expect(reversed).toEqual(computeEstimate(anEstimateInput(), rows));
  });

  it('follows its own parameters, not those of today', () => {
    const snapshot = stored(takeSnapshot(anEstimateInput(), shippedParameters()));
    const fund = snapshot.parameters.find(({ kind }) => kind === 'union-fund')!;
    fund.value = { rate: '0.03' };
    expect(replayEstimate(snapshot).amounts.personnel).toBe(151_560_000 + 1_137_500); // 1 % of 13 × 87,500
  });

  it('keeps only parameters that its region can take', () => {
    const snapshot = takeSnapshot({ ...anEstimateInput(), region: '510100' }, shippedParameters());
    expect(new Set(snapshot.parameters.map(({ region }) => region))).toEqual(new Set(['000000']));
  });

  it('is refused when its input is broken', () => {
    const snapshot = stored(takeSnapshot(anEstimateInput(), shippedParameters()));
    snapshot.input.managementRate = '8 %';
    expect(() => replayEstimate(snapshot)).toThrow(
      expect.objectContaining({ code: 'invalid-shape', fields: [{ path: 'managementRate', code: 'not-decimal' }] }),
    );
  });
});
