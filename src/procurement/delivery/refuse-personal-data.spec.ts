import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/kernel/errors.js';
import { refusePersonalData } from './refuse-personal-data.js';

const refusalOf = (texts: object): DomainError => {
  try {
    refusePersonalData(texts);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('nothing was refused');
};

describe('personal data', () => {
  it('is not found in counts, codes and words', () => {
    expect(() =>
      refusePersonalData({ narrative: '走访 530 人次，LH-0031 已结案', clientCodes: [{ code: 'LH-0031' }] }),
    ).not.toThrow();
  });

  it('is refused with every place and pattern, and without the text itself', () => {
    const refusal = refusalOf({
      narrative: '联系电话 １３８ ００１３ ８０００',
      clientCodes: [{ code: 'LH-0031' }, { code: '11010519491231002X' }],
    });
    expect(refusal).toMatchObject({
      code: 'personal-data-found',
      params: { field: 'narrative', pattern: 'mobile-number', rule: 'G2' },
      fields: [
        { path: 'narrative', code: 'rule' },
        { path: 'clientCodes.1.code', code: 'rule', params: { pattern: 'citizen-id' } },
      ],
    });
    expect(JSON.stringify([refusal.params, refusal.fields, refusal.message])).not.toMatch(/138|1949|１３８/);
  });
});
