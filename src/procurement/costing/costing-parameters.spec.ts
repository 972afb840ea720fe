import { describe, expect, it } from '@jest/globals';
import { ParameterKinds } from '#src/platform/parameters/index.js';
import { shippedParameters } from '#test/builders/an-estimate.js';
import { COSTING_KINDS, SHIPPED_PARAMETERS } from './costing-parameters.js';

const kinds = new ParameterKinds();
kinds.register(...COSTING_KINDS);

describe('the parameters of costing', () => {
  it('are shipped as the files have them', () => {
    expect(SHIPPED_PARAMETERS).toEqual(shippedParameters().map(({ id: _id, version: _version, ...seed }) => seed));
  });

  it.each([...SHIPPED_PARAMETERS])('are accepted by the platform: $kind of $region from $effectiveFrom', (row) => {
    expect(() => kinds.check(row)).not.toThrow();
  });

  it('of the wrong shape are refused at the field', () => {
    const row = SHIPPED_PARAMETERS.find(({ kind }) => kind === 'contribution-scheme')!;
    const { rules } = row.value as { rules: object[] };
    const value = { ...row.value, rules: [{ ...rules[0], employer: '16 %' }] };
    expect(() => kinds.check({ ...row, value })).toThrow(
      expect.objectContaining({
        code: 'invalid-shape',
        fields: [expect.objectContaining({ path: 'value.rules.0.employer', code: 'not-decimal' })],
      }),
    );
  });
});
