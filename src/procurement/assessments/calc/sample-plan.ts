import { leastClients, leastFiles } from './sampling.js';

/** What is sampled: service files, closed cases, clients to be asked. */
export const SAMPLE_KINDS = ['files', 'cases', 'clients'] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** How many of how many are examined. */
export interface SamplePlan {
  readonly kind: SampleKind;
  readonly population: number;
  readonly size: number;
}

/** Why a plan of samples does not stand; `min` is the fewest that the rule allows. */
export interface SamplePlanFault {
  readonly kind: SampleKind;
  readonly fault: 'missing' | 'twice' | 'too-small' | 'more-than-there-are';
  readonly min: number;
}

/** An assessment looks into files and asks clients, whatever else it does. */
const NEEDED: readonly SampleKind[] = ['files', 'clients'];

/** The fewest of a population that a sample has. Rule: rulebook E8. */
export function leastOf(kind: SampleKind, population: number): number {
  return kind === 'clients' ? leastClients(population) : leastFiles(population);
}

/** What is wrong with a plan of samples: each kind once, none too small, none larger than there are. Rule: rulebook E8. */
export function samplePlanFaults(plans: readonly SamplePlan[]): SamplePlanFault[] {
  const kinds = plans.map(({ kind }) => kind);
  const faults = plans.flatMap(({ kind, population, size }, index): SamplePlanFault[] => {
    const min = Math.max(1, leastOf(kind, population));
    if (kinds.indexOf(kind) < index) return [{ kind, fault: 'twice', min }];
    if (size > population) return [{ kind, fault: 'more-than-there-are', min }];
    return size < min ? [{ kind, fault: 'too-small', min }] : [];
  });
  const missing = NEEDED.filter((kind) => !kinds.includes(kind));
  return [...faults, ...missing.map((kind): SamplePlanFault => ({ kind, fault: 'missing', min: 1 }))];
}
