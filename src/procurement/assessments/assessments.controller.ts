import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AssessmentsQuery, CommentDraft, CommissionAssessment, ReasonForAssessment } from './assessment.dto.js';
import { AssessmentRow, AssessmentView } from './assessment.view.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { CommentsService } from './comments.service.js';
import { CommissionsService } from './commissions.service.js';

/** What both sides of the contract do about its assessment. */
@ApiTags('assessments')
@Controller()
export class AssessmentsController {
  constructor(
    private readonly commissions: CommissionsService,
    private readonly comments: CommentsService,
    private readonly queries: AssessmentsQueries,
  ) {}

  @Post('contracts/:id/assessments')
  @Requires('assessment.commission')
  @Creates(AssessmentView)
  commission(@Param('id', IdPipe) id: string, @Body() input: CommissionAssessment) {
    return this.commissions.commission(id, input);
  }

  @Get('assessments')
  @Requires('assessment.read')
  @Lists(AssessmentRow)
  list(@Query() query: AssessmentsQuery) {
    return this.queries.list(query);
  }

  @Get('assessments/:id')
  @Requires('assessment.read')
  @Shows(AssessmentView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('assessments/:id/comment')
  @Requires('assessment.comment')
  @Commands()
  comment(@Param('id', IdPipe) id: string, @Body() input: CommentDraft) {
    return this.comments.comment(id, input);
  }

  @Post('assessments/:id/publish')
  @Requires('assessment.publish')
  @Commands()
  publish(@Param('id', IdPipe) id: string) {
    return this.commissions.publish(id);
  }

  @Post('assessments/:id/withdraw')
  @Requires('assessment.withdraw')
  @Commands()
  withdraw(@Param('id', IdPipe) id: string, @Body() input: ReasonForAssessment) {
    return this.commissions.withdraw(id, input);
  }
}
