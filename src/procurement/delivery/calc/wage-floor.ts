import { type Fen, mulRate, subtractFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** A kind of post in the vendor's price form; `annualFen` is the price of one post for a year. */
export interface OfferedPost {
  readonly code: string;
  readonly annualFen: Fen;
}

/** What was paid for a kind of post in a period, as the payroll summary tells it: no person is in it. */
export interface PaidPost {
  readonly code: string;
  /** months of work paid for, over all persons, decimal text: two persons for half a year are "12" */
  readonly personMonths: string;
  /** wages and the employer's contributions, in fen */
  readonly paidFen: Fen;
}

/** A kind of post and whether its pay reached what was offered. */
export interface WageFinding {
  readonly code: string;
  readonly floorFen: Fen;
  readonly paidFen: Fen;
  /** what lacks; 0 when enough was paid */
  readonly shortFen: Fen;
}

/** The comparison, and posts that only one side knows. */
export interface WageComparison {
  readonly findings: WageFinding[];
  /** offered, but not in the payroll summary */
  readonly unpaid: string[];
  /** in the payroll summary, but not offered */
  readonly unknown: string[];
}

const MONTHS_OF_YEAR = 12;

/**
 * Compares pay with the price form: for each kind of post at least annual price × person-months ÷ 12, divided last and half-up to
 * the fen. Rules: rulebook B42, S§12; the contract's clause on wages.
 * @throws RangeError when person-months are no decimal or negative
 */
export function compareWages(offered: readonly OfferedPost[], paid: readonly PaidPost[]): WageComparison {
  const annual = new Map(offered.map(({ code, annualFen }) => [code, annualFen]));
  const findings = paid.flatMap(({ code, personMonths, paidFen }) => {
    const annualFen = annual.get(code);
    return annualFen === undefined ? [] : [findingOf(code, paidFen, floorOf(annualFen, personMonths))];
  });
  return {
    findings,
    unpaid: offered.map(({ code }) => code).filter((code) => !paid.some((post) => post.code === code)),
    unknown: paid.map(({ code }) => code).filter((code) => !annual.has(code)),
  };
}

function floorOf(annualFen: Fen, personMonths: string): Fen {
  const months = Rate.parse(personMonths);
  if (months.isNegative()) throw new RangeError('not a number of months');
  return mulRate(annualFen, months.dividedBy(Rate.of(MONTHS_OF_YEAR)));
}

function findingOf(code: string, paidFen: Fen, floorFen: Fen): WageFinding {
  const shortFen = paidFen < floorFen ? subtractFen(floorFen, paidFen) : (0 as Fen);
  return { code, floorFen, paidFen, shortFen };
}
