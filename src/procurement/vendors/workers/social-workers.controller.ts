import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ChangeWorker, LeavingWorker, RegisterWorker, WorkersQuery } from './social-worker.dto.js';
import { WorkerRow, WorkerView } from './social-worker.view.js';
import { SocialWorkersQueries } from './social-workers.queries.js';
import { SocialWorkersService } from './social-workers.service.js';

@ApiTags('social-workers')
@Controller('social-workers')
export class SocialWorkersController {
  constructor(
    private readonly workers: SocialWorkersService,
    private readonly queries: SocialWorkersQueries,
  ) {}

  @Get()
  @Requires('social-worker.read')
  @Lists(WorkerRow)
  list(@Query() query: WorkersQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('social-worker.read')
  @Shows(WorkerView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('social-worker.register')
  @Creates(WorkerView)
  register(@Body() input: RegisterWorker) {
    return this.workers.register(input);
  }

  @Put(':id')
  @Requires('social-worker.change')
  @Edits(WorkerView)
  change(@Param('id', IdPipe) id: string, @Body() input: ChangeWorker) {
    return this.workers.change(id, input);
  }

  @Post(':id/leave')
  @Requires('social-worker.leave')
  @Commands()
  leave(@Param('id', IdPipe) id: string, @Body() input: LeavingWorker) {
    return this.workers.leave(id, input);
  }

  @Post(':id/erase')
  @Requires('social-worker.erase')
  @Commands()
  erase(@Param('id', IdPipe) id: string) {
    return this.workers.erase(id);
  }
}
