import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRead, useRows } from '#web/api/records.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { holds } from '#web/features/tenders/who.js';
import { panelSpecials, usePanelCandidates } from './panel-fields.js';
import { Draws, PanelSection } from './panel-section.js';
import type { BidRow, Panel } from './types.js';
import { t } from './texts.js';
import './review.css';

/** One review panel: who was drawn and how, who declared, and what it may do. */
export default function PanelPage(): ReactNode {
  const { id } = useParams();
  const { data } = useRead<Panel>(`review-panels/${id!}`);
  const tenderId = data?.data.tender.id;
  const people = usePanelCandidates(tenderId);
  const { rows: bids } = useRows<BidRow>(tenderId && holds('bid.read') ? `tenders/${tenderId}/bids` : undefined);
  return (
    <RecordPage<Panel>
      collection="review-panels"
      title={({ tender: { name } }) => t('panel.of', { number: name })}
      trail={({ tender: { id: of, name } }) => [{ label: name, to: `/tenders/${of}` }]}
      facts={({ view: { expertSeats, members, isComplex } }) => (
        <>
          <Fact label={t('panel.size')}>{members.filter(({ left }) => left === null).length}</Fact>
          <Fact label={t('panel.experts')}>{expertSeats}</Fact>
          {isComplex && <Fact label={t('panel.complex')}>{t('yes')}</Fact>}
        </>
      )}
      special={({ view }) => panelSpecials(view, people, bids)}
      body={({ view }) => (
        <>
          <PanelSection panel={view} />
          <Draws panel={view} people={people} />
        </>
      )}
    />
  );
}
