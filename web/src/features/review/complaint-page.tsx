import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead } from '#web/api/records.js';
import { Due, instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { Said } from './said.js';
import type { Challenge, Complaint } from './types.js';
import { t } from './texts.js';
import './review.css';

/** One complaint: what is claimed, the challenge and its reply, the clock of the decision and the decision. */
export default function ComplaintPage(): ReactNode {
  return (
    <RecordPage<Complaint>
      collection="complaints"
      title={({ tender }) => t('complaint.of', { tender })}
      facts={facts}
      special={({ view }) => ({
        uphold: { children: <Claim complaint={view} /> },
        dismiss: { children: <Claim complaint={view} /> },
      })}
      body={({ view }) => <Body complaint={view} />}
    />
  );
}

function facts({ view }: Shown<Complaint>): ReactNode {
  return (
    <>
      <Fact label={t('tender')}>
        <Link to={`/tenders/${view.tenderId}`}>{view.tender}</Link>
      </Fact>
      <Fact label={t('complaint.by')}>{view.vendor.name}</Fact>
      <Fact label={t('complaint.filed')}>{instant(view.filedAt)}</Fact>
      <Fact label={t('complaint.window')}>
        <Due on={view.windowEnds} />
      </Fact>
      <Fact label={t('complaint.due')}>
        <Due on={view.dueOn} />
      </Fact>
    </>
  );
}

function Claim({ complaint: { facts: claimed, request } }: { complaint: Complaint }): ReactNode {
  return (
    <Said
      parts={[
        [t('challenge.facts'), claimed],
        [t('challenge.request'), request],
      ]}
    />
  );
}

function Body({ complaint }: { complaint: Complaint }): ReactNode {
  const { data } = useRead<Challenge>(`challenges/${complaint.challengeId}`);
  const challenge = data?.data;
  const { decision, decisionNumber, decidedAt } = complaint;
  return (
    <>
      <section className="sheet">
        <h2>{t('complaint.claim')}</h2>
        <Claim complaint={complaint} />
      </section>
      {challenge && (
        <section className="sheet">
          <h2>
            <Link to={`/challenges/${challenge.id}`}>{t('complaint.challenge')}</Link>
          </h2>
          <Said
            parts={[
              [t('challenge.facts'), challenge.facts],
              [t('challenge.reply'), challenge.reply ?? t('challenge.no-reply')],
            ]}
          />
        </section>
      )}
      {decision && (
        <section className="sheet">
          <h2>{t('complaint.decision')}</h2>
          <Said
            parts={[
              [t('complaint.number'), decisionNumber ?? ''],
              [t('complaint.decided'), decidedAt ? instant(decidedAt) : ''],
              [t('complaint.words'), decision],
            ]}
          />
        </section>
      )}
    </>
  );
}
