import { Column, Entity } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { DomainError } from '#src/kernel/errors.js';
import { EVERYTHING, type AccessRule } from '#src/platform/access/access-rule.js';
import { Aggregate } from '#src/platform/db/aggregate.js';
import { calendarYearLifecycle, type CalendarYearAction, type CalendarYearStatus } from './calendar-year.lifecycle.js';
import { noticeFaults, type Holiday, type HolidayNotice, type Standing } from './holiday-notice.js';

/** Everybody reads the calendar; the platform's operator keeps it. */
const calendarYearAccess: AccessRule = {
  read: () => [EVERYTHING],
  write: (kind) => (kind === 'operator' ? [EVERYTHING] : []),
};

/** One year of the working-day calendar, by the notice it comes from. Of one year at most one is in force. */
@Entity()
export class CalendarYear extends Aggregate<CalendarYearStatus, CalendarYearAction> implements HolidayNotice {
  static readonly subject = 'calendar';
  static readonly collection = 'calendar-years';
  static readonly access = calendarYearAccess;
  protected readonly lifecycle = calendarYearLifecycle;

  @Column('int') year: number;
  @Column('text') standing: Standing;
  @Column('text') sourceDocument: string;
  @Column('text', { nullable: true }) url: string | null;
  @Column('jsonb') holidays: readonly Holiday[];
  @Column('jsonb') makeupWorkdays: readonly DateText[];
  @Column('jsonb') festivalDays: readonly DateText[];
  /** the year that took this one's place */
  @Column('uuid', { nullable: true }) supersededBy: string | null = null;

  /** A notice as it is handed in. @throws DomainError `calendar-year-inconsistent` */
  static of(notice: HolidayNotice): CalendarYear {
    const year = new CalendarYear();
    year.fill(notice);
    return year;
  }

  get ownerId(): null {
    return null;
  }

  /** Takes the notice in place of what was imported before. @throws DomainError `calendar-year-inconsistent` */
  import(notice: HolidayNotice, by: string): void {
    this.take('import', by);
    this.fill(notice);
  }

  approve(by: string | null): void {
    this.take('approve', by);
  }

  /** Makes room for a later notice. @throws DomainError `calendar-year-official`: a stand-in does not replace a notice */
  giveWayTo(successor: CalendarYear, by: string | null): void {
    if (this.standing === 'official' && successor.standing === 'provisional')
      throw new DomainError('calendar-year-official', { year: this.year, source: this.sourceDocument });
    this.supersededBy = successor.id;
    this.take('supersede', by);
  }

  protected override facts(): readonly string[] {
    return this.supersededBy === null ? [] : ['successor'];
  }

  private fill(notice: HolidayNotice): void {
    const faults = noticeFaults(notice);
    if (faults.length > 0) throw new DomainError('calendar-year-inconsistent', { year: notice.year }, faults);
    Object.assign(this, notice);
  }
}
