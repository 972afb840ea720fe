export { Notice } from './notice.entity.js';
export { Project } from './project.entity.js';
export { ProjectsService } from './projects.service.js';
export { Tender } from './tender.entity.js';
export { TendersModule } from './tenders.module.js';
export { TendersService } from './tenders.service.js';
export { Opening } from './openings/opening.entity.js';
export { seated, TenderSeat, type SeatKind } from './openings/seats.js';
