import type { ContractContent } from './contract-content.js';

/** The clauses of the contract in the order of the text. Rule: rulebook D2. */
export const CLAUSES = [
  'parties',
  'scope',
  'subject',
  'quality',
  'staffing',
  'term',
  'price',
  'payment',
  'performanceBond',
  'acceptance',
  'assessment',
  'rights',
  'wages',
  'reports',
  'confidentiality',
  'results',
  'breach',
  'amendment',
  'priceAdjustment',
  'termination',
  'forceMajeure',
  'disputes',
  'effect',
] as const satisfies readonly (keyof ContractContent)[];
export type Clause = keyof ContractContent;

interface Demand {
  /** what must not be empty; `*` stands for every entry of a list or of a record */
  readonly keys: readonly string[];
  readonly source: string;
}

/** What the law demands of each clause; a clause without a line is the parties' own matter. Rule: rulebook D1. */
const DEMANDS: { readonly [C in Clause]?: readonly Demand[] } = {
  parties: [{ keys: ['purchaser.name', 'vendor.name', 'basis', 'awardNotice'], source: '民法典 470' }],
  scope: [{ keys: ['area', 'clients'], source: 'S§13' }],
  subject: [
    {
      keys: ['serviceLines.*.name', 'serviceLines.*.unit', 'serviceLines.*.quantity', 'serviceLines.*.unitPrice'],
      source: 'S§13, 民法典 470',
    },
  ],
  quality: [
    { keys: ['standards'], source: 'S§13, 民法典 470' },
    { keys: ['records'], source: '22号 23' },
  ],
  staffing: [
    { keys: ['posts.*.name', 'posts.*.count'], source: '102号令 23' },
    { keys: ['graceDays'], source: 'S§13, 民法典 470' },
  ],
  term: [
    { keys: ['startsOn', 'endsOn'], source: 'S§13, 民法典 470' },
    { keys: ['place', 'manner'], source: '民法典 470' },
  ],
  price: [{ keys: ['total', 'capitals', 'taxRate'], source: '民法典 470, 102号令 23' }],
  payment: [
    { keys: ['instalments.*.share', 'instalments.*.condition'], source: '22号 23' },
    { keys: ['method', 'workingDays'], source: 'S§13, 102号令 23' },
  ],
  acceptance: [{ keys: ['standard', 'stages', 'users'], source: '22号 23' }],
  assessment: [{ keys: ['indicators', 'grades.*.factor'], source: '22号 23' }],
  rights: [{ keys: ['purchaser', 'vendor', 'subcontracting'], source: '102号令 23' }],
  confidentiality: [
    {
      keys: ['purpose', 'period', 'manner', 'data', 'safeguards', 'subEntrusting', 'returnOrDeletion'],
      source: '个人信息保护法 21',
    },
  ],
  results: [{ keys: ['ownership'], source: '22号 23' }],
  breach: [{ keys: ['lateDailyRate', 'lateCapShare', 'falseRecordShare'], source: 'S§13, 民法典 470' }],
  disputes: [{ keys: ['manner', 'court'], source: '民法典 470' }],
};

/** A key of a clause that is empty although the law wants it. */
export interface MissingContent {
  /** its number in the text, from 1 */
  readonly clause: number;
  /** `payment.instalments.1.condition` */
  readonly path: string;
  readonly source: string;
}

/**
 * The mandatory content that a contract lacks, clause by clause; no document is made of it until this is empty. Empty are
 * an absent key, blank text, a list without entries. Rule: rulebook D1.
 */
export function missingContent(content: ContractContent): MissingContent[] {
  return CLAUSES.flatMap((clause, index) =>
    (DEMANDS[clause] ?? []).flatMap(({ keys, source }) =>
      keys
        .flatMap((key) => emptyPaths(content[clause], key.split('.')))
        .map((path) => ({ clause: index + 1, path: `${clause}.${path}`, source })),
    ),
  );
}

/** The paths at which a key has no value: one for each entry of a list that lacks it. */
function emptyPaths(value: unknown, [key, ...rest]: readonly string[]): string[] {
  if (key === undefined) return [];
  if (key === '*') {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return entries.flatMap(([name, entry]) => emptyPaths(entry, rest).map((path) => `${name}.${path}`));
  }
  const inner = valueAt(value, key);
  if (isEmpty(inner)) return [key];
  return emptyPaths(inner, rest).map((path) => `${key}.${path}`);
}

function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.every(isEmpty);
}
