import { clock } from '#web/api/clock.js';

/** This moment by the clock of the office, in the sandbox the one that is moved; to the minute. */
export function businessNow(): string {
  const now = clock.now ? new Date(clock.now) : new Date();
  now.setSeconds(0, 0);
  return now.toISOString();
}
