import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { ErrorPage } from '#web/app/error-pages.js';
import type { CommandProps } from '#web/components/command.js';
import { Due } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { today } from '#web/features/contracts/business-day.js';
import { reporting } from './report-dialogs.js';
import { ReportView } from './report-view.js';
import { useContract, useProgress, type Contract, type Report } from './reads.js';
import { Decision, SiteView } from './site-view.js';
import { WagesShort } from './wages.js';
import { t } from './texts.js';
import './delivery.css';

/** One monthly report, as its reader needs it: a site to confirm, the vendor to write, the purchaser to judge. */
export default function ReportPage(): ReactNode {
  const { id } = useParams();
  const { data, error } = useRead<Report>(`service-reports/${id!}`);
  const contract = useContract(data?.data.contractId);
  const progress = useProgress(data?.data.contractId);
  if (error) return <ErrorPage error={error} />;
  if (!data || !contract) return <Skeleton active />;
  const isSite = session.me()?.membership.organisationKind === 'service_site';
  return (
    <RecordPage<Report>
      collection="service-reports"
      title={({ month, contract: of }) => t('report.title', { month, contract: of })}
      facts={facts}
      special={({ view }) => specials(view, contract)}
      extra={({ view }) => <Edit report={view} />}
      above={({ view, etag }) => <Notices report={view} etag={etag} isSite={isSite} />}
      body={({ view }) =>
        isSite ? (
          <SiteView report={view} contract={contract} />
        ) : (
          <ReportView report={view} contract={contract} progress={progress} />
        )
      }
    />
  );
}

function specials(report: Report, contract: Contract): Readonly<Record<string, Partial<CommandProps>>> {
  const { counts, narrative, clientCodes, payroll } = report;
  return {
    redraft: { overrides: reporting(contract), initial: { counts, narrative, clientCodes, payroll } },
    submit: { children: <WagesShort report={report} contract={contract} /> },
    confirm: { initial: { verdict: 'confirmed' } },
  };
}

function facts({
  view: { contractId, contract, vendor, dueOn, submittedOn, daysLate, submission },
}: Shown<Report>): ReactNode {
  return (
    <>
      <Fact label={t('fact.contract')}>
        <Link to={`/contracts/${contractId}`}>{contract}</Link>
      </Fact>
      <Fact label={t('fact.vendor')}>{vendor.name}</Fact>
      <Fact label={t('report.due')}>
        <Due on={dueOn} />
      </Fact>
      <Fact label={t('report.submitted')}>
        {submittedOn ?? t('report.not-submitted')}
        {daysLate > 0 && <small className="unmet">{t('report.late', { days: daysLate })}</small>}
        {submission > 1 && <small>{t('report.submission', { count: submission })}</small>}
      </Fact>
    </>
  );
}

/** The vendor writes on a page of its own. */
function Edit({ report: { id, allowed } }: { report: Report }): ReactNode {
  const navigate = useNavigate();
  if (!allowed.includes('redraft')) return null;
  return <Button onClick={() => void navigate(`/service-reports/${id}/edit`)}>{t('report.edit')}</Button>;
}

function Notices({ report, etag, isSite }: { report: Report; etag: string | null; isSite: boolean }): ReactNode {
  const { returnReason, status, dueOn, submittedOn, allowed } = report;
  return (
    <>
      {returnReason && status !== 'accepted' && (
        <Alert className="above" type="warning" showIcon title={t('report.returned')} description={returnReason} />
      )}
      {!submittedOn && today() > dueOn && (
        <Alert className="above" type="error" showIcon title={t('report.overdue', { dueOn })} />
      )}
      {isSite && allowed.includes('confirm') && <Decision report={report} etag={etag} />}
    </>
  );
}
