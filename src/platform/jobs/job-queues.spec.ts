import { describe, expect, it } from '@jest/globals';
import { EVENT_JOB, JOBS } from '#src/kernel/jobs.js';
import { jobIdOf, kindOf } from './job-queues.js';

describe('the job of an outbox row', () => {
  it('goes to the queue of its kind', () => {
    expect(kindOf({ kind: 'job', name: 'file.sweep' })).toBe(JOBS['file.sweep']);
    expect(kindOf({ kind: 'event', name: 'tender.published' })).toBe(EVENT_JOB);
  });

  it('is tried like an event when only a newer release knows it', () => {
    expect(kindOf({ kind: 'job', name: 'not.yet' })).toBe(EVENT_JOB);
    expect(kindOf({ kind: 'job', name: 'constructor' })).toBe(EVENT_JOB);
  });

  it('has an id that BullMQ takes, whatever the handler is called', () => {
    const id = '0197a000-0000-7000-8000-000000000001';
    expect(jobIdOf({ id, handler: 'Reactions.follow' })).toBe(`${id}-Reactions.follow`);
    expect(jobIdOf({ id, handler: 'a:b c/公告' })).toBe(`${id}-a_b_c___`);
  });
});
