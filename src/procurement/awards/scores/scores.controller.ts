import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Edits, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { EvaluationReplayView, EvaluationView } from './evaluation.view.js';
import { EvaluationsQueries } from './evaluations.queries.js';
import { EvaluationsService } from './evaluations.service.js';
import { ConfirmScores, FillScoreSheet, ReopenScoreSheet } from './score-sheet.dto.js';
import { ScoreSheetsView, ScoreSheetView } from './score-sheet.view.js';
import { ScoreSheetsQueries } from './score-sheets.queries.js';
import { ScoreSheetsService } from './score-sheets.service.js';

@ApiTags('review')
@Controller()
export class ScoresController {
  constructor(
    private readonly sheets: ScoreSheetsService,
    private readonly queries: ScoreSheetsQueries,
    private readonly evaluations: EvaluationsService,
    private readonly evaluated: EvaluationsQueries,
  ) {}

  @Get('tenders/:id/score-sheet')
  @Requires('score-sheet.read')
  @Shows(ScoreSheetView)
  own(@Param('id', IdPipe) id: string) {
    return this.queries.own(id);
  }

  @Put('tenders/:id/score-sheet')
  @Requires('score-sheet.fill')
  @Edits(ScoreSheetView)
  fill(@Param('id', IdPipe) id: string, @Body() input: FillScoreSheet) {
    return this.sheets.fill(id, input);
  }

  @Post('tenders/:id/score-sheet/lock')
  @Requires('score-sheet.lock')
  @Commands()
  lock(@Param('id', IdPipe) id: string) {
    return this.sheets.lock(id);
  }

  @Post('tenders/:id/score-sheet/confirm')
  @Requires('score-sheet.confirm')
  @Commands()
  confirm(@Param('id', IdPipe) id: string, @Body() input: ConfirmScores) {
    return this.sheets.confirm(id, input);
  }

  @Get('tenders/:id/score-sheets')
  @Requires('review.read')
  @Shows(ScoreSheetsView, { versioned: false })
  list(@Param('id', IdPipe) id: string) {
    return this.queries.list(id);
  }

  @Get('score-sheets/:id')
  @Requires('review.read')
  @Shows(ScoreSheetView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('score-sheets/:id/reopen')
  @Requires('score-sheet.reopen')
  @Commands()
  reopen(@Param('id', IdPipe) id: string, @Body() input: ReopenScoreSheet) {
    return this.sheets.reopen(id, input);
  }

  @Post('tenders/:id/score')
  @Requires('tender.score')
  @Commands()
  score(@Param('id', IdPipe) id: string) {
    return this.evaluations.score(id);
  }

  @Post('tenders/:id/draw-ties')
  @Requires('review.draw-ties')
  @Commands()
  drawTies(@Param('id', IdPipe) id: string) {
    return this.evaluations.drawTies(id);
  }

  @Get('tenders/:id/evaluation')
  @Requires('review.read')
  @Shows(EvaluationView, { versioned: false })
  evaluation(@Param('id', IdPipe) id: string) {
    return this.evaluated.show(id);
  }

  @Get('tenders/:id/evaluation/replay')
  @Requires('review.read')
  @Shows(EvaluationReplayView, { versioned: false })
  replay(@Param('id', IdPipe) id: string) {
    return this.evaluated.replay(id);
  }
}
