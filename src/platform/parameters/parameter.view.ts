import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Instant,
  Integer,
  JsonObject,
  ListOfTexts,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { CERTAINTIES, type Certainty } from './parameter-content.js';
import { PARAMETER_STATUSES, type ParameterStatus } from './parameter.lifecycle.js';

/** Which rows to list; all when nothing is said. */
export class ListParameters extends PageQuery {
  @Text({ optional: true, max: 60 }) kind?: string;
  @RegionCode({ optional: true, doc: 'rows of this very region' }) region?: string;
  @OneOf(PARAMETER_STATUSES, { optional: true }) status?: ParameterStatus;
  @DateOnly({ optional: true, doc: 'rows in force on this day' }) effectiveOn?: DateText;
  @Instant({ optional: true, doc: 'rows that were known as law at this instant' }) asKnownAt?: string;
}

/** A parameter in a list. */
export class ParameterRow {
  @Id() id: string;
  @OneOf(PARAMETER_STATUSES) status: ParameterStatus;
  @Text() kind: string;
  @RegionCode() region: string;
  @DateOnly() effectiveFrom: DateText;
  @DateOnly({ nullable: true }) effectiveTo: DateText | null;
  @Flag() relief: boolean;
  @Text() sourceDocument: string;
  @OneOf(CERTAINTIES) certainty: Certainty;
  @Instant({ nullable: true, doc: 'known as law from here on; null while proposed' }) knownFrom: string | null;
  @Instant({ nullable: true, doc: 'and no longer from here on' }) supersededAt: string | null;
}

/** A parameter with its source and its place in history. */
export class ParameterView extends ParameterRow {
  @Integer() version: number;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Flag() extrapolate: boolean;
  @JsonObject() value: object;
  @Text({ nullable: true }) article: string | null;
  @Text({ nullable: true }) url: string | null;
  @Text({ nullable: true }) note: string | null;
  @Id({ nullable: true, doc: 'the row that took days out of its period' }) supersededBy: string | null;
  @Id({ nullable: true, doc: 'the superseded row whose remaining days it keeps in force' }) continues: string | null;
}
