import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import {
  AnswerComment,
  AssessmentReportInput,
  DrawSample,
  FinaliseAssessment,
  PlanAssessment,
  ReasonForAssessment,
  RecordVeto,
  SettleAssessment,
  StrikeVeto,
} from './assessment.dto.js';
import { DeclareAssessorIndependence } from './declaration.dto.js';
import { EvaluatorCandidatesView } from './assessment.view.js';
import { DraftsService } from './drafts.service.js';
import { EvaluatorCandidatesQueries } from './evaluator-candidates.queries.js';
import { FieldworkService } from './fieldwork.service.js';
import { FindingsService } from './findings.service.js';
import { SamplesView } from './samples/sample.view.js';
import { SamplesQueries } from './samples/samples.queries.js';

/** What the evaluator does. */
@ApiTags('assessments')
@Controller('assessments/:id')
export class AssessmentWorkController {
  constructor(
    private readonly fieldwork: FieldworkService,
    private readonly findings: FindingsService,
    private readonly drafts: DraftsService,
    private readonly samples: SamplesQueries,
    private readonly people: EvaluatorCandidatesQueries,
  ) {}

  @Post('declare')
  @Requires('assessment.declare')
  @Commands()
  declare(@Param('id', IdPipe) id: string, @Body() input: DeclareAssessorIndependence) {
    return this.fieldwork.declare(id, input);
  }

  @Get('evaluator-candidates')
  @Requires('assessment.plan')
  @Shows(EvaluatorCandidatesView, { versioned: false })
  candidates(@Param('id', IdPipe) id: string) {
    return this.people.of(id);
  }

  @Post('plan')
  @Requires('assessment.plan')
  @Commands()
  plan(@Param('id', IdPipe) id: string, @Body() input: PlanAssessment) {
    return this.fieldwork.plan(id, input);
  }

  @Post('draw-sample')
  @Requires('assessment.draw-sample')
  @Commands()
  drawSample(@Param('id', IdPipe) id: string, @Body() input: DrawSample) {
    return this.fieldwork.drawSample(id, input);
  }

  @Get('samples')
  @Requires('assessment-sheet.read')
  @Shows(SamplesView, { versioned: false })
  listSamples(@Param('id', IdPipe) id: string) {
    return this.samples.ofAssessment(id);
  }

  @Post('start')
  @Requires('assessment.start')
  @Commands()
  start(@Param('id', IdPipe) id: string) {
    return this.fieldwork.start(id);
  }

  @Post('record-veto')
  @Requires('assessment.record-veto')
  @Commands()
  recordVeto(@Param('id', IdPipe) id: string, @Body() input: RecordVeto) {
    return this.findings.recordVeto(id, input);
  }

  @Post('strike-veto')
  @Requires('assessment.strike-veto')
  @Commands()
  strikeVeto(@Param('id', IdPipe) id: string, @Body() input: StrikeVeto) {
    return this.findings.strikeVeto(id, input);
  }

  @Post('settle')
  @Requires('assessment.settle')
  @Commands()
  settle(@Param('id', IdPipe) id: string, @Body() input: SettleAssessment) {
    return this.findings.settle(id, input);
  }

  @Post('release-draft')
  @Requires('assessment.release-draft')
  @Commands()
  releaseDraft(@Param('id', IdPipe) id: string, @Body() input: AssessmentReportInput) {
    return this.drafts.releaseDraft(id, input);
  }

  @Post('answer')
  @Requires('assessment.answer')
  @Commands()
  answer(@Param('id', IdPipe) id: string, @Body() input: AnswerComment) {
    return this.drafts.answer(id, input);
  }

  @Post('reopen')
  @Requires('assessment.reopen')
  @Commands()
  reopen(@Param('id', IdPipe) id: string, @Body() input: ReasonForAssessment) {
    return this.drafts.reopen(id, input);
  }

  @Post('finalise')
  @Requires('assessment.finalise')
  @Commands()
  finalise(@Param('id', IdPipe) id: string, @Body() input: FinaliseAssessment) {
    return this.drafts.finalise(id, input);
  }
}
