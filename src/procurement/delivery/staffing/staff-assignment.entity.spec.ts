import { describe, expect, it } from '@jest/globals';
import type { DateText } from '#src/kernel/dates.js';
import { aContract } from '#test/builders/a-delivery.js';
import { type Place, StaffAssignment } from './staff-assignment.entity.js';

const place: Place = { postCode: 'assistant', slot: 6 };
const refusal = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params: expect.objectContaining(params) as object }) as unknown as Error;
const assign = (startsOn: DateText, today: DateText, over: Partial<Place> = {}, contract = aContract()) => {
  const assignment = StaffAssignment.assigned(contract, { ...place, ...over }, { workerId: 'worker', startsOn }, today);
  assignment.begin('assign', 'manager');
  return assignment;
};

describe('a staff assignment', () => {
  it('puts somebody in a place of the contract', () => {
    expect(assign('2026-10-01', '2026-09-28')).toMatchObject({
      ...place,
      ...{ status: 'assigned', workerId: 'worker', startsOn: '2026-10-01', endsOn: null, ownerId: 'vendor' },
    });
  });

  it('knows the posts and places of the contract', () => {
    expect(() => assign('2026-10-01', '2026-09-28', { postCode: 'driver' })).toThrow(
      refusal('post-unknown', { post: 'driver', field: 'postCode' }),
    );
    expect(() => assign('2026-10-01', '2026-09-28', { slot: 7 })).toThrow(refusal('slot-unknown', { slot: 7, max: 6 }));
  });

  it('lies within the term', () => {
    expect(() => assign('2026-09-30', '2026-09-28')).toThrow(
      refusal('assignment-outside-term', { date: '2026-09-30', first: '2026-10-01', last: '2027-09-30' }),
    );
    expect(() => assign('2027-10-01', '2026-09-28')).toThrow(refusal('assignment-outside-term'));
  });

  it('is not backdated: what was vacant stays so', () => {
    expect(assign('2026-12-10', '2026-12-10').startsOn).toBe('2026-12-10');
    expect(() => assign('2026-12-09', '2026-12-10')).toThrow(
      refusal('assignment-backdated', { earliest: '2026-12-10' }),
    );
  });

  it('may begin with the term of a contract that was signed after it, within the days for a replacement', () => {
    const late = aContract({ signedOn: '2026-10-08' });
    expect(assign('2026-10-01', '2026-10-15', {}, late).startsOn).toBe('2026-10-01');
    expect(() => assign('2026-10-01', '2026-10-16', {}, late)).toThrow(refusal('assignment-backdated'));
  });

  it('is ended once, on a day of the term that is not before it', () => {
    const assignment = assign('2026-10-01', '2026-09-28');
    const contract = aContract();
    const end = (day: DateText) => assignment.end('manager', contract, day, '离职');
    expect(() => assign('2026-10-01', '2026-09-28').end('manager', contract, '2026-09-30', '离职')).toThrow(
      refusal('dates-out-of-order', { first: '2026-10-01', second: '2026-09-30' }),
    );
    expect(() => assign('2026-10-01', '2026-09-28').end('manager', contract, '2027-10-01', '离职')).toThrow(
      refusal('assignment-outside-term'),
    );
    end('2026-11-29');
    expect(assignment).toMatchObject({ status: 'ended', endsOn: '2026-11-29', endReason: '离职' });
    expect(() => end('2026-11-30')).toThrow(refusal('illegal-transition'));
  });
});
