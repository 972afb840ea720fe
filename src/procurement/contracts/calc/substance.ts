import { Rate } from '#src/kernel/rate.js';
import { pricedPosts } from './compile-content.js';
import type { ContractContent, ContractService } from './contract-content.js';
import { CLAUSES } from './mandatory-content.js';
import { priceFaults } from './price-sums.js';

/** Words that are the parties' own matter: neither document nor offer settles what they say. */
const OWN_WORDS: readonly string[] = [
  'parties.basis',
  'parties.purchaser.usingOffice',
  'wages.floor',
  'priceAdjustment.grounds',
  'effect.copiesHeld',
  'effect.signedAt',
];

type Leaf = string | number | boolean | null;
type Tree = Leaf | readonly Tree[] | { readonly [key: string]: Tree };

/** A field in which a contract leaves what was agreed; null where a side has nothing. */
export interface Deviation {
  /** of the contract: `subject.serviceLines.3.quantity`; an entry that it lacks is named by its list */
  readonly path: string;
  readonly code: 'differs' | 'missing' | 'added';
  readonly agreed: Leaf;
  readonly contract: Leaf;
}

/**
 * Every field, clause by clause, in which a contract differs from what document and offer amount to; none is the proof that nothing was changed. Lists are compared by
 * the codes of their entries, in any order; decimal texts by their value ("0.3" is "0.30"). A list of prices that the offer leaves open, or that does
 * not add up, binds nobody: it is mended until it does, and the vendor agrees to it with the contract (A47). Rule: rulebook D3, 政府采购法 46; ADR 13.
 * @param compiled what document and offer amount to now
 * @param gaps whether what is left empty counts: a draft may have gaps, and only gaps
 */
export function deviations(
  compiled: ContractContent,
  contract: ContractContent,
  { gaps }: { readonly gaps: 'tolerated' | 'refused' },
): Deviation[] {
  const agreed = agreedWith(compiled, contract) as unknown as Record<string, Tree>;
  const found = CLAUSES.flatMap((clause) => compare(clause, agreed[clause]!, contract[clause] as unknown as Tree));
  return found.filter(
    (deviation) => !OWN_WORDS.includes(deviation.path) && !(gaps === 'tolerated' && isGap(contract, deviation)),
  );
}

/** What is agreed, with the lists of prices taken from the contract where the offer's bind nobody. */
function agreedWith(compiled: ContractContent, contract: ContractContent): ContractContent {
  const faults = priceFaults(compiled);
  const isOpen = (list: string) => faults.some(({ path }) => path === list || path.startsWith(`${list}.`));
  const priceForm = isOpen('price.priceForm') ? contract.price.priceForm : compiled.price.priceForm;
  return {
    ...compiled,
    subject: isOpen('subject.serviceLines') ? repriced(compiled.subject, contract.subject) : compiled.subject,
    staffing: { ...compiled.staffing, posts: pricedPosts(compiled.staffing.posts, priceForm) },
    price: { ...compiled.price, priceForm },
  };
}

function repriced(agreed: ContractContent['subject'], by: ContractContent['subject']): ContractContent['subject'] {
  const priced = new Map(by.serviceLines.map((line) => [line.code, line]));
  const repricedLine = (line: ContractService): ContractService => {
    const { unitPrice, amount } = priced.get(line.code) ?? line;
    return { ...line, unitPrice, amount };
  };
  return { ...agreed, serviceLines: agreed.serviceLines.map(repricedLine) };
}

function isGap(contract: ContractContent, { path, contract: found }: Deviation): boolean {
  const value = path
    .split('.')
    .reduce<Tree>(
      (tree, key) => (isTree(tree) && Object.hasOwn(tree, key) ? (tree as Record<string, Tree>)[key]! : null),
      contract as unknown as Tree,
    );
  const isEmptyText = typeof found === 'string' && found.trim() === '';
  return isEmptyText || value === null || (Array.isArray(value) && value.length === 0);
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
  const left = [...agreed];
  const found = contract.flatMap((entry, index): Deviation[] => {
    const code = codeOf(entry);
    const at = left.findIndex((each) => codeOf(each) === code);
    if (at < 0) return [{ path: join(path, String(index)), code: 'added', agreed: null, contract: code }];
    const [original] = left.splice(at, 1);
    return compare(join(path, String(index)), original!, entry);
  });
  const missing = left.map((entry): Deviation => ({ path, code: 'missing', agreed: codeOf(entry), contract: null }));
  return [...found, ...missing];
}

const isTree = (value: Tree): value is Exclude<Tree, Leaf> => typeof value === 'object' && value !== null;

const isObject = (value: Tree): value is { readonly [key: string]: Tree } => isTree(value) && !Array.isArray(value);

const valueAt = (of: { readonly [key: string]: Tree }, key: string): Tree =>
  Object.hasOwn(of, key) ? (of[key] ?? null) : null;

/** What an entry of a list is known by. */
const KEYS = ['code', 'uscc', 'ground'] as const;

function codeOf(entry: Tree): string {
  if (!isObject(entry)) return String(told(entry));
  const key = KEYS.find((each) => Object.hasOwn(entry, each));
  return String(told(key === undefined ? entry : valueAt(entry, key)));
}

const told = (value: Tree): Leaf => (isTree(value) ? JSON.stringify(value) : value);

const join = (path: string, key: string): string => `${path}.${key}`;

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
