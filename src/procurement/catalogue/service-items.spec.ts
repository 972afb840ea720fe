import { describe, expect, it } from '@jest/globals';
import type { ServiceItemInput } from './draft-catalogue.dto.js';
import { checkCodes } from './service-items.js';

function anItem(code: string, ...indicatorCodes: string[]): ServiceItemInput {
  return {
    code,
    dutyGroup: 'rehabilitation',
    name: '走访与面谈',
    unit: '人次',
    qualityStandard: '高风险每月 4 次',
    processSteps: { discovery: '需求表', intake: '服务协议', referral: '转介单', appraisal: '评估表' },
    indicators: indicatorCodes.map((indicator) => ({
      code: indicator,
      name: '走访面谈完成率',
      unit: '比率',
      target: '0.95',
    })),
  };
}

describe('the codes of a catalogue', () => {
  it('may come again as codes of other things', () => {
    expect(() => checkCodes([anItem('R01', 'O1', 'R01'), anItem('R02', 'O1')])).not.toThrow();
  });

  it('name one item only', () => {
    expect(() => checkCodes([anItem('R01'), anItem('R02'), anItem('R01')])).toThrow(
      expect.objectContaining({ code: 'invalid-shape', fields: [{ path: 'items.2.code', code: 'duplicate' }] }),
    );
  });

  it('name one indicator of an item only', () => {
    expect(() => checkCodes([anItem('R01'), anItem('R02', 'O1', 'O2', 'O2')])).toThrow(
      expect.objectContaining({
        code: 'invalid-shape',
        fields: [{ path: 'items.1.indicators.2.code', code: 'duplicate' }],
      }),
    );
  });
});
