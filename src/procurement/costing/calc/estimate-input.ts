import { dateText } from '#src/kernel/dates.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import type { Rate } from '#src/kernel/rate.js';

import type { ServicePeriod } from './months.js';
import {
  POST_LEVELS,
  type PostLevel,
  TAX_LOCATIONS,
  TAXPAYERS,
  type TaxLocation,
  type Taxpayer,
} from './parameter-kinds.js';
import {
  boolean,
  dateWithin,
  integer,
  list,
  object,
  oneOf,
  type Outcome,
  readJson,
  region,
  share,
  text,
  yuanWithin,
} from './shape.js';

/** Direct costs besides personnel. Rule: rulebook B35. */
export const DIRECT_COSTS = ['supervision', 'training', 'activities', 'office-transport'] as const;
export type DirectCostCode = (typeof DIRECT_COSTS)[number];

/** Workers of one kind; `gross` is the monthly wage of each in fen, before the worker's own contributions and tax. */
export interface Post {
  code: string;
  title: string;
  level: PostLevel;
  count: number;
  gross: Fen;
}

/** unit price in fen × quantity × months; what is not monthly has months 1. */
export interface DirectCost {
  code: DirectCostCode;
  unitPrice: Fen;
  quantity: number;
  months: number;
}

/** What an estimate is made of, besides the parameters. Rules: rulebook B12, B34, B35, B40. */
export interface EstimateInput {
  /** division code of GB/T 2260 whose parameters apply */
  region: string;
  period: ServicePeriod;
  /** the vendor's VAT status to be expected, and where it pays the urban construction tax */
  taxpayer: Taxpayer;
  taxLocation: TaxLocation;
  /** persons served, per township */
  clients: number[];
  thirteenthMonth: boolean;
  posts: Post[];
  directCosts: DirectCost[];
  /** share of the direct cost */
  managementRate: Rate;
}

/**
 * What an input holds at most. The service of one purchase lasts three years (rulebook A56, 102号令 24); the other bounds
 * are far above any real purchase and keep every amount within the safe integers.
 */
export const LIMITS = {
  start: [dateText('2000-01-01'), dateText('2199-12-31')],
  months: 36,
  posts: 100,
  /** of one post */
  workers: 1_000,
  townships: 1_000,
  clients: 10_000_000,
  quantity: 100_000,
  /** monthly wage or unit price, in yuan */
  price: '1000000.00',
} as const;
/** Codes are parts of the paths of lines. */
export const POST_CODE = '^[A-Za-z0-9-]+$';

const reader = object<EstimateInput>({
  region,
  period: object<ServicePeriod>({ start: dateWithin(...LIMITS.start), months: integer(1, LIMITS.months) }),
  taxpayer: oneOf(TAXPAYERS),
  taxLocation: oneOf(TAX_LOCATIONS),
  clients: list(integer(0, LIMITS.clients), { max: LIMITS.townships }),
  thirteenthMonth: boolean,
  posts: list(
    object<Post>({
      code: text(40, new RegExp(POST_CODE)),
      title: text(100),
      level: oneOf(POST_LEVELS),
      count: integer(1, LIMITS.workers),
      gross: yuanWithin('0.01', LIMITS.price),
    }),
    { min: 1, max: LIMITS.posts, key: 'code' },
  ),
  directCosts: list(
    object<DirectCost>({
      code: oneOf(DIRECT_COSTS),
      unitPrice: yuanWithin('0', LIMITS.price),
      quantity: integer(0, LIMITS.quantity),
      months: integer(1, LIMITS.months),
    }),
    { key: 'code' },
  ),
  managementRate: share,
});

/** Reads an estimate's input from JSON, money and rates as decimal strings. @returns the input, or every wrong field */
export function readEstimateInput(json: unknown): Outcome<EstimateInput> {
  return readJson(reader, json);
}

/** Writes an input as the JSON that `readEstimateInput` reads. */
export function writeEstimateInput(input: EstimateInput) {
  return {
    ...input,
    posts: input.posts.map((post) => ({ ...post, gross: formatYuan(post.gross) })),
    directCosts: input.directCosts.map((cost) => ({ ...cost, unitPrice: formatYuan(cost.unitPrice) })),
    managementRate: input.managementRate.toText(),
  };
}

/** An estimate's input as JSON. */
export type EstimateInputJson = ReturnType<typeof writeEstimateInput>;
