import { describe, expect, it } from '@jest/globals';

import { dateText } from '#src/kernel/dates.js';
import { parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { anEstimateInput, shippedParameters } from '#test/builders/an-estimate.js';

import { computeEstimate } from './estimate.js';
import type { EstimateInput } from './estimate-input.js';
import type { ParameterRow } from './parameter-rows.js';
import type { WarningCode } from './warnings.js';

const guidance: ParameterRow = {
  ...shippedParameters()[0]!,
  id: 'guidance',
  kind: 'wage-guidance',
  region: '310000',
  effectiveTo: null,
  value: {
    levels: [
      { level: 'assistant-social-worker', monthly: '8000.01' },
      { level: 'social-worker', monthly: '9500.00' },
    ],
  },
};

function warned(code: WarningCode, over: Partial<EstimateInput> = {}, rows = [...shippedParameters(), guidance]) {
  const { warnings } = computeEstimate(anEstimateInput(over), rows);
  return warnings.filter((warning) => warning.code === code).map(({ params }) => params);
}

describe('an estimate warns', () => {
  it('when personnel is less than 65 % of the cost', () => {
    const dear = [{ code: 'activities', unitPrice: parseYuan('900000'), quantity: 1, months: 1 }] as const;
    expect(warned('personnel-share-low', { directCosts: [...dear] })).toEqual([{ share: '0.5809', minimum: '0.65' }]);
    expect(warned('personnel-share-low')).toEqual([]);
  });

  it('when a post is paid below the guidance of its level', () => {
    expect(warned('wage-below-guidance')).toEqual([
      { post: 'assistant', level: 'assistant-social-worker', gross: '8000.00', guidance: '8000.01' },
    ]);
  });

  it('when wages could not be compared: no guidance at all, or none of a level', () => {
    const none = warned('wage-guidance-missing', {}, shippedParameters());
    expect(none).toEqual([{ region: '310199', month: '2026-10' }]);
    const [post] = anEstimateInput().posts;
    expect(warned('wage-guidance-missing', { posts: [{ ...post!, level: 'senior-social-worker' }] })).toEqual([
      { region: '310199', month: '2026-10', level: 'senior-social-worker' },
    ]);
  });

  it('when there are fewer workers than the ratio asks for', () => {
    expect(warned('workers-below-ratio', { clients: [301] })).toEqual([
      { clients: 301, workers: 10, required: 11, clientsPerWorker: 30 },
    ]);
    expect(warned('workers-below-ratio')).toEqual([]);
  });

  it('when management is outside 5 to 10 %', () => {
    const params = (rate: string) => warned('management-rate-out-of-bounds', { managementRate: Rate.parse(rate) });
    expect([params('0.05'), params('0.1')]).toEqual([[], []]);
    expect(params('0.1001')).toEqual([{ rate: '0.1001', minimum: '0.05', maximum: '0.1' }]);
    expect(params('0.0499')).toHaveLength(1);
  });

  it('when a relief ends before the service does', () => {
    const crossing = { period: { start: dateText('2027-04-01'), months: 12 } };
    expect(warned('relief-ends', crossing)).toEqual([
      {
        kind: 'vat-rate-small-scale',
        parameter: '000000 vat-rate-small-scale 2026-01-01 relief',
        until: '2027-12-31',
      },
      {
        kind: 'surcharge-small-scale',
        parameter: '000000 surcharge-small-scale 2023-01-01 relief',
        until: '2027-12-31',
      },
    ]);
    expect(warned('relief-ends', { ...crossing, taxpayer: 'general' })).toEqual([]);
  });

  it('not when the relief ends with the service', () => {
    expect(warned('relief-ends', { period: { start: dateText('2027-01-01'), months: 12 } })).toEqual([]);
  });

  it('not when a relief of the same value follows, unless that one ends before the service does', () => {
    const until = (months: number) =>
      warned('relief-ends', { period: { start: dateText('2025-10-01'), months } }).map((params) => params.until);
    expect([until(12), until(36)]).toEqual([[], ['2027-12-31', '2027-12-31']]);
  });

  it('when base law applies because a relief has ended', () => {
    const kinds = warned('relief-ended', { period: { start: dateText('2028-01-01'), months: 12 } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['surcharge-small-scale', 'vat-rate-small-scale'].sort().reverse());
  });

  it('once for each parameter that holds on beyond its end', () => {
    expect(warned('parameter-extrapolated')).toEqual([
      { kind: 'contribution-scheme', parameter: '310000 contribution-scheme 2026-07-01', until: '2027-06-30' },
    ]);
  });

  it('of nothing when all is known and in order', () => {
    const posts = anEstimateInput().posts.map((post) => ({ ...post, gross: parseYuan('9500') }));
    const period = { start: dateText('2026-07-01'), months: 12 };
    expect(computeEstimate(anEstimateInput({ posts, period }), [...shippedParameters(), guidance]).warnings).toEqual(
      [],
    );
  });
});
