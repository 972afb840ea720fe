import { DomainError, fieldError, type FieldProblem } from '#src/kernel/errors.js';
import { type AbnormalLowTerms, checkAbnormalLowRatios, type Offer } from './abnormal-low.js';
import { checkSmeDeductions, type SmeStanding, type SmeTerms } from './evaluated-price.js';
import type { TieRules } from './ranking.js';
import type { MemberSheet, ScoredCriterion, ScoreFault } from './score-sheet.js';

/** A bid that passed the qualification and the conformity review; the only ones that are scored. */
export interface ConformingBid extends Offer {
  readonly standing: SmeStanding;
}

/** All that an evaluation is made of, as JSON: the document's terms, the bids, the panel's sheets, the purchaser's draw. */
export interface EvaluationInput extends TieRules {
  /** 政府购买服务: a consultation may go on with two bidders (A30) */
  readonly isGovernmentService: boolean;
  readonly criteria: readonly ScoredCriterion[];
  readonly sme: SmeTerms;
  readonly abnormalLow: AbnormalLowTerms;
  /** bidders whose price the panel itself doubts (A45) */
  readonly doubted?: readonly string[];
  /** how far from the panel's average a member's judgement is questioned; ratio text (A48) */
  readonly outlierShare: string;
  readonly bids: readonly ConformingBid[];
  readonly sheets: readonly MemberSheet[];
}

/**
 * Refuses what the scores themselves cannot show: nothing to score, two of one name, terms outside the law.
 * @throws DomainError `invalid-shape`, `duplicate-code`, `unknown-reference`, and those of `checkSmeDeductions` and `checkAbnormalLowRatios`
 */
export function checkEvaluationInput(input: EvaluationInput): void {
  const { criteria, sme, abnormalLow, bids, sheets, doubted = [] } = input;
  const names = {
    criteria: criteria.map(({ code }) => code),
    bids: bids.map(({ bidder }) => bidder),
    sheets: sheets.map(({ member }) => member),
  };
  for (const [path, each] of Object.entries(names)) checkNames(path, each);
  const stranger = doubted.findIndex((bidder) => !names.bids.includes(bidder));
  if (stranger >= 0) throw fieldError(`doubted.${stranger}`, 'unknown-reference', { rule: 'A45' });
  checkSmeDeductions(sme);
  checkAbnormalLowRatios(abnormalLow.ratios);
}

/** The one criterion that the offers decide. @throws DomainError `price-criterion-missing` */
export function priceCriterionOf(criteria: readonly ScoredCriterion[]): ScoredCriterion {
  const priced = criteria.filter(({ basis }) => basis === 'price');
  if (priced.length !== 1)
    throw fieldError('criteria', 'price-criterion-missing', { rule: 'A41', found: priced.length });
  return priced[0]!;
}

/** @throws DomainError `invalid-shape` with one field per faulty score, as `sheets.0.scores.<bidder>.<criterion>` */
export function refuseFaults(faults: readonly ScoreFault[], input: EvaluationInput): void {
  if (faults.length > 0)
    throw new DomainError(
      'invalid-shape',
      {},
      faults.map((fault) => fieldProblem(fault, input)),
    );
}

const FIELD_CODES = {
  missing: 'required',
  'not-points': 'not-decimal',
  'out-of-range': 'out-of-range',
  'off-step': 'rule',
  'not-asked': 'unknown-field',
  'objective-differs': 'rule',
} as const;

function fieldProblem(fault: ScoreFault, { criteria, sheets }: EvaluationInput): FieldProblem {
  const { code, bidder, criterion } = fault;
  const sheet = 'member' in fault ? sheets.findIndex(({ member }) => member === fault.member) : 0;
  const { weight = '0', step = '' } = criteria.find((each) => each.code === criterion) ?? {};
  return {
    path: `sheets.${sheet}.scores.${bidder}.${criterion}`,
    code: FIELD_CODES[code],
    params: { fault: code, min: '0', max: weight, step },
  };
}

function checkNames(path: string, names: readonly string[]): void {
  if (names.length === 0)
    throw new DomainError('invalid-shape', {}, [{ path, code: 'list-length', params: { min: 1 } }]);
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name)) throw fieldError(`${path}.${index}`, 'duplicate-code', { code: name });
    seen.add(name);
  });
}
