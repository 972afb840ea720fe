import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Computes, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { CeremonyService } from './ceremony.service.js';
import { CeremonyView, PostShares, SharesView } from './ceremony.view.js';

@ApiTags('openings')
@Controller('openings')
export class CeremonyController {
  constructor(private readonly ceremony: CeremonyService) {}

  @Get(':id/shares')
  @Requires('opening.open')
  @Shows(SharesView, { versioned: false })
  shares(@Param('id', IdPipe) id: string) {
    return this.ceremony.handOut(id);
  }

  @Post(':id/shares')
  @Requires('opening.open')
  @Computes(CeremonyView)
  post(@Param('id', IdPipe) id: string, @Body() input: PostShares) {
    return this.ceremony.post(id, input);
  }
}
