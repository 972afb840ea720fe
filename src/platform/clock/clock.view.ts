import { Flag, Instant, Integer } from '#src/platform/http/fields.js';

/** What time it is for the business, and what time it is. They differ only in a sandbox. */
export class ClockView {
  @Flag({ doc: 'whether this database was born a sandbox' }) sandbox: boolean;
  @Instant({ doc: 'business time: decides deadlines and states' }) now: Date;
  @Instant({ doc: 'real time: decides tokens and sessions' }) realNow: Date;
  @Integer({ min: -1_000_000_000_000, max: 1_000_000_000_000, doc: 'business time less real time' })
  offsetSeconds: number;
}

export class SetSandboxClock {
  @Instant({ doc: 'business time from now on; never earlier than it is' }) now: string;
}
