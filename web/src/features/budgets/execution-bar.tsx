import type { ReactNode } from 'react';
import { parseYuan } from '#src/kernel/money.js';
import { Money } from '#web/components/format.js';
import { term } from '#web/app/texts.js';
import { COLOURS, shareOf, STANDS, type Balances } from './balances.js';
import { t } from './texts.js';
import './budgets.css';

/** How far a line is executed: a bar, and the same as a table. */
export function ExecutionBar({ balances }: { balances: Balances }): ReactNode {
  const whole = parseYuan(balances.appropriated);
  const parts = STANDS.map((stand) => ({ stand, share: shareOf(parseYuan(balances[stand]), whole) }));
  return (
    <div className="line-execution">
      <div className="execution-line" aria-hidden>
        {parts
          .filter(({ share }) => share > 0)
          .map(({ stand, share }) => (
            <span key={stand} className={stand} style={{ width: `${share}%`, background: COLOURS[stand] }}>
              {share >= 10 && `${share.toFixed(1)} %`}
            </span>
          ))}
      </div>
      <table>
        <caption>{t('execution.caption')}</caption>
        <tbody>
          {parts.map(({ stand, share }) => (
            <tr key={stand}>
              <th scope="row">
                <i style={{ background: COLOURS[stand] }} aria-hidden />
                {term(stand, 'BalancesView')}
              </th>
              <td>
                <Money value={balances[stand]} />
              </td>
              <td className="faint">{share.toFixed(1)} %</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{term('appropriated', 'BalancesView')}</th>
            <td>
              <Money value={balances.appropriated} strong />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
