import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { t } from './texts.js';
import type { Tender } from './types.js';
import { holds, isConcerned } from './who.js';

export type Competition = components['schemas']['CompetitionView'];

/** Before the deadline nobody is told how many bid, and nobody asks. */
const BEFORE: readonly Tender['status'][] = ['draft', 'submitted', 'approved', 'published', 'cancelled', 'suspended'];

/** States in which a tender ends when too few are left. */
const ENDING: readonly Tender['status'][] = ['closed', 'opened', 'reviewing', 'consulting', 'final_offers', 'scored'];

/** Whether enough bidders are in, where and when the server says so. */
export function useCompetition(tender: Tender | undefined): Competition | undefined {
  const isTold =
    tender !== undefined && isConcerned(tender) && holds('tender.count-bidders') && !BEFORE.includes(tender.status);
  return useRead<Competition>(isTold ? `tenders/${tender.id}/competition` : undefined).data?.data;
}

/** What the law asks for when too few bid, and who does it: nobody who looks at such a tender should look for a way on. Rule: A30 */
export function TooFew({ tender }: { tender: Tender }): ReactNode {
  const competition = useCompetition(tender);
  if (competition?.outcome !== 'ends' || !ENDING.includes(tender.status)) return null;
  const { minimum, rule } = competition;
  const isOwn = tender.allowed.includes('fail');
  return (
    <Alert
      className="told"
      type="warning"
      showIcon
      title={t('too-few.title', { minimum, rule })}
      description={t(isOwn ? 'too-few.own' : 'too-few.others')}
    />
  );
}

/** How many bid, where the server says so, and what the law makes of it. */
export function CompetitionFacts({ competition }: { competition: Competition }): ReactNode {
  const { bidders, minimum, outcome, rule } = competition;
  return (
    <dl className="pairs competition">
      <dt>{t('competition.bidders')}</dt>
      <dd className="figure">{bidders ?? t('competition.secret')}</dd>
      <dt>{t('competition.minimum')}</dt>
      <dd className="figure">{t('competition.minimum.of', { minimum, rule })}</dd>
      <dt>{t('competition.outcome')}</dt>
      <dd>{valueLabel('outcome', outcome, 'CompetitionView')}</dd>
    </dl>
  );
}
