import { describe, expect, it } from '@jest/globals';
import type { FieldProblem } from '#src/kernel/errors.js';
import { ParameterKinds, type ParameterKind } from './parameter-kinds.js';

const kind = (name: string, extrapolates: boolean, faults: FieldProblem[] = []): ParameterKind => ({
  name,
  extrapolates,
  validate: () => faults,
});
const row = { kind: 'ratio', value: {}, extrapolate: false, relief: false };
const refusal = (...fields: object[]) =>
  expect.objectContaining({ code: 'invalid-shape', fields: fields.map((f) => expect.objectContaining(f) as unknown) });

describe('the kinds of parameters', () => {
  it('accept a value that its kind accepts', () => {
    const kinds = new ParameterKinds();
    kinds.register(kind('ratio', false), kind('base', true));
    expect(() => kinds.check(row)).not.toThrow();
    expect(() => kinds.check({ ...row, kind: 'base', extrapolate: true })).not.toThrow();
  });

  it('refuse a kind that nobody computes with', () => {
    const kinds = new ParameterKinds();
    kinds.register(kind('ratio', false));
    const fault = { path: 'kind', code: 'not-one-of', params: { values: ['ratio'] } };
    expect(() => kinds.check({ ...row, kind: 'weather' })).toThrow(refusal(fault));
  });

  it('tell the faults of a value by their place in the row', () => {
    const kinds = new ParameterKinds();
    const faults = ['', 'rate', '[0].employer'].map((path) => ({ path, code: 'required' as const }));
    kinds.register(kind('ratio', false, faults));
    const told = ['value', 'value.rate', 'value[0].employer'].map((path) => ({ path, code: 'required' }));
    expect(() => kinds.check(row)).toThrow(refusal(...told));
  });

  it('let only base rows hold on beyond their end, and only of a kind that may', () => {
    const kinds = new ParameterKinds();
    kinds.register(kind('ratio', false), kind('base', true));
    const fault = { path: 'extrapolate', code: 'not-one-of' };
    expect(() => kinds.check({ ...row, extrapolate: true })).toThrow(refusal(fault));
    expect(() => kinds.check({ ...row, kind: 'base', extrapolate: true, relief: true })).toThrow(refusal(fault));
  });

  it('belong to one module each', () => {
    const kinds = new ParameterKinds();
    kinds.register(kind('ratio', false));
    expect(() => kinds.register(kind('ratio', true))).toThrow('ratio is registered twice');
  });
});
