import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { OffersQueries } from './offers.queries.js';
import { PriceExplanationsService } from './price-explanations.service.js';
import { DeemSigned, ReportView, SignReport } from './report.view.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';
import { RecordPriceExplanation } from './review.dto.js';
import { OffersView, PriceExplanationView } from './review.view.js';

@ApiTags('review')
@Controller('tenders')
export class ReportsController {
  constructor(
    private readonly offers: OffersQueries,
    private readonly explanations: PriceExplanationsService,
    private readonly queries: ReportsQueries,
    private readonly reports: ReportsService,
  ) {}

  @Get(':id/offers')
  @Requires('review.read')
  @Shows(OffersView, { versioned: false })
  showOffers(@Param('id', IdPipe) id: string) {
    return this.offers.show(id);
  }

  @Post(':id/price-explanations')
  @Requires('review.explain-price')
  @Creates(PriceExplanationView, { versioned: false })
  explainPrice(@Param('id', IdPipe) id: string, @Body() input: RecordPriceExplanation) {
    return this.explanations.record(id, input);
  }

  @Get(':id/report')
  @Requires('review.read')
  @Shows(ReportView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post(':id/report/sign')
  @Requires('review.sign')
  @Commands()
  sign(@Param('id', IdPipe) id: string, @Body() input: SignReport) {
    return this.reports.sign(id, input);
  }

  @Post(':id/report/deem-signed')
  @Requires('review.deem-signed')
  @Commands()
  deemSigned(@Param('id', IdPipe) id: string, @Body() input: DeemSigned) {
    return this.reports.deemSigned(id, input);
  }
}
