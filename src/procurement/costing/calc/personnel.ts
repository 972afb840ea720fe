import { contributionsOf } from './contributions.js';
import type { EstimateInput, Post } from './estimate-input.js';
import { computedLine, type Heading, type Line, sumLine } from './explain.js';
import { monthOfYear, serviceMonths } from './months.js';
import type { ParameterKind } from './parameter-kinds.js';
import type { ParameterBook, Span } from './parameters.js';

/** What all posts have in common. */
interface Terms {
  months: number;
  thirteenthMonth: boolean;
  schemes: Span<'contribution-scheme'>[];
  unionFunds: Span<'union-fund'>[];
  heatAllowances: Span<'heat-allowance'>[];
}

/**
 * What the workers cost over the service: for each post count × (wages + employer contributions + 13th month + union
 * fund + heat allowance). Every month takes the parameters in force on its first day. Rules: rulebook B1–B12, B34.
 * @throws DomainError `parameter-missing`
 */
export function personnelLine({ period, thirteenthMonth, posts }: EstimateInput, book: ParameterBook): Line {
  const months = serviceMonths(period);
  const terms: Terms = {
    months: months.length,
    thirteenthMonth,
    schemes: book.spans('contribution-scheme', months),
    unionFunds: book.spans('union-fund', months),
    heatAllowances: book.spans('heat-allowance', months),
  };
  return sumLine(
    { code: 'personnel', label: 'personnel', rule: 'B34' },
    posts.map((post) => postLine(post, terms)),
  );
}

function postLine(post: Post, terms: Terms): Line {
  const code = `personnel.${post.code}`;
  const perHead = perHeadLine(`${code}.per-head`, post, terms);
  const heading: Heading = { code, label: 'post', labelParams: { title: post.title }, rule: 'B34' };
  return computedLine(heading, 'per-head-times-count', { perHead, count: post.count }, { children: [perHead] });
}

function perHeadLine(code: string, post: Post, terms: Terms): Line {
  const paid = { monthly: post.gross, months: terms.months };
  const wages = computedLine({ code: `${code}.wages`, label: 'wages', rule: 'B34' }, 'monthly-amount', paid);
  const thirteenth: Heading = { code: `${code}.thirteenth-month`, label: 'thirteenth-month', rule: 'B12' };
  const parts = [
    wages,
    contributionsLine(code, post, terms),
    ...(terms.thirteenthMonth ? [computedLine(thirteenth, 'thirteenth-month', paid)] : []),
    unionFundLine(code, post, terms),
    heatAllowanceLine(code, terms),
  ];
  return sumLine({ code, label: 'per-head', rule: 'B34' }, parts, 'personnel-per-head');
}

const INSURANCE_RULES = { pension: 'B2', medical: 'B3', unemployment: 'B4', injury: 'B5', housingFund: 'B6' } as const;

function contributionsLine(parent: string, post: Post, { schemes }: Terms): Line {
  return sumOfSpans(
    { code: `${parent}.contributions`, label: 'contributions', rule: 'B1' },
    schemes,
    (heading, { value, use, months }) => {
      const code = `${heading.code}.monthly`;
      const insurances = contributionsOf(post.gross, value).employer.map(({ insurance, bounds, rate, rounding }) =>
        computedLine(
          { code: `${code}.${insurance}`, label: insurance, rule: INSURANCE_RULES[insurance] },
          rounding === 'yuan' ? 'contribution-whole-yuan' : 'contribution',
          { wage: post.gross, ...bounds, rate },
          { parameters: [use] },
        ),
      );
      const monthly = sumLine({ code, label: 'contributions-monthly', rule: 'B1' }, insurances);
      const args = { monthly, months: months.length };
      return computedLine(heading, 'monthly-amount', args, { parameters: [use], children: [monthly] });
    },
  );
}

function unionFundLine(parent: string, post: Post, { unionFunds, thirteenthMonth }: Terms): Line {
  return sumOfSpans(
    { code: `${parent}.union-fund`, label: 'union-fund', rule: 'B9' },
    unionFunds,
    (heading, { value, use, months }) => {
      const wagesPerYear = thirteenthMonth ? 13 : 12;
      const args = { monthly: post.gross, months: months.length, wagesPerYear, rate: value.rate };
      return computedLine(heading, 'union-fund', args, { parameters: [use] });
    },
  );
}

function heatAllowanceLine(parent: string, { heatAllowances }: Terms): Line {
  return sumOfSpans(
    { code: `${parent}.heat-allowance`, label: 'heat-allowance', rule: 'B11' },
    heatAllowances,
    (heading, { value, use, months }) => {
      const hot = months.filter((month) => value.months.includes(monthOfYear(month)));
      const args = { monthly: value.monthly, months: hot.length };
      return computedLine(heading, 'monthly-amount', args, { parameters: [use] });
    },
  );
}

/** A part of a worker's cost with a line for every run of months that shares its parameters. */
function sumOfSpans<K extends ParameterKind>(
  heading: { code: string; label: 'contributions' | 'union-fund' | 'heat-allowance'; rule: string },
  spans: readonly Span<K>[],
  lineOf: (heading: Heading, span: Span<K>) => Line,
): Line {
  const { code, label, rule } = heading;
  const lines = spans.map((span) => {
    const [from = '', to = from] = [span.months[0], span.months.at(-1)];
    return lineOf({ code: `${code}.${from}`, label: `${label}-span`, labelParams: { from, to }, rule }, span);
  });
  return sumLine(heading, lines);
}
