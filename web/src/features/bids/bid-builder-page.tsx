import { Alert, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { BidContent } from '#src/procurement/bids/calc/bid-content.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { ErrorPage } from '#web/app/error-pages.js';
import { PageHead } from '#web/components/page-head.js';
import { Builder } from './builder.js';
import { blankDraft, draftFrom, type Tender } from './draft.js';
import { t } from './texts.js';
import './bids.css';

type Opening = components['schemas']['OpeningView'];
type OpeningRow = components['schemas']['OpeningRow'];
type Bid = components['schemas']['BidView'];
type BidRow = components['schemas']['BidRow'];

/** The opening that takes bids now: final offers before first responses; else the last there was. */
export function openingFor(rows: readonly OpeningRow[]): OpeningRow | undefined {
  const latest = [...rows].sort((a, b) => b.ordinal - a.ordinal);
  return latest.find(({ status }) => status === 'accepting') ?? latest[0];
}

/** Where a vendor writes, seals and hands in its bid for a tender; also its final offer. */
export default function BidBuilderPage(): ReactNode {
  const { id } = useParams();
  const { data, error } = useRead<Tender>(`tenders/${id!}`);
  const openings = useRows<OpeningRow>(`tenders/${id!}/openings`);
  const chosen = openingFor(openings.rows);
  const opening = useRead<Opening>(chosen && `openings/${chosen.id}`);
  const earlier = useEarlierContent(id!, chosen, openings.rows);
  if (error) return <ErrorPage error={error} />;
  if (!data || openings.isPending) return <Skeleton active />;
  if (!chosen)
    return (
      <>
        <PageHead title={data.data.title} trail={[{ label: data.data.number, to: `/tenders/${id!}` }]} />
        <Empty description={t('opening.none')} />
      </>
    );
  if (!opening.data || !earlier.isReady) return <Skeleton active />;
  const tender = data.data;
  const { userId, membership } = session.me()!;
  return (
    <>
      {globalThis.crypto?.subtle === undefined && (
        <Alert type="error" showIcon role="alert" title={t('crypto.missing')} description={t('crypto.missing.text')} />
      )}
      <Builder
        key={chosen.id}
        tender={tender}
        opening={opening.data.data}
        place={{ userId, openingId: chosen.id }}
        vendorId={membership.organisationId}
        start={() => (earlier.content ? draftFrom(earlier.content) : blankDraft(tender, (cost) => t(`cost.${cost}`)))}
        isFromEarlier={earlier.content !== undefined}
      />
    </>
  );
}

/** A final offer goes on from what the first response said. */
function useEarlierContent(tenderId: string, chosen: OpeningRow | undefined, openings: readonly OpeningRow[]) {
  const isFinal = chosen?.kind === 'final_offer';
  const first = isFinal ? openings.find(({ kind }) => kind === 'response') : undefined;
  const own = useRows<BidRow>(first && `tenders/${tenderId}/bids`, { opening: first?.id });
  const bid = useRead<Bid>(own.rows[0] && `bids/${own.rows[0].id}`);
  const content = bid.data?.data.content as BidContent | undefined;
  const isReady = !first || (!own.isPending && (own.rows.length === 0 || !bid.isPending));
  return { content: content ?? undefined, isReady };
}
