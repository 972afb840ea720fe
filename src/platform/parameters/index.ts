export { Parameter } from './parameter.entity.js';
export type { ParameterContent } from './parameter-content.js';
export { ParameterKinds, type ParameterKind } from './parameter-kinds.js';
export { Parameters } from './parameters.js';
export { ParametersModule } from './parameters.module.js';
export { ParametersService } from './parameters.service.js';
