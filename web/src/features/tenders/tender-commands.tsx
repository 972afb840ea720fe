import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { CommandProps } from '#web/components/command.js';
import { nameCustodians, useCustody, type Custody } from '#web/features/custody/name-custodians.js';
import { resultSpecials } from '#web/features/review/result-commands.js';
import { useCompetition, type Competition } from './competition.js';
import { correction, redraft } from './editor/new-tender.js';
import { DocumentSummary } from './overview.js';
import { type Course, useCourse } from './tender-steps.js';
import { t } from './texts.js';
import type { Tender } from './types.js';

interface Known {
  readonly custody: Custody | undefined;
  readonly competition: Competition | undefined;
  readonly course: Course;
}

/** What the dialogs of a tender's commands show of the facts that they rest on. */
export function useTenderCommands(tender: Tender | undefined): Known {
  const custody = useCustody(tender);
  const competition = useCompetition(tender);
  const course = useCourse(tender);
  return { custody: custody?.data, competition, course };
}

/** The dialogs of a tender's commands that are more than their schema. */
export function commandsOf(
  tender: Tender,
  { custody, competition, course: { candidates, award } }: Known,
): Readonly<Record<string, Partial<CommandProps>>> {
  return {
    redraft: redraft(tender),
    amend: correction(tender),
    'name-custodians': nameCustodians(tender, custody),
    submit: { isNext: tender.custodyThreshold !== null, children: <DocumentSummary tender={tender} /> },
    approve: { children: <DocumentSummary tender={tender} /> },
    publish: { isNext: true, children: <Ready custody={custody} /> },
    ...resultSpecials(tender, { candidates, award, competition }),
  };
}

/** Whether every custodian has set a key: without all of them nothing is published. */
function Ready({ custody }: { custody: Custody | undefined }): ReactNode {
  if (!custody) return null;
  const { custodians } = custody;
  const missing = custodians.filter(({ fingerprint }) => fingerprint === null);
  const isReady = custodians.length > 0 && missing.length === 0;
  return (
    <Alert
      className="told"
      type={isReady ? 'success' : 'warning'}
      showIcon
      title={
        isReady
          ? t('publish.ready', { count: custodians.length })
          : t('publish.waits', {
              names: missing
                .map(({ person, organisation }) => `${organisation.name} ${person.name}`)
                .join(t('list.comma')),
            })
      }
    />
  );
}
