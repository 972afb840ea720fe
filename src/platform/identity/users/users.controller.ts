import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { CreateUser, UsersQuery } from './user.dto.js';
import { CreatedUserView, InvitationView, UserRow, UserView } from './user.view.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly queries: UsersQueries,
  ) {}

  @Get()
  @Requires('user.read')
  @Lists(UserRow)
  list(@Query() query: UsersQuery) {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('user.read')
  @Shows(UserView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('user.create')
  @Creates(CreatedUserView)
  create(@Body() input: CreateUser) {
    return this.users.create(input);
  }

  @Post(':id/invite')
  @Requires('user.change')
  @Edits(InvitationView)
  invite(@Param('id', IdPipe) id: string) {
    return this.users.invite(id);
  }

  @Post(':id/disable')
  @Requires('user.change')
  @Commands()
  disable(@Param('id', IdPipe) id: string) {
    return this.users.disable(id);
  }

  @Post(':id/enable')
  @Requires('user.change')
  @Commands()
  enable(@Param('id', IdPipe) id: string) {
    return this.users.enable(id);
  }
}
