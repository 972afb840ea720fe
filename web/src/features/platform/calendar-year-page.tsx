import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { schemaOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { Rows } from '#web/components/value.js';
import { noticeDialog } from './calendar-editor.js';
import { Months } from './months.js';
import { t } from './texts.js';
import './platform.css';

type Year = components['schemas']['CalendarYearView'];

/** One year: its days, and the notice that they come from. */
export default function CalendarYearPage(): ReactNode {
  return (
    <RecordPage<Year>
      collection="calendar-years"
      title={({ year }) => t('year.title', { year })}
      facts={({ view }) => (
        <>
          <Fact label={term('standing', 'CalendarYearView')}>
            {valueLabel('standing', view.standing, 'CalendarYearView')}
          </Fact>
          <Fact label={term('sourceDocument')}>
            {view.url ? (
              <a href={view.url} target="_blank" rel="noreferrer">
                {view.sourceDocument}
              </a>
            ) : (
              view.sourceDocument
            )}
          </Fact>
          <Fact label={t('year.holidays')}>{t('year.days', { days: daysOff(view) })}</Fact>
          <Fact label={term('makeupWorkdays')}>{t('year.days', { days: view.makeupWorkdays.length })}</Fact>
        </>
      )}
      special={({ view }) => ({
        import: { ...noticeDialog, command: 'calendar-years:put' },
        approve: {
          width: 760,
          children: <Rows values={view.holidays} schema={schemaOf('HolidayRange')} />,
        },
      })}
      above={({ view }) => (
        <>
          {view.status === 'proposed' && (
            <Alert type="info" showIcon className="notice-above" title={t('year.proposed')} />
          )}
          {view.supersededBy && (
            <Alert
              type="info"
              showIcon
              className="notice-above"
              title={<Link to={`/calendar-years/${view.supersededBy}`}>{t('year.superseded')}</Link>}
            />
          )}
        </>
      )}
      body={({ view }) => <Body year={view} />}
    />
  );
}

const DAY_MS = 86_400_000;

function daysOff({ holidays }: Year): number {
  return holidays.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / DAY_MS + 1, 0);
}

function Body({ year }: { year: Year }): ReactNode {
  const legend = ['festival', 'holiday', 'makeup'] as const;
  return (
    <>
      <section className="sheet">
        <div className="sheet-head">
          <h2>{t('year.title', { year: year.year })}</h2>
          <ul className="day-legend">
            {legend.map((kind) => (
              <li key={kind}>
                <span className={kind}>{t(`day.${kind}.short`)}</span> {t(`day.${kind}`)}
              </li>
            ))}
          </ul>
        </div>
        <Months year={year} />
      </section>
      <section className="sheet">
        <h2>{t('notice.holidays')}</h2>
        <Rows values={year.holidays} schema={schemaOf('HolidayRange')} />
        <dl className="pairs">
          <dt>{term('makeupWorkdays')}</dt>
          <dd className="figures">{year.makeupWorkdays.join(t('value.separator'))}</dd>
          <dt>{term('festivalDays')}</dt>
          <dd className="figures">{year.festivalDays.join(t('value.separator'))}</dd>
        </dl>
      </section>
    </>
  );
}
