import { DomainError } from '#src/kernel/errors.js';
import type { Tender } from '#src/procurement/tenders/index.js';

/** Refuses what is done at another stage of the procedure. @throws DomainError `tender-not-at-stage` */
export function requireStage({ status }: Pick<Tender, 'status'>, ...needed: Tender['status'][]): void {
  if (!needed.includes(status)) throw new DomainError('tender-not-at-stage', { status, needed });
}

/** Refuses an instant that is still to come. @throws DomainError `invalid-shape` naming the field */
export function requirePast(path: string, instant: string, now: Date): void {
  if (new Date(instant) <= now) return;
  throw new DomainError('invalid-shape', {}, [{ path, code: 'out-of-range', params: { max: now.toISOString() } }]);
}
