export { CustodyService } from './custody/custody.service.js';
export { BOND_FORMS, type BondForm, MULTI_YEAR_GROUNDS, type MultiYearGround } from './calc/contract-terms.js';
export { type Grade, GRADE_FLOORS, GRADES, type GradeTerm, type GradeTerms } from './calc/grade-terms.js';
export {
  type Indicator,
  INDICATOR_GROUPS,
  type IndicatorGroup,
  SCORING_RULES,
  type ScoringRule,
} from './calc/indicator.js';
export { METHODS, type ProcurementMethod } from './calc/methods.js';
export {
  PAYMENT_CONDITIONS,
  PAYMENT_KINDS,
  type PaymentCondition,
  type PaymentKind,
} from './calc/procurement-document.js';
export { Inquiry } from './inquiries/inquiry.entity.js';
export { Notice, NOTICE_KINDS, type NoticeKind } from './notice.entity.js';
export { NoticesService } from './notices.service.js';
export { SHIPPED_THRESHOLDS } from './open-tender-threshold.js';
export { Project } from './project.entity.js';
export { ProjectsService } from './projects.service.js';
export { PublicationsService } from './publications.service.js';
export { SuspensionsService } from './suspensions.service.js';
export { RUN_BY_CALLER } from './tender.access.js';
export { Tender } from './tender.entity.js';
export { tenderLifecycle } from './tender.lifecycle.js';
export { TendersModule } from './tenders.module.js';
export { TendersService } from './tenders.service.js';
export { OpeningsService } from './openings/openings.service.js';
export { SeatsService } from './openings/seats.service.js';
export { Opening, type OpeningKind } from './openings/opening.entity.js';
export { openingLifecycle } from './openings/opening.lifecycle.js';
export { seated, TenderSeat } from './openings/seats.js';
