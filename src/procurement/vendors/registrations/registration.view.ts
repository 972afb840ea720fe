import type { DateText } from '#src/kernel/dates.js';
import {
  DateOnly,
  Flag,
  Id,
  Instant,
  Integer,
  ListOf,
  ListOfTexts,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { STATUTORY_CONDITIONS, type StatutoryCondition } from '#src/procurement/vendors/calc/dossier.js';
import { GAP_CODES, REGISTRATION_ITEMS, type Gap, type RegistrationItem } from '#src/procurement/vendors/calc/gaps.js';
import { SME_GROUNDS, SME_SIZES, type SmeFinding, type SmeSize } from '#src/procurement/vendors/calc/sme.js';
import { DefectInput, DossierInput } from './registration.dto.js';
import { registrationLifecycle, type RegistrationStatus } from './registration.lifecycle.js';

/** A registration in a list. */
export class RegistrationRow {
  @Id() id: string;
  @Nested(() => PartyView) vendor: PartyView;
  @RegionCode() regionCode: string;
  @OneOf(registrationLifecycle.states) status: RegistrationStatus;
  @Instant({ nullable: true }) submittedAt: string | null;
  @DateOnly({ nullable: true, doc: 'last day on which it stands' }) validUntil: DateText | null;
}

export class DeclarationView {
  @OneOf(STATUTORY_CONDITIONS) condition: StatutoryCondition;
  @Id({ doc: 'the signatory' }) signedBy: string;
  @DateOnly() signedOn: DateText;
}

export class DefectLetterView {
  @DateOnly() returnedOn: DateText;
  @DateOnly({ doc: 'last day to mend them' }) mendBy: DateText;
  @ListOf(() => DefectInput) defects: DefectInput[];
}

/** Something that the product finds missing today. */
export class GapView {
  @OneOf(REGISTRATION_ITEMS) item: RegistrationItem;
  @OneOf(GAP_CODES) code: Gap['code'];
  @Text({ max: 500 }) message: string;
}

export class SmeView implements SmeFinding {
  @Flag({ nullable: true, doc: 'null where it cannot be told' }) isSme: boolean | null;
  @OneOf(SME_SIZES, { nullable: true }) size: SmeSize | null;
  @OneOf(SME_GROUNDS) ground: SmeFinding['ground'];
  @OneOf(['T2', 'A43']) rule: SmeFinding['rule'];
}

export class RosterView {
  @Integer() employed: number;
  @Integer({ doc: 'with a certificate in force today' }) certified: number;
  @Integer({ doc: 'without proof of a labour contract' }) withoutContract: number;
  @Integer({ doc: 'without proof of social insurance' }) withoutInsurance: number;
  @Integer({ nullable: true, doc: 'on the roster of another vendor too; told to the offices only' }) elsewhere:
    number | null;
}

/** A registration with all it rests on, and what its reader may do next. */
export class RegistrationView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(registrationLifecycle.states) status: RegistrationStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Nested(() => PartyView) vendor: PartyView;
  @RegionCode() regionCode: string;
  @Nested(() => DossierInput) dossier: DossierInput;
  @ListOf(() => DeclarationView) declarations: DeclarationView[];
  @ListOf(() => DefectLetterView, { doc: 'the oldest first' }) letters: DefectLetterView[];
  @ListOf(() => GapView) gaps: GapView[];
  @Nested(() => SmeView) sme: SmeView;
  @Nested(() => RosterView) roster: RosterView;
  @Instant({ nullable: true }) submittedAt: string | null;
  @DateOnly({ nullable: true }) verifiedOn: DateText | null;
  @DateOnly({ nullable: true, doc: 'last day on which it stands' }) validUntil: DateText | null;
  @Instant() createdAt: string;
}
