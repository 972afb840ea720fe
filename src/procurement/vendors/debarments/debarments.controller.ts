import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { DebarmentsQuery, ImposeDebarment, RevokeDebarment } from './debarment.dto.js';
import { DebarmentRow, DebarmentView } from './debarment.view.js';
import { DebarmentsQueries } from './debarments.queries.js';
import { DebarmentsService } from './debarments.service.js';

/** Debarments: decided by finance bureaus, read by everybody, signed in or not. */
@ApiTags('debarments')
@Controller('debarments')
export class DebarmentsController {
  constructor(
    private readonly debarments: DebarmentsService,
    private readonly queries: DebarmentsQueries,
  ) {}

  @Get()
  @Public()
  @Lists(DebarmentRow)
  list(@Query() query: DebarmentsQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Public()
  @Shows(DebarmentView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('debarment.impose')
  @Creates(DebarmentView)
  impose(@Body() input: ImposeDebarment) {
    return this.debarments.impose(input);
  }

  @Post(':id/revoke')
  @Requires('debarment.revoke')
  @Commands()
  revoke(@Param('id', IdPipe) id: string, @Body() input: RevokeDebarment) {
    return this.debarments.revoke(id, input);
  }
}
