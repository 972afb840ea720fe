import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { SuspendTender } from './challenge.dto.js';
import { TenderSuspension } from './tender-suspension.js';

@ApiTags('challenges')
@Controller('tenders')
export class TenderSuspensionController {
  constructor(private readonly suspension: TenderSuspension) {}

  @Post(':id/suspend')
  @Requires('tender.suspend')
  @Commands()
  suspend(@Param('id', IdPipe) id: string, @Body() { reason }: SuspendTender) {
    return this.suspension.suspend(id, reason);
  }

  @Post(':id/resume')
  @Requires('tender.resume')
  @Commands()
  resume(@Param('id', IdPipe) id: string) {
    return this.suspension.resume(id);
  }
}
