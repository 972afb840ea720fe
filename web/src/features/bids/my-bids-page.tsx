import { Button, Empty, Table } from 'antd';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { useRows, type Page } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { valueLabel } from '#web/app/texts.js';
import { instant, Money, Status } from '#web/components/format.js';
import { PageHead } from '#web/components/page-head.js';
import { t as app } from '#web/app/words.js';
import { Countdown } from './server-clock.js';
import { drafts, receipts } from './store.js';
import { t } from './texts.js';
import './bids.css';

type TenderRow = components['schemas']['TenderRow'];
type OpeningRow = components['schemas']['OpeningRow'];
type BidRow = components['schemas']['BidRow'];

/** States in which a bid has been opened, or may be handed in. */
const TAKING = ['published', 'final_offers', 'consulting', 'reviewing'];
const CLOSED = ['draft', 'submitted', 'approved', 'published', 'closed', 'cancelled'];

/** What a vendor can bid for now, with what this browser has of it; and its bids that were opened. */
export default function MyBidsPage(): ReactNode {
  const { rows: tenders } = useRows<TenderRow>('tenders');
  return (
    <>
      <PageHead title={app('page.bids')} />
      <Open tenders={tenders.filter(({ status }) => TAKING.includes(status))} />
      <Opened tenders={tenders.filter(({ status }) => !CLOSED.includes(status))} />
    </>
  );
}

/** The same read for many tenders, one request each, kept where `useRead` would keep it. */
function useOfEach<T>(tenders: readonly TenderRow[], what: string): readonly (T & { tender: TenderRow })[] {
  const query = { limit: 100 };
  const read = useQueries({
    queries: tenders.map(({ id }) => ({
      queryKey: ['tenders', id, what, query],
      queryFn: () => send<Page<T>>(`tenders/${id}/${what}`, { query }),
    })),
  });
  return read.flatMap(({ data }, index) =>
    (data?.data.items ?? []).map((item) => ({ ...item, tender: tenders[index]! })),
  );
}

function Open({ tenders }: { tenders: readonly TenderRow[] }): ReactNode {
  const openings = useOfEach<OpeningRow>(tenders, 'openings').filter(({ status }) => status === 'accepting');
  const mayWrite = session.me()!.permissions.includes('bid.submit');
  return (
    <section className="sheet">
      <h2>{t('my.open')}</h2>
      <Table
        size="middle"
        rowKey="id"
        pagination={false}
        dataSource={[...openings]}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('my.open.none')} /> }}
        columns={[
          {
            title: t('my.tender'),
            render: (_, { tender }) => (
              <Link to={`/tenders/${tender.id}`}>
                {tender.number} <span className="text">{tender.title}</span>
              </Link>
            ),
          },
          { title: t('fact.round'), render: (_, { kind }) => valueLabel('kind', kind, 'OpeningRow') },
          { title: t('fact.ceiling'), align: 'right', render: (_, { tender }) => <Money value={tender.ceiling} /> },
          { title: t('fact.deadline'), render: (_, { closesAt }) => <Countdown until={closesAt} /> },
          { title: t('my.here'), render: (_, { id }) => <Here openingId={id} /> },
          ...(mayWrite
            ? [
                {
                  title: t('form.actions'),
                  render: (_: unknown, { tender }: { tender: TenderRow }) => (
                    <Link to={`/tenders/${tender.id}/bid`}>
                      <Button size="small" type="primary" tabIndex={-1}>
                        {t('my.write')}
                      </Button>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** What this browser has of a bid. */
function Here({ openingId }: { openingId: string }): ReactNode {
  const { userId } = session.me()!;
  const [words, setWords] = useState<string>();
  useEffect(() => {
    const place = { userId, openingId };
    void Promise.all([receipts.read(place), drafts.read(place)]).then(([kept, draft]) => {
      const last = kept.at(-1);
      if (last) setWords(t('my.here.receipt', { at: instant(last.receivedAt) }));
      else setWords(draft ? t('my.here.draft', { at: instant(draft.savedAt) }) : t('my.here.nothing'));
    });
  }, [userId, openingId]);
  return words;
}

function Opened({ tenders }: { tenders: readonly TenderRow[] }): ReactNode {
  const bids = useOfEach<BidRow>(tenders, 'bids');
  return (
    <section className="sheet">
      <h2>{t('my.opened')}</h2>
      <Table
        size="middle"
        rowKey="id"
        pagination={bids.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={[...bids]}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('my.opened.none')} /> }}
        columns={[
          {
            title: t('my.bid'),
            render: (_, { id, tender }) => (
              <Link to={`/bids/${id}`}>
                {tender.number} <span className="text">{tender.title}</span>
              </Link>
            ),
          },
          { title: t('fact.round'), render: (_, { kind }) => valueLabel('kind', kind, 'BidRow') },
          { title: t('my.state'), render: (_, { status }) => <Status value={status} schema="BidRow" /> },
          { title: t('offer'), align: 'right', render: (_, { offer }) => (offer ? <Money value={offer} /> : null) },
          {
            title: t('bid.opened'),
            render: (_, { openedAt }) => openedAt && <span className="figure">{instant(openedAt)}</span>,
          },
        ]}
      />
    </section>
  );
}
