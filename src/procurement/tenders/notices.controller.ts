import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#src/platform/access/requires.js';
import { Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { NoticesQuery } from './lists.dto.js';
import { NoticeRow, NoticeView } from './notice.view.js';
import { NoticesQueries } from './notices.queries.js';

/** Public notices: read by everybody, signed in or not. */
@ApiTags('notices')
@Controller('notices')
@Public()
export class NoticesController {
  constructor(private readonly queries: NoticesQueries) {}

  @Get()
  @Lists(NoticeRow)
  list(@Query() query: NoticesQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Shows(NoticeView, { versioned: false })
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }
}
