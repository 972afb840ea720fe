import { describe, expect, it } from '@jest/globals';
import { chainOf, digestOf, type ChainedEntry } from './audit-entry.js';

const ENTRY: ChainedEntry = {
  action: 'tender.publish',
  subjectType: 'tender',
  subjectId: '01a2094c-8cd2-748d-a022-1bbe4db73b28',
  organisationId: '01a2094c-8ccd-702c-9189-24ceffc5a8d7',
  details: { from: 'approved', to: 'published', fields: ['noticeOn'] },
  actorKind: 'user',
  actorUserId: '01a2094c-0000-7000-8000-000000000001',
  actorMembershipId: '01a2094c-0000-7000-8000-000000000002',
  at: new Date('2026-08-13T01:00:00.000Z'),
  recordedAt: new Date('2026-11-23T01:00:00.123Z'),
  traceId: 'ab'.repeat(16),
};
const hex = (entry: ChainedEntry) => digestOf(entry).toString('hex');

describe('the chain of an entry', () => {
  it('is that of its aggregate, or of its kind where there is none', () => {
    expect(chainOf(ENTRY)).toBe('tender:01a2094c-8cd2-748d-a022-1bbe4db73b28');
    expect(chainOf({ subjectType: 'sandbox-clock', subjectId: null })).toBe('sandbox-clock:-');
  });
});

describe('the digest of an entry', () => {
  it('never changes: a log of years ago must prove itself', () => {
    expect(hex(ENTRY)).toBe('8d7402518744584cf193ce5f42e85ab60c63ae69dd978ce567f7c42cb1e38b7c');
  });

  it('is the same however its details were put together', () => {
    const details = { fields: ['noticeOn'], to: 'published', from: 'approved' };
    expect(hex({ ...ENTRY, details })).toBe(hex(ENTRY));
  });

  it.each<[string, Partial<ChainedEntry>]>([
    ['what was done', { action: 'tender.approve' }],
    ['to which kind of thing', { subjectType: 'project' }],
    ['to which one', { subjectId: null }],
    ['in whose matter', { organisationId: null }],
    ['by a person or the system', { actorKind: 'system' }],
    ['by whom', { actorUserId: ENTRY.actorMembershipId }],
    ['in which post', { actorMembershipId: ENTRY.actorUserId }],
    ['when by business time', { at: new Date(ENTRY.at.getTime() + 1) }],
    ['when by real time', { recordedAt: new Date(ENTRY.recordedAt.getTime() + 1) }],
    ['with which details', { details: { ...ENTRY.details, to: 'closed' } }],
    ['in which order of a list', { details: { ...ENTRY.details, fields: [] } }],
    ['in which trace', { traceId: 'cd'.repeat(16) }],
  ])('depends on %s', (_, change) => {
    expect(hex({ ...ENTRY, ...change })).not.toBe(hex(ENTRY));
  });

  it('tells neighbouring fields apart', () => {
    const swapped = { ...ENTRY, actorUserId: ENTRY.actorMembershipId, actorMembershipId: ENTRY.actorUserId };
    expect(hex(swapped)).not.toBe(hex(ENTRY));
  });
});
