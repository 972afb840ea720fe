import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#src/kernel/calendar.js';
import { addDays, shanghaiDate, shanghaiInstant } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Aggregates } from '#src/platform/db/aggregates.js';
import { NoticesService } from './notices.service.js';
import type { Opening } from './openings/opening.entity.js';
import { OpeningsService } from './openings/openings.service.js';
import type { Tender } from './tender.entity.js';

const DAY_MS = 86_400_000;

/** Holds a tender up and lets it go on; each is part of a command that holds the tender's lock and keeps it. Rule: 实施条例 54. */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly openings: OpeningsService,
    private readonly calendars: Calendars,
    private readonly notices: NoticesService,
  ) {}

  /** Nothing moves any more, and nobody hands in; deadlines wait. */
  async suspend(tender: Tender, by: string, reason: string): Promise<void> {
    tender.suspend(by, reason);
    await this.openings.pause(tender, by);
  }

  /**
   * The tender goes on from where it stood. Deadlines for bids move on by the time that it was held up: those of first responses by whole
   * days, to a working day, in public; those of final offers to the second.
   */
  async resume(tender: Tender, by: string): Promise<void> {
    tender.resume(by);
    const calendar = await this.calendars.current();
    const before = tender.bidDeadline;
    await this.openings.goOn(tender, by, (opening, heldUpMs) => {
      const closesAt = movedOn(opening, heldUpMs, calendar);
      if (opening.kind === 'response') tender.postpone(closesAt);
      return closesAt;
    });
    tender.settleDue(this.aggregates.now);
    if (tender.bidDeadline > before)
      await this.notices.announce('correction', tender, {
        number: tender.number,
        ground: 'suspension-ended',
        changes: [{ field: 'bidDeadline', before: before.toISOString(), after: tender.bidDeadline.toISOString() }],
      });
  }
}

function movedOn({ kind, closesAt }: Opening, heldUpMs: number, calendar: WorkingCalendar): Date {
  if (kind === 'final_offer') return new Date(closesAt.getTime() + heldUpMs);
  const day = calendar.rollForward(addDays(shanghaiDate(closesAt), Math.ceil(heldUpMs / DAY_MS)));
  return new Date(shanghaiInstant(day, '00:00').getTime() + timeOfDay(closesAt));
}

/** Milliseconds since midnight in Shanghai. */
function timeOfDay(instant: Date): number {
  return instant.getTime() - shanghaiInstant(shanghaiDate(instant), '00:00').getTime();
}
