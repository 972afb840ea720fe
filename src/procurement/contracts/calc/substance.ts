import type { DateText } from '#src/kernel/dates.js';
import type { Fen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { PaymentShare } from './payment-plan.js';

/** A service that is bought; quantity as decimal text, prices in fen and with tax. */
export interface PricedService {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPriceFen: Fen;
  readonly amountFen: Fen;
  readonly standard: string;
}

/** A row of the vendor's price form (分项报价): a post with its annual price, or a sum for another cost. */
export interface PriceFormRow {
  readonly code: string;
  readonly name: string;
  readonly count: number | null;
  readonly annualFen: Fen | null;
  readonly amountFen: Fen;
}

/** What a grade of the assessment means for money and renewal; `factor` is decimal ratio text. */
export interface GradeTerm {
  readonly code: string;
  readonly factor: string;
  readonly mayRenew: boolean;
}

/**
 * What a contract may not change: as the procurement document and the winning offer have it. Rule: rulebook D3,
 * 政府采购法 46.
 */
export interface Substance {
  readonly vendorId: string;
  readonly priceFen: Fen;
  readonly taxRate: string;
  readonly serviceLines: readonly PricedService[];
  readonly priceForm: readonly PriceFormRow[];
  readonly service: {
    readonly startsOn: DateText;
    readonly endsOn: DateText;
    readonly place: string;
    readonly clients: number;
    readonly renewals: number;
  };
  readonly payments: readonly PaymentShare[];
  readonly grades: readonly GradeTerm[];
}

type Leaf = string | number | boolean | null;
type Tree = Leaf | readonly Tree[] | { readonly [key: string]: Tree };

/** A field in which the contract leaves what was agreed; null where a side has nothing. */
export interface Deviation {
  /** of the contract: `serviceLines.3.quantity`; a line that it lacks is named by its list */
  readonly path: string;
  readonly code: 'differs' | 'missing' | 'added';
  readonly agreed: Leaf;
  readonly contract: Leaf;
}

/**
 * Every field in which a contract differs from document and offer; none is the proof that nothing was changed. Lists are
 * compared by the codes of their entries, in any order; decimal texts by their value ("0.3" is "0.30"). Rule: rulebook D3.
 */
export function deviations(agreed: Substance, contract: Substance): Deviation[] {
  return compare('', agreed as unknown as Tree, contract as unknown as Tree);
}

function compare(path: string, agreed: Tree, contract: Tree): Deviation[] {
  if (Array.isArray(agreed) && Array.isArray(contract)) return compareLists(path, agreed, contract);
  if (isObject(agreed) && isObject(contract)) {
    const keys = [...new Set([...Object.keys(agreed), ...Object.keys(contract)])];
    return keys.flatMap((key) => compare(join(path, key), valueAt(agreed, key), valueAt(contract, key)));
  }
  if (!isTree(agreed) && !isTree(contract))
    return isSame(agreed, contract) ? [] : [{ path, code: 'differs', agreed, contract }];
  return [{ path, code: 'differs', agreed: told(agreed), contract: told(contract) }];
}

function compareLists(path: string, agreed: readonly Tree[], contract: readonly Tree[]): Deviation[] {
  const expected = new Map(agreed.map((entry) => [codeOf(entry), entry]));
  const found = contract.flatMap((entry, index): Deviation[] => {
    const code = codeOf(entry);
    const original = expected.get(code);
    if (original === undefined)
      return [{ path: join(path, String(index)), code: 'added', agreed: null, contract: code }];
    expected.delete(code);
    return compare(join(path, String(index)), original, entry);
  });
  const missing = [...expected.keys()].map((code): Deviation => ({
    path,
    code: 'missing',
    agreed: code,
    contract: null,
  }));
  return [...found, ...missing];
}

const isTree = (value: Tree): value is Exclude<Tree, Leaf> => typeof value === 'object' && value !== null;

const isObject = (value: Tree): value is { readonly [key: string]: Tree } => isTree(value) && !Array.isArray(value);

const valueAt = (of: { readonly [key: string]: Tree }, key: string): Tree =>
  Object.hasOwn(of, key) ? (of[key] ?? null) : null;

const codeOf = (entry: Tree): string => String(told(isObject(entry) ? valueAt(entry, 'code') : entry));

const told = (value: Tree): Leaf => (isTree(value) ? JSON.stringify(value) : value);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function isSame(a: Leaf, b: Leaf): boolean {
  if (a === b) return true;
  const [x, y] = [decimal(a), decimal(b)];
  return x !== undefined && y !== undefined && x.equals(y);
}

/** Undefined for what is no decimal text. */
function decimal(value: Leaf): Rate | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return Rate.parse(value);
  } catch {
    return undefined;
  }
}
