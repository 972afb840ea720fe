import { describe, expect, it } from '@jest/globals';
import type { ArgumentMetadata } from '@nestjs/common';
import { DomainError } from '#src/kernel/errors.js';
import { JsonObject, Text } from './fields.js';
import { IdPipe, ValidationPipe } from './validation.pipe.js';

class Remark {
  @Text() reason: string;
  @JsonObject({ optional: true }) value?: object;
}

const pipe = new ValidationPipe();
const body: ArgumentMetadata = { type: 'body', metatype: Remark };
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { code, fields } = error as DomainError;
    return { code, fields: fields.map(({ path, code: fault }) => `${path} ${fault}`) };
  }
  return undefined;
};
const nested = (depth: number): object => (depth === 0 ? {} : { inner: nested(depth - 1) });

describe('the validation pipe', () => {
  it('gives an instance of the request class', () => {
    expect(pipe.transform({ reason: 'because' }, body)).toEqual(Object.assign(new Remark(), { reason: 'because' }));
    expect(pipe.transform({ reason: 'because' }, { type: 'query', metatype: Remark })).toBeInstanceOf(Remark);
  });

  it.each([[[]], ['because'], [1], [null], [undefined], [true]])('refuses %j, which is no object', (value) => {
    expect(refusal(() => pipe.transform(value, body))).toEqual({ code: 'invalid-shape', fields: [' not-an-object'] });
  });

  it('tells all faults, but no more of them than a form has fields', () => {
    expect(refusal(() => pipe.transform({ colour: 'red' }, body))).toEqual({
      code: 'invalid-shape',
      fields: ['colour unknown-field', 'reason required'],
    });
    const flood = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, 0]));
    expect(refusal(() => pipe.transform(flood, body))!.fields).toHaveLength(100);
  });

  it('refuses what is nested deeper than any request, however deep, and takes what is not', () => {
    expect(pipe.transform({ reason: 'because', value: nested(20) }, body)).toBeInstanceOf(Remark);
    expect(refusal(() => pipe.transform({ reason: 'because', value: nested(40) }, body))?.code).toBe(
      'malformed-request',
    );
    const bottomless = JSON.parse(`${'{"inner":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as object;
    expect(refusal(() => pipe.transform(bottomless, body))?.code).toBe('malformed-request');
  });

  it('is a mistake of ours for a body without a request class', () => {
    expect(() => pipe.transform({}, { type: 'body', metatype: Object })).toThrow('without a request class');
    expect(() => pipe.transform({}, { type: 'query' })).toThrow('without a request class');
  });

  it('leaves what is neither body nor query to other pipes', () => {
    expect(pipe.transform('x', { type: 'param', metatype: String })).toBe('x');
    expect(pipe.transform('x', { type: 'custom' })).toBe('x');
  });
});

describe('the id in a path', () => {
  const id = '01a2094c-8cd2-748d-a022-1bbe4db73b28';

  it('is taken when it is one of ours', () => {
    expect(new IdPipe().transform(id, { type: 'param', data: 'id' })).toBe(id);
  });

  it.each(['', '1', '..', "' or 1=1", id.toUpperCase(), `${id}/..`, `${id}\u0000`])('is no id: %j', (value) => {
    expect(refusal(() => new IdPipe().transform(value, { type: 'param', data: 'tenderId' }))).toEqual({
      code: 'invalid-shape',
      fields: ['tenderId not-an-id'],
    });
  });
});
