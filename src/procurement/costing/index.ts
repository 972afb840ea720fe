export { ParameterBook } from './calc/parameters.js';
export { ParameterUseView } from './computed-estimate.view.js';
export { KIND_NAMES, SHIPPED_PARAMETERS } from './costing-parameters.js';
export { CostingModule } from './costing.module.js';
export type { DraftEstimate } from './draft-estimate.dto.js';
export { parameterInWords } from './estimate-texts.js';
export { CostEstimate } from './estimate.entity.js';
export { EstimatesService } from './estimates.service.js';
