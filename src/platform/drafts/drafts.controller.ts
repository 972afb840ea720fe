import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Computes, Lists } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { KeepDraft } from './draft.dto.js';
import { DraftRow, DraftView } from './draft.view.js';
import { DraftsService } from './drafts.service.js';
import { FormKeyPipe } from './form-key.pipe.js';

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Requires('draft.keep')
  @Lists(DraftRow)
  list(@Query() query: PageQuery) {
    return this.drafts.list(query);
  }

  @Get(':form')
  @Requires('draft.keep')
  @Computes(DraftView)
  show(@Param('form', FormKeyPipe) form: string) {
    return this.drafts.show(form);
  }

  @Put(':form')
  @Requires('draft.keep')
  @Computes(DraftRow)
  keep(@Param('form', FormKeyPipe) form: string, @Body() { body }: KeepDraft) {
    return this.drafts.keep(form, body);
  }

  @Delete(':form')
  @Requires('draft.keep')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'gone, if there was one' })
  discard(@Param('form', FormKeyPipe) form: string) {
    return this.drafts.discard(form);
  }
}
