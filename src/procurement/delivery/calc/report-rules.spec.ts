import { describe, expect, it } from '@jest/globals';
import { requireClientCode, requireReportable } from './report-rules.js';

const lines = [
  { code: 'R01', quantity: '300' },
  { code: 'M01', quantity: '12' },
];
const posts = ['lead', 'assistant'];
const whole = [
  { code: 'R01', count: '25', evidence: 1 },
  { code: 'M01', count: '0', evidence: 0 },
];
const payroll = posts.map((code) => ({ code }));
const refusal = (code: string, over: object): Error => expect.objectContaining({ code, ...over }) as unknown as Error;

describe('a report that is handed in', () => {
  it('is whole with every line and no post but the contract’s', () => {
    expect(() => requireReportable({ counts: whole, payroll }, lines, posts)).not.toThrow();
    expect(() => requireReportable({ counts: whole, payroll: [] }, lines, posts)).not.toThrow();
  });

  it('is refused with every line that is missing, twice, unknown or without evidence, each at its path', () => {
    const counts = [
      { code: 'R01', count: '25', evidence: 0 },
      { code: 'X', count: '1', evidence: 1 },
      { code: 'R01', count: '1', evidence: 1 },
    ];
    expect(() => requireReportable({ counts, payroll }, lines, posts)).toThrow(
      refusal('report-incomplete', {
        params: { lines: ['R01', 'X', 'M01'] },
        fields: [
          { path: 'counts.0.evidence', code: 'required' },
          { path: 'counts.1.code', code: 'unknown-reference' },
          { path: 'counts.2.code', code: 'duplicate' },
          { path: 'counts', code: 'required' },
        ],
      }),
    );
  });

  it('names the count that is none', () => {
    const counts = [{ code: 'R01', count: '-1', evidence: 1 }, whole[1]!];
    expect(() => requireReportable({ counts, payroll }, lines, posts)).toThrow(
      refusal('report-incomplete', { fields: [{ path: 'counts.0.count', code: 'not-decimal' }] }),
    );
  });

  it('is refused with posts that the contract does not know, and with one given twice', () => {
    const paid = [{ code: 'lead' }, { code: 'driver' }, { code: 'lead' }];
    expect(() => requireReportable({ counts: whole, payroll: paid }, lines, posts)).toThrow(
      refusal('report-incomplete', {
        params: { lines: ['driver', 'lead'] },
        fields: [
          { path: 'payroll.1.code', code: 'unknown-reference' },
          { path: 'payroll.2.code', code: 'duplicate' },
        ],
      }),
    );
  });

  it('calls clients by codes alone', () => {
    expect(() => requireClientCode('LH-0031', 'clientCodes.1.code')).not.toThrow();
    expect(() => requireClientCode('王某', 'clientCodes.1.code')).toThrow(
      refusal('client-code-invalid', { params: { rule: 'G2', field: 'clientCodes.1.code' } }),
    );
  });
});
