import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CommandButton } from '#web/components/command.js';
import { holds, isConcerned, mayGive } from '#web/features/tenders/who.js';
import { session } from '#web/api/session.js';
import { t as app } from '#web/app/words.js';
import { checking } from './check-dialog.js';
import { consulting } from './consultations-section.js';
import { explaining } from './offers-section.js';
import { drawing, usePanelCandidates } from './panel-fields.js';
import { deeming, isOutstanding, signing } from './report-section.js';
import {
  isSeated,
  type Stage,
  useEvaluation,
  useOffers,
  useOwnSheet,
  usePanel,
  useReport,
  useSheets,
  useStage,
} from './stage.js';
import { SheetCommands } from './sheet-commands.js';
import type { Tender } from './types.js';
import { t } from './texts.js';

/** Experts of a small panel; two thirds of three. Rule: A40 */
const EXPERTS = { competitive_consultation: 2, open_tender: 4 } as const;

/** What belongs to the review and is made in the head of a tender, as far as its stage and the reader's post go. */
export default function TenderActions({ tender }: { tender: Tender }): ReactNode {
  const stage = useStage(tender);
  if (session.me()!.membership.organisationKind === 'vendor') return <VendorActions tender={tender} />;
  if (!stage.isOpened || !stage.isInside) return null;
  return (
    <>
      {isConcerned(tender) && <RunningActions tender={tender} stage={stage} />}
      <MemberActions tender={tender} stage={stage} />
    </>
  );
}

const CHALLENGED: readonly Tender['status'][] = [
  ...(['published', 'closed', 'opened', 'reviewing', 'consulting', 'final_offers'] as const),
  ...(['scored', 'recommended', 'determined', 'announced', 'suspended', 'failed'] as const),
];

/** Document, steps and result of a public tender may be challenged by bidders. */
function VendorActions({ tender }: { tender: Tender }): ReactNode {
  const { status, id } = tender;
  const isFinal = status === 'final_offers' && mayGive('openings/bids');
  return (
    <>
      {isFinal && (
        <Link to={`/tenders/${id}/bid`}>
          <Button type="primary" tabIndex={-1}>
            {t('final-offer.write')}
          </Button>
        </Link>
      )}
      {CHALLENGED.includes(status) && mayGive('tenders/challenges') && (
        <CommandButton command="tenders/challenges" ids={[id]} />
      )}
    </>
  );
}

/** For whoever runs the procedure. */
function RunningActions({ tender, stage }: { tender: Tender; stage: Stage }): ReactNode {
  const { id, status } = tender;
  const { data: offers } = useOffers(tender, stage);
  const { data: report } = useReport(tender, stage);
  const { data: evaluation } = useEvaluation(tender, stage);
  const panel = usePanel(tender, stage).data?.data;
  const isUnformed = panel === undefined || panel.status === 'dissolved';
  const people = usePanelCandidates(status === 'opened' ? id : undefined);
  const ties = (evaluation?.data.flags as { ties?: readonly unknown[] } | undefined)?.ties ?? [];
  return (
    <>
      {status === 'opened' && isUnformed && mayGive('tenders/panel') && (
        <CommandButton {...drawing(people, stage.bids, EXPERTS[tender.method])} command="tenders/panel" ids={[id]} />
      )}
      {status === 'reviewing' && mayGive('tenders/checks') && (
        <CommandButton {...checking(tender, stage.bids, { kind: 'qualification' })} command="tenders/checks" />
      )}
      {status === 'consulting' && mayGive('tenders/consultations') && (
        <CommandButton {...consulting(tender, stage.bids)} command="tenders/consultations" />
      )}
      {['reviewing', 'final_offers'].includes(status) && offers && mayGive('tenders/price-explanations') && (
        <CommandButton {...explaining(tender, offers.data.offers)} command="tenders/price-explanations" />
      )}
      {status === 'scored' && ties.length > 0 && mayGive('tenders/draw-ties') && (
        <CommandButton command="tenders/draw-ties" ids={[id]} view={tender} readPath={`tenders/${id}`} />
      )}
      {status === 'scored' && report && report.data.outstanding.length > 0 && mayGive('tenders/report/deem-signed') && (
        <CommandButton {...deeming(tender, report.data, report.etag)} command="tenders/report/deem-signed" />
      )}
    </>
  );
}

/** For a member of the panel: the sheet, the outliers that are the member's own, the signature. */
function MemberActions({ tender, stage }: { tender: Tender; stage: Stage }): ReactNode {
  const { data: panel } = usePanel(tender, stage);
  const { data: sheet } = useOwnSheet(tender, panel?.data, stage);
  const { data: sheets } = useSheets(tender, stage, panel?.data);
  const { data: report } = useReport(tender, stage);
  if (!isSeated(panel?.data)) return null;
  const isSigning = tender.status === 'scored' && report && isOutstanding(report.data) && holds('review.sign');
  return (
    <>
      <Link to={`/panel?tender=${tender.id}`}>
        <Button tabIndex={-1}>{app('page.review')}</Button>
      </Link>
      {sheet && <SheetCommands tender={tender} sheet={sheet.data} etag={sheet.etag} sheets={sheets?.data} />}
      {isSigning && (
        <CommandButton type="primary" {...signing(tender, report.data, report.etag)} command="tenders/report/sign" />
      )}
    </>
  );
}
