export type { Calculator } from './calc/calculator.js';
export { CalculatorsModule } from './calculators.module.js';
export { CalculatorsService } from './calculators.service.js';
export { CALCULATORS } from './calc/calculators.js';
export { EXAMPLES } from './calc/examples.js';
export type { StepView } from './explanation.view.js';
export type { Field, Fields } from './calc/fields.js';
export { shownFigure, stepInWords } from './in-words.js';
