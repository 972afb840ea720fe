export { CostEstimate } from './estimate.entity.js';
export { CostingModule } from './costing.module.js';
export { SHIPPED_PARAMETERS } from './costing-parameters.js';
export { EstimatesService } from './estimates.service.js';
export type { DraftEstimate } from './draft-estimate.dto.js';
