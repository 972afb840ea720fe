import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Lists } from '#src/platform/http/answers.js';
import type { Page } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { JobRow, JobsQuery, JobView } from '#src/platform/jobs/job.view.js';
import { JobsQueries } from '#src/platform/jobs/jobs.queries.js';
import { JobsService } from '#src/platform/jobs/jobs.service.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly queries: JobsQueries,
    private readonly jobs: JobsService,
  ) {}

  @Get()
  @Requires('job.read')
  @Lists(JobRow)
  list(@Query() { state = 'dead', ...page }: JobsQuery): Promise<Page<JobRow>> {
    return state === 'dead' ? this.queries.listDead(page) : this.queries.listOpen(page);
  }

  @Get(':id')
  @Requires('job.read')
  @ApiResponse({ status: 200, type: JobView, description: 'the job; it has no version, because it changes by itself' })
  find(@Param('id', IdPipe) id: string): Promise<JobView> {
    return this.queries.show(id);
  }

  @Post(':id/retry')
  @Requires('job.retry')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'the job will be tried again' })
  retry(@Param('id', IdPipe) id: string): Promise<void> {
    return this.jobs.retry(id);
  }
}
