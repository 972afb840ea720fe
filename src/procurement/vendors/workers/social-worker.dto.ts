import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Flag, Id, Integer, ListOf, Nested, OneOf, Text } from '#src/platform/http/fields.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { CERTIFICATE_LEVELS, type CertificateLevel } from '#src/procurement/vendors/calc/certificate.js';
import {
  type Certificate,
  EDUCATIONS,
  type Education,
  POST_LEVELS,
  type PostLevel,
  type TrainingHours,
} from './social-worker.entity.js';
import { socialWorkerLifecycle } from './social-worker.lifecycle.js';

export class WorkerCertificateInput implements Certificate {
  @OneOf(CERTIFICATE_LEVELS) level: CertificateLevel;
  @Text({ max: 40, doc: '管理号' }) number: string;
  @DateOnly() issuedOn: DateText;
  @DateOnly({ optional: true, doc: 'last day of its registration; left out when it has none' }) expiresOn?: DateText;
}

export class TrainingHoursInput implements TrainingHours {
  @Integer({ max: 10_000, doc: '上岗培训, hours' }) induction: number;
  @Integer({ max: 10_000, doc: '继续教育, hours' }) continuing: number;
}

export class WorkerFactsInput {
  @Text({ max: 20, doc: "the vendor's own code for the person, unique within the vendor" }) code: string;
  @Text({ max: 40 }) name: string;
  @OneOf(EDUCATIONS) education: Education;
  @Flag({ doc: 'whether the degree is in social work' }) hasSocialWorkDegree: boolean;
  @OneOf(POST_LEVELS) postLevel: PostLevel;
  @DateOnly() hiredOn: DateText;
  @ListOf(() => WorkerCertificateInput, { maxItems: 5 }) certificates: WorkerCertificateInput[];
  @Nested(() => TrainingHoursInput) training: TrainingHoursInput;
  @Flag({ doc: 'whether a labour contract was shown' }) hasLabourContract: boolean;
  @Flag({ doc: 'whether payment of social insurance was shown' }) hasSocialInsurance: boolean;
}

export class RegisterWorker extends WorkerFactsInput {
  @Text({ max: 30, doc: '公民身份号码; kept encrypted, shown masked', example: '11010519491231002X' })
  citizenId: string;
  @Text({ optional: true, max: 30, doc: 'mobile; kept encrypted, shown masked', example: '13800000000' })
  phone?: string;
}

export class ChangeWorker extends WorkerFactsInput {
  @Text({
    optional: true,
    nullable: true,
    max: 30,
    doc: 'a new one, or null for none; left out, it stays',
    example: '13800000000',
  })
  phone?: string | null;
}

export class LeavingWorker {
  @DateOnly({ doc: 'last day of employment' }) leftOn: DateText;
}

export class WorkersQuery extends PageQuery {
  @Id({ optional: true, doc: 'for the offices: one vendor only' }) vendor?: string;
  @OneOf(socialWorkerLifecycle.states, { optional: true }) status?: string;
}
