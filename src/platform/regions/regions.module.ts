import { Module } from '@nestjs/common';
import { RegionTree } from './region-tree.js';
import { RegionsController } from './regions.controller.js';
import { RegionsQueries } from './regions.queries.js';

/** The regions of GB/T 2260: reference data, seeded, never edited by users. */
@Module({
  controllers: [RegionsController],
  providers: [RegionsQueries, RegionTree],
  exports: [RegionTree],
})
export class RegionsModule {}
