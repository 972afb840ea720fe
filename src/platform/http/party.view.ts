import { Id, Text } from '#src/platform/http/fields.js';

/** An organisation as others refer to it. */
export class PartyView {
  @Id() id: string;
  @Text() name: string;
}
