import { divRate, type Fen, mulRate, parseYuan, subtractFen, sumFen, timesFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { ContractContent, ContractPriceRow, ContractService } from './contract-content.js';

/** A figure that is not what its parts give. */
export interface PriceFault {
  /** of the content */
  readonly path: string;
  /** null where it is beyond any price: a bidder may write any number */
  readonly expectedFen: Fen | null;
  /** null for an amount that is not there */
  readonly foundFen: Fen | null;
}

type Priced = {
  readonly subject: Pick<ContractContent['subject'], 'serviceLines'>;
  readonly price: Pick<ContractContent['price'], 'total' | 'priceForm'>;
};

/**
 * The figures of a price that do not add up: unit price × quantity of each service, count × annual price of each post, and both lists against the
 * price. A service without a price is no fault of its own: then the list does not give the price. Rules: rulebook D2, A47.
 * @throws RangeError when an amount is none
 */
export function priceFaults({ subject: { serviceLines }, price: { total, priceForm } }: Priced): PriceFault[] {
  const priceFen = parseYuan(total);
  const faults = [
    ...serviceLines.flatMap((line, index) => lineFault(line, `subject.serviceLines.${index}.amount`)),
    ...priceForm.flatMap((row, index) => rowFault(row, `price.priceForm.${index}.amount`)),
    { path: 'subject.serviceLines', expectedFen: priceFen, foundFen: totalOf(serviceLines) },
    { path: 'price.priceForm', expectedFen: priceFen, foundFen: totalOf(priceForm) },
  ];
  return faults.filter(({ expectedFen, foundFen }) => expectedFen === null || expectedFen !== foundFen);
}

function lineFault({ unitPrice, quantity, amount }: ContractService, path: string): PriceFault[] {
  if (unitPrice === '') return [];
  const expectedFen = withinRange(() => mulRate(parseYuan(unitPrice), Rate.parse(quantity)));
  return [{ path, expectedFen, foundFen: fenOf(amount) }];
}

function rowFault({ count, annual, amount }: ContractPriceRow, path: string): PriceFault[] {
  if (annual === null) return [];
  const expectedFen = withinRange(() => timesFen(parseYuan(annual), count ?? 1));
  return [{ path, expectedFen, foundFen: fenOf(amount) }];
}

const fenOf = (amount: string): Fen | null => (amount === '' ? null : parseYuan(amount));

const totalOf = (rows: readonly { readonly amount: string }[]): Fen | null =>
  withinRange(() => sumFen(rows.flatMap(({ amount }) => fenOf(amount) ?? [])));

function withinRange(compute: () => Fen): Fen | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The price without VAT, half-up to the fen, and the VAT, which is the rest. Rule: rulebook B31.
 * @param taxRate decimal ratio text. @throws RangeError when it is none
 */
export function taxIn(priceFen: Fen, taxRate: string): { readonly exclusiveFen: Fen; readonly taxFen: Fen } {
  const exclusiveFen = divRate(priceFen, Rate.ONE.plus(Rate.parse(taxRate)));
  return { exclusiveFen, taxFen: subtractFen(priceFen, exclusiveFen) };
}
