import type { Period } from '#src/kernel/deadlines.js';

/**
 * A procurement method as data: what the law demands of its dates, prices and words. Rules: rulebook A1, A10–A17, A30, A40, A41.
 * Weights are points of 100.
 */
export interface MethodRules {
  /** documents stay available at least so long after the notice */
  readonly documents: Period & { rule: string };
  /** the notice stands so long */
  readonly notice: Period & { rule: string };
  /** from the day the documents are issued to the deadline for bids */
  readonly response: Period & { rule: string };
  /** a change that affects bids comes at least so long before the deadline, or the deadline moves */
  readonly change: Period & { rule: string };
  /** price weight in points, at least and at most */
  readonly priceWeight: { min: number; max: number; rule: string };
  readonly minimumBidders: number;
  readonly words: { document: string; bid: string; bidder: string; award: string; failed: string };
}

export type ProcurementMethod = 'open_tender' | 'competitive_consultation';

export const METHODS: Readonly<Record<ProcurementMethod, MethodRules>> = {
  open_tender: {
    documents: { workingDays: 5, rule: 'A10' },
    notice: { workingDays: 5, rule: 'A16' },
    response: { days: 20, rule: 'A11' },
    change: { days: 15, rule: 'A14' },
    priceWeight: { min: 10, max: 100, rule: 'A41' },
    minimumBidders: 3,
    words: { document: '招标文件', bid: '投标文件', bidder: '投标人', award: '中标', failed: '废标' },
  },
  competitive_consultation: {
    documents: { workingDays: 5, rule: 'A10' },
    notice: { workingDays: 3, rule: 'A17' },
    response: { days: 10, rule: 'A12' },
    change: { days: 5, rule: 'A14' },
    priceWeight: { min: 10, max: 30, rule: 'A41' },
    minimumBidders: 3,
    words: { document: '磋商文件', bid: '响应文件', bidder: '供应商', award: '成交', failed: '终止采购活动' },
  },
};

export const PROCUREMENT_METHODS = Object.keys(METHODS) as ProcurementMethod[];

/** Statutory grounds for a method other than the open tender, as codes the dictionaries name. Rule: 政府采购法 29–32; 214号 3. */
export const METHOD_GROUNDS: Readonly<Record<ProcurementMethod, readonly string[]>> = {
  open_tender: ['default-method'],
  competitive_consultation: [
    'government-purchased-services',
    'complex-or-special',
    'price-not-calculable',
    'market-research-support',
    'outside-mandatory-tender',
  ],
};
