import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { PlainFacts } from './plain-facts.js';
import './tenders.css';
import { t } from './texts.js';

type Notice = components['schemas']['NoticeView'];

/** One public notice, word for word. */
export default function NoticePage(): ReactNode {
  return (
    <RecordPage<Notice>
      collection="notices"
      title={({ title, kind }) => t('notice.title', { kind: valueLabel('kind', kind, 'NoticeRow'), title })}
      facts={({ view }) => (
        <>
          <Fact label={term('purchaser')}>{view.purchaser}</Fact>
          <Fact label={term('regionCode')}>
            <RegionName code={view.regionCode} />
          </Fact>
          <Fact label={term('publishedAt', 'NoticeView')}>{instant(view.publishedAt)}</Fact>
          {view.endsOn && <Fact label={term('endsOn', 'NoticeView')}>{view.endsOn}</Fact>}
          {view.tenderId && (
            <Fact label={resourceWords('tenders').one}>
              <Link to={`/tenders/${view.tenderId}`}>{t('notice.tender')}</Link>
            </Fact>
          )}
        </>
      )}
      body={({ view }) => (
        <article className="sheet paper">
          <PlainFacts facts={view.body} />
        </article>
      )}
    />
  );
}
