import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useParams, useSearchParams, useLocation } from 'react-router';
import { useRead } from '#web/api/records.js';
import { ErrorPage } from '#web/app/error-pages.js';
import { monthsBehind } from './months.js';
import { ReportForm } from './report-form.js';
import { useContract, useProgress, type Report } from './reads.js';
import './delivery.css';

/** Writes a new report of a month (`contracts/:id/report`), or mends one (`service-reports/:id/edit`). */
export default function ReportEditorPage(): ReactNode {
  const { id } = useParams();
  const isNew = useLocation().pathname.startsWith('/contracts/');
  const { data, error } = useRead<Report>(isNew ? undefined : `service-reports/${id!}`);
  const contractId = isNew ? id : data?.data.contractId;
  const contract = useContract(contractId);
  const progress = useProgress(contractId);
  const [params] = useSearchParams();
  if (error) return <ErrorPage error={error} />;
  if (!contract || !progress || (!isNew && !data)) return <Skeleton active />;
  const month =
    data?.data.month ?? params.get('month') ?? progress.open[0]?.month ?? monthsBehind(contract.content.term)[0] ?? '';
  return (
    <ReportForm
      key={`${contract.id}:${month}`}
      contract={contract}
      progress={progress}
      report={data?.data}
      etag={data?.etag ?? null}
      month={month}
    />
  );
}
