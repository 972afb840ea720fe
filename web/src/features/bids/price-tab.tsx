import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { formatYuan } from '#src/kernel/money.js';
import { Money } from '#web/components/format.js';
import { AmountInput } from './amount-input.js';
import { type Draft, lineAmount, offerOf, type Tender } from './draft.js';
import { PriceForm } from './price-form.js';
import { useServices } from './services.js';
import { t } from './texts.js';

export interface TabProps {
  readonly draft: Draft;
  readonly tender: Tender;
  readonly change: (how: (draft: Draft) => Draft) => void;
}

/** The price: of each service of the document, and by what it is made up of. Sums are exact and move while typing. */
export function PriceTab(props: TabProps): ReactNode {
  const { draft, tender, change } = props;
  const services = useServices(tender.document.catalogueId);
  const offer = offerOf(draft, tender);
  const { serviceLines } = tender.document;
  return (
    <>
      {serviceLines.length > 0 && (
        <section className="sheet">
          <h2>{t('lines.title')}</h2>
          <p className="lead">{t('lines.lead')}</p>
          <div className="wide-table">
            <table className="price-table">
              <thead>
                <tr>
                  <th>{t('lines.service')}</th>
                  <th className="right">{t('lines.quantity')}</th>
                  <th>{t('lines.unit')}</th>
                  <th className="right">{t('lines.reference')}</th>
                  <th className="right">{t('lines.price')}</th>
                  <th className="right">{t('lines.amount')}</th>
                </tr>
              </thead>
              <tbody>
                {serviceLines.map((line, index) => {
                  const service = services.get(line.itemCode);
                  const amount = lineAmount(draft, line);
                  const name = service?.name ?? line.itemCode;
                  return (
                    <tr key={line.itemCode}>
                      <td>
                        <small className="faint">{line.itemCode}</small> {name}
                        <small className="faint block">{line.standard}</small>
                      </td>
                      <td className="right figure">{line.quantity}</td>
                      <td>{service?.unit}</td>
                      <td className="right">
                        {service?.referencePrice ? (
                          <Money value={service.referencePrice} />
                        ) : (
                          <span className="faint">—</span>
                        )}
                      </td>
                      <td className="right">
                        <AmountInput
                          id={`serviceLines_${index}_unitPrice`}
                          label={`${line.itemCode} ${name} ${t('lines.price')}`}
                          value={draft.prices[line.itemCode] ?? ''}
                          onChange={(price) =>
                            change((now) => ({ ...now, prices: { ...now.prices, [line.itemCode]: price } }))
                          }
                        />
                      </td>
                      <td className="right">{amount !== undefined && <Money value={formatYuan(amount)} />}</td>
                    </tr>
                  );
                })}
              </tbody>
              <tfoot>
                <tr>
                  <th colSpan={5}>{t('lines.total')}</th>
                  <td className="right">{offer !== undefined && <Money strong value={formatYuan(offer)} />}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        </section>
      )}
      <PriceForm {...props} />
      <Alert type="info" showIcon title={t('price.exact')} />
    </>
  );
}
