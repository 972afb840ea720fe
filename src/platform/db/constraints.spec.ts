import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { namedConstraint, translateDbError } from './constraints.js';

const failed = (error: object) => new QueryFailedError('insert', [], Object.assign(new Error(), error));

describe('an error of the database', () => {
  it('is the problem of the constraint that it names', () => {
    namedConstraint('spec_number', 'number-taken');
    expect(translateDbError(failed({ code: '23505', constraint: 'spec_number' }))).toMatchObject({
      code: 'number-taken',
    });
    expect(translateDbError({ code: '23505', constraint: 'spec_number' })).toMatchObject({ code: 'number-taken' });
  });

  it('is known by its class where the constraint has no problem of its own', () => {
    expect(translateDbError(failed({ code: '23505', constraint: 'unnamed' }))).toMatchObject({
      code: 'already-exists',
    });
    const absent = { code: '23503', detail: 'Key (region_code)=(1) is not present in table "region".' };
    expect(translateDbError(failed(absent))).toMatchObject({ code: 'unknown-reference' });
    const held = { code: '23503', detail: 'Key (id)=(1) is still referenced from table "tender".' };
    expect(translateDbError(failed(held))).toMatchObject({ code: 'still-referenced' });
  });

  it.each(['08006', '53300', '57P01', '57014', '55P03', 'ECONNREFUSED'])(
    'passes and may be tried again: %s',
    (code) => {
      expect(translateDbError(failed({ code }))).toMatchObject({ code: 'too-busy', kind: 'unavailable' });
    },
  );

  it.each(['42601', '42P01', '22P02', '23514', '23502', '40001', ''])('is a bug, left as it is: %s', (code) => {
    const error = failed({ code });
    expect(translateDbError(error)).toBe(error);
  });

  it('leaves what is no error of the database', () => {
    for (const error of [new TypeError('a bug'), 'a text', 7]) expect(translateDbError(error)).toBe(error);
  });
});
