import { CheckCircleOutlined } from '@ant-design/icons';
import { Empty, Segmented, Skeleton, Table, type Breakpoint } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { keyOfAction } from '#web/api/book.js';
import { useRead } from '#web/api/records.js';
import { ErrorPage } from '#web/app/error-pages.js';
import { collectionOf, linkTo } from '#web/app/links.js';
import { commandWords, resourceWords, term, valueLabel } from '#web/app/texts.js';
import { Due, instant, Status } from '#web/components/format.js';
import { PageHead } from '#web/components/page-head.js';
import { t as app } from '#web/app/words.js';
import { t } from './texts.js';

export interface WorkItem {
  readonly subject: string;
  readonly subjectId: string;
  readonly number: string | null;
  readonly title: string;
  readonly status: string;
  readonly commands: readonly string[];
  readonly since: string;
  readonly dueOn: string | null;
  readonly workingDaysLeft: number | null;
}

const ALL = 'all';
/** On a phone, what is to be done stands below the matter. */
const WIDE: Breakpoint[] = ['md'];

/** What waits for the person signed in, what presses first. */
export default function WorkPage(): ReactNode {
  const { data, error } = useRead<{ items: readonly WorkItem[] }>('work-items');
  const [subject, choose] = useState<string>(ALL);
  if (error) return <ErrorPage error={error} />;
  if (!data) return <Skeleton active />;
  const items = data.data.items;
  const late = items.filter(({ workingDaysLeft }) => (workingDaysLeft ?? 0) < 0).length;
  const subjects = [...new Set(items.map((item) => item.subject))];
  const shown = items.filter((item) => subject === ALL || item.subject === subject);
  return (
    <>
      <PageHead
        title={app('page.work')}
        status={
          <span className="faint">
            {items.length > 0 && t('work.lead', { count: items.length })}
            {late > 0 && t('work.lead.late', { late })}
          </span>
        }
      />
      {items.length === 0 ? (
        <Empty
          image={<CheckCircleOutlined className="all-done" />}
          description={
            <p>
              {t('work.empty')}
              <br />
              {t('work.empty.more')}
            </p>
          }
        />
      ) : (
        <>
          {subjects.length > 1 && (
            <Segmented
              className="work-subjects"
              value={subject}
              onChange={choose}
              options={[
                { value: ALL, label: `${t('work.all')} ${items.length}` },
                ...subjects.map((one) => ({
                  value: one,
                  label: `${resourceWords(collectionOf(one)).one} ${items.filter((item) => item.subject === one).length}`,
                })),
              ]}
            />
          )}
          <Table<WorkItem>
            rowKey={({ subject: kind, subjectId, commands }) => `${kind}:${subjectId}:${commands.join()}`}
            dataSource={[...shown]}
            pagination={false}
            className="work"
            columns={[
              {
                title: t('work.matter'),
                render: (_, item) => (
                  <Link to={linkTo(item.subject, item.subjectId) ?? '/'}>
                    {isJob(item) ? <code>{item.title}</code> : <b>{item.title}</b>}
                    <br />
                    <small className="faint">
                      {resourceWords(collectionOf(item.subject)).one} {numberOf(item)}
                    </small>
                    <span className="work-on-phone">
                      <span>{actionsOf(item)}</span> {item.dueOn && <Due on={item.dueOn} left={item.workingDaysLeft} />}
                    </span>
                  </Link>
                ),
              },
              { title: t('work.action'), responsive: WIDE, render: (_, item) => actionsOf(item) },
              {
                title: term('status'),
                responsive: WIDE,
                render: (_, item) => <Status value={item.status} field={isJob(item) ? 'state' : 'status'} />,
              },
              {
                title: t('work.due'),
                responsive: WIDE,
                render: (_, item) => <Due on={item.dueOn} left={item.workingDaysLeft} />,
              },
              {
                title: t('work.since'),
                responsive: ['lg'],
                render: (_, item) => <span className="figure faint">{instant(item.since)}</span>,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

/** A job is called by what the program calls it. */
const isJob = ({ subject }: WorkItem): boolean => subject === 'job';

const actionsOf = ({ subject, commands }: WorkItem): string =>
  commands.map((command) => commandWords(keyOfAction(collectionOf(subject), command)).label).join(t('work.and'));

/** A parameter is numbered by its kind, region and first day: its kind in words. */
function numberOf({ subject, number }: WorkItem): string | null {
  if (subject !== 'parameter' || number === null) return number;
  const [kind = '', ...rest] = number.split(' ');
  return [valueLabel('kind', kind, 'ParameterView'), ...rest].join(' ');
}
