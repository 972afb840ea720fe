import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CollectionPage } from '#web/components/collection-page.js';
import type { components } from '#web/api/generated/schema.js';
import { t } from './texts.js';

type Row = components['schemas']['MilestoneRow'];

/** The payments of all contracts that the reader sees. */
export default function MilestonesPage(): ReactNode {
  return (
    <CollectionPage
      collection="milestones"
      columns={[
        { name: 'name', title: t('payments.milestone') },
        {
          name: 'contract',
          render: (row) => {
            const { contractId, contractNumber, contract } = row as unknown as Row;
            return (
              <Link to={`/contracts/${contractId}`}>
                {contractNumber} {contract}
              </Link>
            );
          },
        },
        'vendor',
        'kind',
        'status',
        'year',
        'gross',
        'payableOn',
      ]}
    />
  );
}
