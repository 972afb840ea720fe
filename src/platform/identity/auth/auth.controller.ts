import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires } from '#src/platform/access/requires.js';
import { Commands, Computes, Lists } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { AcceptInvitation, ChangePassword, Login, RefreshRequest, SwitchPost } from './auth.dto.js';
import { AuthQueries } from './auth.queries.js';
import { MeView, SessionRow, TokensView } from './auth.view.js';
import { PasswordsService } from './passwords.service.js';
import { clearCookie, presentedToken } from './refresh-cookie.js';
import { SessionsService } from './sessions.service.js';
import { TokenHandover } from './token-handover.js';

/** 204 without a version: nothing here is decided on what was seen before. */
const done = ApiResponse({ status: 204, description: 'done' });

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly queries: AuthQueries,
    private readonly handover: TokenHandover,
  ) {}

  @Post('login')
  @Public()
  @Computes(TokensView)
  async login(@Body() input: Login, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.handover.give(await this.sessions.login(input), reply);
  }

  @Post('refresh')
  @Public()
  @Computes(TokensView)
  async refresh(
    @Body() input: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.handover.give(await this.sessions.refresh(presentedToken(request, input)), reply);
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  @done
  async logout(
    @Body() input: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.sessions.logout(presentedToken(request, input));
    clearCookie(reply, input.sessionId);
  }

  @Get('me')
  @Requires('profile.read')
  @Computes(MeView)
  me() {
    return this.queries.me();
  }

  @Post('switch')
  @Requires('profile.read')
  @Computes(TokensView)
  async switch(@Body() { membershipId }: SwitchPost, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.handover.give(await this.sessions.switch(membershipId), reply);
  }

  @Get('sessions')
  @Requires('profile.read')
  @Lists(SessionRow)
  list(@Query() query: PageQuery) {
    return this.queries.sessions(query);
  }

  @Post('sessions/:id/end')
  @Requires('profile.read')
  @Commands()
  end(@Param('id', IdPipe) id: string) {
    return this.sessions.end(id);
  }

  @Post('password')
  @Requires('profile.read')
  @HttpCode(204)
  @done
  changePassword(@Body() input: ChangePassword) {
    return this.passwords.change(input);
  }

  @Post('accept-invitation')
  @Public()
  @HttpCode(204)
  @done
  acceptInvitation(@Body() input: AcceptInvitation) {
    return this.passwords.acceptInvitation(input);
  }
}
