import { type Fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { type BidContent, contentFaults } from './bid-content.js';

/** What the document and the sealed bid say an envelope must agree with. */
export interface ContentTerms {
  readonly ceilingFen: Fen;
  /** as they were handed in beside the envelope */
  readonly attachments: readonly { readonly id: string; readonly sha256: string }[];
}

/** Why an envelope that could be opened is no valid bid. */
export interface ContentRefusal {
  readonly code: 'content-malformed' | 'price-above-ceiling';
  readonly params: Readonly<Record<string, string>>;
}

/** An opened envelope as a bid: what it says and what it costs; or why it is not valid, with as much as can be read of it. */
export type JudgedContent =
  | { readonly content: BidContent; readonly offerFen: Fen; readonly refusal?: undefined }
  | { readonly content?: BidContent; readonly offerFen?: Fen; readonly refusal: ContentRefusal };

/**
 * Judges what an envelope says at the opening, where only what nobody can read and what the law calls invalid is turned down.
 * Rule: rulebook A44 (87号令 12, 63: a price above the ceiling is invalid).
 */
export function judgeContent(envelope: unknown, { ceilingFen, attachments }: ContentTerms): JudgedContent {
  const [fault] = contentFaults(envelope);
  if (fault) return { refusal: { code: 'content-malformed', params: { path: fault.path, fault: fault.code } } };
  const content = envelope as BidContent;
  const offerFen = parseYuan(content.offer);
  const handedIn = new Map(attachments.map(({ id, sha256 }) => [id, sha256]));
  const stranger = content.attachments.findIndex(({ id, sha256 }) => handedIn.get(id) !== sha256);
  if (stranger >= 0 || content.attachments.length !== handedIn.size)
    return { refusal: { code: 'content-malformed', params: { path: 'attachments', fault: 'unknown-reference' } } };
  if (offerFen <= ceilingFen) return { content, offerFen };
  const params = { rule: 'A44', offer: content.offer, ceiling: formatYuan(ceilingFen) };
  return { content, offerFen, refusal: { code: 'price-above-ceiling', params } };
}
