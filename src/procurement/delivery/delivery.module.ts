import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import { ContractsModule } from '#src/procurement/contracts/index.js';
import { TendersModule } from '#src/procurement/tenders/index.js';
import { AcceptanceCandidatesQueries } from './acceptances/acceptance-candidates.queries.js';
import { AcceptanceGroups } from './acceptances/acceptance-groups.js';
import { AcceptanceNotices } from './acceptances/acceptance-notices.js';
import { AcceptanceResultsService } from './acceptances/acceptance-results.service.js';
import { Acceptance } from './acceptances/acceptance.entity.js';
import { acceptanceWork, unplannedAcceptanceWork } from './acceptances/acceptance.work.js';
import { AcceptancesController } from './acceptances/acceptances.controller.js';
import { AcceptancesQueries } from './acceptances/acceptances.queries.js';
import { AcceptancesService } from './acceptances/acceptances.service.js';
import { UnacceptedReports } from './acceptances/unaccepted-reports.js';
import { ContractParts } from './contract-parts.js';
import { Charges } from './deductions/charges.js';
import { deductionWork } from './deductions/deduction.work.js';
import { DeductionsController } from './deductions/deductions.controller.js';
import { DeductionsQueries } from './deductions/deductions.queries.js';
import { DeductionsService } from './deductions/deductions.service.js';
import { DeliveryNews } from './delivery.news.js';
import './delivery.constraints.js';
import { PerformedContracts } from './performed-contracts.js';
import { ProgressQueries } from './reports/progress.queries.js';
import { ReportAnswersService } from './reports/report-answers.service.js';
import { ReportEvidence } from './reports/report-evidence.js';
import { ServiceReport } from './reports/service-report.entity.js';
import { serviceReportWork, unwrittenReportWork } from './reports/service-report.work.js';
import { ServiceReportsController } from './reports/service-reports.controller.js';
import { ServiceReportsQueries } from './reports/service-reports.queries.js';
import { ServiceReportsService } from './reports/service-reports.service.js';
import { StaffAssignmentsController } from './staffing/staff-assignments.controller.js';
import { StaffAssignmentsQueries } from './staffing/staff-assignments.queries.js';
import { StaffAssignmentsService } from './staffing/staff-assignments.service.js';
import { VacanciesQueries } from './staffing/vacancies.queries.js';
import { Vacancies } from './staffing/vacancies.js';
import { vacancyWork } from './staffing/vacancy.work.js';

registerFileOwner(ServiceReport, 'service_report');
registerFileOwner(Acceptance, 'acceptance');

const STAFFING = [StaffAssignmentsService, StaffAssignmentsQueries, Vacancies, VacanciesQueries];
const REPORTS = [ServiceReportsService, ReportAnswersService, ReportEvidence, ServiceReportsQueries, ProgressQueries];
const ACCEPTANCES = [
  ...[AcceptancesService, AcceptanceResultsService, AcceptancesQueries],
  ...[AcceptanceGroups, AcceptanceCandidatesQueries, AcceptanceNotices, UnacceptedReports],
];
const DEDUCTIONS = [DeductionsService, DeductionsQueries, Charges];

registerWork(
  unwrittenReportWork,
  serviceReportWork,
  vacancyWork,
  unplannedAcceptanceWork,
  acceptanceWork,
  deductionWork,
);

@Module({
  imports: [NotificationsModule, CalendarModule, FilesModule, TendersModule, ContractsModule],
  controllers: [StaffAssignmentsController, ServiceReportsController, AcceptancesController, DeductionsController],
  providers: [DeliveryNews, ContractParts, PerformedContracts, ...STAFFING, ...REPORTS, ...ACCEPTANCES, ...DEDUCTIONS],
  exports: [
    ...[StaffAssignmentsService, ServiceReportsService, ReportAnswersService],
    ...[AcceptancesService, AcceptanceResultsService, DeductionsService],
  ],
})
export class DeliveryModule {}
