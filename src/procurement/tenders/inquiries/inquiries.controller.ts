import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { InquiriesQueries } from './inquiries.queries.js';
import { InquiriesService } from './inquiries.service.js';
import { AnswerInquiry, AskInquiry, InquiryRow, InquiryView } from './inquiry.view.js';

@ApiTags('inquiries')
@Controller()
export class InquiriesController {
  constructor(
    private readonly inquiries: InquiriesService,
    private readonly queries: InquiriesQueries,
  ) {}

  @Get('tenders/:id/inquiries')
  @Requires('inquiry.read')
  @Lists(InquiryRow)
  list(@Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.queries.list(id, page);
  }

  @Post('tenders/:id/inquiries')
  @Requires('inquiry.ask')
  @Creates(InquiryView)
  ask(@Param('id', IdPipe) id: string, @Body() input: AskInquiry) {
    return this.inquiries.ask(id, input);
  }

  @Get('inquiries/:id')
  @Requires('inquiry.read')
  @Shows(InquiryView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('inquiries/:id/answer')
  @Requires('inquiry.answer')
  @Commands()
  answer(@Param('id', IdPipe) id: string, @Body() input: AnswerInquiry) {
    return this.inquiries.answer(id, input);
  }

  @Post('inquiries/:id/withdraw')
  @Requires('inquiry.withdraw')
  @Commands()
  withdraw(@Param('id', IdPipe) id: string) {
    return this.inquiries.withdraw(id);
  }
}
