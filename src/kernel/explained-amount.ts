import type { Fen } from './money.js';

/** An amount and how it came about; plain JSON, stored as it is, so that anybody can compute it again. */
export interface ExplainedAmount {
  readonly amountFen: Fen;
  /** names the text that tells it in words */
  readonly formula: string;
  /** decimal text by name: yuan, ratios, points; dates and counts as they are written */
  readonly inputs: Readonly<Record<string, string>>;
  /** paragraphs of the rulebook */
  readonly rule: string;
}
