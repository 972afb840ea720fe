import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead } from '#web/api/records.js';
import { instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { valueLabel } from '#web/app/texts.js';
import { ScoreEditor } from './score-editor.js';
import type { Sheet, Sheets, Tender } from './types.js';
import { t } from './texts.js';
import './review.css';

/** One member's sheet: to its member always, to the others once all of the panel's are locked. */
export default function SheetPage(): ReactNode {
  return (
    <RecordPage<Sheet>
      collection="score-sheets"
      title={({ member }) => t('sheet.title', { name: member.name })}
      trail={({ tenderId }) => [{ label: t('tender'), to: `/tenders/${tenderId}?tab=review` }]}
      facts={({ view }) => (
        <>
          {view.lockedAt && <Fact label={t('sheet.locked-at')}>{instant(view.lockedAt)}</Fact>}
          <Fact label={t('sheet.reopenings')}>{view.reopenings.length}</Fact>
          <Fact label={t('tender')}>
            <Link to={`/tenders/${view.tenderId}`}>{t('open')}</Link>
          </Fact>
        </>
      )}
      special={() => ({ fill: null, lock: null, confirm: null })}
      body={({ view, etag }) => <Body sheet={view} etag={etag} />}
    />
  );
}

function Body({ sheet, etag }: { sheet: Sheet; etag: string | null }): ReactNode {
  const { data: tender } = useRead<Tender>(`tenders/${sheet.tenderId}`);
  const { data: sheets } = useRead<Sheets>(`tenders/${sheet.tenderId}/score-sheets`);
  if (!tender || !sheets) return <Skeleton active />;
  return (
    <>
      {sheet.scores === null ? (
        <p className="lead">{t('sheets.secret')}</p>
      ) : (
        <ScoreEditor
          tender={tender.data}
          sheet={sheet}
          etag={etag}
          bidders={sheets.data.bidders}
          sheets={sheets.data}
        />
      )}
      {sheet.reopenings.length > 0 && (
        <section className="sheet">
          <h2>{t('sheet.reopenings')}</h2>
          <ul>
            {sheet.reopenings.map(({ at, cause, reason }) => (
              <li key={at}>
                <span className="figure">{instant(at)}</span> {valueLabel('cause', cause)} {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
