import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { DeclareConditions, DossierInput, RegistrationsQuery, ReturnRegistration } from './registration.dto.js';
import { RegistrationRow, RegistrationView } from './registration.view.js';
import { RegistrationsQueries } from './registrations.queries.js';
import { RegistrationsService } from './registrations.service.js';

@ApiTags('vendor-registrations')
@Controller('vendor-registrations')
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly queries: RegistrationsQueries,
  ) {}

  @Get()
  @Requires('vendor-registration.read')
  @Lists(RegistrationRow)
  list(@Query() query: RegistrationsQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('vendor-registration.read')
  @Shows(RegistrationView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('vendor-registration.draft')
  @Creates(RegistrationView)
  draft(@Body() input: DossierInput) {
    return this.registrations.draft(input);
  }

  @Put(':id')
  @Requires('vendor-registration.redraft')
  @Edits(RegistrationView)
  redraft(@Param('id', IdPipe) id: string, @Body() input: DossierInput) {
    return this.registrations.redraft(id, input);
  }

  @Post(':id/declare')
  @Requires('vendor-registration.declare')
  @Commands()
  declare(@Param('id', IdPipe) id: string, @Body() input: DeclareConditions) {
    return this.registrations.declare(id, input);
  }

  @Post(':id/submit')
  @Requires('vendor-registration.submit')
  @Commands()
  submit(@Param('id', IdPipe) id: string) {
    return this.registrations.submit(id);
  }

  @Post(':id/return')
  @Requires('vendor-registration.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnRegistration) {
    return this.registrations.return(id, input);
  }

  @Post(':id/verify')
  @Requires('vendor-registration.verify')
  @Commands()
  verify(@Param('id', IdPipe) id: string) {
    return this.registrations.verify(id);
  }

  @Post(':id/reopen')
  @Requires('vendor-registration.reopen')
  @Commands()
  reopen(@Param('id', IdPipe) id: string) {
    return this.registrations.reopen(id);
  }

  @Post(':id/withdraw')
  @Requires('vendor-registration.withdraw')
  @Commands()
  withdraw(@Param('id', IdPipe) id: string) {
    return this.registrations.withdraw(id);
  }
}
