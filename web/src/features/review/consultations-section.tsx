import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useRows } from '#web/api/records.js';
import { businessNow } from './business-now.js';
import { CommandButton, type CommandProps } from '#web/components/command.js';
import { instant } from '#web/components/format.js';
import { mayGive } from '#web/features/tenders/who.js';
import { chosenFrom } from './choices.js';
import type { BidRow, Consultation, Tender } from './types.js';
import { t } from './texts.js';

/** The dialog of a consultation with one bidder. */
export function consulting(tender: Tender, bids: readonly BidRow[], bidId?: string): Partial<CommandProps> {
  const admitted = bids.filter(({ kind, status }) => kind === 'response' && status === 'admitted');
  return {
    command: 'tenders/consultations',
    ids: [tender.id],
    initial: { heldAt: businessNow(), ...(bidId && { bidId }) },
    overrides: { bidId: chosenFrom(admitted.map(({ id, vendor }) => ({ value: id, label: vendor.name }))) },
  };
}

/** The records of the consultation, one bidder after the other. */
export function ConsultationsSection({ tender, bids }: { tender: Tender; bids: readonly BidRow[] }): ReactNode {
  const { rows } = useRows<Consultation>(`tenders/${tender.id}/consultations`);
  const mayRecord = tender.status === 'consulting' && mayGive('tenders/consultations');
  const missing = bids.filter(
    ({ id, kind, status }) => kind === 'response' && status === 'admitted' && !rows.some(({ bidId }) => bidId === id),
  );
  return (
    <section className="sheet">
      <h2>{t('consultations.title')}</h2>
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('consultations.none')} />}
      <dl className="said">
        {rows.map(({ id, vendor, heldAt, record, changes }) => (
          <div key={id}>
            <dt>
              <b>{vendor.name}</b> <span className="faint figure">{instant(heldAt)}</span>
            </dt>
            <dd className="text">{record}</dd>
            {changes && <dd className="text">{t('consultations.changes', { changes })}</dd>}
          </div>
        ))}
      </dl>
      {mayRecord && (
        <div className="sheet-bar">
          {missing.map(({ id, vendor }) => (
            <CommandButton
              key={id}
              {...consulting(tender, bids, id)}
              command="tenders/consultations"
              label={t('consultations.record', { vendor: vendor.name })}
            />
          ))}
        </div>
      )}
    </section>
  );
}
