import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { PaymentRequestsQuery, ReturnPaymentRequest } from './payment-request.dto.js';
import { PaymentRequestRow, PaymentRequestView } from './payment-request.view.js';
import { PaymentRequestsQueries } from './payment-requests.queries.js';
import { PaymentRequestsService } from './payment-requests.service.js';

@ApiTags('payments')
@Controller()
export class PaymentRequestsController {
  constructor(
    private readonly requests: PaymentRequestsService,
    private readonly queries: PaymentRequestsQueries,
  ) {}

  @Post('milestones/:id/payment-requests')
  @Requires('payment-request.draft')
  @Creates(PaymentRequestView)
  draft(@Param('id', IdPipe) id: string) {
    return this.requests.draft(id);
  }

  @Get('payment-requests')
  @Requires('payment-request.read')
  @Lists(PaymentRequestRow)
  list(@Query() query: PaymentRequestsQuery) {
    return this.queries.list(query);
  }

  @Get('payment-requests/:id')
  @Requires('payment-request.read')
  @Shows(PaymentRequestView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('payment-requests/:id/submit')
  @Requires('payment-request.submit')
  @Commands()
  submit(@Param('id', IdPipe) id: string) {
    return this.requests.submit(id);
  }

  @Post('payment-requests/:id/verify')
  @Requires('payment-request.verify')
  @Commands()
  verify(@Param('id', IdPipe) id: string) {
    return this.requests.verify(id);
  }

  @Post('payment-requests/:id/endorse')
  @Requires('payment-request.endorse')
  @Commands()
  endorse(@Param('id', IdPipe) id: string) {
    return this.requests.endorse(id);
  }

  @Post('payment-requests/:id/review')
  @Requires('payment-request.review')
  @Commands()
  review(@Param('id', IdPipe) id: string) {
    return this.requests.review(id);
  }

  @Post('payment-requests/:id/approve')
  @Requires('payment-request.approve')
  @Commands()
  approve(@Param('id', IdPipe) id: string) {
    return this.requests.approve(id);
  }

  @Post('payment-requests/:id/return')
  @Requires('payment-request.return')
  @Commands()
  return(@Param('id', IdPipe) id: string, @Body() input: ReturnPaymentRequest) {
    return this.requests.return(id, input);
  }
}
