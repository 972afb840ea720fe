import type { ReactNode } from 'react';
import { today } from '#web/app/today.js';
import type { CommandProps } from '#web/components/command.js';
import { Due, Money } from '#web/components/format.js';
import { reasonWhenLate } from '#web/components/late.js';
import { CandidatesTable } from './candidates.js';
import { chosenFrom } from './choices.js';
import { CompetitionLine } from './competition.js';
import type { Award, Candidates, Competition, Tender } from './types.js';
import { t } from './texts.js';

interface Facts {
  readonly candidates: Candidates | undefined;
  readonly award: Award | undefined;
  readonly competition: (Omit<Competition, 'bidders'> & { bidders: number | null }) | undefined;
}

/** The dialogs of the commands that end a procedure, each with the figures that it rests on. */
export function resultSpecials(
  tender: Tender,
  { candidates, award, competition }: Facts,
): Readonly<Record<string, Partial<CommandProps>>> {
  const next = candidates?.candidates.find(({ isAnnulled }) => !isAnnulled);
  const list = candidates?.candidates ?? [];
  return {
    determine: {
      ...reasonWhenLate(isPast(candidates?.dueOn)),
      initial: { ...(next && { bidId: next.bidId }), minutes: { date: today() } },
      overrides: {
        bidId: chosenFrom(
          list.map(({ bidId, rank, vendor }) => ({
            value: bidId,
            label: t('candidate', { rank, vendor: vendor.name }),
          })),
        ),
      },
      children: candidates && (
        <>
          <p className="lead">
            {t('determine.by')} <Due on={candidates.dueOn} />
          </p>
          <CandidatesTable candidates={candidates} />
        </>
      ),
    },
    announce: { ...reasonWhenLate(isPast(award?.announceDueOn)), children: award && <Chosen award={award} /> },
    'annul-award': { children: award && <Chosen award={award} /> },
    fail: {
      initial: competition?.outcome === 'ends' ? { ground: 'too-few-bidders' } : undefined,
      children: competition && <CompetitionLine competition={competition} />,
    },
    resume: { readPath: `tenders/${tender.id}` },
  };
}

/** Whether a day is over. */
const isPast = (day: string | undefined): boolean => day !== undefined && today() > day;

function Chosen({ award }: { award: Award }): ReactNode {
  return (
    <dl className="pairs">
      <dt>{t('award.vendor')}</dt>
      <dd>{award.vendor.name}</dd>
      <dt>{t('award.amount')}</dt>
      <dd>
        <Money strong value={award.amount} />
      </dd>
      <dt>{t('award.announce-by')}</dt>
      <dd>
        <Due on={award.announceDueOn} />
      </dd>
    </dl>
  );
}
