import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { PROBLEMS, type ProblemCode } from '#src/kernel/problems.js';
import { inContext, type Locale } from '#src/platform/context/request-context.js';
import { asRefusal } from './problem.filter.js';
import { problemOf } from './problem.js';

const told = (error: DomainError, locale: Locale = 'zh-CN') =>
  inContext({ traceId: 'ab'.repeat(16), locale, answer: {} }, () => problemOf(error));

describe('a problem', () => {
  it('names its code, its status, its trace, and what was wrong where', () => {
    const error = fieldError('bidDeadline', 'deadline-too-near', { rule: 'A12', earliest: '2026-08-24' });
    expect(told(error)).toEqual({
      type: 'urn:qingyuan:problem:deadline-too-near',
      title: expect.stringMatching(/\p{Script=Han}/u),
      status: 422,
      detail: expect.stringContaining('2026-08-24'),
      code: 'deadline-too-near',
      params: { rule: 'A12', earliest: '2026-08-24', field: 'bidDeadline' },
      errors: [{ path: 'bidDeadline', code: 'rule', message: expect.stringContaining('2026-08-24') }],
      traceId: 'ab'.repeat(16),
    });
  });

  it.each(Object.keys(PROBLEMS) as ProblemCode[])('has words in both languages and a status: %s', (code) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { title, detail, status } = told(new DomainError(code), locale);
      for (const text of [title, detail]) expect(text).not.toMatch(/^problems:|^$/);
      expect(/\p{Script=Han}/u.test(title)).toBe(locale === 'zh-CN');
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it('of a field that breaks a shape says what is wrong with that field', () => {
    const { errors } = told(
      new DomainError('invalid-shape', {}, [{ path: 'a.0', code: 'text-length', params: { min: 1, max: 9 } }]),
      'en',
    );
    expect(errors).toEqual([{ path: 'a.0', code: 'text-length', message: 'This must have 1 to 9 characters.' }]);
  });
});

describe('an error of any origin', () => {
  const failed = (code: string, constraint?: string) =>
    new QueryFailedError('select', [], Object.assign(new Error('of the database'), { code, constraint }));

  it.each<[what: string, error: unknown, code: ProblemCode]>([
    ['a refusal of ours', new DomainError('four-eyes'), 'four-eyes'],
    ['a missing route', new NotFoundException(), 'not-found'],
    ['a body past the limit', new PayloadTooLargeException(), 'body-too-large'],
    ['what Fastify cannot parse', Object.assign(new Error(), { statusCode: 400 }), 'malformed-request'],
    ['a media type that nobody reads', Object.assign(new Error(), { statusCode: 415 }), 'unsupported-media-type'],
    ['a uniqueness without a name', failed('23505', 'nobody_named_it'), 'already-exists'],
    ['a lock that did not come', failed('55P03'), 'too-busy'],
    ['a connection that broke', failed('08006'), 'too-busy'],
    ['a statement of ours that is wrong', failed('42601'), 'internal-error'],
    ['a bug', new TypeError('undefined is not a function'), 'internal-error'],
    ['anything thrown', 'a text', 'internal-error'],
    ['a status that we do not use', Object.assign(new Error(), { statusCode: 418 }), 'internal-error'],
  ])('is told as what it is: %s', (_, error, code) => {
    expect(asRefusal(error).code).toBe(code);
  });

  it('tells nothing of a bug', () => {
    const bug = new Error('password=secret');
    expect(JSON.stringify(told(asRefusal(bug)))).not.toContain('secret');
  });
});
