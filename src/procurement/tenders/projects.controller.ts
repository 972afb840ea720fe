import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import {
  CancelProject,
  DraftProject,
  EntrustAgent,
  FilePlan,
  PublishIntent,
  ReserveBudget,
} from './draft-project.dto.js';
import { ProjectsQuery } from './lists.dto.js';
import { ProjectRow, ProjectView } from './project.view.js';
import { ProjectsQueries } from './projects.queries.js';
import { ProjectsService } from './projects.service.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly queries: ProjectsQueries,
  ) {}

  @Get()
  @Requires('project.read')
  @Lists(ProjectRow)
  list(@Query() query: ProjectsQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('project.read')
  @Shows(ProjectView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('project.draft')
  @Creates(ProjectView)
  draft(@Body() input: DraftProject) {
    return this.projects.draft(input);
  }

  @Post(':id/reserve')
  @Requires('project.reserve')
  @Commands()
  reserve(@Param('id', IdPipe) id: string, @Body() input: ReserveBudget) {
    return this.projects.reserve(id, input);
  }

  @Post(':id/plan')
  @Requires('project.plan')
  @Commands()
  plan(@Param('id', IdPipe) id: string) {
    return this.projects.plan(id);
  }

  @Post(':id/return-plan')
  @Requires('project.return-plan')
  @Commands()
  returnPlan(@Param('id', IdPipe) id: string) {
    return this.projects.returnPlan(id);
  }

  @Post(':id/file')
  @Requires('project.file')
  @Commands()
  file(@Param('id', IdPipe) id: string, @Body() input: FilePlan) {
    return this.projects.file(id, input);
  }

  @Post(':id/publish-intent')
  @Requires('project.publish-intent')
  @Commands()
  publishIntent(@Param('id', IdPipe) id: string, @Body() input: PublishIntent) {
    return this.projects.publishIntent(id, input);
  }

  @Post(':id/entrust')
  @Requires('project.entrust')
  @Commands()
  entrust(@Param('id', IdPipe) id: string, @Body() input: EntrustAgent) {
    return this.projects.entrust(id, input);
  }

  @Post(':id/cancel')
  @Requires('project.cancel')
  @Commands()
  cancel(@Param('id', IdPipe) id: string, @Body() input: CancelProject) {
    return this.projects.cancel(id, input);
  }
}
