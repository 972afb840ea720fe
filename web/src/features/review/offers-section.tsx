import { Alert, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { valueLabel } from '#web/app/texts.js';
import { CommandButton, type CommandProps } from '#web/components/command.js';
import { instant, Money, percent } from '#web/components/format.js';
import { mayGive } from '#web/features/tenders/who.js';
import { businessNow } from './business-now.js';
import { chosenFrom } from './choices.js';
import { CompetitionLine } from './competition.js';
import type { Offer, Offers, Tender } from './types.js';
import { t } from './texts.js';

/** The dialog in which a price explanation is recorded. */
export function explaining(tender: Tender, offers: readonly Offer[], bidId?: string): Partial<CommandProps> {
  const offer = offers.find((one) => one.bidId === bidId);
  return {
    command: 'tenders/price-explanations',
    ids: [tender.id],
    initial: { askedAt: businessNow(), accepted: true, ...(bidId && { bidId }) },
    overrides: { bidId: chosenFrom(offers.map((one) => ({ value: one.bidId, label: one.vendor.name }))) },
    children: offer && (
      <dl className="pairs">
        <dt>{offer.vendor.name}</dt>
        <dd>
          <Money strong value={offer.offer} />
        </dd>
        <dt>{t('offers.ceiling')}</dt>
        <dd>
          <Money value={tender.ceiling} /> <span className="faint">{shareOf(offer.offer, tender.ceiling)}</span>
        </dd>
      </dl>
    ),
  };
}

const shareOf = (offer: string, ceiling: string) => percent(Rate.of(parseYuan(offer), parseYuan(ceiling)).toDecimal(4));

/** What is scored: the prices, those that are abnormally low and how they were explained, and who handed in none. */
export function OffersSection({ tender, offers }: { tender: Tender; offers: Offers }): ReactNode {
  const isOpen = ['reviewing', 'final_offers'].includes(tender.status) && mayGive('tenders/price-explanations');
  return (
    <section className="sheet">
      <h2>{t('offers.title')}</h2>
      <CompetitionLine competition={offers.competition} />
      {offers.dropOuts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('offers.dropped')}
          description={
            <ul>
              {offers.dropOuts.map(({ bidId, vendor, code }) => (
                <li key={bidId}>
                  {vendor} {t(`offers.${code as 'final-offer-missing' | 'final-offer-invalid'}`)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Table<Offer>
        size="small"
        rowKey="bidId"
        pagination={false}
        dataSource={[...offers.offers]}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('bidder'),
            render: (_, { bidId, finalBidId, vendor }) => (
              <Link to={`/bids/${finalBidId ?? bidId}`}>{vendor.name}</Link>
            ),
          },
          { title: t('offer'), align: 'right', render: (_, { offer }) => <Money value={offer} /> },
          {
            title: t('offers.of-ceiling'),
            align: 'right',
            render: (_, { offer }) => <span className="figure">{shareOf(offer, tender.ceiling)}</span>,
          },
          {
            title: t('offers.low'),
            render: (_, { triggers }) =>
              triggers.length > 0 ? (
                <span className="fault">
                  {triggers.map((one) => valueLabel('trigger', one, 'OfferView')).join(t('separator'))}
                </span>
              ) : (
                <span className="faint">{t('none')}</span>
              ),
          },
          {
            title: t('offers.explanation'),
            render: (_, offer) => <Explained offer={offer} tender={tender} offers={offers.offers} isOpen={isOpen} />,
          },
        ]}
      />
    </section>
  );
}

interface ExplainedProps {
  readonly offer: Offer;
  readonly tender: Tender;
  readonly offers: readonly Offer[];
  readonly isOpen: boolean;
}

function Explained({
  offer: { bidId, vendor, triggers, explanation },
  tender,
  offers,
  isOpen,
}: ExplainedProps): ReactNode {
  if (explanation)
    return (
      <>
        <span className={explanation.accepted ? 'good' : 'fault'}>
          {t(explanation.accepted ? 'offers.accepted' : 'offers.refused')}
        </span>{' '}
        <small className="faint figure">{instant(explanation.recordedAt)}</small>
        <small className="block text">{explanation.reason}</small>
      </>
    );
  if (!isOpen) return null;
  return (
    <CommandButton
      size="small"
      type={triggers.length > 0 ? 'primary' : 'link'}
      {...explaining(tender, offers, bidId)}
      command="tenders/price-explanations"
      label={t(triggers.length > 0 ? 'offers.explain' : 'offers.doubt', { vendor: vendor.name })}
    />
  );
}
