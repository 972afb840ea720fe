import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Commands, Creates, Edits, Lists, Shows } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { CatalogueRow, CatalogueView } from './catalogue.view.js';
import { CataloguesQueries } from './catalogues.queries.js';
import { CataloguesService } from './catalogues.service.js';
import { CatalogueDraft, DraftCatalogue } from './draft-catalogue.dto.js';
import { CataloguesQuery, EffectiveQuery } from './lists.dto.js';

@ApiTags('catalogues')
@Controller('catalogues')
export class CataloguesController {
  constructor(
    private readonly catalogues: CataloguesService,
    private readonly queries: CataloguesQueries,
  ) {}

  @Get()
  @Requires('catalogue.read')
  @Lists(CatalogueRow)
  list(@Query() query: CataloguesQuery) {
    return this.queries.list(query);
  }

  @Get('effective')
  @Requires('catalogue.read')
  @Shows(CatalogueView)
  effective(@Query() query: EffectiveQuery) {
    return this.queries.effective(query);
  }

  @Get(':id')
  @Requires('catalogue.read')
  @Shows(CatalogueView)
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Post()
  @Requires('catalogue.draft')
  @Creates(CatalogueView)
  draft(@Body() input: DraftCatalogue) {
    return this.catalogues.draft(input);
  }

  @Put(':id')
  @Requires('catalogue.redraft')
  @Edits(CatalogueView)
  redraft(@Param('id', IdPipe) id: string, @Body() input: CatalogueDraft) {
    return this.catalogues.redraft(id, input);
  }

  @Post(':id/publish')
  @Requires('catalogue.publish')
  @Commands()
  publish(@Param('id', IdPipe) id: string) {
    return this.catalogues.publish(id);
  }

  @Post(':id/retire')
  @Requires('catalogue.retire')
  @Commands()
  retire(@Param('id', IdPipe) id: string) {
    return this.catalogues.retire(id);
  }
}
