import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, Integer, ListOfTexts, Text } from '#src/platform/http/fields.js';

export class ConsentToContract {
  @Text({
    pattern: '^[0-9a-f]{64}$',
    doc: 'SHA-256 of the document that was read, hex',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256: string;
  @Text({ optional: true, max: 500, doc: 'required of the purchaser after the last day for it (A22)' })
  lateReason?: string;
}

/** 用印审批单. */
export class RegisterSeal {
  @Text({ max: 60, example: 'QYYY-2026-0231' }) approvalNumber: string;
  @DateOnly() date: DateText;
  @ListOfTexts({ max: 40, maxItems: 10, doc: 'such as 合同专用章, 骑缝章' }) seals: string[];
  @Integer({ min: 1, max: 50 }) copies: number;
}

export class HandInScan {
  @Id({ doc: 'an upload of the caller: the sealed original, PDF or image' }) fileId: string;
}
