import { fen, type Fen, mulRate, subtractFen, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';

/** How large a part of the contract price each may be, as decimal ratio text. */
export const CONTRACT_CAPS = {
  /** 履约保证金 */
  performanceBond: { share: '0.10', rule: 'A32' },
  /** all supplements together (补充合同累计) */
  supplements: { share: '0.10', rule: 'A25' },
  /** 定金; never together with liquidated damages */
  deposit: { share: '0.20', rule: 'D10' },
} as const;
export type ContractCap = keyof typeof CONTRACT_CAPS;

/**
 * The largest amount in whole fen that a cap allows: rounded down, for half a fen above a statutory limit is above it.
 * Rules: A25, 政府采购法 49; A32, 实施条例 48; D10, 民法典 586. @throws RangeError when the price is negative
 */
export function capOf(cap: ContractCap, priceFen: Fen): Fen {
  if (priceFen < 0) throw new RangeError('a negative price has no cap');
  const share = Rate.parse(CONTRACT_CAPS[cap].share);
  const rounded = mulRate(priceFen, share);
  const isAbove = Rate.of(rounded).compare(share.times(Rate.of(priceFen))) > 0;
  return isAbove ? fen(rounded - 1) : rounded;
}

/** What supplements a contract has and may still have, in fen. */
export interface SupplementRoom {
  readonly capFen: Fen;
  readonly usedFen: Fen;
  readonly leftFen: Fen;
}

/**
 * The room for another supplement. It is measured by the original price, which no supplement raises, and a supplement that
 * lowers the price gives no new room. Rule: A25, 政府采购法 49.
 * @param supplements amounts agreed so far, in fen
 */
export function supplementRoom(originalFen: Fen, supplements: readonly Fen[]): SupplementRoom {
  const capFen = capOf('supplements', originalFen);
  const usedFen = sumFen(supplements.filter((amount) => amount > 0));
  return { capFen, usedFen, leftFen: subtractFen(capFen, usedFen) };
}
