import { Alert, Spin } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Due, Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown, type Tab } from '#web/components/record-page.js';
import { valueLabel } from '#web/app/texts.js';
import { AcceptancesPanel } from '#web/features/delivery/acceptances-panel.js';
import { DeductionsPanel } from '#web/features/delivery/deductions-panel.js';
import { ProgressPanel } from '#web/features/delivery/progress-panel.js';
import { StaffingPanel } from '#web/features/delivery/staffing-panel.js';
import { contractDialogs } from './contract-dialogs.js';
import { DocumentsTab } from './documents-tab.js';
import { HistoryTab } from './history-tab.js';
import { OverviewTab } from './overview-tab.js';
import { PaymentsTab } from './payments-tab.js';
import { PlanTab } from './plan-tab.js';
import { PriceTab } from './price-tab.js';
import { mayRead, useWhileAtWork, type Contract } from './reads.js';
import { TermsTab } from './terms-tab.js';
import { t } from './texts.js';
import './contracts.css';

/** The contract room: from the draft to the last payment. */
export default function ContractPage(): ReactNode {
  return (
    <RecordPage<Contract>
      collection="contracts"
      facts={facts}
      special={({ view }) => contractDialogs(view)}
      above={({ view }) => <Notices contract={view} />}
      tabs={tabs}
    />
  );
}

function facts({ view }: Shown<Contract>): ReactNode {
  const { purchaser, vendor, content, clocks, tenderId } = view;
  const running = clocks.filter(({ daysLeft }) => daysLeft !== null).sort((a, b) => a.daysLeft! - b.daysLeft!);
  return (
    <>
      <Fact label={t('fact.price')}>
        <Money value={content.price.total} strong />
        <small>{content.price.capitals}</small>
      </Fact>
      <Fact label={t('fact.parties')}>
        {purchaser.name}
        <small>{vendor.name}</small>
      </Fact>
      <Fact label={t('fact.term')}>
        {content.term.startsOn} – {content.term.endsOn}
        <small>
          <Link to={`/tenders/${tenderId}`}>{content.parties.project.number}</Link>
        </small>
      </Fact>
      {running.map(({ clock, dueOn, daysLeft }) => (
        <Fact key={clock} label={valueLabel('clock', clock, 'ContractClockView')}>
          <Due on={dueOn} left={daysLeft} />
        </Fact>
      ))}
    </>
  );
}

/** What a reader must know before anything else. */
function Notices({ contract }: { contract: Contract }): ReactNode {
  const { status, returnReason, suspendReason, scan } = contract;
  const isScanRead = scan?.state === 'pending';
  useWhileAtWork(status === 'approved' || isScanRead);
  return (
    <div className="notices-above">
      {status === 'drafting' && returnReason && (
        <Alert type="warning" showIcon title={t('notice.returned')} description={returnReason} />
      )}
      {status === 'suspended' && (
        <Alert type="warning" showIcon title={t('notice.suspended')} description={suspendReason} />
      )}
      {status === 'approved' && (
        <Alert type="info" showIcon icon={<Spin size="small" />} title={t('document.rendering')} />
      )}
      {isScanRead && <Alert type="info" showIcon icon={<Spin size="small" />} title={t('scan.pending')} />}
      {(scan?.state === 'mismatched' || scan?.state === 'unreadable') && (
        <Alert type="error" showIcon title={t(`scan.${scan.state}`)} description={t('scan.again')} />
      )}
    </div>
  );
}

function tabs({ view }: Shown<Contract>): readonly Tab<Contract>[] {
  const isInForce = view.signedOn !== null;
  const all: readonly (Tab<Contract> & { isShown?: boolean })[] = [
    { key: 'overview', label: t('tab.overview'), render: (shown) => <OverviewTab contract={shown.view} /> },
    { key: 'terms', label: t('tab.terms'), render: (shown) => <TermsTab contract={shown.view} /> },
    { key: 'price', label: t('tab.price'), render: (shown) => <PriceTab contract={shown.view} /> },
    { key: 'plan', label: t('tab.plan'), render: (shown) => <PlanTab contract={shown.view} /> },
    { key: 'documents', label: t('tab.documents'), render: (shown) => <DocumentsTab contract={shown.view} /> },
    {
      key: 'delivery',
      label: t('tab.delivery'),
      isShown: isInForce && mayRead('contracts/{id}/progress'),
      render: (shown) => <ProgressPanel contract={shown.view} />,
    },
    {
      key: 'staffing',
      label: t('tab.staffing'),
      isShown: isInForce && mayRead('staff-assignments'),
      render: (shown) => <StaffingPanel contract={shown.view} />,
    },
    {
      key: 'acceptances',
      label: t('tab.acceptances'),
      isShown: isInForce && mayRead('acceptances'),
      render: (shown) => <AcceptancesPanel contract={shown.view} />,
    },
    {
      key: 'deductions',
      label: t('tab.deductions'),
      isShown: isInForce && mayRead('deductions'),
      render: (shown) => <DeductionsPanel contract={shown.view} />,
    },
    {
      key: 'payments',
      label: t('tab.payments'),
      isShown: isInForce && mayRead('contracts/{id}/payments'),
      render: (shown) => <PaymentsTab contractId={shown.view.id} />,
    },
    { key: 'history', label: t('tab.history'), render: (shown) => <HistoryTab contract={shown.view} /> },
  ];
  return all.filter(({ isShown = true }) => isShown);
}
