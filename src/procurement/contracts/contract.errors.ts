import { DomainError, type FieldProblem, type ProblemParams } from '#src/kernel/errors.js';
import { type Fen, formatYuan } from '#src/kernel/money.js';
import type { ProblemCode } from '#src/kernel/problems.js';
import { termFaults } from './calc/contract-term.js';
import type { ContractContent } from './calc/contract-content.js';
import { missingContent } from './calc/mandatory-content.js';
import { priceFaults } from './calc/price-sums.js';
import { deviations } from './calc/substance.js';

const NOTHING = '—';

/** One problem that names every field at once; its own words are those of the first. */
function everyField(
  code: ProblemCode,
  faults: readonly { readonly path: string; readonly params: ProblemParams }[],
): DomainError | undefined {
  const fields = faults.map(({ path, params }): FieldProblem => {
    const field = `content.${path}`;
    return { path: field, code: 'rule', params: { ...params, field } };
  });
  return fields[0] && new DomainError(code, { ...fields[0].params, count: fields.length }, fields);
}

/**
 * A draft may lack something, but nothing in it may differ from what document and offer amount to.
 * @throws DomainError `contract-deviates`, by field. Rule: rulebook D3
 */
export function requireNoDeviation(
  compiled: ContractContent,
  content: ContractContent,
  gaps: 'tolerated' | 'refused' = 'tolerated',
): void {
  const found = deviations(compiled, content, { gaps });
  const problem = everyField(
    'contract-deviates',
    found.map(({ path, agreed, contract }) => ({
      path,
      params: { rule: 'D3', agreed: words(agreed), contract: words(contract) },
    })),
  );
  if (problem) throw problem;
}

/**
 * A contract that is submitted lacks nothing, differs in nothing, adds up, and lasts as long as it may.
 * @throws DomainError `contract-content-missing`, `contract-deviates`, `contract-sums-wrong`, `multi-year-grounds-missing`, `service-term-invalid`;
 * each names all its fields. Rules: D1, D3, A47, A56
 */
export function requireWhole(compiled: ContractContent, content: ContractContent): void {
  const missing = everyField(
    'contract-content-missing',
    missingContent(content).map(({ path, clause, source }) => ({ path, params: { rule: 'D1', clause, source } })),
  );
  if (missing) throw missing;
  requireNoDeviation(compiled, content, 'refused');
  const sums = everyField(
    'contract-sums-wrong',
    priceFaults(content).map(({ path, expectedFen, foundFen }) => ({
      path,
      params: {
        rule: 'A47',
        expected: inYuan(expectedFen),
        found: inYuan(foundFen),
      },
    })),
  );
  if (sums) throw sums;
  requireTerm(content.term);
}

function requireTerm({ startsOn, endsOn, multiYearGrounds }: ContractContent['term']): void {
  const grounds = multiYearGrounds.map(({ ground }) => ground);
  const [fault] = termFaults({ startsOn, endsOn }, grounds);
  if (!fault) return;
  if (fault.code !== 'multi-year-grounds-missing')
    throw everyField('service-term-invalid', [{ path: 'term.endsOn', params: { rule: 'A56' } }])!;
  const { latest, missing } = fault;
  throw everyField(fault.code, [{ path: 'term.endsOn', params: { rule: 'A56', latest, missing } }])!;
}

const inYuan = (amount: Fen | null): string => (amount === null ? NOTHING : formatYuan(amount));

function words(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value).trim();
  return text === '' ? NOTHING : text;
}
