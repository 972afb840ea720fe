import { ALL_POSTS, type Post } from '#src/kernel/permissions.js';
import { Flag, Id, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';

/** One custodian whom the parties named; ready once the key is set. */
export class NamedCustodianView {
  @Id() seatId: string;
  @Nested(() => PartyView) person: PartyView;
  @Nested(() => PartyView) organisation: PartyView;
  @Text({ nullable: true, doc: 'RFC 7638 thumbprint of the key; null until it is set' }) fingerprint: string | null;
  @Flag({ doc: 'whether the seat is the caller’s own' }) isOwn: boolean;
}

/** Who holds the keys of a tender. */
export class CustodyView {
  @Integer({ doc: 'version of the tender' }) version: number;
  @Integer({ nullable: true, doc: 'so many of them open the bids together (k); null before they are named' })
  threshold: number | null;
  @ListOf(() => NamedCustodianView) custodians: NamedCustodianView[];
}

/** The key that a custodian has set. */
export class CustodianKeyView {
  @Id() seatId: string;
  @Text({ doc: 'RFC 7638 thumbprint, for the custodian to compare' }) fingerprint: string;
}

/** Somebody who may be named as a custodian. */
export class CandidateRow {
  @Id() id: string;
  @Id() userId: string;
  @Text() name: string;
  @OneOf(ALL_POSTS) post: Post;
  @Nested(() => PartyView) organisation: PartyView;
}
