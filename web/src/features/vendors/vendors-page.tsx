import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';
import { t } from './texts.js';

/** The directory of vendors, which everybody may read. */
export default function VendorsPage(): ReactNode {
  return (
    <CollectionPage
      collection="vendors"
      create={null}
      columns={['name', 'legalForm', 'regionCode', 'registration']}
      filters={['name', 'region']}
    >
      <p className="lead">{t('vendors.lead')}</p>
    </CollectionPage>
  );
}
