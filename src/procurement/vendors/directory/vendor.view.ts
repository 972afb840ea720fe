import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Id, JsonObject, ListOf, Nested, OneOf, RegionCode, Text, Uscc } from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { type Finding, FINDINGS, type RequirementSubject } from '#src/procurement/vendors/calc/requirements.js';
import { REQUIREMENT_KINDS, type RequirementKind } from '#src/procurement/vendors/calc/requirement-rules.js';
import { ScopeRegionInput } from '#src/procurement/vendors/debarments/debarment.dto.js';

/** What of a registration everybody may know: that it was verified, and whether it still stands. All else is the vendor's own matter. */
export const PUBLIC_STANDINGS = ['verified', 'lapsed'] as const;
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number];

/** A vendor as everybody signed in sees it. */
export class VendorRow {
  @Id() id: string;
  @Text() name: string;
  @Text({ nullable: true }) legalForm: string | null;
  @RegionCode() regionCode: string;
  @OneOf(PUBLIC_STANDINGS, { nullable: true, doc: 'its registration: information, never a gate' })
  registration: PublicStanding | null;
}

/** A decision by which the vendor is barred today. */
export class BarView {
  @Id({ doc: 'the debarment' }) id: string;
  @Text() decisionNumber: string;
  @Nested(() => PartyView) body: PartyView;
  @Text({ max: 500 }) reason: string;
  @DateOnly() fromOn: DateText;
  @DateOnly() untilOn: DateText;
  @ListOf(() => ScopeRegionInput) scope: ScopeRegionInput[];
}

export class VendorView extends VendorRow {
  @Uscc() uscc: string;
  @DateOnly({ nullable: true, doc: 'last day on which the registration stands' }) validUntil: DateText | null;
  @ListOf(() => BarView) bars: BarView[];
}

export class RequirementFindingView {
  @Text() code: string;
  @OneOf(REQUIREMENT_KINDS) kind: RequirementKind;
  @OneOf(FINDINGS) finding: Finding;
  @Text({ max: 1000 }) message: string;
}

/** How a team and its vendor come out against some rules, with everything that was judged by. */
export class RequirementCheckView {
  @DateOnly() on: DateText;
  @ListOf(() => RequirementFindingView) findings: RequirementFindingView[];
  @JsonObject({ doc: 'registration and team as they were judged: without a name or a number of anybody' })
  subject: RequirementSubject;
}
