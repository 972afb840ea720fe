import { describe, expect, it } from '@jest/globals';
import { aCitizenId, aUscc } from '#test/builders/a-vendor.js';
import { maskPhone, requireCitizenId, requirePhone, requireUscc } from './identity-numbers.js';

const TODAY = '2026-07-08';
const refusal = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return error as { code: string; params: object };
  }
  throw new Error('not refused');
};

describe('an identity number', () => {
  it('passes when it holds', () => {
    for (const id of ['11010519491231002X', '440524188001010014', aCitizenId(7)])
      expect(() => requireCitizenId('citizenId', id, TODAY)).not.toThrow();
  });

  it.each([
    ['11010519491231002', 'length', '1–18'],
    ['', 'length', '1–18'],
    ['1101051949123100 X', 'character', '17'],
    ['1101O519491231002X', 'character', '5'],
    ['11010519491231002Y', 'character', '18'],
    ['11010519490230002X', 'birth-date', '7–14'],
    ['110105194912310021', 'check-character', '18'],
    ['11010519491231003X', 'check-character', '18'],
  ])('%j is refused for its %s at %s', (id, reason, digits) => {
    const { code, params } = refusal(() => requireCitizenId('citizenId', id, TODAY));
    expect([code, params]).toEqual(['citizen-id-invalid', { reason, digits, field: 'citizenId' }]);
  });

  it('is not of somebody who is still to be born', () => {
    const id = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'].map((last) => `31019920260709001${last}`);
    const params = id.map((one) => refusal(() => requireCitizenId('citizenId', one, TODAY)).params);
    expect(params).toContainEqual({ reason: 'birth-date', digits: '7–14', field: 'citizenId' });
    expect(params).toHaveLength(11);
  });

  it('never stands in its own refusal', () => {
    const id = '110105194912310021';
    expect(JSON.stringify(refusal(() => requireCitizenId('citizenId', id, TODAY)))).not.toContain(id.slice(6, 14));
  });
});

describe('a credit code', () => {
  it.each(['914403001922038216', '9144030071526726XG', '91110000802100433B', aUscc(3)])(
    'passes when it holds: %s',
    (code) => {
      expect(() => requireUscc('uscc', code)).not.toThrow();
    },
  );

  it.each([
    ['9111000080210043', 'length', '1–18'],
    ['91110000802I00433B', 'character', '12'],
    ['91110000802100434B', 'organisation-check', '9–17'],
    ['91110000802100433C', 'check-character', '1–8, 18'],
    ['92110000802100433B', 'check-character', '1–8, 18'],
  ])('%s is refused for its %s at %s', (uscc, reason, digits) => {
    const { code, params } = refusal(() => requireUscc('uscc', uscc));
    expect([code, params]).toEqual(['uscc-invalid', { reason, digits, field: 'uscc' }]);
  });
});

describe('a phone', () => {
  it('is a mobile number of the mainland', () => {
    expect(() => requirePhone('phone', '13800000000')).not.toThrow();
    for (const phone of [
      '1380000000',
      '138000000000',
      '12800000000',
      '+8613800000000',
      '138 0000 0000',
      '１３８００００００００',
    ])
      expect(refusal(() => requirePhone('phone', phone)).code).toBe('phone-invalid');
  });

  it('is shown without its middle', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
  });
});
