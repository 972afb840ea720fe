import { describe, expect, it } from '@jest/globals';

import { fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { CONTRACT_MOVEMENTS, type ContractMovement, entriesFor, type LedgerEntry } from './postings.js';

const part = (budgetLineId: string, amount: string) => ({ budgetLineId, amountFen: parseYuan(amount) });
const KINDS = Object.keys(CONTRACT_MOVEMENTS) as ContractMovement[];

/** What the entries leave on the accounts of all lines, from the reservations of the sample on. */
function balances(entries: readonly LedgerEntry[]): Record<string, string> {
  const accounts = new Map([['reserved', parseYuan('1780000.00')]]);
  for (const { account, amountFen } of entries.flatMap(({ postings }) => postings))
    accounts.set(account, fen((accounts.get(account) ?? 0) + amountFen));
  return Object.fromEntries([...accounts].map(([account, amount]) => [account, formatYuan(amount)]));
}

describe('the postings of a contract', () => {
  it.each(KINDS)('balance: %s', (kind) => {
    for (const { postings } of entriesFor(kind, [part('L2026', '534000.00'), part('L2027', '0.01')])) {
      expect(postings[0].amountFen + postings[1].amountFen).toBe(0);
      expect(postings[0].budgetLineId).toBe(postings[1].budgetLineId);
      expect(postings[0].amountFen).toBeLessThan(0);
    }
  });

  it('name the line, the accounts and the amount', () => {
    expect(entriesFor('pay', [part('L2027', '710100.38')])).toEqual([
      {
        kind: 'pay',
        postings: [
          { budgetLineId: 'L2027', account: 'committed', amountFen: -71010038 },
          { budgetLineId: 'L2027', account: 'paid', amountFen: 71010038 },
        ],
      },
    ]);
  });

  it('of the sample end with 1751400.38 paid and 28599.62 available again', () => {
    const entries = [
      ...entriesFor('commit', [part('L2026', '534000.00'), part('L2027', '1246000.00')]),
      ...entriesFor('pay', [part('L2026', '534000.00')]),
      ...entriesFor('pay', [part('L2027', '710100.38')]),
      ...entriesFor('return', [part('L2027', '1899.62')]),
      ...entriesFor('pay', [part('L2027', '507300.00')]),
      ...entriesFor('return', [part('L2027', '26700.00')]),
    ];
    expect(balances(entries)).toEqual({
      reserved: '0.00',
      committed: '0.00',
      paid: '1751400.38',
      available: '28599.62',
    });
  });

  it('take a payment back that bounced', () => {
    const once = [...entriesFor('commit', [part('L', '5')]), ...entriesFor('pay', [part('L', '5')])];
    const twice = [...once, ...entriesFor('bounce', [part('L', '5')]), ...entriesFor('pay', [part('L', '5')])];
    expect(balances(twice)).toEqual(balances(once));
  });

  it('move more than nothing, once for each line', () => {
    expect(() => entriesFor('pay', [part('L', '0')])).toThrow(RangeError);
    expect(() => entriesFor('pay', [part('L', '-1')])).toThrow(RangeError);
    expect(() => entriesFor('pay', [part('L', '1'), part('L', '1')])).toThrow(RangeError);
    expect(entriesFor('pay', [])).toEqual([]);
  });
});
