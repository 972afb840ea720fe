import type { DateText } from '#src/kernel/dates.js';
import { type Fen, fen } from '#src/kernel/money.js';

/** 会议纪要: the numbered record of the meeting that decided. */
export interface MeetingMinutes {
  readonly number: string;
  readonly date: DateText;
  readonly matter: string;
  /** an upload: the signed minutes, scanned */
  readonly fileId?: string;
}

/**
 * Above this price the leadership decides in a meeting (三重一大, 大额资金使用). The rule leaves the amount to each unit
 * (《行政事业单位内部控制规范（试行）》第十四条); 500,000 yuan is what we assume of a county's bureau.
 */
export const COLLECTIVE_DECISION_ABOVE: Fen = fen(50_000_000);

/** Whether a price, in fen, may be approved only with the minutes of a meeting. */
export function needsCollectiveDecision(price: Fen): boolean {
  return price > COLLECTIVE_DECISION_ABOVE;
}
