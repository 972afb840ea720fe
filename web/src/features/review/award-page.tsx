import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { CommandButton } from '#web/components/command.js';
import { Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { holds, mayGive } from '#web/features/tenders/who.js';
import { AwardSheet } from './award-sheet.js';
import { Related } from './related.js';
import type { Award } from './types.js';
import { t } from './texts.js';
import './review.css';

/** One award, and the contract that is drafted from it. */
export default function AwardPage(): ReactNode {
  return (
    <RecordPage<Award>
      collection="awards"
      title={({ vendor }) => t('award.of', { vendor: vendor.name })}
      trail={({ tenderId }) => [{ label: t('tender'), to: `/tenders/${tenderId}?tab=result` }]}
      facts={({ view }) => (
        <>
          <Fact label={t('award.amount')}>
            <Money value={view.amount} />
          </Fact>
          <Fact label={t('total')}>{view.total}</Fact>
          <Fact label={t('rank')}>{view.rank}</Fact>
        </>
      )}
      extra={({ view }) => <Contract award={view} />}
      body={({ view }) => (
        <>
          <section className="sheet">
            <h2>{t('award.title')}</h2>
            <AwardSheet award={view} />
          </section>
          {holds('award-letter.read') && (
            <Related
              title={t('letters.title')}
              path="award-letters"
              tenderId={view.tenderId}
              columns={['number', 'kind', 'vendor', 'issuedAt']}
            />
          )}
        </>
      )}
    />
  );
}

function Contract({ award }: { award: Award }): ReactNode {
  const navigate = useNavigate();
  if (award.status !== 'announced' || !mayGive('awards/contract')) return null;
  return (
    <CommandButton
      type="primary"
      command="awards/contract"
      ids={[award.id]}
      onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
    />
  );
}
