import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRows } from '#web/api/records.js';
import type { components } from '#web/api/generated/schema.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { t } from './texts.js';

type ContractRow = components['schemas']['ContractRow'];

/** Who is in which place, by contract. */
export default function AssignmentsPage(): ReactNode {
  const { rows } = useRows<ContractRow>('contracts');
  return (
    <CollectionPage
      collection="staff-assignments"
      columns={[
        'worker',
        {
          name: 'contractId',
          title: t('fact.contract'),
          render: ({ contractId }) => {
            const id = String(contractId);
            const contract = rows.find((row) => row.id === id);
            return (
              <Link to={`/contracts/${id}?tab=staffing`}>
                {contract ? `${contract.number ?? ''} ${contract.title}` : t('fact.contract')}
              </Link>
            );
          },
        },
        'postCode',
        'slot',
        'status',
        'startsOn',
        'endsOn',
      ]}
    />
  );
}
