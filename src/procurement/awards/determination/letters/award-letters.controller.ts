import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AwardLetterRow, AwardLettersQuery, AwardLetterView } from './award-letter.view.js';
import { AwardLettersQueries } from './award-letters.queries.js';

@ApiTags('awards')
@Controller('award-letters')
export class AwardLettersController {
  constructor(private readonly queries: AwardLettersQueries) {}

  @Get()
  @Requires('award-letter.read')
  @Lists(AwardLetterRow)
  list(@Query() query: AwardLettersQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('award-letter.read')
  @Shows(AwardLetterView, { versioned: false })
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }
}
