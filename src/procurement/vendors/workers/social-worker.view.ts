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
import { CERTIFICATE_LEVELS, type CertificateLevel } from '#src/procurement/vendors/calc/certificate.js';
import { TrainingHoursInput } from './social-worker.dto.js';
import { EDUCATIONS, type Education, POST_LEVELS, type PostLevel } from './social-worker.entity.js';
import { socialWorkerLifecycle, type SocialWorkerStatus } from './social-worker.lifecycle.js';

/** Somebody in a list of rosters; what names the person is null after an erasure. */
export class WorkerRow {
  @Id() id: string;
  @Text({ doc: 'the vendor' }) vendor: string;
  @Text() code: string;
  @Text({ nullable: true }) name: string | null;
  @Text({ nullable: true, doc: 'masked', example: '110105********002X' }) citizenId: string | null;
  @OneOf(socialWorkerLifecycle.states) status: SocialWorkerStatus;
  @OneOf(POST_LEVELS) postLevel: PostLevel;
  @OneOf(CERTIFICATE_LEVELS, { nullable: true, doc: 'the highest in force today' }) level: CertificateLevel | null;
}

export class WorkerCertificateView {
  @OneOf(CERTIFICATE_LEVELS) level: CertificateLevel;
  @Text({ nullable: true }) number: string | null;
  @DateOnly() issuedOn: DateText;
  @DateOnly({ nullable: true }) expiresOn: DateText | null;
  @Flag({ doc: 'whether it counts today' }) isInForce: boolean;
}

/** Somebody on a roster, and what the reader may do next. */
export class WorkerView {
  @Id() id: string;
  @Integer() version: number;
  @OneOf(socialWorkerLifecycle.states) status: SocialWorkerStatus;
  @ListOfTexts({ doc: 'commands the caller may take now' }) allowed: string[];
  @Nested(() => PartyView) vendor: PartyView;
  @RegionCode() regionCode: string;
  @Text() code: string;
  @Text({ nullable: true }) name: string | null;
  @Text({ nullable: true, doc: 'masked', example: '110105********002X' }) citizenId: string | null;
  @Text({ nullable: true, doc: 'masked', example: '138****0000' }) phone: string | null;
  @OneOf(EDUCATIONS) education: Education;
  @Flag() hasSocialWorkDegree: boolean;
  @OneOf(POST_LEVELS) postLevel: PostLevel;
  @DateOnly() hiredOn: DateText;
  @DateOnly({ nullable: true }) leftOn: DateText | null;
  @ListOf(() => WorkerCertificateView) certificates: WorkerCertificateView[];
  @Nested(() => TrainingHoursInput) training: TrainingHoursInput;
  @Flag() hasLabourContract: boolean;
  @Flag() hasSocialInsurance: boolean;
  @Flag({ nullable: true, doc: "whether on another vendor's roster too; told to the offices only" }) isElsewhere:
    boolean | null;
  @Instant() createdAt: string;
}
