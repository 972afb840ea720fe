import type { PaymentCondition, PaymentKind } from '#src/procurement/tenders/calc/procurement-document.js';

/** Words of every contract that neither document nor offer says; they stand beside the templates, where whoever writes those can mend them. */
export interface ContractWords {
  /** of the contract, with `{project}` for the project's name */
  readonly title: string;
  /** policy documents that every contract rests on */
  readonly basis: string;
  readonly wageFloor: string;
  readonly priceAdjustment: string;
  readonly conditions: Readonly<Record<Exclude<PaymentCondition, 'acceptance'>, string>>;
  readonly acceptance: Readonly<Record<PaymentKind, string>>;
}

/** What a payment of this kind waits for. */
export function conditionWords(words: ContractWords, kind: PaymentKind, condition: PaymentCondition): string {
  return condition === 'acceptance' ? words.acceptance[kind] : words.conditions[condition];
}

export const titleOf = ({ title }: ContractWords, project: string): string => title.replace('{project}', project);
