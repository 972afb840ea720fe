import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';
import { AwardsWaiting } from './awards-waiting.js';
import { mayGive } from './reads.js';
import { t } from './texts.js';
import './contracts.css';

/** All contracts; above them the awards that have none yet, for those who draft. */
export default function ContractsPage(): ReactNode {
  return (
    <CollectionPage
      collection="contracts"
      filters={['status', 'vendor', 'tender']}
      columns={[
        'number',
        {
          name: 'title',
          render: ({ title, vendor }) => (
            <>
              {String(title)}
              <small className="block faint">{String(vendor)}</small>
            </>
          ),
        },
        'status',
        'price',
        {
          name: 'startsOn',
          title: t('fact.term'),
          render: (row) => (
            <span className="figure">
              {String(row.startsOn)} – {String(row.endsOn)}
            </span>
          ),
        },
        'signedOn',
      ]}
    >
      {mayGive('awards/contract') && <AwardsWaiting />}
    </CollectionPage>
  );
}
