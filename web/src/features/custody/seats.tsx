import { CheckCircleFilled, ClockCircleOutlined, UserOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { instant, post } from '#web/components/format.js';
import type { Opening } from '#web/features/tenders/types.js';
import { Fingerprint } from './fingerprint.js';
import type { OpeningRecord } from './opening-record.js';
import { t } from './texts.js';

interface Props {
  readonly opening: Opening;
  readonly record: OpeningRecord | undefined;
  /** the reader's own, once a key file or the server has said so */
  readonly ownSeat: string | undefined;
}

/** Who opens together: each seat with its key, and who has posted. */
export function Seats({ opening, record, ownSeat }: Props): ReactNode {
  return (
    <ul className="seats" aria-label={t('seats.title')}>
      {opening.seats.map(({ seatId, organisation, fingerprint }) => {
        const hand = record?.openedBy.find((one) => one.seatId === seatId);
        return (
          <li key={seatId} className={hand ? 'posted' : undefined}>
            <header>
              {hand ? <CheckCircleFilled className="mark-done" /> : <UserOutlined className="faint" />}
              <b>{organisation.name}</b>
              {seatId === ownSeat && <Tag color="processing">{t('custodians.own')}</Tag>}
            </header>
            <Fingerprint value={fingerprint} />
            <footer className="faint">
              {hand ? (
                t('seats.posted', { at: instant(hand.postedAt), post: hand.post ? post(hand.post) : '' })
              ) : record ? (
                t('seats.absent')
              ) : (
                <>
                  <ClockCircleOutlined /> {t('seats.waits')}
                </>
              )}
            </footer>
          </li>
        );
      })}
    </ul>
  );
}
