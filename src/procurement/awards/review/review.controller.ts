import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Lists, Shows } from '#src/platform/http/answers.js';
import { PageQuery } from '#src/platform/http/keyset.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ChecksQueries } from './checks.queries.js';
import { ChecksService } from './checks.service.js';
import { ConsultationsQueries } from './consultations.queries.js';
import { ConsultationsService } from './consultations.service.js';
import { CallFinalOffers, RecordCheck, RecordConsultation } from './review.dto.js';
import { ChecksView, CheckView, ConsultationView } from './review.view.js';
import { ReviewsService } from './reviews.service.js';

@ApiTags('review')
@Controller('tenders')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly checks: ChecksService,
    private readonly checked: ChecksQueries,
    private readonly consultations: ConsultationsService,
    private readonly consulted: ConsultationsQueries,
  ) {}

  @Post(':id/review')
  @Requires('tender.review')
  @Commands()
  review(@Param('id', IdPipe) id: string) {
    return this.reviews.review(id);
  }

  @Get(':id/checks')
  @Requires('review.read')
  @Shows(ChecksView, { versioned: false })
  showChecks(@Param('id', IdPipe) id: string) {
    return this.checked.show(id);
  }

  @Post(':id/checks')
  @Requires('review.check')
  @Creates(CheckView, { versioned: false })
  check(@Param('id', IdPipe) id: string, @Body() input: RecordCheck) {
    return this.checks.record(id, input);
  }

  @Post(':id/consult')
  @Requires('tender.consult')
  @Commands()
  consult(@Param('id', IdPipe) id: string) {
    return this.consultations.consult(id);
  }

  @Get(':id/consultations')
  @Requires('review.read')
  @Lists(ConsultationView)
  listConsultations(@Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.consulted.list(id, page);
  }

  @Post(':id/consultations')
  @Requires('review.consult')
  @Creates(ConsultationView, { versioned: false })
  recordConsultation(@Param('id', IdPipe) id: string, @Body() input: RecordConsultation) {
    return this.consultations.record(id, input);
  }

  @Post(':id/call-final-offers')
  @Requires('tender.call-final-offers')
  @Commands()
  callFinalOffers(@Param('id', IdPipe) id: string, @Body() input: CallFinalOffers) {
    return this.consultations.callFinalOffers(id, input);
  }
}
