import { describe, expect, it } from '@jest/globals';
import { DomainError, fieldError } from './errors.js';
import { type ProblemCode, PROBLEMS } from './problems.js';

describe('DomainError', () => {
  it.each(Object.keys(PROBLEMS) as ProblemCode[])('takes the kind of %s from the registry', (code) => {
    const error = new DomainError(code);
    expect(error).toMatchObject({ name: 'DomainError', code, kind: PROBLEMS[code].kind, params: {}, fields: [] });
  });

  it('is an error whose message is its code, so that no log line holds its values', () => {
    const error = new DomainError('calendar-year-missing', { year: 2027 });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe('calendar-year-missing');
    expect(error.params).toEqual({ year: 2027 });
  });
});

describe('fieldError', () => {
  it('names the field in its values and in the list of fields', () => {
    const error = fieldError('lines[0].rate', 'parameter-missing', { parameter: 'wage-scale' });
    expect(error.params).toEqual({ parameter: 'wage-scale', field: 'lines[0].rate' });
    expect(error.fields).toEqual([{ path: 'lines[0].rate', code: 'rule', params: { parameter: 'wage-scale' } }]);
  });
});
