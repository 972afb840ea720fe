import { useQuery } from '@tanstack/react-query';
import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import { Alert, Select, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { useRead, useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { proposedTeam, rulesOf, type Worker } from './check-rules.js';
import { t } from './texts.js';
import type { Tender } from './types.js';
import { holds } from './who.js';

type Check = components['schemas']['RequirementCheckView'];
type Finding = Check['findings'][number];

/** Checks the own dossier and a team against what a tender asks, before anything is written: what is missing can still be mended. */
export function RequirementCheck({ tenderId }: { tenderId: string }): ReactNode {
  const { data } = useRead<Tender>(`tenders/${tenderId}`);
  const { rows: workers, data: read } = useRows<Worker>(holds('social-worker.read') ? 'social-workers' : undefined, {
    status: 'employed',
  });
  const tender = data?.data;
  if (!tender || (!read && holds('social-worker.read'))) return <Skeleton active />;
  return <Checked tender={tender} workers={workers} />;
}

function Checked({ tender, workers }: { tender: Tender; workers: readonly Worker[] }): ReactNode {
  const [team, choose] = useState<readonly string[]>(() => proposedTeam(tender, workers));
  const vendorId = session.me()!.membership.organisationId;
  const { data, error, isFetching } = useQuery({
    queryKey: ['vendors', vendorId, 'requirement-checks', tender.id, team],
    queryFn: async () => {
      const assigned = team.map((workerId, index) => ({ workerId, isLead: index === 0 }));
      const body = { rules: rulesOf(tender), team: assigned };
      return (await send<Check>(`vendors/${vendorId}/requirement-checks`, { method: 'POST', body })).data;
    },
  });
  return (
    <div className="requirement-check">
      <h3>{tender.title}</h3>
      <label htmlFor="check_team">{term('team', 'CheckRequirements')}</label>
      <Select<string[]>
        id="check_team"
        mode="multiple"
        virtual={false}
        value={[...team]}
        onChange={choose}
        showSearch={{ optionFilterProp: 'label' }}
        options={workers.map(({ id, name, code, level }) => ({
          value: id,
          label: t('check.worker', {
            name: name ?? code,
            level: level ? valueLabel('level', level) : t('check.level.none'),
          }),
        }))}
      />
      <p className="faint">{t('check.lead')}</p>
      {error && <ProblemAlert error={error} />}
      {data ? <Findings findings={data.findings} /> : isFetching && <Skeleton active />}
      <h3>{t('check.words')}</h3>
      <ol className="words">
        {tender.document.requirements.map(({ code, text, kind }) => (
          <li key={code}>
            <span className="faint">{valueLabel('kind', kind, 'RequirementInput')}</span> {text}
          </li>
        ))}
      </ol>
      <Link to={`/tenders/${tender.id}`}>{t('check.open')}</Link>
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }): ReactNode {
  const missing = findings.filter(({ finding }) => finding === 'violation' || finding === 'uncertain').length;
  return (
    <>
      <Alert
        className="told"
        type={missing === 0 ? 'success' : 'warning'}
        showIcon
        role="status"
        title={missing === 0 ? t('check.fits') : t('check.missing', { count: missing })}
        description={
          missing > 0 && (
            <Link to="/vendor-registrations">
              {t('check.mend', { what: resourceWords('vendor-registrations').one })}
            </Link>
          )
        }
      />
      <ul className="findings">
        {findings.map(({ code, kind, finding, message }) => (
          <li key={code} className={finding}>
            <Mark finding={finding} />
            <div>
              <b>{valueLabel('kind', kind, 'RequirementFindingView')}</b>{' '}
              <span className="faint">{valueLabel('finding', finding)}</span>
              <p>{message}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Mark({ finding }: Pick<Finding, 'finding'>): ReactNode {
  if (finding === 'pass') return <CheckCircleFilled className="mark-done" aria-hidden />;
  if (finding === 'violation') return <CloseCircleFilled className="late-word" aria-hidden />;
  return <QuestionCircleFilled className="mark-missing" aria-hidden />;
}
