import { Table } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useRows } from '#web/api/records.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Money, percent, Status } from '#web/components/format.js';
import { today as dayOf } from './business-day.js';
import { Gantt } from './gantt.js';
import { Instalments } from './lists.js';
import { lanesOf, type Acceptance, type Assessment } from './plan-lanes.js';
import { mayRead, useMilestones, type Contract, type Milestone } from './reads.js';
import { t } from './texts.js';

/** Service, payments with their conditions, acceptances and assessment on one line of time, and the same as a table. */
export function PlanTab({ contract }: { contract: Contract }): ReactNode {
  const milestones = useMilestones(contract.id);
  const of = (path: string) => (mayRead(path) ? path : undefined);
  const { rows: acceptances } = useRows<Acceptance>(of('acceptances'), { contract: contract.id });
  const { rows: assessments } = useRows<Assessment>(of('assessments'), { contract: contract.id });
  const today = dayOf();
  const lanes = useMemo(
    () => lanesOf({ contract, milestones, acceptances: [...acceptances].reverse(), assessments, today }),
    [contract, milestones, acceptances, assessments, today],
  );
  return (
    <section className="sheet">
      <Gantt lanes={lanes} today={today} label={t('plan.label', { count: lanes.length })} />
      <ul className="legend" aria-label={t('plan.legend')}>
        {(['done', 'open', 'plan'] as const).map((standing) => (
          <li key={standing} className={standing}>
            {t(`plan.legend.${standing}`)}
          </li>
        ))}
      </ul>
      {milestones.length > 0 ? (
        <Milestones milestones={milestones} />
      ) : (
        <Instalments instalments={contract.content.payment.instalments} />
      )}
    </section>
  );
}

function Milestones({ milestones }: { milestones: readonly Milestone[] }): ReactNode {
  return (
    <Table<Milestone>
      size="small"
      rowKey="id"
      aria-label={t('plan.table')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...milestones]}
      columns={[
        {
          title: t('payments.milestone'),
          render: (_, { id, code, name }) => (
            <Link to={`/milestones/${id}`}>
              {code} {name}
            </Link>
          ),
        },
        { title: term('status'), render: (_, { status }) => <Status value={status} schema="MilestoneView" /> },
        { title: t('plan.conditions'), render: (_, milestone) => <Conditions milestone={milestone} /> },
        {
          title: term('payableOn', 'MilestoneView'),
          render: (_, { payableOn }) => <span className="figure">{payableOn ?? '—'}</span>,
        },
        {
          title: term('paidOn', 'MilestoneView'),
          render: (_, { paidOn }) => <span className="figure">{paidOn ?? '—'}</span>,
        },
        { title: term('share', 'MilestoneView'), align: 'right', render: (_, { share }) => percent(share) },
        { title: term('gross', 'MilestoneView'), align: 'right', render: (_, { gross }) => <Money value={gross} /> },
      ]}
    />
  );
}

/** What a payment waits for, each with the day it was met. */
export function Conditions({ milestone: { conditions, waitsFor } }: { milestone: Milestone }): ReactNode {
  return (
    <ul className="conditions">
      {conditions.map(({ condition, metOn }) => (
        <li key={condition} className={metOn ? 'met' : waitsFor.includes(condition) ? 'unmet' : 'faint'}>
          {valueLabel('condition', condition, 'ConditionView')}{' '}
          <span className="figure">
            {metOn ?? (waitsFor.includes(condition) ? t('plan.waiting') : t('plan.with-invoice'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
