import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ComplaintsQuery, DecideComplaint, FileComplaint } from './complaint.dto.js';
import { ComplaintRow, ComplaintView } from './complaint.view.js';
import { ComplaintsQueries } from './complaints.queries.js';
import { ComplaintsService } from './complaints.service.js';

@ApiTags('challenges')
@Controller()
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly queries: ComplaintsQueries,
  ) {}

  @Post('challenges/:id/complain')
  @Requires('complaint.file')
  @Creates(ComplaintView)
  file(@Param('id', IdPipe) id: string, @Body() input: FileComplaint) {
    return this.complaints.file(id, input);
  }

  @Get('complaints')
  @Requires('complaint.read')
  @Lists(ComplaintRow)
  list(@Query() query: ComplaintsQuery) {
    return this.queries.list(query);
  }

  @Get('complaints/:id')
  @Requires('complaint.read')
  @Shows(ComplaintView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('complaints/:id/uphold')
  @Requires('complaint.uphold')
  @Commands()
  uphold(@Param('id', IdPipe) id: string, @Body() input: DecideComplaint) {
    return this.complaints.uphold(id, input);
  }

  @Post('complaints/:id/dismiss')
  @Requires('complaint.dismiss')
  @Commands()
  dismiss(@Param('id', IdPipe) id: string, @Body() input: DecideComplaint) {
    return this.complaints.dismiss(id, input);
  }
}
