import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { ReasonInput } from '../review/review.dto.js';
import { PanelCandidatesQueries } from './panel-candidates.queries.js';
import { ChooseChair, DeclareIndependence, DrawPanel, RecuseMember, ReseatPanel } from './review-panel.dto.js';
import { PanelCandidatesView, PanelView } from './review-panel.view.js';
import { ReviewPanelsQueries } from './review-panels.queries.js';
import { ReviewPanelsService } from './review-panels.service.js';

@ApiTags('review')
@Controller()
export class ReviewPanelsController {
  constructor(
    private readonly panels: ReviewPanelsService,
    private readonly queries: ReviewPanelsQueries,
    private readonly people: PanelCandidatesQueries,
  ) {}

  @Get('tenders/:id/panel')
  @Requires('review-panel.read')
  @Shows(PanelView)
  ofTender(@Param('id', IdPipe) id: string) {
    return this.queries.ofTender(id);
  }

  @Get('tenders/:id/panel-candidates')
  @Requires('review-panel.draw')
  @Shows(PanelCandidatesView, { versioned: false })
  candidates(@Param('id', IdPipe) id: string) {
    return this.people.of(id);
  }

  @Post('tenders/:id/panel')
  @Requires('review-panel.draw')
  @Creates(PanelView)
  draw(@Param('id', IdPipe) id: string, @Body() input: DrawPanel) {
    return this.panels.draw(id, input);
  }

  @Get('review-panels/:id')
  @Requires('review-panel.read')
  @Shows(PanelView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post('review-panels/:id/reseat')
  @Requires('review-panel.reseat')
  @Commands()
  reseat(@Param('id', IdPipe) id: string, @Body() input: ReseatPanel) {
    return this.panels.reseat(id, input);
  }

  @Post('review-panels/:id/declare')
  @Requires('review-panel.declare')
  @Commands()
  declare(@Param('id', IdPipe) id: string, @Body() input: DeclareIndependence) {
    return this.panels.declare(id, input);
  }

  @Post('review-panels/:id/recuse')
  @Requires('review-panel.recuse')
  @Commands()
  recuse(@Param('id', IdPipe) id: string, @Body() input: RecuseMember) {
    return this.panels.recuse(id, input);
  }

  @Post('review-panels/:id/chair')
  @Requires('review-panel.chair')
  @Commands()
  chair(@Param('id', IdPipe) id: string, @Body() input: ChooseChair) {
    return this.panels.chair(id, input);
  }

  @Post('review-panels/:id/complete')
  @Requires('review-panel.complete')
  @Commands()
  complete(@Param('id', IdPipe) id: string) {
    return this.panels.complete(id);
  }

  @Post('review-panels/:id/dissolve')
  @Requires('review-panel.dissolve')
  @Commands()
  dissolve(@Param('id', IdPipe) id: string, @Body() input: ReasonInput) {
    return this.panels.dissolve(id, input);
  }
}
