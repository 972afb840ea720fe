import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '#web/api/records.js';
import { term, valueLabel } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { instant, Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown, type Tab } from '#web/components/record-page.js';
import { CustodyTab } from '#web/features/custody/custody-tab.js';
import { SetKeyButton } from '#web/features/custody/set-key.js';
import { TooFew } from './competition.js';
import { DocumentView } from './document-view.js';
import { HistoryTab } from './history-tab.js';
import { NoticesTab } from './notices-tab.js';
import { Overview } from './overview.js';
import { QuestionsTab } from './questions-tab.js';
import { ResultTab, ReviewActions, ReviewTab } from './review-parts.js';
import { StepsLine } from './steps-line.js';
import { commandsOf, useTenderCommands } from './tender-commands.js';
import { tenderSteps, useCourse } from './tender-steps.js';
import './tenders.css';
import { t } from './texts.js';
import type { Tender } from './types.js';
import { holds, mayGive } from './who.js';

/** The room of one tender: where it stands by the law's dates, and everything that belongs to it. */
export default function TenderPage(): ReactNode {
  const { id } = useParams();
  const { data } = useRead<Tender>(`tenders/${id!}`);
  const known = useTenderCommands(data?.data);
  return (
    <RecordPage<Tender>
      collection="tenders"
      title={({ title }) => title}
      facts={(shown) => <Facts {...shown} />}
      special={({ view }) => commandsOf(view, known)}
      extra={({ view }) => <Extra tender={view} />}
      above={({ view }) => <Above tender={view} />}
      tabs={tabs}
    />
  );
}

function Facts({ view }: Shown<Tender>): ReactNode {
  return (
    <>
      <Fact label={term('number', 'TenderView')}>{view.number}</Fact>
      <Fact label={term('ceiling')}>
        <Money value={view.ceiling} />
      </Fact>
      <Fact label={term('method')}>{valueLabel('method', view.method)}</Fact>
      <Fact label={term('purchaser')}>{view.purchaser.name}</Fact>
      {view.agent && <Fact label={term('agent')}>{view.agent.name}</Fact>}
      <Fact label={term('bidDeadline', 'TenderView')}>{instant(view.bidDeadline)}</Fact>
    </>
  );
}

/** Creations that stand beside the commands: what they are about is below the tender. */
function Extra({ tender }: { tender: Tender }): ReactNode {
  const { id, status } = tender;
  const isOpen = status === 'published';
  return (
    <>
      {isOpen && mayGive('openings/bids') && (
        <Link to={`/tenders/${id}/bid`}>
          <Button type="primary">{t('bid.write')}</Button>
        </Link>
      )}
      {isOpen && mayGive('tenders/inquiries') && <CommandButton command="tenders/inquiries" ids={[id]} />}
      <SetKeyButton tender={tender} />
      <ReviewActions tender={tender} />
    </>
  );
}

function Above({ tender }: { tender: Tender }): ReactNode {
  const course = useCourse(tender);
  const { returnReason, suspendReason, cancelReason, failReason, status } = tender;
  const told = [
    ...(status === 'draft' ? [{ name: 'returnReason', reason: returnReason }] : []),
    ...(status === 'suspended' ? [{ name: 'suspendReason', reason: suspendReason }] : []),
    { name: 'cancelReason', reason: cancelReason },
    { name: 'failReason', reason: failReason },
  ];
  return (
    <>
      {told.map(
        ({ name, reason }) =>
          reason && (
            <Alert key={name} className="told" type="warning" showIcon title={term(name)} description={reason} />
          ),
      )}
      <TooFew tender={tender} />
      <StepsLine steps={tenderSteps(tender, course)} label={t('tender.steps')} />
    </>
  );
}

function tabs({ view }: Shown<Tender>): readonly Tab<Tender>[] {
  const isPublic = view.noticeOn !== null;
  return [
    { key: 'overview', label: t('tab.overview'), render: (shown) => <Overview tender={shown.view} /> },
    { key: 'document', label: t('tab.document'), render: (shown) => <DocumentView tender={shown.view} /> },
    ...(isPublic
      ? [
          {
            key: 'questions',
            label: t('tab.questions'),
            render: (shown: Shown<Tender>) => <QuestionsTab tender={shown.view} />,
          },
        ]
      : []),
    { key: 'custody', label: t('tab.custody'), render: (shown) => <CustodyTab tender={shown.view} /> },
    ...(isPublic && holds('review.read')
      ? [{ key: 'review', label: t('tab.review'), render: (shown: Shown<Tender>) => <ReviewTab tender={shown.view} /> }]
      : []),
    ...(isPublic && holds('award.read')
      ? [{ key: 'result', label: t('tab.result'), render: (shown: Shown<Tender>) => <ResultTab tender={shown.view} /> }]
      : []),
    ...(isPublic
      ? [
          {
            key: 'notices',
            label: t('tab.notices'),
            render: (shown: Shown<Tender>) => <NoticesTab tender={shown.view} />,
          },
        ]
      : []),
    ...(holds('audit-entry.read')
      ? [
          {
            key: 'history',
            label: t('tab.history'),
            render: (shown: Shown<Tender>) => <HistoryTab subject={shown.view.id} />,
          },
        ]
      : []),
  ];
}
