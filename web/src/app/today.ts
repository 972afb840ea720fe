import { clock } from '#web/api/clock.js';

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Today by the clock of the office, in the sandbox the one that is moved: `2026-11-16`. */
export function today(): string {
  return SHANGHAI.format(clock.now ? new Date(clock.now) : new Date());
}
