import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ChallengeRepliesService } from './challenge-replies.service.js';
import {
  AcceptChallenge,
  ChallengesQuery,
  DismissChallenge,
  RefuseChallenge,
  SubmitChallenge,
  UpholdChallenge,
} from './challenge.dto.js';
import { ChallengeRow, ChallengeView } from './challenge.view.js';
import { ChallengesQueries } from './challenges.queries.js';
import { ChallengesService } from './challenges.service.js';

@ApiTags('challenges')
@Controller()
export class ChallengesController {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly replies: ChallengeRepliesService,
    private readonly queries: ChallengesQueries,
  ) {}

  @Post('tenders/:id/challenges')
  @Requires('challenge.submit')
  @Creates(ChallengeView)
  submit(@Param('id', IdPipe) id: string, @Body() input: SubmitChallenge) {
    return this.challenges.submit(id, input);
  }

  @Get('challenges')
  @Requires('challenge.read')
  @Lists(ChallengeRow)
  list(@Query() query: ChallengesQuery) {
    return this.queries.list(query);
  }

  @Get('challenges/:id')
  @Requires('challenge.read')
  @Shows(ChallengeView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('challenges/:id/accept')
  @Requires('challenge.accept')
  @Commands()
  accept(@Param('id', IdPipe) id: string, @Body() input: AcceptChallenge) {
    return this.replies.accept(id, input);
  }

  @Post('challenges/:id/refuse')
  @Requires('challenge.refuse')
  @Commands()
  refuse(@Param('id', IdPipe) id: string, @Body() input: RefuseChallenge) {
    return this.replies.refuse(id, input);
  }

  @Post('challenges/:id/uphold')
  @Requires('challenge.uphold')
  @Commands()
  uphold(@Param('id', IdPipe) id: string, @Body() input: UpholdChallenge) {
    return this.replies.uphold(id, input);
  }

  @Post('challenges/:id/dismiss')
  @Requires('challenge.dismiss')
  @Commands()
  dismiss(@Param('id', IdPipe) id: string, @Body() input: DismissChallenge) {
    return this.replies.dismiss(id, input);
  }

  @Post('challenges/:id/withdraw')
  @Requires('challenge.withdraw')
  @Commands()
  withdraw(@Param('id', IdPipe) id: string) {
    return this.replies.withdraw(id);
  }
}
