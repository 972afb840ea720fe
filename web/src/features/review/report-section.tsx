import { Alert, Table } from 'antd';
import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { CommandButton, type CommandProps } from '#web/components/command.js';
import { Digest } from '#web/components/digest.js';
import { Due, instant } from '#web/components/format.js';
import { mayGive } from '#web/features/tenders/who.js';
import { chosenFrom } from './choices.js';
import type { Report, Tender } from './types.js';
import { t } from './texts.js';

type Signature = Report['signatures'][number];

/** The dialog in which a member signs the report by its digest. */
export const signing = (tender: Tender, report: Report, etag: string | null): Partial<CommandProps> => ({
  ...{ command: 'tenders/report/sign', ids: [tender.id], etag, readPath: `tenders/${tender.id}/report` },
  children: (
    <dl className="pairs">
      <dt>{t('report.digest')}</dt>
      <dd>
        <code className="fingerprint">{report.digest}</code>
      </dd>
      <dt>{t('report.candidates')}</dt>
      <dd>
        {candidatesOf(report).map((name, index) => (
          <span key={name} className="block">{`${index + 1} ${name}`}</span>
        ))}
      </dd>
    </dl>
  ),
});

export const deeming = (tender: Tender, report: Report, etag: string | null): Partial<CommandProps> => ({
  ...{ command: 'tenders/report/deem-signed', ids: [tender.id], etag, readPath: `tenders/${tender.id}/report` },
  overrides: { userId: chosenFrom(report.outstanding.map(({ id, name }) => ({ value: id, label: name }))) },
});

function candidatesOf({ content }: Report): readonly string[] {
  return ((content.candidates ?? []) as { vendor: { name: string } }[]).map(({ vendor }) => vendor.name);
}

export const isOutstanding = (report: Report): boolean =>
  report.outstanding.some(({ id }) => id === session.me()!.userId);

interface Props {
  readonly tender: Tender;
  readonly report: Report;
  readonly etag: string | null;
}

/** The report of the panel: what it says by its digest, who signed it, who dissented and who is still to sign. */
export function ReportSection({ tender, report, etag }: Props): ReactNode {
  const isOpen = tender.status === 'scored';
  return (
    <section className="sheet">
      <div className="sheet-bar">
        <h2>{t('report.title')}</h2>
        <span className="grow" />
        {isOpen && isOutstanding(report) && (
          <CommandButton type="primary" {...signing(tender, report, etag)} command="tenders/report/sign" />
        )}
        {isOpen && report.outstanding.length > 0 && mayGive('tenders/report/deem-signed') && (
          <CommandButton {...deeming(tender, report, etag)} command="tenders/report/deem-signed" />
        )}
      </div>
      <dl className="pairs">
        <dt>{t('report.digest')}</dt>
        <dd>
          <Digest value={report.digest} />
        </dd>
        <dt>{t('report.candidates')}</dt>
        <dd>{candidatesOf(report).join(t('separator'))}</dd>
        <dt>{t('report.due')}</dt>
        <dd>
          <Due on={report.reportDueOn} />
        </dd>
        {report.reportedAt && (
          <>
            <dt>{t('report.reported')}</dt>
            <dd className="figure">{instant(report.reportedAt)}</dd>
            <dt>{t('report.determine-by')}</dt>
            <dd>
              <Due on={report.determinationDueOn} />
            </dd>
          </>
        )}
      </dl>
      {report.outstanding.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('report.outstanding', {
            names: report.outstanding.map(({ name }) => name).join(t('separator')),
          })}
        />
      )}
      <Table<Signature>
        size="small"
        rowKey={({ member }) => member.id}
        pagination={false}
        dataSource={[...report.signatures]}
        locale={{ emptyText: t('report.unsigned') }}
        columns={[
          { title: t('panel.name'), render: (_, { member }) => member.name },
          {
            title: t('report.signed'),
            render: (_, { signedAt }) => <span className="figure">{instant(signedAt)}</span>,
          },
          {
            title: t('report.dissent'),
            render: (_, { dissent, deemed }) =>
              dissent ? (
                <span className="text">{dissent}</span>
              ) : (
                <span className="faint text">
                  {deemed ? t('report.deemed', { reason: deemed }) : t('report.agrees')}
                </span>
              ),
          },
        ]}
      />
    </section>
  );
}
