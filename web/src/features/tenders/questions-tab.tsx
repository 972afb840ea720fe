import { Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { resourceWords, term } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { CommandBar, CommandButton } from '#web/components/command.js';
import { instant, Status } from '#web/components/format.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './texts.js';
import type { Tender } from './types.js';
import { mayGive } from './who.js';

type Row = components['schemas']['InquiryRow'];
type Inquiry = components['schemas']['InquiryView'];

/** What bidders asked about a tender, and what everybody was answered. */
export function QuestionsTab({ tender: { id, status } }: { tender: Tender }): ReactNode {
  const { rows, data, error } = useRows<Row>(`tenders/${id}/inquiries`);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="sheet">
      {rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={resourceWords('inquiries').empty ?? t('questions.none')}
        >
          {status === 'published' && mayGive('tenders/inquiries') && (
            <CommandButton type="primary" command="tenders/inquiries" ids={[id]} />
          )}
        </Empty>
      )}
      {rows.map((row) => (
        <Question key={row.id} row={row} />
      ))}
    </div>
  );
}

/** Commands are asked for where the reader may have some. */
const mayAct = () => mayGive('inquiries/answer') || mayGive('inquiries/withdraw');

function Question({ row }: { row: Row }): ReactNode {
  const isOpen = row.status === 'asked';
  const { data } = useRead<Inquiry>(isOpen && mayAct() ? `inquiries/${row.id}` : undefined);
  return (
    <article className="question">
      <header>
        <h3>{row.part}</h3>
        <Status value={row.status} schema="InquiryRow" />
        {row.isOwn && <Tag>{t('questions.own')}</Tag>}
        <span className="grow" />
        {data && (
          <CommandBar
            collection="inquiries"
            view={data.data}
            etag={data.etag}
            special={{ answer: { children: <p className="asked text">{row.question}</p> } }}
          />
        )}
      </header>
      <p className="asked text">{row.question}</p>
      {row.answer && <p className="answered text">{row.answer}</p>}
      <footer className="faint">
        {t('questions.asked', { at: instant(row.askedAt) })}
        {'　'}
        {row.answeredAt ? (
          <>
            {t('questions.answered', { at: instant(row.answeredAt) })}
            {row.isLate && <b className="late-word"> {t('questions.late')}</b>}
          </>
        ) : (
          isOpen && (
            <span className={row.answerDueOn < today() ? 'late-word' : undefined}>
              {term('answerDueOn')} <span className="figure">{row.answerDueOn}</span> {t('steps.rule', { rule: 'A19' })}
            </span>
          )
        )}
      </footer>
    </article>
  );
}
