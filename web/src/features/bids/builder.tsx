import { Alert, App, Button, Popconfirm, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { capitals } from '#src/kernel/capitals.js';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { commandWords, valueLabel } from '#web/app/texts.js';
import { instant, Money, Status } from '#web/components/format.js';
import { Fact, PageHead } from '#web/components/page-head.js';
import { t as app } from '#web/app/words.js';
import { AnswersTab, TechnicalTab } from './answers-tab.js';
import { CheckList } from './check-tab.js';
import { type Check, checksOf } from './checks.js';
import { Custodians, useCustodianship } from './custodians.js';
import { contentOf, type Draft, offerOf, type Tender } from './draft.js';
import { FilesTab } from './files-tab.js';
import { HandedInPanel } from './handed-in.js';
import { useOwnBid } from './own-bid.js';
import { PriceTab } from './price-tab.js';
import { Countdown, useServerNow } from './server-clock.js';
import type { Place } from './store.js';
import { SubmitDialog } from './submit-dialog.js';
import { TeamTab } from './team-tab.js';
import { t } from './texts.js';
import { Transfer } from './transfer.js';
import { useDraft } from './use-draft.js';

interface Props {
  readonly tender: Tender;
  readonly opening: components['schemas']['OpeningView'];
  readonly place: Place;
  readonly vendorId: string;
  readonly start: () => Draft;
  readonly isFromEarlier: boolean;
}

/** The bid while it is written, and what was handed in of it. */
export function Builder({ tender, opening, place, vendorId, start, isFromEarlier }: Props): ReactNode {
  const { draft, savedAt, isFound, change, replace, discard } = useDraft(place, start);
  const own = useOwnBid(place);
  const custodianship = useCustodianship(tender, opening);
  const [isConfirmed, confirm] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const [params, setParams] = useSearchParams();
  const { message } = App.useApp();
  const now = useServerNow();
  const go = (tab: string) => setParams(tab === 'price' ? {} : { tab }, { replace: true });
  if (!draft) return null;

  const isOver = opening.status !== 'accepting' || (now !== undefined && now >= new Date(opening.closesAt).getTime());
  const mayReplace = own.bid?.allowed.includes('replace') ?? false;
  const isIn = own.bid !== undefined && !own.isMissing;
  const mayHandIn = !isOver && (!isIn || mayReplace);
  const content = contentOf(draft, tender);
  const checks = checksOf(draft, tender, content);
  const custody: Check = {
    key: 'custody',
    level: 'stop',
    tab: 'custody',
    isMet: custodianship.agrees === true && isConfirmed,
    text: t(
      custodianship.agrees === false ? 'check.custody.differs' : isConfirmed ? 'check.custody' : 'check.custody.to-do',
    ),
  };
  const all = [...checks, custody];
  const isReady = all.every(({ isMet, level }) => isMet || level === 'warn') && crypto.subtle !== undefined;
  const offer = offerOf(draft, tender);
  const open = checks.filter(({ isMet, tab }) => !isMet && tab !== 'custody');
  const label = (key: 'price' | 'team' | 'answers' | 'technical' | 'files') => {
    const count = open.filter(({ tab }) => tab === key).length;
    return count > 0 ? t('tab.open', { tab: t(`tab.${key}`), count }) : t(`tab.${key}`);
  };
  const tabProps = { draft, tender, change };
  const panes = [
    { key: 'price', label: label('price'), children: <PriceTab {...tabProps} /> },
    { key: 'team', label: label('team'), children: <TeamTab {...tabProps} /> },
    { key: 'answers', label: label('answers'), children: <AnswersTab {...tabProps} /> },
    { key: 'technical', label: label('technical'), children: <TechnicalTab {...tabProps} /> },
    { key: 'files', label: label('files'), children: <FilesTab {...tabProps} place={place} /> },
    {
      key: 'submit',
      label: t('tab.submit'),
      children: (
        <div className="submit-grid">
          <div>
            <CheckList checks={all} go={go} />
            <section className="sheet">
              <Button type="primary" size="large" disabled={!isReady || !mayHandIn} onClick={() => setSubmitting(true)}>
                {commandWords(isIn ? 'bids/replace' : 'openings/bids').label}
              </Button>{' '}
              <span className="faint">
                {t(mayHandIn ? (isReady ? 'submit.ready' : 'submit.not-ready') : 'submit.closed')}
              </span>
            </section>
          </div>
          <Custodians opening={opening} custodianship={custodianship} isConfirmed={isConfirmed} confirm={confirm} />
        </div>
      ),
    },
  ];
  return (
    <div className="bid-builder">
      <PageHead
        title={t('builder.title', { title: tender.title })}
        trail={[
          { label: app('page.bids'), to: '/bids' },
          { label: tender.number, to: `/tenders/${tender.id}` },
        ]}
        status={<Status value={opening.status} schema="OpeningRow" />}
        facts={
          <>
            <Fact label={t('fact.deadline')}>
              <Countdown until={opening.closesAt} />
            </Fact>
            <Fact label={t('fact.round')}>{valueLabel('kind', opening.kind, 'OpeningView')}</Fact>
            <Fact label={t('fact.ceiling')}>
              <Money value={tender.ceiling} />
            </Fact>
            <Fact label={t('offer')}>
              <OfferFact offer={offer === undefined ? undefined : formatYuan(offer)} ceiling={tender.ceiling} />
            </Fact>
            <Fact label={t('fact.draft')}>
              {savedAt ? t('draft.saved', { at: instant(savedAt) }) : t('draft.none')}
            </Fact>
          </>
        }
      >
        <Transfer place={place} draft={draft} number={tender.number} replace={replace} />
        {(isFound || savedAt) && (
          <Popconfirm
            title={t('draft.discard.ask')}
            okText={t('draft.discard')}
            cancelText={t('submit.cancel')}
            onConfirm={() => void discard()}
          >
            <Button type="text" danger>
              {t('draft.discard')}
            </Button>
          </Popconfirm>
        )}
      </PageHead>
      <HandedInPanel
        own={own}
        opening={opening}
        place={place}
        number={tender.number}
        isOver={isOver}
        isShown={params.get('tab') === 'submit' || isOver}
      />
      {isFromEarlier && !isFound && <Alert type="info" showIcon title={t('draft.from-first')} />}
      <Tabs activeKey={params.get('tab') ?? 'price'} onChange={go} items={panes} />
      {isSubmitting && (
        <SubmitDialog
          content={content}
          draft={draft}
          opening={opening}
          place={place}
          vendorId={vendorId}
          bid={isIn ? own.bid : undefined}
          etag={own.etag}
          change={change}
          onDone={() => {
            own.ask();
            void message.success(t('submit.done'));
            scrollTo({ top: 0 });
          }}
          onClose={() => setSubmitting(false)}
        />
      )}
    </div>
  );
}

function OfferFact({ offer, ceiling }: { offer: string | undefined; ceiling: string }): ReactNode {
  if (offer === undefined) return t('offer.beyond');
  const isAbove = parseYuan(offer) > parseYuan(ceiling);
  return (
    <span className={isAbove ? 'fault' : undefined}>
      <Money value={offer} />
      <small className="block faint">{isAbove ? t('offer.above') : capitals(parseYuan(offer))}</small>
    </span>
  );
}
