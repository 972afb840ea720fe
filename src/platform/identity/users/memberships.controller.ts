import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { GrantMembership, MembershipsQuery } from './membership.dto.js';
import { MembershipRow, MembershipView } from './membership.view.js';
import { MembershipsQueries } from './memberships.queries.js';
import { MembershipsService } from './memberships.service.js';

@ApiTags('memberships')
@Controller('memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly queries: MembershipsQueries,
  ) {}

  @Get()
  @Requires('user.read')
  @Lists(MembershipRow)
  list(@Query() query: MembershipsQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('user.read')
  @Shows(MembershipView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('membership.grant')
  @Creates(MembershipView)
  grant(@Body() input: GrantMembership) {
    return this.memberships.grant(input);
  }

  @Post(':id/end')
  @Requires('membership.end')
  @Commands()
  end(@Param('id', IdPipe) id: string) {
    return this.memberships.end(id);
  }
}
