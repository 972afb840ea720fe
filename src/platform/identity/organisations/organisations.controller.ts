import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { CreateOrganisation, EditOrganisation, OrganisationsQuery } from './organisation.dto.js';
import { OrganisationRow, OrganisationView } from './organisation.view.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly queries: OrganisationsQueries,
  ) {}

  @Get()
  @Requires('organisation.read')
  @Lists(OrganisationRow)
  list(@Query() query: OrganisationsQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('organisation.read')
  @Shows(OrganisationView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('organisation.create')
  @Creates(OrganisationView)
  create(@Body() input: CreateOrganisation) {
    return this.organisations.create(input);
  }

  @Patch(':id')
  @Requires('organisation.change')
  @Edits(OrganisationView)
  edit(@Param('id', IdPipe) id: string, @Body() input: EditOrganisation) {
    return this.organisations.edit(id, input);
  }

  @Post(':id/close')
  @Requires('organisation.change')
  @Commands()
  close(@Param('id', IdPipe) id: string) {
    return this.organisations.close(id);
  }
}
