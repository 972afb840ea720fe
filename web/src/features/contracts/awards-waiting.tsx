import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { CommandButton } from '#web/components/command.js';
import { Money } from '#web/components/format.js';
import { mayGive } from './reads.js';
import { t } from './texts.js';

type Schemas = components['schemas'];
type Award = Schemas['AwardView'];
type ContractRow = Schemas['ContractRow'];

/** Announced results whose contract is not drafted yet. Rule: A22 */
export function AwardsWaiting(): ReactNode {
  const { rows } = useRows<Schemas['TenderRow']>('tenders', { status: 'announced' });
  return rows.map(({ id, title }) => <AwardWaiting key={id} tenderId={id} title={title} />);
}

function AwardWaiting({ tenderId, title }: { tenderId: string; title: string }): ReactNode {
  const { data: award } = useRead<Award>(`tenders/${tenderId}/award`);
  const { data: contracts, rows } = useRows<ContractRow>('contracts', { tender: tenderId });
  if (!award || !contracts || standing(rows)) return null;
  const { id, vendor, amount } = award.data;
  return (
    <Alert
      className="award-waiting"
      type="info"
      showIcon
      title={
        <>
          {t('award.waiting')} <Link to={`/awards/${id}`}>{title}</Link> {vendor.name} <Money value={amount} />
        </>
      }
      action={<DraftContract awardId={id} />}
    />
  );
}

/** A contract that lapsed before its signature leaves room for another. */
const standing = (rows: readonly ContractRow[]): boolean =>
  rows.some(({ status, signedOn }) => status !== 'terminated' || signedOn !== null);

/** Drafts the contract of an award, and goes there. */
export function DraftContract({ awardId }: { awardId: string }): ReactNode {
  const navigate = useNavigate();
  if (!mayGive('awards/contract')) return null;
  return (
    <CommandButton
      type="primary"
      command="awards/contract"
      ids={[awardId]}
      onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
    />
  );
}
