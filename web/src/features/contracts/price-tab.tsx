import type { ReactNode } from 'react';
import { percent, yuan } from '#web/components/format.js';
import { PriceForm, ServiceLines } from './lists.js';
import type { Contract } from './reads.js';
import { t } from './texts.js';

/** The services with their quantities and prices, the price form, and the tax in the price. */
export function PriceTab({ contract: { content } }: { contract: Contract }): ReactNode {
  const { subject, price } = content;
  return (
    <>
      <section className="sheet">
        <h2>{t('price.services', { count: subject.serviceLines.length, catalogue: subject.catalogue })}</h2>
        <ServiceLines subject={subject} price={price} />
      </section>
      <section className="sheet">
        <h2>{t('price.form')}</h2>
        <PriceForm price={price} />
        <p className="faint">
          {t('price.tax', { exclusive: yuan(price.exclusive), tax: yuan(price.tax), rate: percent(price.taxRate) })}
        </p>
      </section>
    </>
  );
}
