import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { session } from '#web/api/session.js';
import { valueLabel } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { FileLink } from '#web/components/file.js';
import { Due, instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { mayGive } from '#web/features/tenders/who.js';
import { Said } from './said.js';
import type { Challenge } from './types.js';
import { t } from './texts.js';
import './review.css';

/** One challenge: what is claimed, the clock of the reply, and what came of it. */
export default function ChallengePage(): ReactNode {
  return (
    <RecordPage<Challenge>
      collection="challenges"
      title={({ tender, subject }) => t('challenge.of', { subject: valueLabel('subject', subject), tender })}
      facts={facts}
      special={({ view }) => ({
        accept: { initial: { mayChangeResult: view.subject === 'result' }, children: <Claim challenge={view} /> },
        refuse: { children: <Claim challenge={view} /> },
        uphold: { children: <Claim challenge={view} /> },
        dismiss: { children: <Claim challenge={view} /> },
      })}
      extra={({ view }) => <Complain challenge={view} />}
      above={({ view }) =>
        view.isSuspending &&
        ['submitted', 'accepted'].includes(view.status) && (
          <Alert type="warning" showIcon title={t('challenge.suspends')} />
        )
      }
      body={({ view }) => <Body challenge={view} />}
    />
  );
}

function facts({ view }: Shown<Challenge>): ReactNode {
  return (
    <>
      <Fact label={t('tender')}>
        <Link to={`/tenders/${view.tenderId}`}>{view.tender}</Link>
      </Fact>
      <Fact label={t('challenge.by')}>{view.vendor.name}</Fact>
      <Fact label={t('challenge.received')}>{instant(view.receivedAt)}</Fact>
      <Fact label={t('challenge.window')}>
        <Due on={view.windowEnds} />
      </Fact>
      <Fact label={t('challenge.due')}>
        <span className={view.isLate ? 'fault' : undefined}>
          <Due on={view.dueOn} />
        </span>
      </Fact>
      {view.complainUntil && (
        <Fact label={t('challenge.complain-until')}>
          <Due on={view.complainUntil} />
        </Fact>
      )}
    </>
  );
}

/** What a decision is about, beside it. */
function Claim({ challenge: { facts: claimed, request } }: { challenge: Challenge }): ReactNode {
  return (
    <Said
      parts={[
        [t('challenge.facts'), claimed],
        [t('challenge.request'), request],
      ]}
    />
  );
}

/** Whoever challenged may go on to the finance bureau once the reply is there, or overdue. */
function Complain({ challenge }: { challenge: Challenge }): ReactNode {
  const navigate = useNavigate();
  const isOwn = session.me()!.membership.organisationId === challenge.vendor.id;
  if (!isOwn || !challenge.complainUntil || !mayGive('challenges/complain')) return null;
  return (
    <CommandButton
      command="challenges/complain"
      ids={[challenge.id]}
      initial={{ facts: challenge.facts, request: challenge.request }}
      onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
    />
  );
}

function Body({ challenge }: { challenge: Challenge }): ReactNode {
  const { step, evidence, reply, summary, effect, repliedAt } = challenge;
  return (
    <>
      <section className="sheet">
        <h2>{t('challenge.claim')}</h2>
        <Said
          parts={[
            ...(step ? ([[t('challenge.step'), valueLabel('step', step)]] as const) : []),
            [t('challenge.facts'), challenge.facts],
            [t('challenge.grounds'), challenge.grounds],
            [t('challenge.request'), challenge.request],
          ]}
        />
        {evidence.length > 0 && (
          <p>
            {t('challenge.evidence')}{' '}
            {evidence.map(({ fileId }) => (
              <FileLink key={fileId} id={fileId} />
            ))}
          </p>
        )}
      </section>
      {(reply ?? summary) && (
        <section className="sheet">
          <h2>{t('challenge.decision')}</h2>
          <Said
            parts={[
              ...(effect ? ([[t('challenge.effect'), valueLabel('effect', effect)]] as const) : []),
              ...(repliedAt ? ([[t('challenge.replied'), instant(repliedAt)]] as const) : []),
              ...(reply ? ([[t('challenge.reply'), reply]] as const) : []),
              ...(summary ? ([[t('challenge.summary'), summary]] as const) : []),
            ]}
          />
        </section>
      )}
    </>
  );
}
