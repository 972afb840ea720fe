import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { commandWords } from '#web/app/texts.js';
import { CommandDialog } from '#web/components/command.js';
import { instant, Status } from '#web/components/format.js';
import type { useOwnBid } from './own-bid.js';
import { Receipts } from './receipts.js';
import type { Place } from './store.js';
import { t } from './texts.js';

interface Props {
  readonly own: ReturnType<typeof useOwnBid>;
  readonly opening: components['schemas']['OpeningView'];
  readonly place: Place;
  readonly number: string;
  readonly isOver: boolean;
  /** whether the receipts are open from the start */
  readonly isShown: boolean;
}

/** What was handed in already: its state, its receipts, and taking it back while that is possible. */
export function HandedInPanel({ own, opening, place, number, isOver, isShown }: Props): ReactNode {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { bid, etag, isKnown, isMissing, ask } = own;
  if (isMissing) return <Alert type="info" showIcon title={t('own.none')} />;
  if (!isKnown)
    return (
      <Alert
        type={isOver ? 'warning' : 'info'}
        showIcon
        title={t(isOver ? 'own.over' : 'own.unknown')}
        action={
          <Button size="small" onClick={ask}>
            {t('own.ask')}
          </Button>
        }
      />
    );
  if (!bid) return null;
  return (
    <details className="sheet handed-in" open={isShown}>
      <summary>
        <b>{t('own.in', { at: instant(bid.receivedAt) })}</b> <Status value={bid.status} schema="BidView" />
      </summary>
      <div className="sheet-bar">
        <Link to={`/bids/${bid.id}`}>{t('own.open')}</Link>
        <span className="grow" />
        {bid.allowed.includes('withdraw') && (
          <Button danger onClick={() => setWithdrawing(true)}>
            {commandWords('bids/withdraw').label}
          </Button>
        )}
        {opening.kind === 'final_offer' && <span className="faint">{t('own.final')}</span>}
      </div>
      <Receipts envelopes={bid.envelopes} place={place} number={number} />
      {isWithdrawing && (
        <CommandDialog
          command="bids/withdraw"
          ids={[bid.id]}
          view={bid}
          etag={etag}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </details>
  );
}
