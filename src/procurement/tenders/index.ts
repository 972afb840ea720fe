export { Notice } from './notice.entity.js';
export { Project } from './project.entity.js';
export { Tender } from './tender.entity.js';
export { TendersModule } from './tenders.module.js';
