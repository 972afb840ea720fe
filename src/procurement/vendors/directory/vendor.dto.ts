import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Integer,
  ListOf,
  ListOfTexts,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { CERTIFICATE_LEVELS, type CertificateLevel } from '#src/procurement/vendors/calc/certificate.js';
import {
  BAR_KINDS,
  type ForbiddenBar,
  REQUIREMENT_KINDS,
  type RequirementKind,
  type RequirementRule,
} from '#src/procurement/vendors/calc/requirement-rules.js';
import type { Assignment } from '#src/procurement/vendors/workers/roster.queries.js';

export class VendorsQuery extends PageQuery {
  @RegionCode({ optional: true }) region?: string;
  @Text({ optional: true, max: 100, doc: 'beginning of the name' }) name?: string;
}

/** One requirement that a machine can check; which parameters it takes depends on its kind. */
export class RequirementRuleInput implements RequirementRule<RequirementKind | ForbiddenBar> {
  @Text({ max: 20 }) code: string;
  @OneOf([...REQUIREMENT_KINDS, ...BAR_KINDS], { doc: 'the last eleven are known only to be refused: A48, C3' })
  kind: RequirementKind | ForbiddenBar;
  @Integer({ optional: true, min: 1, max: 10_000, doc: 'people; for assigned-staff, certified-staff' })
  minimum?: number;
  @DecimalText({ optional: true, decimals: 4, max: 1, doc: 'ratio of the assigned staff; for certified-share' })
  share?: string;
  @OneOf(CERTIFICATE_LEVELS, {
    optional: true,
    doc: 'the lowest level that counts; for certified-staff, certified-share, lead-certificate',
  })
  level?: CertificateLevel;
  @ListOfTexts({ optional: true, max: 40, maxItems: 10, doc: 'one of which the charter must name; for charter-scope' })
  words?: string[];
  @DateOnly({ optional: true, doc: 'the first day of a look that still counts; for credit-lists' })
  checkedFrom?: DateText;
}

export class AssignmentInput implements Assignment {
  @Id({ doc: "somebody on the caller's roster" }) workerId: string;
  @Flag({ doc: 'whether this is the project lead' }) isLead: boolean;
}

export class CheckRequirements {
  @ListOf(() => RequirementRuleInput, { minItems: 1, maxItems: 60 }) rules: RequirementRuleInput[];
  @ListOf(() => AssignmentInput, { maxItems: 200, doc: 'the team that would be assigned' }) team: AssignmentInput[];
  @DateOnly({ optional: true, doc: 'the day to judge for; today when left out' }) on?: DateText;
}
