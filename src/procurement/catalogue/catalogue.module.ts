import { Module } from '@nestjs/common';
import './catalogue.constraints.js';
import { CataloguesController } from './catalogues.controller.js';
import { CataloguesQueries } from './catalogues.queries.js';
import { CataloguesService } from './catalogues.service.js';
import { ServiceItems } from './service-items.js';

@Module({
  controllers: [CataloguesController],
  providers: [CataloguesService, CataloguesQueries, ServiceItems],
  exports: [CataloguesService],
})
export class CatalogueModule {}
