import { describe, expect, it } from '@jest/globals';
import { fen, parseYuan } from '#src/kernel/money.js';
import {
  committing,
  endingPayment,
  payingOut,
  releasing,
  returning,
  returningAll,
  type HeldPart,
} from './commitments.js';

const held = (budgetLineId: string, committed: number, extra: Partial<HeldPart> = {}): HeldPart => ({
  milestoneId: 'M1',
  contractId: 'C',
  budgetLineId,
  committedFen: fen(committed),
  inPaymentFen: fen(0),
  year: 2026,
  title: `line ${budgetLineId}`,
  status: 'available',
  purchaserId: 'purchaser',
  ...extra,
});
const purpose = { contractId: 'C', milestoneId: 'M1' };
const reserved = (budgetLineId: string, year: number, left: number) => ({
  budgetLineId,
  year,
  leftFen: fen(left),
  purchaserId: 'purchaser',
});
const refusal = (code: string, params: object) => expect.objectContaining({ code, params });

describe('committing what is reserved', () => {
  const of = { projectId: 'P', contractId: 'C' };
  const instalment = (milestoneId: string, year: number, amount: number) => ({
    milestoneId,
    year,
    amountFen: fen(amount),
  });

  it('gives every milestone its year’s money, and the rest back', () => {
    const instalments = [instalment('M1', 2026, 30), instalment('M2', 2027, 70)];
    expect(committing(of, instalments, [reserved('a', 2026, 35), reserved('b', 2027, 70)])).toEqual([
      { kind: 'commit', budgetLineId: 'a', amountFen: 30, purpose: { ...of, milestoneId: 'M1' } },
      { kind: 'commit', budgetLineId: 'b', amountFen: 70, purpose: { ...of, milestoneId: 'M2' } },
      { kind: 'release', budgetLineId: 'a', amountFen: 5, purpose: { projectId: 'P' } },
    ]);
  });

  it('is refused with the first year that falls short', () => {
    const instalments = [instalment('M1', 2027, 71), instalment('M2', 2026, 36)];
    expect(() => committing(of, instalments, [reserved('a', 2026, 35), reserved('b', 2027, 70)])).toThrow(
      refusal('reservation-short', { year: '2026', short: '0.01' }),
    );
    expect(() => committing(of, instalments, [])).toThrow(
      refusal('reservation-short', { year: '2026', short: '0.36' }),
    );
  });

  it('or releasing leaves nothing reserved', () => {
    expect(releasing('P', [reserved('a', 2026, 35)])).toEqual([
      { kind: 'release', budgetLineId: 'a', amountFen: 35, purpose: { projectId: 'P' } },
    ]);
  });
});

describe('paying a milestone', () => {
  it('takes what it is given to the last fen, by line', () => {
    expect(payingOut(fen(50), [held('b', 30), held('a', 20)])).toEqual([
      { kind: 'pay-out', budgetLineId: 'a', amountFen: 20, purpose },
      { kind: 'pay-out', budgetLineId: 'b', amountFen: 30, purpose },
    ]);
  });

  it('of nothing moves nothing', () => {
    expect(payingOut(fen(0), [held('a', 20)])).toEqual([]);
    expect(payingOut(fen(0), [])).toEqual([]);
  });

  it('is no way to take money from a payee', () => {
    expect(() => payingOut(fen(-1), [held('a', 20)])).toThrow(RangeError);
    expect(() => returning(fen(-1), [held('a', 20)])).toThrow(RangeError);
  });

  it('is refused one fen beyond, with what is left', () => {
    expect(() => payingOut(parseYuan('0.51'), [held('a', 20), held('b', 30)])).toThrow(
      refusal('payment-exceeds-commitment', { amount: '0.51', left: '0.50' }),
    );
    expect(() => payingOut(fen(1), [])).toThrow(
      refusal('payment-exceeds-commitment', { amount: '0.01', left: '0.00' }),
    );
  });

  it('takes nothing of a line whose budget is not approved, and needs it only where the others do not suffice', () => {
    const lines = [held('a', 20, { status: 'pending', year: 2027 }), held('b', 30)];
    expect(payingOut(fen(30), lines)).toMatchObject([{ budgetLineId: 'b', amountFen: 30 }]);
    expect(() => payingOut(fen(31), lines)).toThrow(
      refusal('budget-line-pending', { budgetLineId: 'a', line: 'line a', year: '2027' }),
    );
  });

  it('ends for everything that is under way, on whichever line', () => {
    const lines = [held('a', 1, { inPaymentFen: fen(20) }), held('b', 30), held('c', 0, { inPaymentFen: fen(5) })];
    expect(endingPayment('settle', lines)).toEqual([
      { kind: 'settle', budgetLineId: 'a', amountFen: 20, purpose },
      { kind: 'settle', budgetLineId: 'c', amountFen: 5, purpose },
    ]);
    expect(endingPayment('bounce', [held('a', 1)])).toEqual([]);
  });
});

describe('giving back', () => {
  it('takes what a milestone costs less, also from a line that is pending', () => {
    expect(returning(fen(25), [held('a', 20, { status: 'pending' }), held('b', 30)])).toEqual([
      { kind: 'return', budgetLineId: 'a', amountFen: 20, purpose },
      { kind: 'return', budgetLineId: 'b', amountFen: 5, purpose },
    ]);
    expect(() => returning(fen(51), [held('a', 20), held('b', 30)])).toThrow(
      refusal('payment-exceeds-commitment', { amount: '0.51', left: '0.50' }),
    );
  });

  it('of a whole contract names each milestone with what it has left', () => {
    const lines = [held('a', 20), held('a', 7, { milestoneId: 'M2', inPaymentFen: fen(3) }), held('b', 0)];
    expect(returningAll(lines)).toEqual([
      { kind: 'return', budgetLineId: 'a', amountFen: 20, purpose },
      { kind: 'return', budgetLineId: 'a', amountFen: 7, purpose: { contractId: 'C', milestoneId: 'M2' } },
    ]);
  });
});
