import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import {
  ConfirmDeduction,
  DeductionsQuery,
  ProposeDeduction,
  ReplyToDeduction,
  WaiveDeduction,
} from './deduction.dto.js';
import { DeductionRow, DeductionView } from './deduction.view.js';
import { DeductionsQueries } from './deductions.queries.js';
import { DeductionsService } from './deductions.service.js';

@ApiTags('delivery')
@Controller()
export class DeductionsController {
  constructor(
    private readonly deductions: DeductionsService,
    private readonly queries: DeductionsQueries,
  ) {}

  @Post('contracts/:id/deductions')
  @Requires('deduction.propose')
  @Creates(DeductionView)
  propose(@Param('id', IdPipe) id: string, @Body() input: ProposeDeduction) {
    return this.deductions.propose(id, input);
  }

  @Get('deductions')
  @Requires('deduction.read')
  @Lists(DeductionRow)
  list(@Query() query: DeductionsQuery) {
    return this.queries.list(query);
  }

  @Get('deductions/:id')
  @Requires('deduction.read')
  @Shows(DeductionView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('deductions/:id/reply')
  @Requires('deduction.reply')
  @Commands()
  reply(@Param('id', IdPipe) id: string, @Body() input: ReplyToDeduction) {
    return this.deductions.reply(id, input);
  }

  @Post('deductions/:id/confirm')
  @Requires('deduction.confirm')
  @Commands()
  confirm(@Param('id', IdPipe) id: string, @Body() input: ConfirmDeduction) {
    return this.deductions.confirm(id, input);
  }

  @Post('deductions/:id/waive')
  @Requires('deduction.waive')
  @Commands()
  waive(@Param('id', IdPipe) id: string, @Body() input: WaiveDeduction) {
    return this.deductions.waive(id, input);
  }
}
