import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { type Fen, formatYuan, subtractFen, timesFen } from '#src/kernel/money.js';
import { Money } from '#web/components/format.js';
import { AmountInput } from './amount-input.js';
import { fenOf, sumOf } from './amounts.js';
import { type Draft, offerOf, type PriceRow, rowAmount } from './draft.js';
import type { TabProps } from './price-tab.js';
import { t } from './texts.js';
import { guidanceFor, useWageGuidance } from './wage-guidance.js';

const MONTHS = 12;

/** The price by its parts: posts by their year's price, everything else by its amount; together they are the offer. */
export function PriceForm({ draft, tender, change }: TabProps): ReactNode {
  const guidance = useWageGuidance(tender.regionCode);
  const { priceForm } = draft;
  const total = sumOf(priceForm.map(rowAmount));
  const offer = offerOf(draft, tender);
  const difference = total !== undefined && offer !== undefined ? formatYuan(subtractFen(offer, total)) : undefined;
  const put = (index: number, part: Partial<PriceRow>) => change((now) => withRow(now, index, part));
  const fill = (index: number) => change((now) => balanced(now, index, offerOf(now, tender)));
  return (
    <section className="sheet">
      <h2>{t('form.title')}</h2>
      <p className="lead">{t('form.lead')}</p>
      <div className="wide-table">
        <table className="price-table">
          <thead>
            <tr>
              <th>{t('form.item')}</th>
              <th className="right">{t('form.count')}</th>
              <th className="right">{t('form.annual')}</th>
              <th className="right">{t('form.amount')}</th>
              <th aria-label={t('form.actions')} />
            </tr>
          </thead>
          <tbody>
            {priceForm.map((row, index) => (
              <tr key={index}>
                <td>
                  <Input
                    id={`priceForm_${index}_item`}
                    aria-label={t('form.item.nth', { n: index + 1 })}
                    maxLength={200}
                    value={row.item}
                    onChange={({ target }) => put(index, { item: target.value })}
                  />
                  <Guidance row={row} levels={guidance} />
                </td>
                <td className="right">
                  <AmountInput
                    isCount
                    id={`priceForm_${index}_count`}
                    label={`${row.item} ${t('form.count')}`}
                    value={row.count}
                    onChange={(count) => put(index, { count })}
                  />
                </td>
                <td className="right">
                  <AmountInput
                    id={`priceForm_${index}_annual`}
                    label={`${row.item} ${t('form.annual')}`}
                    value={row.annual}
                    onChange={(annual) => put(index, { annual })}
                  />
                </td>
                <td className="right">
                  <AmountCell row={row} index={index} onChange={(amount) => put(index, { amount })} />
                </td>
                <td className="row-actions">
                  {row.annual === '' && (
                    <Tooltip title={t('form.balance.hint')}>
                      <Button
                        size="small"
                        disabled={!difference || difference === '0.00'}
                        aria-label={`${row.item} ${t('form.balance')}`}
                        onClick={() => fill(index)}
                      >
                        {t('form.balance')}
                      </Button>
                    </Tooltip>
                  )}
                  <Button
                    size="small"
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('form.remove', { item: row.item || index + 1 })}
                    onClick={() =>
                      change((now) => ({ ...now, priceForm: now.priceForm.filter((_, at) => at !== index) }))
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th colSpan={3}>{t('form.total')}</th>
              <td className="right">{total !== undefined && <Money strong value={formatYuan(total)} />}</td>
              <td />
            </tr>
            {difference !== undefined && difference !== '0.00' && (
              <tr className="differs" role="status">
                <th colSpan={3}>{t('form.difference')}</th>
                <td className="right">
                  <Money value={difference} />
                </td>
                <td />
              </tr>
            )}
          </tfoot>
        </table>
      </div>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() =>
          change((now) => ({
            ...now,
            priceForm: [...now.priceForm, { item: '', count: '', annual: '', amount: '' }],
          }))
        }
      >
        {t('form.add')}
      </Button>
    </section>
  );
}

function AmountCell({
  row,
  index,
  onChange,
}: {
  row: PriceRow;
  index: number;
  onChange: (amount: string) => void;
}): ReactNode {
  const computed = row.annual === '' ? undefined : rowAmount(row);
  return (
    <AmountInput
      id={`priceForm_${index}_amount`}
      label={`${row.item} ${t('form.amount')}`}
      isFixed={row.annual !== ''}
      value={row.annual === '' ? row.amount : computed === undefined ? '' : formatYuan(computed)}
      onChange={onChange}
    />
  );
}

/** Whether a post is paid by the guidance of its region, where there is one. */
function Guidance({ row, levels }: { row: PriceRow; levels: ReturnType<typeof useWageGuidance> }): ReactNode {
  const found = row.annual === '' ? undefined : guidanceFor(row.item, levels);
  const monthly = found && fenOf(found.monthly);
  const annual = fenOf(row.annual);
  if (!monthly || annual === undefined) return null;
  const year = timesFen(monthly, MONTHS);
  return (
    <small className={annual < year ? 'block fault' : 'block faint'}>
      {t(annual < year ? 'form.guidance.below' : 'form.guidance', { level: found.label, year: formatYuan(year) })}
    </small>
  );
}

const withRow = (draft: Draft, index: number, part: Partial<PriceRow>): Draft => ({
  ...draft,
  priceForm: draft.priceForm.map((row, at) => (at === index ? { ...row, ...part } : row)),
});

/** Puts into one row what the others leave of the offer; nothing where they are more than it already. */
function balanced(draft: Draft, index: number, offer: Fen | undefined): Draft {
  const others = sumOf(draft.priceForm.map((row, at) => (at === index ? undefined : rowAmount(row))));
  if (offer === undefined || others === undefined || others > offer) return draft;
  return withRow(draft, index, { amount: formatYuan(subtractFen(offer, others)) });
}
