import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '#src/kernel/money.js';
import type { Tender } from '#src/procurement/tenders/index.js';
import { criteriaOf, outlierShareOf, termsOf } from './evaluation-terms.js';

const criterion = { code: 'S2', name: '方案', weight: '12', kind: 'judgement', basis: 'quality', rule: '每项 2 分' };
const tender = (document: object) =>
  ({
    method: 'competitive_consultation',
    ceilingFen: parseYuan('1812251.68'),
    document: { criteria: [criterion, { ...criterion, code: 'S3', step: '2' }], ...document },
  }) as unknown as Tender;
const PROJECT = {
  methodGround: 'government-purchased-services',
  smeReservation: 'none',
  smeDeduction: '0.10',
} as const;

describe('the terms of an evaluation', () => {
  it('are those of the law where the document says nothing', () => {
    expect(termsOf(tender({}), PROJECT)).toMatchObject({
      ...{ method: 'competitive_consultation', isGovernmentService: true, tieBreak: 'draw', outlierShare: '0.30' },
      sme: { smeReservation: 'none', smeDeduction: '0.10' },
      abnormalLow: { ceilingFen: 181225168, ratios: { average: '0.50', secondLowest: '0.50', ceiling: '0.45' } },
    });
  });

  it('are those of the document where it says something', () => {
    const ratios = { average: '0.60', secondLowest: '0.55', ceiling: '0.50' };
    const said = tender({
      ...{ smeSharedDeduction: '0.05', abnormalLow: ratios, tieBreak: 'technical-merit', outlierShare: '0.20' },
    });
    expect(termsOf(said, { ...PROJECT, methodGround: 'complex-or-special' })).toMatchObject({
      ...{ isGovernmentService: false, tieBreak: 'technical-merit', outlierShare: '0.20' },
      ...{ sme: { smeSharedDeduction: '0.05' }, abnormalLow: { ratios } },
    });
    expect(outlierShareOf(said)).toBe('0.20');
  });

  it('take of a criterion what scores are held against', () => {
    expect(criteriaOf(tender({}))).toEqual([
      { code: 'S2', weight: '12', kind: 'judgement', basis: 'quality' },
      { code: 'S3', weight: '12', kind: 'judgement', basis: 'quality', step: '2' },
    ]);
  });
});
