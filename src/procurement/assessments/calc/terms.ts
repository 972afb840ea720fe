export { frameworkFaults } from '#src/procurement/tenders/calc/framework.js';
export {
  gradeTermFaults,
  GRADES,
  type Grade,
  type GradeTerm,
  type GradeTerms,
} from '#src/procurement/tenders/calc/grade-terms.js';
export {
  INDICATOR_GROUPS,
  type Indicator,
  type IndicatorGroup,
  type IndicatorScore,
  type Measurement,
} from '#src/procurement/tenders/calc/indicator.js';
