import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import {
  AnswerRectification,
  IssueRectification,
  RectificationsQuery,
  ReturnRectification,
} from './rectification.dto.js';
import { RectificationRow, RectificationView } from './rectification.view.js';
import { RectificationsQueries } from './rectifications.queries.js';
import { RectificationsService } from './rectifications.service.js';

@ApiTags('assessments')
@Controller()
export class RectificationsController {
  constructor(
    private readonly rectifications: RectificationsService,
    private readonly queries: RectificationsQueries,
  ) {}

  @Post('assessments/:id/rectifications')
  @Requires('rectification.issue')
  @Creates(RectificationView)
  issue(@Param('id', IdPipe) id: string, @Body() input: IssueRectification) {
    return this.rectifications.issue(id, input);
  }

  @Get('rectifications')
  @Requires('rectification.read')
  @Lists(RectificationRow)
  list(@Query() query: RectificationsQuery) {
    return this.queries.list(query);
  }

  @Get('rectifications/:id')
  @Requires('rectification.read')
  @Shows(RectificationView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('rectifications/:id/answer')
  @Requires('rectification.answer')
  @Commands()
  answer(@Param('id', IdPipe) id: string, @Body() input: AnswerRectification) {
    return this.rectifications.answer(id, input);
  }

  @Post('rectifications/:id/return')
  @Requires('rectification.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnRectification) {
    return this.rectifications.giveBack(id, input);
  }

  @Post('rectifications/:id/confirm')
  @Requires('rectification.confirm')
  @Commands()
  confirm(@Param('id', IdPipe) id: string) {
    return this.rectifications.confirm(id);
  }
}
