import type { Indicator } from '#src/procurement/tenders/calc/indicator.js';
import type { components } from '#web/api/generated/schema.js';

export type Assessment = components['schemas']['AssessmentView'];

/** The indicators that the contract brought along. */
export function indicatorsOf(view: Assessment): readonly Indicator[] {
  return (view.terms as unknown as { indicators: readonly Indicator[] }).indicators;
}
