import { type Fen, mulRate, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { parseCapitals } from './capitals-amount.js';

/** A total as a bid states it: in figures, and in capitals where the form asks for them. */
export interface StatedTotal {
  readonly figuresFen: Fen;
  readonly capitals?: string;
}

export interface PricedLine {
  readonly code: string;
  /** decimal text in the line's unit */
  readonly quantity: string;
  readonly unitPriceFen: Fen;
}

/** A price wherever a bid states it; at least one total is there. */
export interface StatedPrice {
  /** 开标一览表, or the form of the final offer */
  readonly openingForm?: StatedTotal;
  /** the total in the body of the bid */
  readonly body?: StatedTotal;
  readonly lines?: readonly PricedLine[];
}

/** One step from a stated figure to the one that prevails; a slip names the line whose unit price it was. */
export interface Correction {
  readonly rule: 'opening-form' | 'capitals' | 'decimal-slip' | 'sum-of-lines';
  readonly fromFen: Fen;
  readonly toFen: Fen;
  readonly line?: string;
}

export interface CorrectedPrice {
  /** the figures first read: those of the body where it has some, else of the opening form */
  readonly statedFen: Fen;
  readonly correctedFen: Fen;
  /** with a slipped unit price mended */
  readonly lines: PricedLine[];
  /** in the order of the law; a corrected price binds when the bidder confirms it, otherwise the bid is invalid */
  readonly corrections: Correction[];
  /** the lines do not add up to the price, and no single slip explains it: the bidder is to restate the unit prices */
  readonly linesDisagree: boolean;
}

/** How far a decimal point may have slipped, or a percent sign been misread. */
const SLIPS = [10, 100, 1_000, 10_000].flatMap((factor) => [Rate.of(factor), Rate.of(1, factor)]);

/**
 * Mends the arithmetic of a price, each rule once and in the order of the law: the opening form prevails over the body,
 * capitals over figures, the form's total over a unit price whose decimal point slipped, the sum of the lines over a total.
 * Lines whose own total gave way to the opening form do not override it again.
 * Rule: rulebook A47, 87号令 59.
 * @throws RangeError when there is no total, or capitals cannot be read
 */
export function correctArithmetic({ openingForm, body, lines = [] }: StatedPrice): CorrectedPrice {
  const total = openingForm ?? body;
  if (!total) throw new RangeError('a price without a total');
  const stated = (body ?? total).figuresFen;
  const corrections: Correction[] = [];
  let price = stated;
  const correct = (rule: Correction['rule'], toFen: Fen) => {
    if (toFen === price) return;
    corrections.push({ rule, fromFen: price, toFen });
    price = toFen;
  };

  correct('opening-form', total.figuresFen);
  const bodyGaveWay = corrections.length > 0;
  if (total.capitals !== undefined) correct('capitals', parseCapitals(total.capitals));
  const slips = openingForm ? slipsBehind(lines, price) : [];
  const [slip] = slips.length === 1 ? slips : [];
  if (slip) corrections.push(slip);
  if (slips.length === 0 && lines.length > 0 && !bodyGaveWay) correct('sum-of-lines', sumOf(lines));

  const mended = slip ? lines.map((line) => mend(line, slip)) : [...lines];
  const linesDisagree = lines.length > 0 && sumOf(mended) !== price;
  return { statedFen: stated, correctedFen: price, lines: mended, corrections, linesDisagree };
}

/** Every unit price that, with its point moved, makes the lines add up to the price. */
function slipsBehind(lines: readonly PricedLine[], price: Fen): Correction[] {
  const sum = sumOf(lines);
  if (sum === price) return [];
  return lines.flatMap((line) =>
    SLIPS.map((slip) => mulRate(line.unitPriceFen, slip))
      .filter((moved) => sum - amountOf(line) + amountOf({ ...line, unitPriceFen: moved }) === price)
      .map((moved) => ({ rule: 'decimal-slip' as const, line: line.code, fromFen: line.unitPriceFen, toFen: moved })),
  );
}

function mend(line: PricedLine, slip: Correction): PricedLine {
  return line.code === slip.line ? { ...line, unitPriceFen: slip.toFen } : line;
}

function sumOf(lines: readonly PricedLine[]): Fen {
  return sumFen(lines.map(amountOf));
}

function amountOf({ unitPriceFen, quantity }: PricedLine): Fen {
  return mulRate(unitPriceFen, Rate.parse(quantity));
}
