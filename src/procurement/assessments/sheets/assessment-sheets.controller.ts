import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AssessmentSheetsQuery, FillAssessmentSheet } from './assessment-sheet.dto.js';
import { AssessmentSheetRow, AssessmentSheetView, SheetComparisonView } from './assessment-sheet.view.js';
import { AssessmentSheetsQueries } from './assessment-sheets.queries.js';
import { AssessmentSheetsService } from './assessment-sheets.service.js';

@ApiTags('assessments')
@Controller()
export class AssessmentSheetsController {
  constructor(
    private readonly sheets: AssessmentSheetsService,
    private readonly queries: AssessmentSheetsQueries,
  ) {}

  @Get('assessment-sheets')
  @Requires('assessment-sheet.read')
  @Lists(AssessmentSheetRow)
  list(@Query() query: AssessmentSheetsQuery) {
    return this.queries.list(query);
  }

  @Get('assessment-sheets/:id')
  @Requires('assessment-sheet.read')
  @Shows(AssessmentSheetView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Put('assessment-sheets/:id')
  @Requires('assessment-sheet.fill')
  @Edits(AssessmentSheetView)
  fill(@Param('id', IdPipe) id: string, @Body() input: FillAssessmentSheet) {
    return this.sheets.fill(id, input);
  }

  @Post('assessment-sheets/:id/lock')
  @Requires('assessment-sheet.lock')
  @Commands()
  lock(@Param('id', IdPipe) id: string) {
    return this.sheets.lock(id);
  }

  @Get('assessments/:id/comparison')
  @Requires('assessment-sheet.read')
  @Shows(SheetComparisonView, { versioned: false })
  compare(@Param('id', IdPipe) id: string) {
    return this.queries.compare(id);
  }
}
