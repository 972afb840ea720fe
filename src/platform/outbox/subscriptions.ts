import type { EventName } from '#src/kernel/events.js';

/** Which handlers hear which event; filled once at boot from the `@OnEvent` methods. */
export class Subscriptions {
  private readonly handlers = new Map<EventName, string[]>();

  /** @throws Error when two methods claim one handler name: a job could not tell them apart */
  add(event: EventName, handler: string): void {
    const known = this.handlers.get(event) ?? [];
    if (known.includes(handler)) throw new Error(`two handlers of ${event} are called ${handler}`);
    this.handlers.set(event, [...known, handler]);
  }

  handlersOf(event: EventName): readonly string[] {
    return this.handlers.get(event) ?? [];
  }
}
