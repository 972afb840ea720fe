import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { CommandButton, type CommandProps } from '#web/components/command.js';
import { Money, percent, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { useLastDays } from './deadlines.js';
import defaults from './defaults.json';
import { newTender } from './editor/new-tender.js';
import { suggested } from './editor/overrides.js';
import { Funding, type Case } from './funding.js';
import { type Project, projectSteps } from './project-steps.js';
import { proposedParts, ReserveFields } from './reserve.js';
import { StepsLine } from './steps-line.js';
import './tenders.css';
import { t } from './texts.js';
import type { TenderRow } from './types.js';
import { holds, mayGive } from './who.js';

type BudgetLine = components['schemas']['BudgetLineRow'];

/** Of what a project's purchase consists, as far as the reader may know. */
function useProject(id: string) {
  const { data } = useRead<Project>(`projects/${id}`);
  const project = data?.data;
  const { data: found } = useRead<Case>(project && holds('case.read') ? `projects/${id}/case` : undefined);
  const { rows } = useRows<TenderRow>(project?.status === 'intended' ? 'tenders' : undefined);
  const tender = rows.find(({ number }) => project !== undefined && number.startsWith(project.number));
  return { purchase: found?.data, tender };
}

/** One project: its money, its method and its ground, its way to the notice. */
export default function ProjectPage(): ReactNode {
  const { id } = useParams();
  const navigate = useNavigate();
  const { purchase, tender } = useProject(id!);
  const { data } = useRead<Project>(`projects/${id!}`);
  const project = data?.data;
  const canReserve = project?.allowed.includes('reserve');
  const { rows: lines, data: areRead } = useRows<BudgetLine>(canReserve ? 'budget-lines' : undefined);
  const days = useLastDays({
    start: project?.allowed.includes('publish-intent') ? { op: 'add-days', start: today(), n: 30 } : undefined,
  });
  return (
    <RecordPage<Project>
      collection="projects"
      title={({ name }) => name}
      facts={(shown) => <Facts {...shown} />}
      special={({ view }) => special(view, areRead ? lines : [], days.start)}
      extra={({ view }) =>
        view.status === 'intended' &&
        !tender &&
        mayGive('tenders') && (
          <CommandButton
            type="primary"
            command="tenders"
            {...newTender(view)}
            onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
          />
        )
      }
      above={({ view }) => <StepsLine steps={projectSteps(view, tender?.noticeOn)} label={t('project.steps')} />}
      body={(shown) => <Body {...shown} purchase={purchase} tender={tender} />}
    />
  );
}

function Facts({ view }: Shown<Project>): ReactNode {
  return (
    <>
      <Fact label={term('number', 'ProjectView')}>{view.number}</Fact>
      <Fact label={term('ceiling')}>
        <Money value={view.ceiling} />
      </Fact>
      <Fact label={term('method')}>{valueLabel('method', view.method)}</Fact>
      <Fact label={term('purchaser')}>{view.purchaser.name}</Fact>
      <Fact label={term('agent')}>{view.agent?.name ?? t('agent.none')}</Fact>
      {view.earliestNotice && <Fact label={term('earliestNotice')}>{view.earliestNotice}</Fact>}
    </>
  );
}

/** Dialogs that begin with what is known already. */
function special(
  project: Project,
  lines: readonly BudgetLine[],
  expectedOn: string | undefined,
): Readonly<Record<string, Partial<CommandProps>>> {
  return {
    reserve: {
      initial: { parts: proposedParts(project, lines) },
      layout: (schema) => <ReserveFields schema={schema} ceiling={project.ceiling} />,
    },
    'publish-intent': { initial: { expectedOn, summary: t('intent.summary', { name: project.name }) } },
    entrust: {
      overrides: { scope: suggested(defaults.mandateScope) },
      initial: { agentId: project.agent?.id, agreementDate: today() },
    },
  };
}

interface BodyProps extends Shown<Project> {
  readonly purchase: Case | undefined;
  readonly tender: TenderRow | undefined;
}

function Body({ view, purchase, tender }: BodyProps): ReactNode {
  return (
    <>
      {view.cancelReason && (
        <Alert type="warning" showIcon title={term('cancelReason')} description={view.cancelReason} />
      )}
      {holds('case.read') && (
        <section className="sheet">
          <h2>{t('funding.title')}</h2>
          {purchase ? <Funding purchase={purchase} ceiling={view.ceiling} /> : <Skeleton active />}
        </section>
      )}
      <div className="grid">
        <section className="sheet">
          <h2>{t('method.title')}</h2>
          <Method project={view} />
        </section>
        <section className="sheet">
          <h2>{t('basis.title')}</h2>
          <Basis project={view} tender={tender} />
        </section>
      </div>
    </>
  );
}

function Method({ project }: { project: Project }): ReactNode {
  const { method, methodGround, methodApproval, industry, smeReservation, smeGround, smeDeduction } = project;
  return (
    <dl className="pairs">
      <dt>{term('method')}</dt>
      <dd>{valueLabel('method', method)}</dd>
      <dt>{term('methodGround')}</dt>
      <dd>{valueLabel('methodGround', methodGround)}</dd>
      {methodApproval && (
        <>
          <dt>{term('methodApproval')}</dt>
          <dd>
            {methodApproval.number} <span className="figure">{methodApproval.date}</span>
          </dd>
        </>
      )}
      <dt>{term('industry')}</dt>
      <dd>{industry}</dd>
      <dt>{term('smeReservation')}</dt>
      <dd>{valueLabel('smeReservation', smeReservation)}</dd>
      <dt>{term('smeGround')}</dt>
      <dd>{smeGround}</dd>
      <dt>{term('smeDeduction')}</dt>
      <dd className="figure">{percent(smeDeduction)}</dd>
    </dl>
  );
}

function Basis({ project, tender }: { project: Project; tender: TenderRow | undefined }): ReactNode {
  const { estimateId, planNumber, mandate, agent, id } = project;
  return (
    <dl className="pairs">
      {holds('estimate.read') && (
        <>
          <dt>{resourceWords('estimates').one}</dt>
          <dd>
            <Link to={`/estimates/${estimateId}`}>{t('basis.estimate')}</Link>
          </dd>
        </>
      )}
      <dt>{term('planNumber')}</dt>
      <dd>{planNumber ?? <span className="faint">{t('basis.plan.none')}</span>}</dd>
      <dt>{term('mandate')}</dt>
      <dd>
        {mandate ? (
          <>
            {agent?.name} {mandate.number} <span className="figure">{mandate.date}</span>
            <br />
            <span className="faint">{mandate.scope.join(t('list.comma'))}</span>
          </>
        ) : (
          <span className="faint">{t('agent.none')}</span>
        )}
      </dd>
      <dt>{resourceWords('tenders').one}</dt>
      <dd>
        {tender ? (
          <>
            <Link to={`/tenders/${tender.id}`}>{tender.title}</Link> <Status value={tender.status} schema="TenderRow" />
          </>
        ) : (
          <span className="faint">{t('basis.tender.none')}</span>
        )}
      </dd>
      {holds('case.read') && (
        <>
          <dt>{t('basis.case')}</dt>
          <dd>
            <Link to={`/cases/${id}`}>{t('basis.case.open')}</Link>
          </dd>
        </>
      )}
    </dl>
  );
}
