import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { valueLabel } from '#web/app/texts.js';
import type { Competition } from './types.js';
import { t } from './texts.js';

/** How many are left in the running, and what the law makes of it. */
export function CompetitionLine({
  competition,
}: {
  competition: Omit<Competition, 'bidders'> & { bidders: number | null };
}): ReactNode {
  const { bidders, minimum, outcome, mayNegotiate, rule } = competition;
  const words = t('competition', {
    bidders: bidders ?? t('competition.secret'),
    minimum,
    outcome: valueLabel('outcome', outcome, 'CompetitionView'),
    rule,
  });
  if (outcome === 'goes-on') return <p className="lead">{words}</p>;
  return (
    <Alert
      type={outcome === 'ends' ? 'error' : 'warning'}
      showIcon
      title={words}
      description={mayNegotiate ? t('competition.negotiate') : undefined}
    />
  );
}
