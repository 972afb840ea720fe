import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { term } from '#web/app/texts.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import type { components } from '#web/api/generated/schema.js';
import { holds } from '#web/features/contracts/reads.js';
import { today } from '#web/features/contracts/business-day.js';
import { useContract } from './reads.js';
import { t } from './texts.js';
import './delivery.css';

type Assignment = components['schemas']['StaffAssignmentView'];

/** Somebody in a place of a contract. */
export default function AssignmentPage(): ReactNode {
  return (
    <RecordPage<Assignment>
      collection="staff-assignments"
      title={({ worker }) => worker}
      facts={({ view }) => <Facts view={view} />}
      special={() => ({ end: { initial: { endsOn: today() } } })}
      body={(shown) => <Body {...shown} />}
    />
  );
}

function Facts({ view: { contractId, postCode, slot, startsOn, endsOn } }: { view: Assignment }): ReactNode {
  const contract = useContract(contractId);
  const post = contract?.content.staffing.posts.find(({ code }) => code === postCode)?.name ?? postCode;
  return (
    <>
      <Fact label={t('fact.contract')}>
        <Link to={`/contracts/${contractId}?tab=staffing`}>
          {contract ? `${contract.number ?? ''} ${contract.title}` : t('fact.contract')}
        </Link>
      </Fact>
      <Fact label={t('staffing.place')}>{t('vacancy.place', { post, slot })}</Fact>
      <Fact label={t('staffing.time')}>
        {startsOn} – {endsOn ?? t('staffing.until-now')}
      </Fact>
    </>
  );
}

function Body({ view: { vendor, worker, workerId, endReason } }: Shown<Assignment>): ReactNode {
  return (
    <section className="sheet">
      <dl className="pairs">
        <dt>{t('fact.vendor')}</dt>
        <dd>{vendor.name}</dd>
        <dt>{term('worker')}</dt>
        <dd>{holds('social-worker.read') ? <Link to={`/social-workers/${workerId}`}>{worker}</Link> : worker}</dd>
        {endReason && (
          <>
            <dt>{term('endReason', 'StaffAssignmentView')}</dt>
            <dd>{endReason}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
