import { describe, expect, it } from '@jest/globals';
import { BAR_KINDS, FORBIDDEN_BARS, lawfulRules, REQUIREMENT_KINDS } from './requirement-rules.js';

describe('requirements', () => {
  it('are taken with exactly what their kind needs', () => {
    const rules = [
      { code: 'X1', kind: 'certified-share', share: '0.6', level: 'assistant-social-worker' },
      { code: 'X2', kind: 'labour-contracts' },
    ] as const;
    expect(lawfulRules('rules', rules)).toEqual(rules);
  });

  it.each(BAR_KINDS)('never put up a bar of %s', (kind) => {
    expect(() =>
      lawfulRules('rules', [
        { code: 'X1', kind: 'labour-contracts' },
        { code: 'X2', kind },
      ]),
    ).toThrow(
      expect.objectContaining({
        code: 'requirement-forbidden',
        params: { bar: kind, law: FORBIDDEN_BARS[kind], field: 'rules.1.kind' },
      }),
    );
  });

  it.each([
    [{ code: 'X', kind: 'certified-staff', minimum: 6 }, 'rules.0.level', 'required'],
    [{ code: 'X', kind: 'assigned-staff' }, 'rules.0.minimum', 'required'],
    [{ code: 'X', kind: 'charter-scope' }, 'rules.0.words', 'required'],
    [{ code: 'X', kind: 'labour-contracts', minimum: 6 }, 'rules.0.minimum', 'unknown-field'],
    [{ code: 'X', kind: 'lead-certificate', level: 'social-worker', share: '1' }, 'rules.0.share', 'unknown-field'],
  ] as const)('are refused with too little or too much: %j', (rule, path, code) => {
    expect(() => lawfulRules('rules', [rule])).toThrow(
      expect.objectContaining({ code: 'invalid-shape', fields: [{ path, code }] }),
    );
  });

  it('have a code each', () => {
    const rules = REQUIREMENT_KINDS.slice(0, 1).flatMap((kind) => [
      { code: 'X', kind },
      { code: 'X', kind },
    ]);
    expect(() => lawfulRules('rules', rules)).toThrow(
      expect.objectContaining({ fields: [{ path: 'rules.1.code', code: 'duplicate' }] }),
    );
  });
});
