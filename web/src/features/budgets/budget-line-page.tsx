import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { parseYuan } from '#src/kernel/money.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { instant, Money } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { RefName } from '#web/components/ref-name.js';
import { shareOf, type Line } from './balances.js';
import { ExecutionBar } from './execution-bar.js';
import { Ledger } from './ledger.js';
import { t } from './texts.js';
import './budgets.css';

type Reservation = components['schemas']['ReservationView'];
type Commitment = components['schemas']['CommitmentView'];

/** One budget line: how far it is executed, what ties it up, and its ledger. */
export default function BudgetLinePage(): ReactNode {
  return (
    <RecordPage<Line>
      collection="budget-lines"
      title={({ title }) => title}
      facts={facts}
      special={({ view }) =>
        Object.fromEntries(
          view.allowed.map((action) => [action, { children: <ExecutionBar balances={view.balances} /> }]),
        )
      }
      tabs={({ view }) => [
        { key: 'execution', label: t('tab.execution'), render: () => <Execution line={view} /> },
        {
          key: 'reservations',
          label: t('tab.reservations', { count: view.reservations.length }),
          render: () => <Reservations reservations={view.reservations} />,
        },
        {
          key: 'commitments',
          label: t('tab.commitments', { count: view.commitments.length }),
          render: () => <Commitments commitments={view.commitments} />,
        },
        { key: 'ledger', label: t('tab.ledger'), render: () => <Ledger lineId={view.id} /> },
      ]}
    />
  );
}

function facts({ view }: Shown<Line>): ReactNode {
  const { balances, year, source, purchaser } = view;
  return (
    <>
      <Fact label={term('amount', 'BudgetLineView')}>
        <Money value={view.amount} strong />
      </Fact>
      <Fact label={term('available', 'BalancesView')}>
        <Money value={balances.available} />
      </Fact>
      <Fact label={term('execution')}>
        {shareOf(parseYuan(balances.paid), parseYuan(balances.appropriated)).toFixed(2)} %
      </Fact>
      <Fact label={term('year', 'BudgetLineView')}>{year}</Fact>
      <Fact label={term('source')}>{valueLabel('source', source)}</Fact>
      <Fact label={term('purchaser')}>{purchaser.name}</Fact>
    </>
  );
}

function Execution({ line }: { line: Line }): ReactNode {
  const classes = ['functionalClass', 'unitEconomicClass', 'governmentEconomicClass'] as const;
  return (
    <div className="grid wide">
      <section className="sheet">
        <h2>{t('execution.caption')}</h2>
        <ExecutionBar balances={line.balances} />
      </section>
      <section className="sheet">
        <h2>{t('classes')}</h2>
        <dl className="pairs">
          {classes.map((name) => [
            <dt key={name}>{term(name, 'BudgetLineView')}</dt>,
            <dd key={`${name}:value`} className="figure">
              {line[name] ?? t('classes.none')}
            </dd>,
          ])}
          <dt>{term('createdAt')}</dt>
          <dd className="figure">{instant(line.createdAt)}</dd>
        </dl>
        {line.status === 'pending' && <p className="faint">{t('pending')}</p>}
      </section>
    </div>
  );
}

function Reservations({ reservations }: { reservations: readonly Reservation[] }): ReactNode {
  if (reservations.length === 0) return <Nothing words={t('reservations.none')} />;
  return (
    <section className="sheet">
      <Table<Reservation>
        size="small"
        rowKey="projectId"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...reservations]}
        columns={[
          { title: term('projectId'), render: (_, { projectId }) => <RefName collection="projects" id={projectId} /> },
          {
            title: term('amount', 'ReservationView'),
            align: 'right',
            render: (_, { amount }) => <Money value={amount} />,
          },
          {
            title: term('isConditional', 'ReservationView'),
            render: (_, { isConditional }) => valueLabel('boolean', isConditional),
          },
          {
            title: t('reserved-at'),
            render: (_, { createdAt }) => <span className="figure">{instant(createdAt)}</span>,
          },
        ]}
      />
    </section>
  );
}

function Commitments({ commitments }: { commitments: readonly Commitment[] }): ReactNode {
  if (commitments.length === 0) return <Nothing words={t('commitments.none')} />;
  const amounts = ['amount', 'committed', 'inPayment', 'paid', 'returned'] as const;
  return (
    <section className="sheet">
      <Table<Commitment>
        size="small"
        rowKey="milestoneId"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...commitments]}
        columns={[
          {
            title: term('contractId'),
            render: (_, { contractId }) => <RefName collection="contracts" id={contractId} />,
          },
          {
            title: term('milestoneId'),
            render: (_, { milestoneId }) => <RefName collection="milestones" id={milestoneId} />,
          },
          ...amounts.map((name) => ({
            title: term(name, 'CommitmentView'),
            align: 'right' as const,
            render: (_: unknown, commitment: Commitment) => <Money value={commitment[name]} />,
          })),
        ]}
      />
    </section>
  );
}

function Nothing({ words }: { words: string }): ReactNode {
  return <Empty className="sheet" image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} />;
}
