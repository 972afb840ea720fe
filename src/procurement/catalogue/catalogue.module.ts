import { Module } from '@nestjs/common';
import { registerWork } from '#src/platform/work/index.js';
import { catalogueWork } from './catalogue.work.js';
import './catalogue.constraints.js';
import { CataloguesController } from './catalogues.controller.js';
import { CataloguesQueries } from './catalogues.queries.js';
import { CataloguesService } from './catalogues.service.js';
import { ServiceItems } from './service-items.js';

registerWork(catalogueWork);

@Module({
  controllers: [CataloguesController],
  providers: [CataloguesService, CataloguesQueries, ServiceItems],
  exports: [CataloguesService],
})
export class CatalogueModule {}
