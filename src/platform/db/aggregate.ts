import { Column, PrimaryColumn } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { EventName } from '#src/kernel/events.js';
import type { Lifecycle, TakenBy } from '#src/kernel/lifecycle.js';

/** One step that an aggregate took and that the store has still to audit and tell. */
export interface TakenStep {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'system' | 'user';
  readonly emits?: EventName;
}

/**
 * The root of an aggregate: an entity that guards its own invariants and changes its state only by `take`, through its
 * lifecycle table. The version is the resource's ETag.
 */
export abstract class Aggregate<S extends string, A extends string> {
  @PrimaryColumn('uuid') id: string;
  @Column('text') status: S;
  @Column('int') version: number;
  /** who took each command, ever: four eyes are judged by it */
  @Column('jsonb') takenBy: TakenBy<A> = {};

  protected abstract readonly lifecycle: Lifecycle<S, A>;
  readonly #steps: TakenStep[] = [];

  /** The organisation whose matter this is, for the audit. */
  abstract get ownerId(): string | null;

  /** The state to go back to when a suspension ends; of aggregates that can be suspended. */
  get resumeTo(): S | null {
    return null;
  }

  /** Facts that the lifecycle's `when` asks for, such as the procurement method. */
  protected facts(): readonly string[] {
    return [];
  }

  /** Commands that `actor` (a user id) may take now, as far as state and four eyes go. */
  allowed(actor: string): A[] {
    return this.lifecycle.allowed(this.subject(), actor);
  }

  /** The event that a command of this lifecycle emits, if any. */
  eventOf(action: string): EventName | undefined {
    return this.lifecycle.steps[action as A]?.emits;
  }

  /** Stands a new aggregate in its first state, made by the person `by` or, with null, by the system. */
  begin(action: string, by: string | null): void {
    this.id ??= uuidv7();
    this.version = 1;
    this.status = this.lifecycle.initial;
    if (by !== null && action in this.lifecycle.steps) this.takenBy = withHand(this.takenBy, action as A, by);
  }

  /** Takes the time steps that are due at `now`; every command does so before it acts. */
  settleDue(_now: Date): void {}

  /** Moves the state, for the person `by` or, for a time step, for the system. @throws DomainError `illegal-transition`, `four-eyes` */
  protected take(action: A, by: string | null): void {
    const from = this.status;
    const to = this.lifecycle.next(this.subject(), action, by ?? undefined);
    this.status = to;
    if (by !== null) this.takenBy = withHand(this.takenBy, action, by);
    this.#steps.push({
      action,
      from,
      to,
      by: by === null ? 'system' : 'user',
      emits: this.lifecycle.steps[action].emits,
    });
  }

  /** Hands over the steps taken since the last call. */
  drainSteps(): TakenStep[] {
    return this.#steps.splice(0);
  }

  private subject() {
    return { status: this.status, resumeTo: this.resumeTo, takenBy: this.takenBy, facts: this.facts() };
  }
}

/** Adds a hand to those that took an action. */
function withHand<A extends string>(taken: TakenBy<A>, action: A, by: string): TakenBy<A> {
  return { ...taken, [action]: [...new Set([...(taken[action] ?? []), by])] };
}
