import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '#src/kernel/errors.js';
import { failureReason } from './failure-reason.js';

describe('the reason of a failure', () => {
  it('is the code of a refusal, without its values', () => {
    expect(failureReason(new DomainError('parameter-missing', { name: '张三' }))).toBe('parameter-missing');
  });

  it('is code and constraint of a database error, without the row', () => {
    const cause = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      constraint: 'app_user_login',
      detail: 'Key (login)=(zhang.san) already exists.',
    });
    const error = new QueryFailedError('insert into app_user …', ['zhang.san'], cause);
    expect(failureReason(error)).toBe('QueryFailedError 23505 app_user_login');
  });

  it('is the code of a system error, without its path', () => {
    const error = Object.assign(new Error('ENOENT: no such file, open /data/x'), { code: 'ENOENT' });
    expect(failureReason(error)).toBe('Error ENOENT');
  });

  it('is the first line of any other error, cut to 200 characters', () => {
    expect(failureReason(new TypeError('x is undefined\nwhile reading the row of 张三'))).toBe(
      'TypeError: x is undefined',
    );
    expect(failureReason(new Error('x'.repeat(1_000)))).toHaveLength(200);
  });

  it('is unknown for what is no error', () => {
    expect(failureReason('zhang.san')).toBe('unknown');
    expect(failureReason(undefined)).toBe('unknown');
  });
});
