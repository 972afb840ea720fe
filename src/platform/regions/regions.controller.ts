import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Computes, Lists } from '#src/platform/http/answers.js';
import type { Page } from '#src/platform/http/keyset.js';
import { ListRegionsQuery } from './list-regions.dto.js';
import { RegionCodePipe } from './region-code.pipe.js';
import { RegionView } from './region.view.js';
import { RegionsQueries } from './regions.queries.js';

@ApiTags('regions')
@Controller('regions')
export class RegionsController {
  constructor(private readonly regions: RegionsQueries) {}

  @Get()
  @Requires('region.read')
  @Lists(RegionView)
  list(@Query() query: ListRegionsQuery): Promise<Page<RegionView>> {
    return this.regions.list(query);
  }

  @Get(':code')
  @Requires('region.read')
  @Computes(RegionView)
  show(@Param('code', RegionCodePipe) code: string): Promise<RegionView> {
    return this.regions.show(code);
  }
}
