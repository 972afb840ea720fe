import { Injectable } from '@nestjs/common';
import type { DateText } from '#src/kernel/dates.js';
import { Calendars } from '#src/platform/calendar/index.js';
import { Reads } from '#src/platform/db/reads.js';
import type { Contract } from '#src/procurement/contracts/index.js';
import type { AcceptanceStage } from '#src/procurement/delivery/calc/acceptance-rules.js';
import { type Month, monthsDue, monthsOf } from '#src/procurement/delivery/calc/report-clock.js';
import { termOf } from '#src/procurement/delivery/contract-term.js';

const ACCEPTED = {
  name: 'acceptance.accepted-months',
  text: `select month from service_report where contract_id = $1 and status = 'accepted'`,
};

/** What stands between a contract and its acceptance: months that nobody has reported, or whose report is not accepted. */
@Injectable()
export class UnacceptedReports {
  constructor(
    private readonly reads: Reads,
    private readonly calendars: Calendars,
  ) {}

  /** At the end every month of the term counts, before it those whose report was to be there by `today`. @throws DomainError `calendar-year-missing` */
  async of(contract: Contract, stage: AcceptanceStage, today: DateText): Promise<Month[]> {
    const term = termOf(contract);
    const months = stage === 'final' ? monthsOf(term) : monthsDue(term, today, await this.calendars.current());
    const rows = await this.reads.all<{ month: Month }>(ACCEPTED, [contract.id]);
    const accepted = new Set(rows.map(({ month }) => month));
    return months.filter((month) => !accepted.has(month));
  }
}
