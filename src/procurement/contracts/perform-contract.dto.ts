import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, MoneyText, Text } from '#src/platform/http/fields.js';

export class AnnounceContract {
  @Text({ optional: true, max: 500, doc: 'required after the last day for it (A23)' }) lateReason?: string;
}

export class FileContract {
  @Text({ max: 60, doc: 'of the filing (备案编号)' }) number: string;
  @Text({ optional: true, max: 500, doc: 'required after the last day for it (A24)' }) lateReason?: string;
}

/** 履约保证, in the form that was agreed (A32). */
export class ReceiveBond {
  @Text({ max: 100, doc: 'who stands for it' }) issuer: string;
  @Text({ max: 60 }) number: string;
  @MoneyText() amount: string;
  @DateOnly() validUntil: DateText;
  @DateOnly() receivedOn: DateText;
  @Id({ optional: true, doc: 'an upload of the caller: the letter, scanned' }) fileId?: string;
}

export class ReturnBond {
  @Text({ optional: true, max: 500, doc: 'required after the last day for it (D32)' }) lateReason?: string;
}

export class BreakOffContract {
  @Text({ max: 500 }) reason: string;
}
