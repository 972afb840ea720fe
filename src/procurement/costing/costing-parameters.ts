import { readdirSync, readFileSync } from 'node:fs';
import type { ParameterContent, ParameterKind as KindDefinition } from '#src/platform/parameters/index.js';
import { PARAMETER_KINDS, type ParameterKind, parseParameterValue } from './calc/parameter-kinds.js';

const SEEDS = new URL('./seeds/parameters/', import.meta.url);

/** The names of the kinds of parameters that estimates are computed with. */
export const KIND_NAMES = Object.keys(PARAMETER_KINDS) as ParameterKind[];

/** Those kinds as the platform keeps them. */
export const COSTING_KINDS: readonly KindDefinition[] = KIND_NAMES.map((name) => ({
  name,
  extrapolates: PARAMETER_KINDS[name].extrapolates,
  validate(value) {
    const outcome = parseParameterValue(name, value);
    return outcome.ok ? [] : outcome.problems;
  },
}));

/** The parameters that come with the product, one file a region. */
export const SHIPPED_PARAMETERS: readonly ParameterContent<ParameterKind>[] = readdirSync(SEEDS)
  .sort()
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, SEEDS), 'utf8')) as ParameterContent<ParameterKind>[]);
