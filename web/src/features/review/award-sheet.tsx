import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { valueLabel } from '#web/app/texts.js';
import { FileLink } from '#web/components/file.js';
import { Due, instant, Money, Status } from '#web/components/format.js';
import type { Award } from './types.js';
import { t } from './texts.js';

/** An award with its clocks: determined, announced, open to challenge; and why it was annulled, if it was. */
export function AwardSheet({ award }: { award: Award }): ReactNode {
  const { minutes, succession, annulment } = award;
  return (
    <dl className="pairs">
      <dt>{t('state')}</dt>
      <dd>
        <Status value={award.status} schema="AwardView" />
      </dd>
      <dt>{t('award.vendor')}</dt>
      <dd>
        <Link to={`/bids/${award.bidId}`}>{award.vendor.name}</Link>{' '}
        <span className="faint">{t('award.rank', { rank: award.rank })}</span>
      </dd>
      <dt>{t('award.amount')}</dt>
      <dd>
        <Money strong value={award.amount} />
      </dd>
      <dt>{t('total')}</dt>
      <dd className="figure">{award.total}</dd>
      <dt>{t('award.determined')}</dt>
      <dd>
        <span className="figure">{instant(award.determinedAt)}</span>{' '}
        <Clock due={award.dueOn} isLate={award.isLate} reason={award.lateReason} />
      </dd>
      <dt>{t('award.announced')}</dt>
      <dd>
        {award.announcedAt ? (
          <>
            <span className="figure">{instant(award.announcedAt)}</span>{' '}
            <Clock due={award.announceDueOn} isLate={award.isAnnouncedLate} reason={award.announceLateReason} />
          </>
        ) : (
          <Due on={award.announceDueOn} />
        )}
      </dd>
      {award.challengeUntil && (
        <>
          <dt>{t('award.challenge-until')}</dt>
          <dd>
            <Due on={award.challengeUntil} />
          </dd>
        </>
      )}
      {minutes && (
        <>
          <dt>{t('award.minutes')}</dt>
          <dd>
            {minutes.number} <span className="figure">{minutes.date}</span> {minutes.matter}{' '}
            {minutes.fileId && <FileLink id={minutes.fileId} />}
          </dd>
        </>
      )}
      {succession && (
        <>
          <dt>{t('award.succession')}</dt>
          <dd>
            {valueLabel('ground', succession.ground)} <span className="block text">{succession.explanation}</span>
          </dd>
        </>
      )}
      {annulment && (
        <>
          <dt>{t('award.annulled')}</dt>
          <dd>
            <span className="figure">{annulment.on}</span> {valueLabel('ground', annulment.ground)}
            <span className="block text">{annulment.reason}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Clock({ due, isLate, reason }: { due: string; isLate: boolean; reason: string | null }): ReactNode {
  return (
    <small className={isLate ? 'fault' : 'faint'}>
      {t(isLate ? 'clock.late' : 'clock.in-time', { due })} {reason}
    </small>
  );
}
