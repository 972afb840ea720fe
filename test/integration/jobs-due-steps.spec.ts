import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Column, Entity, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { defineLifecycle } from '#src/kernel/lifecycle.js';
import type { AccessRule } from '#src/platform/access/access-rule.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import type { AggregateClass } from '#src/platform/db/aggregates.js';
import { dueAggregates, registerDue } from '#src/platform/jobs/due-steps.js';
import { eventually, Observer, startApp, withApp } from '#test/integration/jobs-fixture.js';
import { cloneDatabase, type TestDatabase } from '#test/support/test-database.js';

jest.setTimeout(120_000);

type Action = 'send' | 'expire';
const NOBODY: AccessRule = { read: () => [], write: () => [] };
const offerLifecycle = defineLifecycle<'open' | 'expired' | 'sent', Action>('offer', 'open', {
  send: { from: ['open'], to: 'sent' },
  expire: { from: ['open'], to: 'expired', due: true, emits: 'tender.cancelled' },
});

/** An offer that lapses when its day has come. */
@Entity()
class Offer extends Aggregate<'open' | 'expired' | 'sent', Action> {
  static readonly subject = 'offer';
  static readonly access = NOBODY;
  protected readonly lifecycle = offerLifecycle;

  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null;

  get ownerId(): null {
    return null;
  }

  override settleDue(now: Date): void {
    if (this.nextDueAt === null || now < this.nextDueAt) return;
    this.take('expire', null);
    this.nextDueAt = null;
  }
}

/** An aggregate without time steps. */
@Entity()
class Timeless extends Aggregate<'open' | 'expired' | 'sent', Action> {
  static readonly subject = 'timeless';
  static readonly access = NOBODY;
  protected readonly lifecycle = offerLifecycle;

  @Column('timestamptz', { nullable: true }) nextDueAt: Date | null;

  get ownerId(): null {
    return null;
  }
}

describe('due steps', () => {
  let db: TestDatabase;
  let seen: Observer;

  beforeAll(async () => {
    db = await cloneDatabase();
    seen = await Observer.of(db);
    await seen.query(
      `create table offer (id uuid primary key, status text not null, version integer not null default 1,
                           taken_by jsonb not null default '{}', next_due_at timestamptz)`,
    );
  });

  afterAll(async () => {
    await seen.end();
    await db.drop();
  });

  beforeEach(async () => {
    dueAggregates.clear();
    registerDue(Offer);
    await seen.query('truncate offer, outbox, mark');
  });

  const start = (entities: EntityTarget<ObjectLiteral>[] = [Offer]) => startApp(db, { entities });
  const untilFollowed = (id: string) =>
    withApp(db, { entities: [Offer] }, () => eventually(async () => (await seen.marks('follow', id)) === 1));
  const offer = async (due: string | null, status = 'open') => {
    const id = uuidv7();
    await seen.query('insert into offer (id, status, next_due_at) values ($1, $2, app.now() + $3::interval)', [
      id,
      status,
      due,
    ]);
    return id;
  };
  const offers = () =>
    seen.query<object>('select id, status, version, next_due_at as "nextDueAt" from offer order by id');

  it('takes what is due by business time, audits it as the system, and tells who listens', async () => {
    const [late, soon, never] = [await offer('-1 minute'), await offer('1 hour'), await offer(null)];
    await untilFollowed(late);
    expect(await offers()).toMatchObject([
      { id: late, status: 'expired', version: 2, nextDueAt: null },
      { id: soon, status: 'open', version: 1 },
      { id: never, status: 'open', version: 1 },
    ]);
    expect(await seen.query('select action, actor_kind from audit_entry where subject_id = $1', [late])).toEqual([
      { action: 'offer.expire', actor_kind: 'system' },
    ]);
  });

  it('is moved by the clock of the sandbox', async () => {
    const id = await offer('40 days');
    await seen.query(`update sandbox_clock set born_sandbox = true, clock_offset = '41 days'`);
    try {
      await untilFollowed(id);
    } finally {
      await seen.query(`update sandbox_clock set clock_offset = '0'`);
    }
  });

  it('takes each step once when two processes take it at the same time', async () => {
    for (let i = 0; i < 30; i++) await offer('-1 second');
    const options = { entities: [Offer] };
    await withApp(db, options, () =>
      withApp(db, options, () => eventually(async () => (await seen.marks('follow')) === 30)),
    );
    expect(await seen.marks('follow')).toBe(30);
    expect(await seen.query('select count(*)::int as n from offer where version = 2')).toEqual([{ n: 30 }]);
  });

  it('does not let one that cannot be settled keep the others waiting', async () => {
    const stuck = await offer('-2 minutes', 'sent');
    const late = await offer('-1 minute');
    await untilFollowed(late);
    expect(await offers()).toMatchObject([{ id: stuck, status: 'sent' }, { status: 'expired' }]);
  });

  it('stops the boot for a class that settles nothing', async () => {
    registerDue(Timeless);
    await expect(start([Offer, Timeless])).rejects.toThrow(
      'Timeless is registered as due and does not override settleDue',
    );
  });

  it('stops the boot for a class without the column', async () => {
    @Entity({ name: 'offer' })
    class Columnless extends Aggregate<'open' | 'expired' | 'sent', Action> {
      static readonly subject = 'columnless';
      static readonly access = NOBODY;
      protected readonly lifecycle = offerLifecycle;
      get ownerId(): null {
        return null;
      }
    }
    registerDue(Columnless as unknown as AggregateClass<Offer>);
    await expect(start([Offer, Columnless])).rejects.toThrow(
      'Columnless is registered as due and has no column nextDueAt',
    );
  });
});
