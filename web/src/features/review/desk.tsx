import { Alert, Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { CommandButton } from '#web/components/command.js';
import { instant, Money, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { BidsCompared } from './bids-compared.js';
import { DocumentForReview } from './document-for-review.js';
import { panelSpecials } from './panel-fields.js';
import { PanelSection } from './panel-section.js';
import { ReportSection } from './report-section.js';
import { ScoreEditor } from './score-editor.js';
import { SheetsSection } from './sheets-section.js';
import { type Stage, useOwnSheet, usePanel, useReport, useSheets, useStage } from './stage.js';
import type { Panel, Tender } from './types.js';
import { useCompany } from './use-company.js';
import { t } from './texts.js';

/** Everything that a member does for one purchase, in its order: declare, read, judge, sign. */
export function Desk({ tenderId }: { tenderId: string }): ReactNode {
  const { data } = useRead<Tender>(`tenders/${tenderId}`);
  if (!data) return <Skeleton active />;
  return <DeskOf tender={data.data} />;
}

function DeskOf({ tender }: { tender: Tender }): ReactNode {
  useCompany(tender.id);
  const stage = useStage(tender);
  const panel = usePanel(tender, stage).data?.data;
  const [params, setParams] = useSearchParams();
  if (!panel) return <Skeleton active />;
  const step = stepOf(tender, panel, stage);
  const finals = stage.bids.filter(({ kind }) => kind === 'final_offer');
  const firsts = stage.bids.filter(({ kind, status }) => kind === 'response' && status !== 'invalid');
  const panes = [
    {
      key: 'declare',
      label: t('desk.declare'),
      children: <Declarations panel={panel} stage={stage} />,
    },
    { key: 'document', label: t('desk.document'), children: <DocumentForReview tender={tender} /> },
    {
      key: 'bids',
      label: t('desk.bids'),
      children: (
        <>
          <BidsCompared tender={tender} bids={firsts} />
          {finals.length > 0 && <Finals bids={finals} />}
        </>
      ),
    },
    { key: 'score', label: t('desk.score'), children: <Scoring tender={tender} panel={panel} stage={stage} /> },
    { key: 'sign', label: t('desk.sign'), children: <Signing tender={tender} stage={stage} /> },
  ];
  const choose = (key: string) =>
    setParams(
      (now) => {
        now.set('tender', tender.id);
        now.set('step', key);
        return now;
      },
      { replace: true },
    );
  return (
    <>
      <div className="facts desk-facts">
        <Fact label={t('desk.purchase')}>
          <Link to={`/tenders/${tender.id}`}>
            {tender.number} {tender.title}
          </Link>
        </Fact>
        <Fact label={t('state')}>
          <Status value={tender.status} schema="TenderView" />
        </Fact>
        <Fact label={t('offers.ceiling')}>
          <Money value={tender.ceiling} />
        </Fact>
        <Fact label={t('desk.next')}>{t(`desk.step.${step}`)}</Fact>
      </div>
      <Tabs activeKey={params.get('step') ?? TAB_OF[step]} onChange={choose} items={panes} />
    </>
  );
}

type Step = 'declare' | 'read' | 'score' | 'wait' | 'sign' | 'done';
const TAB_OF: Readonly<Record<Step, string>> = {
  ...{ declare: 'declare', read: 'bids', score: 'score', wait: 'bids', sign: 'sign', done: 'sign' },
};

/** What is next for the member. */
function stepOf(tender: Tender, panel: Panel, stage: Stage): Step {
  const { userId } = session.me()!;
  const own = panel.members.find((member) => member.userId === userId && member.left === null);
  if (own?.declaredAt === null) return 'declare';
  if (!stage.isReviewing) return 'wait';
  if (stage.isRecommended) return 'done';
  if (stage.isScored) return 'sign';
  const isPriced = tender.method === 'open_tender' || tender.status === 'final_offers';
  return isPriced ? 'score' : 'read';
}

interface PartProps {
  readonly tender: Tender;
  readonly panel: Panel;
  readonly stage: Stage;
}

function Declarations({ panel, stage }: Omit<PartProps, 'tender'>): ReactNode {
  const { userId } = session.me()!;
  const own = panel.members.find((member) => member.userId === userId && member.left === null);
  const specials = panelSpecials(panel, [], stage.bids);
  return (
    <>
      {own?.declaredAt ? (
        <Alert type="success" showIcon title={t('desk.declared', { at: instant(own.declaredAt) })} />
      ) : (
        panel.allowed.includes('declare') && (
          <section className="sheet">
            <p className="lead">{t('desk.declare.lead')}</p>
            <CommandButton
              type="primary"
              command="review-panels/declare"
              ids={[panel.id]}
              view={panel}
              {...specials.declare}
            />
          </section>
        )
      )}
      <PanelSection panel={panel} isLinked />
    </>
  );
}

function Finals({ bids }: { bids: Stage['bids'] }): ReactNode {
  return (
    <section className="sheet">
      <h2>{t('desk.finals')}</h2>
      <dl className="pairs">
        {bids.map(({ id, vendor, offer, status }) => (
          <div key={id} className="pair">
            <dt>
              <Link to={`/bids/${id}`}>{vendor.name}</Link>
            </dt>
            <dd>{offer ? <Money value={offer} /> : <Status value={status} schema="BidRow" />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Scoring({ tender, panel, stage }: PartProps): ReactNode {
  const { data: sheet } = useOwnSheet(tender, panel, stage);
  const { data: sheets } = useSheets(tender, stage, panel);
  if (!sheet || !sheets) return <Alert type="info" showIcon title={t('desk.score.later')} />;
  const { bidders, areAllLocked } = sheets.data;
  return (
    <>
      <ScoreEditor
        key={`${sheet.data.id}-${sheet.data.status}`}
        tender={tender}
        sheet={sheet.data}
        etag={sheet.etag}
        bidders={bidders}
        sheets={sheets.data}
      />
      {areAllLocked && <SheetsSection tender={tender} sheets={sheets.data} />}
    </>
  );
}

function Signing({ tender, stage }: { tender: Tender; stage: Stage }): ReactNode {
  const { data: report } = useReport(tender, stage);
  if (!report) return <Alert type="info" showIcon title={t('desk.sign.later')} />;
  return <ReportSection tender={tender} report={report.data} etag={report.etag} />;
}
