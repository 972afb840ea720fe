import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Instant, Nested, Text } from '#src/platform/http/fields.js';
import { ProcurementDocumentInput } from './draft-tender.dto.js';

/** A correction (澄清、修改); what is left out stays. */
export class AmendTender {
  @Text({ max: 1000, doc: 'what changes and why, in words for the market' }) summary: string;
  @Flag({ doc: 'whether bids that are being prepared are affected (A14)' }) affectsBids: boolean;
  @Text({ optional: true, max: 150 }) title?: string;
  @Nested(() => ProcurementDocumentInput, { optional: true, doc: 'the document as a whole, as its next version' })
  document?: ProcurementDocumentInput;
  @DateOnly({ optional: true, doc: 'not earlier than before' }) documentsUntil?: DateText;
  @Instant({ optional: true, doc: 'deadline for bids, exclusive; not earlier than before' }) bidDeadline?: string;
}
