import { Id, Text } from '#src/platform/http/fields.js';

/** An organisation as others refer to it. */
export class PartyView {
  @Id() id: string;
  @Text() name: string;
}

/** The party of an outer join, or null when there is none. */
export function partyOf(id: string | null, name: string | null): PartyView | null {
  return id === null ? null : { id, name: name ?? '' };
}
