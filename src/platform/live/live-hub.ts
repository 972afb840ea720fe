import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AsyncResource } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { DomainError } from '#src/kernel/errors.js';
import type { Actor } from '#src/platform/access/actor.js';
import { SandboxState } from '#src/platform/clock/index.js';
import { Follower } from '#src/platform/live/follower.js';
import { HintListener } from '#src/platform/live/hint-listener.js';
import { concerns, type Hint } from '#src/platform/live/hint.js';
import { LIVE_SETTINGS, type LiveSettings } from '#src/platform/live/live-settings.js';
import { LiveSessions } from '#src/platform/live/live-sessions.queries.js';
import { WorkItemsQueries } from '#src/platform/work/index.js';

/**
 * Everybody who follows from this process. What they are told is counted for those whom a hint concerns, once for each post however many tabs are
 * open, and no more often than the pace allows.
 */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly logger = new Logger('live');
  // what runs by the clock belongs to nobody's request
  private readonly own = new AsyncResource('LiveHub');
  private readonly followers = new Set<Follower>();
  private readonly stale = new Set<Follower>();
  private readonly doubtful = new Set<string>();
  private timers: NodeJS.Timeout[] = [];
  private next?: NodeJS.Timeout;
  private round: Promise<void> = Promise.resolve();
  private lastRoundAt = 0;
  private isClosed = false;

  constructor(
    private readonly listener: HintListener,
    private readonly sessions: LiveSessions,
    private readonly work: WorkItemsQueries,
    sandbox: SandboxState,
    @Inject(LIVE_SETTINGS) private readonly settings: LiveSettings,
  ) {
    sandbox.onMoved(() => this.clockMoved(sandbox.businessNow()));
  }

  /** How many streams are open. */
  get size(): number {
    return this.followers.size;
  }

  /**
   * Opens a stream for somebody, which ends with their session or when they act in another post.
   * @throws DomainError `session-ended` for a token that has outlived its session
   */
  async follow(actor: Actor): Promise<Readable> {
    const live = await this.sessions.of([actor.sessionId]);
    if (live.get(actor.sessionId) !== actor.membershipId) throw new DomainError('session-ended');
    const follower = new Follower(actor);
    if (this.isClosed) {
      follower.end();
      return follower.readable;
    }
    this.followers.add(follower);
    follower.onGone(() => {
      this.followers.delete(follower);
      this.stale.delete(follower);
    });
    await this.own.runInAsyncScope(() => this.begin());
    this.count([follower]);
    return follower.readable;
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    for (const timer of [...this.timers, this.next]) clearTimeout(timer);
    for (const follower of this.followers) follower.end();
    await this.round;
    await this.listener.stop();
  }

  private async begin(): Promise<void> {
    if (this.timers.length > 0) return;
    const { keepAliveMs, refreshMs } = this.settings;
    this.timers = [
      setInterval(() => this.followers.forEach((follower) => follower.keepAlive()), keepAliveMs),
      setInterval(() => this.refresh(), refreshMs),
    ];
    for (const timer of this.timers) timer.unref();
    await this.listener.start((hint) => this.hear(hint));
  }

  private hear(hint: Hint): void {
    for (const { userId, ...job } of hint.jobs)
      for (const follower of this.followers) if (follower.actor.userId === userId) follower.send('job', job);
    for (const id of hint.sessions) this.doubtful.add(id);
    this.count([...this.followers].filter(({ actor }) => concerns(hint, actor)));
  }

  private clockMoved(now: Date): void {
    for (const follower of this.followers) follower.send('clock', { now: now.toISOString() });
    this.count([...this.followers]);
  }

  private refresh(): void {
    for (const { actor } of this.followers) this.doubtful.add(actor.sessionId);
    this.count([...this.followers]);
  }

  /** Has these counted in the next round, which is as soon as the pace allows. */
  private count(followers: readonly Follower[]): void {
    for (const follower of followers) this.stale.add(follower);
    if (this.isClosed || this.next !== undefined || this.stale.size + this.doubtful.size === 0) return;
    const wait = Math.max(0, this.lastRoundAt + this.settings.paceMs - performance.now());
    this.next = this.own.runInAsyncScope(() => setTimeout(() => this.begins(), wait));
    this.next.unref();
  }

  private begins(): void {
    this.round = this.round.then(() => this.run()).catch((error: unknown) => this.logger.error(error));
  }

  private async run(): Promise<void> {
    this.lastRoundAt = performance.now();
    this.next = undefined;
    await this.endDoubtful();
    const stale = [...this.stale];
    this.stale.clear();
    for (const membershipId of new Set(stale.map(({ actor }) => actor.membershipId))) {
      if (this.isClosed) return;
      const tabs = stale.filter(({ actor }) => actor.membershipId === membershipId);
      const counts = await this.work.marked(tabs[0]!.actor);
      for (const follower of tabs) follower.count(counts);
    }
  }

  /** Ends the streams of sessions that are not live any more, or act in another post. */
  private async endDoubtful(): Promise<void> {
    const suspects = [...this.followers].filter(({ actor }) => this.doubtful.has(actor.sessionId));
    this.doubtful.clear();
    if (suspects.length === 0) return;
    const live = await this.sessions.of(suspects.map(({ actor }) => actor.sessionId));
    for (const follower of suspects)
      if (live.get(follower.actor.sessionId) !== follower.actor.membershipId) follower.end();
  }
}
