import { Integer, ListOfTexts, Nested } from '#src/platform/http/fields.js';
import { PublicJwk } from '../openings/opening.view.js';

export class NameCustodians {
  @Integer({ max: 20, doc: 'so many of them open the bids together (k)' }) threshold: number;
  @ListOfTexts({ max: 36, maxItems: 20, doc: 'user ids of people who hold a custodian’s post' }) userIds: string[];
}

export class SetCustodianKey {
  @Nested(() => PublicJwk, { doc: 'the public half; the private one never leaves the custodian' }) publicJwk: PublicJwk;
}
