import { describe, expect, it } from '@jest/globals';
import { fen } from '#src/kernel/money.js';
import { BudgetLine, type Appropriation } from './budget-line.entity.js';

const APPROPRIATION: Appropriation = {
  purchaserId: 'purchaser',
  regionCode: '310199',
  year: 2027,
  source: 'general_public_budget',
  functionalClass: null,
  unitEconomicClass: '30227',
  governmentEconomicClass: '50205',
  title: '委托业务费',
  amountFen: fen(130_000_000),
};
const NOTHING = { reserved: fen(0), committed: fen(0), in_payment: fen(0) };

function aLine(): BudgetLine {
  const line = BudgetLine.loaded(APPROPRIATION);
  line.begin('load', 'officer');
  return line;
}

describe('a budget line', () => {
  it('waits until the budget of its year is approved', () => {
    const line = aLine();
    expect(line).toMatchObject({ ...APPROPRIATION, status: 'pending', ownerId: 'purchaser' });
    line.confirm('officer');
    expect(line).toMatchObject({ status: 'available', takenBy: { load: ['officer'], confirm: ['officer'] } });
    expect(() => line.confirm('officer')).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });

  it('is closed when nobody holds money of it', () => {
    const line = aLine();
    line.close('officer', NOTHING);
    expect(line.status).toBe('closed');
  });

  it.each([
    { ...NOTHING, reserved: fen(1) },
    { ...NOTHING, committed: fen(1) },
    { ...NOTHING, in_payment: fen(1) },
  ])('is not closed while somebody does: %j', (held) => {
    expect(() => aLine().close('officer', held)).toThrow(expect.objectContaining({ code: 'budget-line-in-use' }));
  });
});
