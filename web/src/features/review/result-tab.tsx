import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { CommandButton } from '#web/components/command.js';
import { Due } from '#web/components/format.js';
import { holds, isConcerned } from '#web/features/tenders/who.js';
import { AwardSheet } from './award-sheet.js';
import { CandidatesTable } from './candidates.js';
import { Related } from './related.js';
import { resultSpecials } from './result-commands.js';
import { useStage } from './stage.js';
import type { Award, Candidates, Tender } from './types.js';
import { t } from './texts.js';
import './review.css';

/** Commands of the tender that belong to its result, in their order. */
const COMMANDS = ['determine', 'announce', 'annul-award', 'resume', 'fail'] as const;

/** What came of the review: candidates, the award and its letters, and what is said against it. */
export default function ResultTab({ tender }: { tender: Tender }): ReactNode {
  const stage = useStage(tender);
  const isParty = isConcerned(tender);
  const isVendor = session.me()!.membership.organisationKind === 'vendor';
  const { id, status, allowed } = tender;
  const mayReadCandidates = stage.isRecommended && isParty && holds('award.read-candidates');
  const candidates = useRead<Candidates>(mayReadCandidates ? `tenders/${id}/candidates` : undefined).data?.data;
  const hasAward = isVendor
    ? ['announced', 'contracted'].includes(status) && stage.bids.some((bid) => bid.status === 'awarded')
    : stage.isDetermined && isParty;
  const award = useRead<Award>(hasAward ? `tenders/${id}/award` : undefined).data?.data;
  const mayCount = stage.isOpened && isParty && holds('tender.count-bidders');
  const competition = useRead<components['schemas']['CompetitionView']>(
    mayCount ? `tenders/${id}/competition` : undefined,
  ).data?.data;
  const specials = resultSpecials(tender, { candidates, award, competition });
  const offered = COMMANDS.filter((action) => allowed.includes(action));
  const isEmpty = !candidates && !award && offered.length === 0;
  return (
    <>
      {isEmpty && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('result.none')} />}
      {offered.length > 0 && (
        <section className="sheet sheet-bar">
          <span className="grow">{t('result.next')}</span>
          {offered.map((action, index) => (
            <CommandButton
              key={action}
              type={index === 0 && action !== 'fail' ? 'primary' : 'default'}
              command={`tenders/${action}`}
              ids={[id]}
              view={tender}
              {...specials[action]}
            />
          ))}
        </section>
      )}
      {candidates && (
        <section className="sheet">
          <h2>{t('candidates.title')}</h2>
          {!award && (
            <p className="lead">
              {t('determine.by')} <Due on={candidates.dueOn} />
            </p>
          )}
          <CandidatesTable candidates={candidates} />
        </section>
      )}
      {award && (
        <section className="sheet">
          <h2>
            <Link to={`/awards/${award.id}`}>{t('award.title')}</Link>
          </h2>
          <AwardSheet award={award} />
        </section>
      )}
      {stage.isDetermined && holds('award-letter.read') && (isParty || isVendor) && (
        <Related
          title={t('letters.title')}
          path="award-letters"
          tenderId={id}
          columns={['number', 'kind', 'vendor', 'issuedAt']}
        />
      )}
      {holds('challenge.read') && (isParty || isVendor) && (
        <Related
          title={t('challenges.title')}
          path="challenges"
          tenderId={id}
          columns={['subject', 'vendor', 'status', 'receivedAt', 'dueOn']}
        />
      )}
      {holds('complaint.read') && (isParty || isVendor) && (
        <Related
          title={t('complaints.title')}
          path="complaints"
          tenderId={id}
          columns={['status', 'vendor', 'filedAt', 'dueOn']}
        />
      )}
    </>
  );
}
