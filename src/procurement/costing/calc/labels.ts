import { DIRECT_COSTS } from './estimate-input.js';
import { INSURANCES } from './parameter-kinds.js';

/** What a line may be called; each has a text `costing.line.…` in every language. */
export const LINE_LABELS = [
  'price-inclusive',
  'price-exclusive',
  'cost',
  'direct',
  'personnel',
  'post',
  'per-head',
  'wages',
  'contributions',
  'contributions-span',
  'contributions-monthly',
  ...INSURANCES,
  'thirteenth-month',
  'union-fund',
  'union-fund-span',
  'heat-allowance',
  'heat-allowance-span',
  ...DIRECT_COSTS,
  'management',
  'surcharges',
  'vat',
] as const;
export type LineLabel = (typeof LINE_LABELS)[number];
