import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { ContractsModule } from '#src/procurement/contracts/index.js';
import { TendersModule } from '#src/procurement/tenders/index.js';
import './assessment.constraints.js';
import { AssessmentNotices } from './assessment-notices.js';
import { AssessmentWorkController } from './assessment-work.controller.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentNews } from './assessment.news.js';
import { assessmentWork, uncommissionedAssessmentWork } from './assessment.work.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { CommentsService } from './comments.service.js';
import { CommissionsService } from './commissions.service.js';
import { DraftsService } from './drafts.service.js';
import { EvaluatorCandidatesQueries } from './evaluator-candidates.queries.js';
import { FieldworkService } from './fieldwork.service.js';
import { FindingsService } from './findings.service.js';
import { Independence } from './independence.js';
import { rectificationWork } from './rectifications/rectification.work.js';
import { RectificationsController } from './rectifications/rectifications.controller.js';
import { RectificationsQueries } from './rectifications/rectifications.queries.js';
import { RectificationsService } from './rectifications/rectifications.service.js';
import { SamplesQueries } from './samples/samples.queries.js';
import { SamplesService } from './samples/samples.service.js';
import { assessmentSheetWork } from './sheets/assessment-sheet.work.js';
import { AssessmentSheetsController } from './sheets/assessment-sheets.controller.js';
import { AssessmentSheetsQueries } from './sheets/assessment-sheets.queries.js';
import { AssessmentSheetsService } from './sheets/assessment-sheets.service.js';
import { WorkingPapers } from './working-papers.service.js';

registerFileOwner(Assessment, 'assessment');

registerWork(uncommissionedAssessmentWork, assessmentWork, assessmentSheetWork, rectificationWork);

@Module({
  imports: [NotificationsModule, CalendarModule, FilesModule, TendersModule, ContractsModule],
  controllers: [AssessmentsController, AssessmentWorkController, AssessmentSheetsController, RectificationsController],
  providers: [
    AssessmentNews,
    ...[CommissionsService, CommentsService, AssessmentNotices, AssessmentsQueries],
    ...[Independence, EvaluatorCandidatesQueries, FieldworkService, SamplesService, SamplesQueries],
    ...[AssessmentSheetsService, AssessmentSheetsQueries, WorkingPapers, FindingsService, DraftsService],
    ...[RectificationsService, RectificationsQueries],
  ],
  exports: [
    ...[CommissionsService, CommentsService, FieldworkService, FindingsService, DraftsService],
    ...[AssessmentSheetsService, AssessmentSheetsQueries],
  ],
})
export class AssessmentsModule {}
