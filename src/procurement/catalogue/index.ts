export { Catalogue } from './catalogue.entity.js';
export { CatalogueModule } from './catalogue.module.js';
export { CataloguesService } from './catalogues.service.js';
export { ServiceItem } from './service-item.entity.js';
