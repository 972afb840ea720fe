import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { resourceWords, term } from '#web/app/texts.js';
import { instant, Money, Status } from '#web/components/format.js';
import { CompetitionFacts, useCompetition } from '#web/features/tenders/competition.js';
import { openingWords, type Opening, type OpeningRow, type Tender } from '#web/features/tenders/types.js';
import './custody.css';
import { Fingerprint } from './fingerprint.js';
import { useCustody } from './reads.js';
import { SetKeyButton } from './set-key.js';
import { t } from './texts.js';

type BidRow = components['schemas']['BidRow'];

/** Who holds the keys of a tender, and how far its openings are. */
export function CustodyTab({ tender }: { tender: Tender }): ReactNode {
  const { rows: openings } = useRows<OpeningRow>(`tenders/${tender.id}/openings`);
  const competition = useCompetition(tender);
  const isOpened = openings.some(({ status }) => status === 'opened');
  return (
    <>
      <section className="sheet">
        <h2>{t('custodians.title')}</h2>
        <Custodians tender={tender} opening={openings[0]} />
      </section>
      <section className="sheet">
        <h2>{t('openings.title')}</h2>
        <Openings openings={openings} />
        {competition && <CompetitionFacts competition={competition} />}
      </section>
      {isOpened && (
        <section className="sheet">
          <h2>{resourceWords('bids').many}</h2>
          <Bids tender={tender} />
        </section>
      )}
    </>
  );
}

interface Holder {
  readonly seatId: string;
  readonly organisation: string;
  readonly person?: string;
  readonly fingerprint: string | null;
  readonly isOwn: boolean;
}

function Custodians({ tender, opening }: { tender: Tender; opening: OpeningRow | undefined }): ReactNode {
  const custody = useCustody(tender);
  const { data } = useRead<Opening>(opening && `openings/${opening.id}`);
  const holders: readonly Holder[] =
    custody?.data.custodians.map(({ person, organisation, ...seat }) => ({
      ...seat,
      organisation: organisation.name,
      person: person.name,
    })) ??
    data?.data.seats.map(({ organisation, ...seat }) => ({ ...seat, organisation: organisation.name, isOwn: false })) ??
    [];
  if (holders.length === 0) return <p className="faint">{t('custodians.none')}</p>;
  const threshold = custody?.data.threshold ?? tender.custodyThreshold ?? 0;
  return (
    <>
      <p className="lead">{t('custodians.lead', { k: threshold, n: holders.length })}</p>
      <Table<Holder>
        size="middle"
        rowKey="seatId"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...holders]}
        columns={[
          {
            title: t('custodians.holder'),
            render: (_, { organisation, person, isOwn }) => (
              <>
                {organisation} {person} {isOwn && <Tag color="processing">{t('custodians.own')}</Tag>}
              </>
            ),
          },
          {
            title: term('fingerprint'),
            render: (_, { fingerprint }) =>
              fingerprint ? (
                <Fingerprint value={fingerprint} />
              ) : (
                <span className="faint">{t('custodians.no-key')}</span>
              ),
          },
        ]}
      />
      <div className="custody-actions">
        <SetKeyButton tender={tender} />
      </div>
    </>
  );
}

function Openings({ openings }: { openings: readonly OpeningRow[] }): ReactNode {
  if (openings.length === 0) return <p className="faint">{t('openings.none')}</p>;
  return (
    <Table<OpeningRow>
      size="middle"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...openings]}
      columns={[
        {
          title: term('kind', 'OpeningRow'),
          render: (_, opening) => <Link to={`/openings/${opening.id}`}>{openingWords(opening)}</Link>,
        },
        { title: term('status'), render: (_, { status }) => <Status value={status} schema="OpeningRow" /> },
        { title: term('closesAt'), className: 'figure', render: (_, { closesAt }) => instant(closesAt) },
        {
          title: term('openedAt'),
          className: 'figure',
          render: (_, { openedAt }) =>
            openedAt ? instant(openedAt) : <span className="faint">{t('openings.waits')}</span>,
        },
      ]}
    />
  );
}

/** Bids that were opened, as far as they are the reader's to see. */
function Bids({ tender: { id } }: { tender: Tender }): ReactNode {
  const { rows } = useRows<BidRow>(`tenders/${id}/bids`);
  return (
    <Table<BidRow>
      size="middle"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('bids.none') }}
      dataSource={[...rows]}
      columns={[
        {
          title: term('vendor', 'BidRow'),
          render: (_, { id: bid, vendor }) => <Link to={`/bids/${bid}`}>{vendor.name}</Link>,
        },
        { title: term('kind', 'BidRow'), render: (_, { kind }) => openingWords({ kind }) },
        { title: term('status'), render: (_, { status }) => <Status value={status} schema="BidRow" /> },
        {
          title: term('offer', 'BidRow'),
          align: 'right',
          render: (_, { offer }) =>
            offer ? <Money value={offer} /> : <span className="faint">{t('bids.offer.none')}</span>,
        },
        {
          title: term('receivedAt', 'BidRow'),
          className: 'figure',
          render: (_, { receivedAt }) => instant(receivedAt),
        },
      ]}
    />
  );
}
