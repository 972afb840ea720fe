import { Column, PrimaryColumn } from 'typeorm';
import type { EventName } from '#src/kernel/events.js';
import type { Lifecycle } from '#src/kernel/lifecycle.js';

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
  /** who took each command last (user ids): four eyes are judged by it */
  @Column('jsonb') takenBy: Partial<Record<A, string>> = {};

  protected abstract readonly lifecycle: Lifecycle<S, A>;
  readonly #steps: TakenStep[] = [];

  /** The organisation whose matter this is, for the audit. */
  abstract get ownerId(): string | null;

  /** Facts that the lifecycle's `when` asks for, such as the procurement method. */
  protected facts(): readonly string[] {
    return [];
  }

  /** Commands that `actor` (a user id) may take now, as far as state and four eyes go. */
  allowed(actor: string): A[] {
    return this.lifecycle.allowed(this.subject(), actor);
  }

  /** Takes the time steps that are due at `now`; every command does so before it acts. */
  settleDue(_now: Date): void {}

  /** Moves the state, for the person `by` or, for a time step, for the system. @throws DomainError `illegal-transition`, `four-eyes` */
  protected take(action: A, by: string | null): void {
    const from = this.status;
    const to = this.lifecycle.next(this.subject(), action, by ?? undefined);
    this.status = to;
    if (by !== null) this.takenBy = { ...this.takenBy, [action]: by };
    this.#steps.push({ action, from, to, by: by === null ? 'system' : 'user', emits: this.lifecycle.steps[action].emits });
  }

  /** Hands over the steps taken since the last call. */
  drainSteps(): TakenStep[] {
    return this.#steps.splice(0);
  }

  private subject() {
    return { status: this.status, takenBy: this.takenBy, facts: this.facts() };
  }
}
