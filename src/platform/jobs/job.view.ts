import { Id, Instant, Integer, JsonObject, ListOfTexts, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';

/** Where a job stands: still to be done, given up, done. */
export const JOB_STATES = ['open', 'dead', 'done'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A row of the outbox, as the operator sees it. */
export class JobRow {
  @Id()
  id: string;

  @OneOf(['event', 'job'])
  kind: 'event' | 'job';

  @Text({ doc: 'the event or the job', example: 'tender.published' })
  name: string;

  @Text({ doc: 'what reacts to it; for a job, its name' })
  handler: string;

  @OneOf(JOB_STATES)
  state: JobState;

  @JsonObject({ doc: 'ids only' })
  payload: object;

  @Integer({ doc: 'attempts begun' })
  attempts: number;

  @Text({ nullable: true, doc: 'why the last attempt failed: a code or one line' })
  lastError: string | null;

  @Text()
  traceId: string;

  @Instant({ doc: 'real time, like every instant here' })
  createdAt: Date;

  @Instant({ nullable: true })
  dispatchedAt: Date | null;

  @Instant({ nullable: true })
  doneAt: Date | null;

  @Instant({ nullable: true })
  deadAt: Date | null;
}

export class JobView extends JobRow {
  @ListOfTexts({ doc: 'commands the caller may take now' })
  allowed: string[];
}

export class JobsQuery extends PageQuery {
  @OneOf(['dead', 'open'], { optional: true, doc: 'dead when left out' })
  state?: 'dead' | 'open';
}
