import { describe, expect, it, jest } from '@jest/globals';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { JOBS, type JobName, type JobOrigin } from '#src/kernel/jobs.js';
import { Subscriptions } from '#src/platform/outbox/subscriptions.js';
import { OnEvent, OnJob, type Complete } from './decorators.js';
import { Handlers } from './handlers.js';

const ORIGIN: JobOrigin = { actorUserId: null, locale: 'zh-CN', traceId: '0' };
const complete: Complete = () => Promise.resolve(true);

/** A provider with one method for each of `jobs`. */
function handling(...jobs: JobName[]): Type {
  @Injectable()
  class Work {}
  for (const job of jobs) {
    const method = { value: () => Promise.resolve() };
    Object.defineProperty(Work.prototype, `do ${job}`, method);
    OnJob(job)(Work.prototype, job, method);
  }
  return Work;
}

const ALL = Object.keys(JOBS) as JobName[];
const allBut = (...without: JobName[]) => handling(...ALL.filter((job) => !without.includes(job)));

async function boot(...providers: Type[]) {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [Subscriptions, Handlers, ...providers],
  }).compile();
  return module.init();
}

describe('the discovery of handlers', () => {
  it('stops the boot when a job has no handler', async () => {
    await expect(boot(allBut('file.sweep'))).rejects.toThrow('jobs without an @OnJob method: file.sweep');
  });

  it('stops the boot when a job has two', async () => {
    @Injectable()
    class Another {
      @OnJob('file.sweep')
      async sweep(): Promise<void> {}
    }
    await expect(boot(allBut(), Another)).rejects.toThrow(
      'Work.do file.sweep and Another.sweep both handle file.sweep',
    );
  });

  it('stops the boot when two handlers of an event have one name', async () => {
    @Injectable()
    class Twins {
      @OnEvent('tender.closed', 'twin')
      async one(): Promise<void> {}

      @OnEvent('tender.closed', 'twin')
      async two(): Promise<void> {}
    }
    await expect(boot(allBut(), Twins)).rejects.toThrow('Twins.one and Twins.two both handle tender.closed as twin');
  });

  it('names a handler after its class and method unless it has a name of its own', async () => {
    @Injectable()
    class Policies {
      @OnEvent('tender.closed')
      @OnEvent('tender.published', 'announce')
      async follow(): Promise<void> {}
    }
    const app = await boot(allBut(), Policies);
    expect(app.get(Subscriptions).handlersOf('tender.closed')).toEqual(['Policies.follow']);
    expect(app.get(Subscriptions).handlersOf('tender.published')).toEqual(['announce']);
    expect(() => app.get(Handlers).find({ name: 'tender.closed', handler: 'announce' })).toThrow(
      'no handler announce of tender.closed',
    );
  });

  it('calls the method on its instance with what a handler of its kind is given', async () => {
    const given = jest.fn();
    @Injectable()
    class Calls {
      readonly own = 'mine';

      @OnEvent('tender.closed')
      hear(payload: { id: string }, origin: JobOrigin): Promise<unknown> {
        return Promise.resolve(given(this.own, payload, origin));
      }

      @OnJob('file.sweep', { transactional: false })
      async sweep(payload: object, end: Complete, origin: JobOrigin): Promise<void> {
        given(this.own, payload, await end(() => Promise.resolve()), origin);
      }
    }
    const app = await boot(allBut('file.sweep'), Calls);
    const event = app.get(Handlers).find({ name: 'tender.closed', handler: 'Calls.hear' });
    const job = app.get(Handlers).find({ name: 'file.sweep', handler: 'file.sweep' });
    if (!event.transactional || job.transactional) throw new Error('the kinds are mixed up');
    await event.run({ id: 'x' }, ORIGIN);
    await job.run({}, complete, ORIGIN);
    expect(given.mock.calls).toEqual([
      ['mine', { id: 'x' }, ORIGIN],
      ['mine', {}, true, ORIGIN],
    ]);
  });

  it('finds the handlers of a base class and of a provider with two tokens once', async () => {
    abstract class Base {
      @OnEvent('tender.closed')
      async hear(): Promise<void> {}
    }
    @Injectable()
    class Derived extends Base {}
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      providers: [Subscriptions, Handlers, allBut(), Derived, { provide: 'ALIAS', useExisting: Derived }],
    }).compile();
    const app = await module.init();
    expect(app.get(Subscriptions).handlersOf('tender.closed')).toEqual(['Derived.hear']);
  });
});
