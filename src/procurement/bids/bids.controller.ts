import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { Discreet } from '#src/platform/http/discreet.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { BidRow, BidsQuery, BidView, HandedInView } from './bid.view.js';
import { BidsQueries } from './bids.queries.js';
import { SubmissionsService } from './submission/submissions.service.js';
import { SubmitBid } from './submission/submit-bid.dto.js';

/** That a vendor bids is nobody's to know before the opening: these routes are discreet. */
@ApiTags('bids')
@Controller()
export class BidsController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly queries: BidsQueries,
  ) {}

  @Post('openings/:id/bids')
  @Requires('bid.submit')
  @Discreet()
  @Creates(HandedInView)
  submit(@Param('id', IdPipe) id: string, @Body() input: SubmitBid) {
    return this.submissions.submit(id, input);
  }

  @Get('openings/:id/bid')
  @Requires('bid.read')
  @Discreet()
  @Shows(BidView)
  showOwn(@Param('id', IdPipe) id: string) {
    return this.queries.showOwn(id);
  }

  @Get('tenders/:id/bids')
  @Requires('bid.read')
  @Lists(BidRow)
  list(@Param('id', IdPipe) id: string, @Query() query: BidsQuery) {
    return this.queries.list(id, query);
  }

  @Get('bids/:id')
  @Requires('bid.read')
  @Discreet()
  @Shows(BidView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('bids/:id/replace')
  @Requires('bid.replace')
  @Discreet()
  @Edits(HandedInView)
  replace(@Param('id', IdPipe) id: string, @Body() input: SubmitBid) {
    return this.submissions.replace(id, input);
  }

  @Post('bids/:id/withdraw')
  @Requires('bid.withdraw')
  @Discreet()
  @Commands()
  withdraw(@Param('id', IdPipe) id: string) {
    return this.submissions.withdraw(id);
  }
}
