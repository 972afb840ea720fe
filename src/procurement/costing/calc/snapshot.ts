import { DomainError } from '#src/kernel/errors.js';

import { computeEstimate, type Estimate } from './estimate.js';
import { type EstimateInput, type EstimateInputJson, readEstimateInput, writeEstimateInput } from './estimate-input.js';
import type { ParameterRow } from './parameter-rows.js';
import { regionChain } from './parameters.js';

/** All that an estimate was computed from, as JSON: stored with it, it gives the same digits at any later time. */
export interface EstimateSnapshot {
  input: EstimateInputJson;
  parameters: ParameterRow[];
}

/** Keeps the input and those of the parameters that the region can take. */
export function takeSnapshot(input: EstimateInput, rows: readonly ParameterRow[]): EstimateSnapshot {
  const regions = regionChain(input.region);
  return { input: writeEstimateInput(input), parameters: rows.filter(({ region }) => regions.includes(region)) };
}

/**
 * Computes a stored estimate again from nothing but its snapshot.
 * @throws DomainError `invalid-shape` when the snapshot's input cannot be read, and as `computeEstimate`
 */
export function replayEstimate(snapshot: EstimateSnapshot): Estimate {
  const input = readEstimateInput(snapshot.input);
  if (!input.ok) throw new DomainError('invalid-shape', {}, input.problems);
  return computeEstimate(input.value, snapshot.parameters);
}
