import { capitals, otherCapitals } from '#src/kernel/capitals.js';
import { DomainError } from '#src/kernel/errors.js';
import { allocate, fen, formatYuan, mulRate } from '#src/kernel/money.js';
import { latenessDamages, mayBeReduced, REDUCIBLE_FROM } from '#src/procurement/delivery/calc/damages.js';
import { calculator } from './calculator.js';
import { count, decimal, listOf, money } from './fields.js';
import { code, exact, number, rate, step, written, yuan } from './step.js';

const inCapitals = calculator({
  group: 'rmb-upper',
  fields: { amount: money('9999999999999.99') },
  compute: ({ amount }) => {
    const result = capitals(amount);
    const other = otherCapitals(amount);
    const inputs = { amount: yuan(amount) };
    return {
      out: { result, ...(other && { alsoAccepted: [other] }) },
      explanation: step({ name: 'capitals', figure: written(result), formula: 'capitals', inputs, rule: 'D40' }),
    };
  },
});

const instalments = calculator({
  group: 'instalments',
  fields: { contract: money(), split: listOf(count(0, 1_000_000)) },
  compute: ({ contract, split }) => {
    const total = split.reduce((sum, weight) => sum + weight, 0);
    if (total === 0)
      throw new DomainError('invalid-shape', {}, [{ path: 'split', code: 'out-of-range', params: { min: 1 } }]);
    const result = allocate(contract, split);
    const explanation = step({
      name: 'contract',
      figure: yuan(contract),
      formula: 'sum-of-parts',
      inputs: {},
      rule: 'D20',
      children: result.map((amount, index) =>
        step({
          name: 'instalment',
          figure: yuan(amount),
          formula: index === result.length - 1 ? 'instalment-rest' : 'instalment',
          inputs: { contract: yuan(contract), weight: number(split[index]!), total: number(total) },
          rule: 'D20',
        }),
      ),
    });
    return { out: { result: result.map(formatYuan) }, explanation };
  },
});

const damages = calculator({
  group: 'liquidated-damages',
  fields: { contract: money(), daily: decimal('0', '1'), days: count(0, 36_500), cap: decimal('0', '1') },
  compute: ({ contract, daily, days, cap }) => {
    const terms = { dailyRate: daily.toText(), capShare: cap.toText(), contractFen: contract };
    const { amountFen, isCapped } = latenessDamages({ baseFen: contract, days, earlierFen: fen(0) }, terms);
    const most = step({
      name: 'capAmount',
      figure: yuan(mulRate(contract, cap)),
      formula: 'cap-of-price',
      inputs: { contract: yuan(contract), cap: rate(cap) },
      rule: 'D10',
    });
    const explanation = step({
      name: 'damages',
      figure: yuan(amountFen),
      formula: isCapped ? 'damages-capped' : 'damages',
      inputs: { contract: yuan(contract), daily: rate(daily), days: number(days, 'days'), capAmount: most.figure },
      rule: 'D10',
      children: [most],
    });
    return { out: { result: formatYuan(amountFen) }, explanation };
  },
});

const reduction = calculator({
  group: 'damages-reduction-flag',
  fields: { agreed: money(), actualLoss: money() },
  compute: ({ agreed, actualLoss }) => {
    const flag = mayBeReduced(agreed, actualLoss);
    const limit = mulRate(actualLoss, REDUCIBLE_FROM);
    const most = step({
      name: 'reducedAbove',
      figure: yuan(limit),
      formula: 'loss-times',
      inputs: { actualLoss: yuan(actualLoss), multiple: exact(REDUCIBLE_FROM) },
      rule: 'D10',
    });
    const explanation = step({
      name: 'mayBeReduced',
      figure: code(flag),
      formula: flag ? 'above-loss' : 'not-above-loss',
      inputs: { agreed: yuan(agreed), reducedAbove: most.figure },
      rule: 'D10',
      children: [most],
    });
    return { out: { flag }, explanation };
  },
});

export const CONTRACTS = [instalments, damages, reduction, inCapitals];
