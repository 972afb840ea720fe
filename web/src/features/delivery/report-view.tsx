import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { term } from '#web/app/texts.js';
import { FileLink } from '#web/components/file.js';
import { Status } from '#web/components/format.js';
import { monthlyOf } from './monthly.js';
import type { Contract, Progress, Report } from './reads.js';
import { Wages } from './wages.js';
import { t } from './texts.js';

interface Props {
  readonly report: Report;
  readonly contract: Contract;
  readonly progress: Progress | undefined;
}

/** All of a report: each service beside its plan, evidence, pay against the price form, what the sites said. */
export function ReportView({ report, contract, progress }: Props): ReactNode {
  return (
    <>
      <section className="sheet">
        <h2>{t('report.counts')}</h2>
        <Counts report={report} contract={contract} progress={progress} />
      </section>
      <div className="grid">
        <section className="sheet">
          <h2>{t('report.narrative')}</h2>
          <p className="text">{report.narrative}</p>
          <h2>{t('report.codes', { count: report.clientCodes.length })}</h2>
          <p className="codes figures">{report.clientCodes.map(({ code }) => code).join(' ') || '—'}</p>
        </section>
        <section className="sheet">
          <h2>{t('report.sites')}</h2>
          <SiteAnswers report={report} />
        </section>
      </div>
      {report.payroll && (
        <section className="sheet">
          <h2>{t('report.wages')}</h2>
          <Wages payroll={report.payroll} posts={contract.content.staffing.posts} />
        </section>
      )}
    </>
  );
}

type Counted = Report['counts'][number];

function Counts({ report, contract, progress }: Props): ReactNode {
  const { serviceLines } = contract.content.subject;
  const lineOf = (code: string) => serviceLines.find((line) => line.code === code);
  return (
    <Table<Counted>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...report.counts]}
      columns={[
        { title: term('code', 'ReportedLineInput'), dataIndex: 'code', className: 'figure' },
        { title: t('report.service'), render: (_, { code }) => lineOf(code)?.name },
        { title: term('unit'), render: (_, { code }) => lineOf(code)?.unit },
        {
          title: t('report.plan'),
          align: 'right',
          className: 'figure',
          render: (_, { code }) => monthlyOf(lineOf(code)?.quantity, progress?.termMonths),
        },
        {
          title: term('count', 'ReportedLineInput'),
          align: 'right',
          className: 'figure',
          render: (_, { count }) => <b>{count}</b>,
        },
        {
          title: t('report.so-far'),
          align: 'right',
          className: 'figure',
          render: (_, { code }) => {
            const line = progress?.lines.find((one) => one.code === code);
            return line && t('report.of', { done: line.done, quantity: line.quantity });
          },
        },
        {
          title: term('evidence', 'ReportedLineInput'),
          render: (_, { evidence, count }) =>
            evidence.length > 0 ? (
              evidence.map(({ fileId }, index) => <FileLink key={fileId + String(index)} id={fileId} />)
            ) : Number(count) > 0 ? (
              <Tag color="warning">{t('report.no-evidence')}</Tag>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}

/** What every site says of the report as it stands. */
export function SiteAnswers({ report: { sites } }: { report: Report }): ReactNode {
  if (sites.length === 0) return <p className="faint">{t('report.no-sites')}</p>;
  return (
    <ul className="people">
      {sites.map(({ site, verdict, words, confirmedOn }) => (
        <li key={site.id}>
          <b>{site.name}</b>{' '}
          {verdict ? (
            <Status value={verdict} field="verdict" schema="SiteAnswerView" />
          ) : (
            <span className="faint">{t('report.unanswered')}</span>
          )}{' '}
          <span className="figure faint">{confirmedOn}</span>
          {words && <blockquote className="said">{words}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
