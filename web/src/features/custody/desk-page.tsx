import { useQueries } from '@tanstack/react-query';
import { Empty, Skeleton, Table } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { send } from '#web/api/http.js';
import { useRows, type Page } from '#web/api/records.js';
import { resourceWords, term } from '#web/app/texts.js';
import { instant, Status } from '#web/components/format.js';
import { PageHead } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { openingWords, type OpeningRow, type Tender, type TenderRow } from '#web/features/tenders/types.js';
import './custody.css';
import { t as app } from '#web/app/words.js';
import { Fingerprint } from './fingerprint.js';
import type { Custody } from './reads.js';
import { SetKeyButton } from './set-key.js';
import { t } from './texts.js';

const KeyCheck = lazy(() => import('./key-check.js'));

/** A tender in which the reader holds a seat. */
interface Held {
  readonly tender: Tender;
  readonly fingerprint: string | null;
  readonly openings: readonly OpeningRow[];
}

/** A tender with the reader's own seat in it, if there is one. */
async function heldOf(id: string): Promise<Held | null> {
  const { data: tender } = await send<Tender>(`tenders/${id}`);
  if (!tender.seats.includes('custodian')) return null;
  const { data: custody } = await send<Custody>(`tenders/${id}/custodians`);
  const own = custody.custodians.find(({ isOwn }) => isOwn);
  if (!own) return null;
  const { data } = await send<Page<OpeningRow>>(`tenders/${id}/openings`, { query: { limit: 100 } });
  return { tender, fingerprint: own.fingerprint, openings: data.items };
}

/** A custodian's desk: where a key is still missing, what is to be opened, and what was. */
export default function DeskPage(): ReactNode {
  const { rows, data, error } = useRows<TenderRow>('tenders');
  const reads = useQueries({
    queries: rows.map(({ id }) => ({ queryKey: ['tenders', id, 'held'], queryFn: () => heldOf(id) })),
  });
  const held = reads.flatMap(({ data: one }) => (one ? [one] : []));
  const isReading = !data || reads.some(({ isLoading }) => isLoading);
  return (
    <>
      <PageHead title={app('page.custody')} />
      <p className="lead">{t('desk.lead')}</p>
      {error && <ProblemAlert error={error} />}
      {isReading ? <Skeleton active /> : <HeldTable held={held} />}
      <Check />
    </>
  );
}

const weight = ({ tender, openings, fingerprint }: Held): number => {
  if (openings.some(({ status }) => status === 'closed')) return 0;
  if (tender.noticeOn === null && fingerprint === null) return 1;
  return openings.some(({ status }) => status === 'accepting') ? 2 : 3;
};

function HeldTable({ held }: { held: readonly Held[] }): ReactNode {
  return (
    <Table<Held>
      rowKey={({ tender }) => tender.id}
      className="list"
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('desk.none')} /> }}
      dataSource={[...held].sort((a, b) => weight(a) - weight(b))}
      columns={[
        {
          title: resourceWords('tenders').one,
          render: (_, { tender }) => (
            <Link to={`/tenders/${tender.id}?tab=custody`}>
              <b>{tender.title}</b>
              <br />
              <small className="faint">{tender.number}</small>
            </Link>
          ),
        },
        { title: term('status'), render: (_, { tender }) => <Status value={tender.status} schema="TenderRow" /> },
        {
          title: t('desk.key'),
          render: (_, { tender, fingerprint }) => (
            <div className="desk-key">
              {fingerprint ? (
                <Fingerprint value={fingerprint} />
              ) : (
                <span className="late-word">{t('custodians.no-key')}</span>
              )}
              <SetKeyButton tender={tender} size="small" />
            </div>
          ),
        },
        { title: t('openings.title'), render: (_, one) => <Openings {...one} /> },
      ]}
    />
  );
}

function Openings({ openings, tender }: Held): ReactNode {
  if (openings.length === 0)
    return <span className="faint">{t('desk.deadline', { at: instant(tender.bidDeadline) })}</span>;
  return (
    <ul className="desk-openings">
      {openings.map((opening) => (
        <li key={opening.id}>
          <Link to={`/openings/${opening.id}`}>
            {opening.status === 'closed' ? t('desk.open', { kind: openingWords(opening) }) : openingWords(opening)}
          </Link>{' '}
          <Status value={opening.status} schema="OpeningRow" />{' '}
          <small className="faint figure">{instant(opening.openedAt ?? opening.closesAt)}</small>
        </li>
      ))}
    </ul>
  );
}

/** Whether a key file still opens, before it is needed. */
function Check(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="sheet key-check" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('desk.check')}</summary>
      {isOpen && (
        <Suspense fallback={<Skeleton active />}>
          <KeyCheck />
        </Suspense>
      )}
    </details>
  );
}
