import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateText } from '#src/kernel/dates.js';
import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { LetterKind, LetterReason, OwnResult } from '../calc/letter.js';

/** What a letter says. */
export interface LetterContent {
  readonly number: string;
  readonly tender: { readonly number: string; readonly title: string };
  readonly purchaser: string;
  readonly recipient: { readonly name: string; readonly uscc: string };
  /** whom the purchaser chose: public with the result */
  readonly winner: { readonly name: string; readonly amount: string };
  /** null for a bid that was not scored */
  readonly own: OwnResult | null;
  readonly reasons: readonly LetterReason[];
  /** last day for the contract, in the winner's letter. Rule: A22 */
  readonly signBy: DateText | null;
  readonly challengeUntil: DateText;
}

/** A letter to one bidder about one award: written once, never changed, read by its addressee alone among the vendors. */
@Entity()
export class AwardLetter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') awardId: string;
  @Column('uuid') tenderId: string;
  @Column('uuid') vendorId: string;
  @Column('uuid') purchaserId: string;
  @Column('uuid', { nullable: true }) agentId: string | null;
  @Column('text') regionCode: string;
  @Column('text') kind: LetterKind;
  @Column('text') number: string;
  @Column('jsonb') content: LetterContent;
  @Column('bytea') digest: Buffer;
  @Column('timestamptz') issuedAt: Date;
}

/** SHA-256 of a letter's content as canonical JSON: what its addressee can compare. */
export function letterDigest(content: LetterContent): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest();
}
