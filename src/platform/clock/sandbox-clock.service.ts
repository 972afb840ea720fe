import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#src/kernel/errors.js';
import { Reads } from '#src/platform/db/reads.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import type { ClockView } from './clock.view.js';
import { SandboxState } from './sandbox-state.js';

const CLOCK = {
  name: 'sandbox-clock.show',
  text: `select born_sandbox as sandbox, app.now() as now, pg_catalog.now() as "realNow",
           round(extract(epoch from clock_offset))::bigint as "offsetSeconds"
         from sandbox_clock`,
};
// Seconds, not days: a day of an interval is not always 24 hours long where the session's time zone has summer time.
const SET = `update sandbox_clock
  set clock_offset = make_interval(secs => extract(epoch from $1::timestamptz - pg_catalog.now())::double precision)`;

/** The clock of a sandbox, which people move forward to see what the business does next month. */
@Injectable()
export class SandboxClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly state: SandboxState,
  ) {}

  async show(): Promise<ClockView> {
    const [clock] = await this.reads.all<ClockView>(CLOCK);
    return clock!;
  }

  /** Moves business time forward. @throws DomainError `not-a-sandbox`, `sandbox-clock-backwards` */
  async set(to: Date): Promise<ClockView> {
    const view = await this.uow.run(async () => {
      const before = await this.lock();
      if (!before.sandbox) throw new DomainError('not-a-sandbox');
      if (to < before.now) throw fieldError('now', 'sandbox-clock-backwards', { now: before.now.toISOString() });
      await this.uow.em.query(SET, [to]);
      this.uow.record({
        action: 'sandbox-clock.set',
        subjectType: 'sandbox-clock',
        subjectId: null,
        organisationId: null,
        details: { from: before.now.toISOString(), to: to.toISOString() },
      });
      return this.show();
    });
    await this.state.refresh();
    return view;
  }

  private async lock(): Promise<{ sandbox: boolean; now: Date }> {
    const rows: { sandbox: boolean; now: Date }[] = await this.uow.em.query(
      'select born_sandbox as sandbox, pg_catalog.now() + clock_offset as now from sandbox_clock for update',
    );
    return rows[0]!;
  }
}
