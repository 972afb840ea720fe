import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ProgressQueries } from './progress.queries.js';
import { ReportAnswersService } from './report-answers.service.js';
import {
  ConfirmReport,
  DraftReport,
  ReportContentInput,
  ReturnReport,
  ServiceReportsQuery,
} from './service-report.dto.js';
import { ProgressView, ServiceReportRow, ServiceReportView } from './service-report.view.js';
import { ServiceReportsQueries } from './service-reports.queries.js';
import { ServiceReportsService } from './service-reports.service.js';

@ApiTags('delivery')
@Controller()
export class ServiceReportsController {
  constructor(
    private readonly reports: ServiceReportsService,
    private readonly answers: ReportAnswersService,
    private readonly queries: ServiceReportsQueries,
    private readonly progressQueries: ProgressQueries,
  ) {}

  @Post('contracts/:id/service-reports')
  @Requires('service-report.draft')
  @Creates(ServiceReportView)
  draft(@Param('id', IdPipe) id: string, @Body() input: DraftReport) {
    return this.reports.draft(id, input);
  }

  @Get('contracts/:id/progress')
  @Requires('service-report.read')
  @Shows(ProgressView, { versioned: false })
  progress(@Param('id', IdPipe) id: string) {
    return this.progressQueries.of(id);
  }

  @Get('service-reports')
  @Requires('service-report.read')
  @Lists(ServiceReportRow)
  list(@Query() query: ServiceReportsQuery) {
    return this.queries.list(query);
  }

  @Get('service-reports/:id')
  @Requires('service-report.read')
  @Shows(ServiceReportView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Put('service-reports/:id')
  @Requires('service-report.redraft')
  @Edits(ServiceReportView)
  redraft(@Param('id', IdPipe) id: string, @Body() input: ReportContentInput) {
    return this.reports.redraft(id, input);
  }

  @Post('service-reports/:id/submit')
  @Requires('service-report.submit')
  @Commands()
  submit(@Param('id', IdPipe) id: string) {
    return this.reports.submit(id);
  }

  @Post('service-reports/:id/confirm')
  @Requires('service-report.confirm')
  @Commands()
  confirm(@Param('id', IdPipe) id: string, @Body() input: ConfirmReport) {
    return this.answers.confirm(id, input);
  }

  @Post('service-reports/:id/return')
  @Requires('service-report.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnReport) {
    return this.answers.return(id, input);
  }

  @Post('service-reports/:id/accept')
  @Requires('service-report.accept')
  @Commands()
  accept(@Param('id', IdPipe) id: string) {
    return this.answers.accept(id);
  }
}
