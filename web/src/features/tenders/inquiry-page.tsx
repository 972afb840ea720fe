import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { resourceWords, term } from '#web/app/texts.js';
import { instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import './tenders.css';
import { t } from './texts.js';
import type { Tender } from './types.js';

type Inquiry = components['schemas']['InquiryView'];

/** One question, and its answer; never who asked. */
export default function InquiryPage(): ReactNode {
  return (
    <RecordPage<Inquiry>
      collection="inquiries"
      title={({ part }) => t('questions.about', { part })}
      trail={({ tenderId }) => [
        { label: resourceWords('tenders').many, to: '/tenders' },
        { label: t('tab.questions'), to: `/tenders/${tenderId}?tab=questions` },
      ]}
      facts={({ view }) => (
        <>
          <Fact label={term('askedAt')}>{instant(view.askedAt)}</Fact>
          <Fact label={term('answerDueOn')}>{view.answerDueOn}</Fact>
          {view.answeredAt && <Fact label={term('answeredAt')}>{instant(view.answeredAt)}</Fact>}
          <Fact label={resourceWords('tenders').one}>
            <TenderName id={view.tenderId} />
          </Fact>
        </>
      )}
      special={({ view }) => ({ answer: { children: <p className="asked text">{view.question}</p> } })}
      body={({ view }) => (
        <div className="sheet question">
          <h2>{term('question')}</h2>
          <p className="asked text">{view.question}</p>
          <h2>{term('answer')}</h2>
          {view.answer ? (
            <p className="answered text">{view.answer}</p>
          ) : (
            <p className="faint">{t('questions.waits')}</p>
          )}
        </div>
      )}
    />
  );
}

function TenderName({ id }: { id: string }): ReactNode {
  const { data } = useRead<Tender>(`tenders/${id}`);
  return <Link to={`/tenders/${id}`}>{data?.data.title ?? resourceWords('tenders').one}</Link>;
}
