import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { CommandDialog } from '#web/components/command.js';
import { FileLink } from '#web/components/file.js';
import { SiteAnswers } from './report-view.js';
import type { Contract, Report } from './reads.js';
import { t } from './texts.js';

/** Confirm or dispute, large enough for a thumb: one tap here, one in the dialog. */
export function Decision({ report, etag }: { report: Report; etag: string | null }): ReactNode {
  const [verdict, choose] = useState<'confirmed' | 'disputed'>();
  return (
    <div className="site-decision">
      <Button type="primary" size="large" icon={<CheckCircleOutlined />} onClick={() => choose('confirmed')}>
        {t('site.confirm')}
      </Button>
      <Button danger size="large" icon={<ExclamationCircleOutlined />} onClick={() => choose('disputed')}>
        {t('site.dispute')}
      </Button>
      {verdict && (
        <CommandDialog
          key={verdict}
          command="service-reports/confirm"
          ids={[report.id]}
          view={report}
          etag={etag}
          initial={{ verdict }}
          onClose={() => choose(undefined)}
        >
          <p>{verdict === 'confirmed' ? t('site.confirming') : t('site.disputing')}</p>
        </CommandDialog>
      )}
    </div>
  );
}

/** What was delivered in the month, a card for each service, with its evidence. */
export function SiteView({ report, contract }: { report: Report; contract: Contract }): ReactNode {
  const lines = contract.content.subject.serviceLines;
  const done = report.counts.filter(({ count }) => Number(count) > 0);
  return (
    <>
      <section className="sheet">
        <h2>{t('site.delivered', { month: report.month })}</h2>
        <ul className="site-lines">
          {done.map(({ code, count, evidence }) => {
            const line = lines.find((one) => one.code === code);
            return (
              <li key={code}>
                <div>
                  <b>{line?.name ?? code}</b>
                  <span className="figure">
                    {count} {line?.unit}
                  </span>
                </div>
                {line?.standard && <small className="faint">{line.standard}</small>}
                {evidence.map(({ fileId }, index) => (
                  <FileLink key={fileId + String(index)} id={fileId} />
                ))}
              </li>
            );
          })}
        </ul>
        {done.length === 0 && <p className="faint">{t('site.nothing')}</p>}
      </section>
      <section className="sheet">
        <h2>{t('report.narrative')}</h2>
        <p className="text">{report.narrative}</p>
        <h2>{t('report.codes', { count: report.clientCodes.length })}</h2>
        <p className="figures">{report.clientCodes.map(({ code }) => code).join(' ')}</p>
      </section>
      <section className="sheet">
        <h2>{t('report.sites')}</h2>
        <SiteAnswers report={report} />
      </section>
    </>
  );
}
