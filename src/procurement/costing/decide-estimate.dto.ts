import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Nested, Text } from '#src/platform/http/fields.js';
import type { MeetingMinutes } from './collective-decision.js';

export class MeetingMinutesInput implements MeetingMinutes {
  @Text({ max: 60, example: '清公党纪〔2026〕19号' }) number: string;
  @DateOnly() date: DateText;
  @Text({ max: 200, doc: 'what was decided' }) matter: string;
  @Id({ optional: true, doc: 'an upload: the signed minutes, scanned' }) fileId?: string;
}

export class ApproveEstimate {
  @Nested(() => MeetingMinutesInput, { optional: true, doc: 'required above the limit of collective decisions' })
  minutes?: MeetingMinutesInput;
}

export class ReturnEstimate {
  @Text({ max: 500 }) reason: string;
}
