import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRows } from '#web/api/records.js';
import type { components } from '#web/api/generated/schema.js';
import { session } from '#web/api/session.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { mayGive } from '#web/features/contracts/reads.js';
import { SiteTasks } from './site-tasks.js';
import { useProgress } from './reads.js';
import { t } from './texts.js';
import './delivery.css';

type ContractRow = components['schemas']['ContractRow'];

/** Monthly reports: what is to be confirmed or written comes first. */
export default function ReportsPage(): ReactNode {
  return (
    <CollectionPage
      collection="service-reports"
      create={null}
      columns={['month', 'contract', 'status', 'vendor', 'dueOn', 'submittedOn', 'daysLate']}
    >
      {session.me()?.membership.organisationKind === 'service_site' && <SiteTasks />}
      {mayGive('contracts/service-reports') && <Unwritten />}
    </CollectionPage>
  );
}

/** Months of the vendor's contracts in force that lack a report. */
function Unwritten(): ReactNode {
  const { rows } = useRows<ContractRow>('contracts', { status: 'effective' });
  return rows.map((contract) => <OpenMonths key={contract.id} contract={contract} />);
}

function OpenMonths({ contract: { id, number, title } }: { contract: ContractRow }): ReactNode {
  const open = useProgress(id)?.open ?? [];
  return open.map(({ month, dueOn, daysLate }) => (
    <Alert
      key={month}
      className="above"
      showIcon
      type={daysLate > 0 ? 'error' : 'info'}
      title={
        <>
          {number} {title}{' '}
          {daysLate > 0 ? t('progress.late', { month, dueOn, days: daysLate }) : t('progress.open', { month, dueOn })}
        </>
      }
      action={<Link to={`/contracts/${id}/report?month=${month}`}>{t('progress.write')}</Link>}
    />
  ));
}
