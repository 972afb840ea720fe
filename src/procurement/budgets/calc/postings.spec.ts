import { describe, expect, it } from '@jest/globals';
import { fen, formatYuan, parseYuan } from '#src/kernel/money.js';
import { ACCOUNTS, MOVEMENTS, postingsOf, type Account, type EntryKind } from './postings.js';

const KINDS = Object.keys(MOVEMENTS) as EntryKind[];

/** What stands on the accounts of one line after these movements. */
function balances(...moved: [EntryKind, yuan: string][]): Partial<Record<Account, string>> {
  const accounts = new Map<Account, number>();
  for (const { account, amountFen } of moved.flatMap(([kind, yuan]) =>
    postingsOf({ kind, amountFen: parseYuan(yuan) }),
  ))
    accounts.set(account, (accounts.get(account) ?? 0) + amountFen);
  return Object.fromEntries([...accounts].map(([account, amount]) => [account, formatYuan(fen(amount))]));
}

describe('the movements of the ledger', () => {
  it.each(KINDS)('%s moves money between two accounts', (kind) => {
    const { from, to } = MOVEMENTS[kind];
    expect(from).not.toBe(to);
    expect(ACCOUNTS).toEqual(expect.arrayContaining([from, to]));
  });

  it.each<[EntryKind, EntryKind]>([
    ['load', 'recall'],
    ['reserve', 'release'],
    ['pay-out', 'bounce'],
  ])('%s is undone by %s', (done, undone) => {
    expect(MOVEMENTS[undone]).toEqual({ from: MOVEMENTS[done].to, to: MOVEMENTS[done].from });
  });

  it.each(KINDS)('%s has two sides that sum to zero, first the one that gives', (kind) => {
    const [gives, takes] = postingsOf({ kind, amountFen: fen(71_010_038) });
    expect(gives).toEqual({ account: MOVEMENTS[kind].from, amountFen: -71_010_038 });
    expect(takes).toEqual({ account: MOVEMENTS[kind].to, amountFen: 71_010_038 });
  });

  it.each([0, -1])('move more than nothing, not %s', (amount) => {
    expect(() => postingsOf({ kind: 'settle', amountFen: fen(amount) })).toThrow(RangeError);
  });

  it('of the sample end with 1751400.38 paid and the rest of 1812251.68 available again', () => {
    expect(
      balances(
        ['load', '2000000.00'],
        ['reserve', '1812251.68'],
        ['commit', '1780000.00'],
        ['release', '32251.68'],
        ['pay-out', '534000.00'],
        ['settle', '534000.00'],
        ['pay-out', '710100.38'],
        ['bounce', '710100.38'],
        ['pay-out', '710100.38'],
        ['settle', '710100.38'],
        ['return', '1899.62'],
        ['pay-out', '507300.00'],
        ['settle', '507300.00'],
        ['return', '26700.00'],
      ),
    ).toEqual({
      appropriation: '-2000000.00',
      available: '248599.62',
      reserved: '0.00',
      committed: '0.00',
      in_payment: '0.00',
      paid: '1751400.38',
    });
  });
});
