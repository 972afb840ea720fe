import {
  Flag,
  Id,
  Instant,
  Integer,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  RegionCode,
  Text,
} from '#src/platform/http/fields.js';
import { PartyView } from '#src/platform/http/party.view.js';
import { ComputedEstimate } from './computed-estimate.view.js';
import { MeetingMinutesInput } from './decide-estimate.dto.js';
import { EstimateInputFields } from './draft-estimate.dto.js';
import { estimateLifecycle, type EstimateStatus } from './estimate.lifecycle.js';

/** An estimate in a list. */
export class EstimateRow {
  @Id() id: string;
  @Text() number: string;
  @Text() title: string;
  @OneOf(estimateLifecycle.states) status: EstimateStatus;
  @RegionCode() regionCode: string;
  @Text() purchaser: string;
  @MoneyText({ doc: 'inclusive of VAT' }) price: string;
  @Instant() computedAt: string;
}

/** An estimate with everything it was computed from and how, and what its reader may do next. */
export class EstimateView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(estimateLifecycle.states) status: EstimateStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Text() number: string;
  @Text() title: string;
  @Nested(() => PartyView) purchaser: PartyView;
  @RegionCode() regionCode: string;
  @Text({ max: 500, doc: 'why a vendor of this VAT status is to be expected' }) regimeReason: string;
  @MoneyText({ doc: 'inclusive of VAT: the ceiling of the purchase' }) price: string;
  @Flag({ doc: 'whether it is approved only with the minutes of a meeting' }) minutesRequired: boolean;
  @Nested(() => MeetingMinutesInput, { nullable: true }) minutes: MeetingMinutesInput | null;
  @Text({ nullable: true, max: 500 }) returnReason: string | null;
  @Id({ nullable: true, doc: 'the approved estimate that it was drafted to replace' }) replaces: string | null;
  @Id({ nullable: true }) supersededBy: string | null;
  @Nested(() => EstimateInputFields) input: EstimateInputFields;
  @Instant({ doc: 'with the parameters known then' }) computedAt: string;
  @Nested(() => ComputedEstimate) computed: ComputedEstimate;
  @Instant() createdAt: string;
}

/** What computing an estimate again from nothing but its snapshot gives. */
export class ReplayView {
  @Flag({ doc: 'whether every line, figure and warning is the stored one' }) same: boolean;
  @MoneyText({ doc: 'as computed again' }) priceInclusive: string;
}
