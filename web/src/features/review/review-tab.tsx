import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { CommandButton } from '#web/components/command.js';
import { holds, isConcerned } from '#web/features/tenders/who.js';
import { ChecksSection } from './checks-section.js';
import { CompetitionLine } from './competition.js';
import { ConsultationsSection } from './consultations-section.js';
import { EvaluationSection } from './evaluation-section.js';
import { OffersSection } from './offers-section.js';
import { PanelSection } from './panel-section.js';
import { ReportSection } from './report-section.js';
import { SheetsSection } from './sheets-section.js';
import {
  isSeated,
  type Stage,
  useChecks,
  useEvaluation,
  useOffers,
  usePanel,
  useReport,
  useSheets,
  useStage,
} from './stage.js';
import type { Tender } from './types.js';
import { useCompany } from './use-company.js';
import { t } from './texts.js';
import './review.css';

/** The review of a tender in its order: panel, checks, consultation, offers, sheets, ranking, report. */
export default function ReviewTab({ tender }: { tender: Tender }): ReactNode {
  const stage = useStage(tender);
  if (!stage.isOpened) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('review.not-opened')} />;
  if (!stage.isInside) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('review.outside')} />;
  return <Review tender={tender} stage={stage} />;
}

function Review({ tender, stage }: { tender: Tender; stage: Stage }): ReactNode {
  useCompany(tender.id);
  const panel = usePanel(tender, stage).data?.data;
  const checks = useChecks(tender, stage).data?.data;
  const offers = useOffers(tender, stage).data?.data;
  const sheets = useSheets(tender, stage, panel).data?.data;
  const evaluation = useEvaluation(tender, stage).data?.data;
  const report = useReport(tender, stage).data;
  const isConsultation = tender.method === 'competitive_consultation';
  const members = new Map(panel?.members.map(({ userId, name }) => [userId, name]));
  return (
    <>
      {isSeated(panel) && (
        <p>
          <Link to={`/panel?tender=${tender.id}`}>{t('review.desk')}</Link>
        </p>
      )}
      {!stage.isReviewing && <Competition tender={tender} />}
      {panel && <PanelSection panel={panel} isLinked />}
      {panel && !stage.isReviewing && <PanelActions panel={panel} />}
      {checks && <ChecksSection tender={tender} checks={checks} bids={stage.bids} />}
      {isConsultation && stage.isReviewing && tender.status !== 'reviewing' && (
        <ConsultationsSection tender={tender} bids={stage.bids} />
      )}
      {offers && <OffersSection tender={tender} offers={offers} />}
      {sheets && <SheetsSection tender={tender} sheets={sheets} />}
      {evaluation && <EvaluationSection tender={tender} evaluation={evaluation} members={members} />}
      {report && <ReportSection tender={tender} report={report.data} etag={report.etag} />}
    </>
  );
}

/** Whether enough bid to go on, before anything was reviewed. */
function Competition({ tender }: { tender: Tender }): ReactNode {
  const may = holds('tender.count-bidders') && isConcerned(tender);
  const { data } = useRead<components['schemas']['CompetitionView']>(
    may ? `tenders/${tender.id}/competition` : undefined,
  );
  return data ? (
    <section className="sheet">
      <h2>{t('competition.title')}</h2>
      <CompetitionLine competition={data.data} />
    </section>
  ) : null;
}

/** What is next for a panel that was drawn: its own page has all of its commands. */
function PanelActions({ panel }: { panel: components['schemas']['PanelView'] }): ReactNode {
  const offered = panel.allowed.filter((action) => ['declare', 'chair', 'complete'].includes(action));
  if (offered.length === 0) return null;
  return (
    <section className="sheet sheet-bar">
      {offered
        .filter((action) => action === 'complete' || action === 'declare')
        .map((action) => (
          <CommandButton
            key={action}
            command={`review-panels/${action}`}
            ids={[panel.id]}
            view={panel}
            readPath={`review-panels/${panel.id}`}
          />
        ))}
      <Link to={`/review-panels/${panel.id}`}>{t('panel.open')}</Link>
    </section>
  );
}
