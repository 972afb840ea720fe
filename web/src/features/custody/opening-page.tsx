import { Alert, Button, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useRead } from '#web/api/records.js';
import { resourceWords, term } from '#web/app/texts.js';
import { instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { Countdown } from '#web/features/bids/server-clock.js';
import { openingWords, type Opening, type Tender } from '#web/features/tenders/types.js';
import { holds } from '#web/features/tenders/who.js';
import './custody.css';
import { recordOf } from './opening-record.js';
import { RecordSheet } from './record-sheet.js';
import { Seats } from './seats.js';
import { t } from './texts.js';

/** The cryptography is loaded when somebody comes to open. */
const CeremonyPanel = lazy(() => import('./ceremony-panel.js'));
const AGAIN_MS = 4_000;

/** One opening: who opens it together, the ceremony, and its record. */
export default function OpeningPage(): ReactNode {
  return (
    <RecordPage<Opening>
      collection="openings"
      title={(view) => openingWords(view)}
      trail={({ tenderId }) => [
        { label: resourceWords('tenders').many, to: '/tenders' },
        { label: t('opening.trail'), to: `/tenders/${tenderId}?tab=custody` },
      ]}
      facts={(shown) => <Facts {...shown} />}
      body={({ view }) => <Body opening={view} />}
    />
  );
}

function Facts({ view }: Shown<Opening>): ReactNode {
  const { data } = useRead<Tender>(`tenders/${view.tenderId}`);
  return (
    <>
      <Fact label={resourceWords('tenders').one}>
        <Link to={`/tenders/${view.tenderId}?tab=custody`}>{data?.data.title ?? t('tender')}</Link>
      </Fact>
      <Fact label={term('closesAt')}>
        {view.status === 'accepting' ? <Countdown until={view.closesAt} /> : instant(view.closesAt)}
      </Fact>
      <Fact label={term('threshold', 'OpeningView')}>{t('k-of-n', { k: view.threshold, n: view.seats.length })}</Fact>
      {view.openedAt && <Fact label={term('openedAt')}>{instant(view.openedAt)}</Fact>}
    </>
  );
}

function Body({ opening }: { opening: Opening }): ReactNode {
  const [ownSeat, setOwnSeat] = useState<string>();
  const record = recordOf(opening);
  const isDue = opening.status === 'closed' && holds('opening.open');
  useFollowing(opening.status === 'closed');
  return (
    <>
      {opening.status === 'accepting' && <Waiting opening={opening} />}
      {opening.status === 'void' && <Alert type="warning" showIcon title={t('opening.void')} />}
      <section className="sheet">
        <h2>{t('seats.title')}</h2>
        <Seats opening={opening} record={record} ownSeat={ownSeat} />
      </section>
      {isDue && (
        <section className="sheet">
          <h2>{t('ceremony.title')}</h2>
          <Suspense fallback={<Skeleton active />}>
            <CeremonyPanel opening={opening} onSeat={setOwnSeat} />
          </Suspense>
        </section>
      )}
      {opening.status === 'closed' && !holds('opening.open') && (
        <Alert type="info" showIcon title={t('opening.waits', { k: opening.threshold })} />
      )}
      {record && (
        <section className="sheet">
          <h2>{term('record', 'OpeningView')}</h2>
          <RecordSheet opening={opening} record={record} />
        </section>
      )}
    </>
  );
}

/** Others open at the same time: what they did is seen without asking. */
function useFollowing(isActive: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['openings'] }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isActive, queries]);
}

/** Until the deadline nothing is handed out to anybody. */
function Waiting({ opening }: { opening: Opening }): ReactNode {
  const queries = useQueryClient();
  return (
    <Alert
      type="info"
      showIcon
      title={t('opening.accepting', { at: instant(opening.closesAt) })}
      description={t('opening.accepting.more')}
      action={
        <Button size="small" onClick={() => void queries.invalidateQueries({ queryKey: ['openings'] })}>
          {t('opening.again')}
        </Button>
      }
    />
  );
}
