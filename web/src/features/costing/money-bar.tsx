import type { ReactNode } from 'react';
import { formatYuan, parseYuan, type Fen } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { Money } from '#web/components/format.js';
import { t } from './texts.js';
import './costing.css';

type Amounts = components['schemas']['EstimateAmountsView'];

/** Where the money goes, in the order of the sum; the amount of direct costs that the server gives includes the people. */
export function partsOf({ personnel, direct, management, surcharges, vat }: Amounts): readonly Part[] {
  return [
    { key: 'personnel', amount: parseYuan(personnel) },
    { key: 'direct', amount: (parseYuan(direct) - parseYuan(personnel)) as Fen },
    { key: 'management', amount: parseYuan(management) },
    { key: 'tax', amount: (parseYuan(surcharges) + parseYuan(vat)) as Fen },
  ];
}

interface Part {
  readonly key: 'personnel' | 'direct' | 'management' | 'tax';
  readonly amount: Fen;
}

/** A sum as a bar, and the same as a table with amounts and shares. */
export function MoneyBar({ amounts }: { amounts: Amounts }): ReactNode {
  const parts = partsOf(amounts);
  const total = parseYuan(amounts.priceInclusive);
  const share = (amount: Fen) => (total === 0 ? 0 : (amount / total) * 100);
  return (
    <div className="money-bar">
      <div className="money-bar-line" aria-hidden>
        {parts
          .filter(({ amount }) => amount > 0)
          .map(({ key, amount }) => (
            <span key={key} className={key} style={{ width: `${share(amount)}%` }}>
              {share(amount) >= 12 && `${share(amount).toFixed(1)} %`}
            </span>
          ))}
      </div>
      <table>
        <caption>{t('bar.caption')}</caption>
        <tbody>
          {parts.map(({ key, amount }) => (
            <tr key={key}>
              <th scope="row">
                <i className={key} aria-hidden />
                {t(`bar.${key}`)}
              </th>
              <td>
                <Money value={formatYuan(amount)} />
              </td>
              <td className="faint">{share(amount).toFixed(1)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
