import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { instant, Money, percent } from '#web/components/format.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { PointsTree } from './points-tree.js';
import type { EvaluatedBid, Evaluation, PointsLine, Tender } from './types.js';
import { t } from './texts.js';

type Replay = components['schemas']['EvaluationReplayView'];

interface Props {
  readonly tender: Tender;
  readonly evaluation: Evaluation;
  /** names of the members by user id */
  readonly members: ReadonlyMap<string, string>;
}

/** The ranking, each total explained figure by figure, and its proof: computed again, it gives the same digits. */
export function EvaluationSection({ tender, evaluation, members }: Props): ReactNode {
  const { bids, candidates, benchmark, evaluatedAt, digest, ordinal } = evaluation;
  return (
    <section className="sheet">
      <div className="sheet-bar">
        <h2>{t('evaluation.title')}</h2>
        <span className="grow" />
        <ReplayButton tender={tender} />
      </div>
      <dl className="pairs">
        <dt>{t('evaluation.at')}</dt>
        <dd className="figure">{t('evaluation.nth', { at: instant(evaluatedAt), n: ordinal })}</dd>
        <dt>{t('evaluation.benchmark')}</dt>
        <dd>
          <Money value={benchmark} />
        </dd>
        <dt>{t('evaluation.digest')}</dt>
        <dd>
          <Digest value={digest} />
        </dd>
      </dl>
      <Flags evaluation={evaluation} />
      <Table<EvaluatedBid>
        size="small"
        className="ranking"
        rowKey="bidId"
        pagination={false}
        dataSource={[...bids]}
        scroll={{ x: 'max-content' }}
        expandable={{
          columnTitle: <span className="visually-hidden">{t('evaluation.explain')}</span>,
          expandedRowRender: ({ explanation }) => (
            <PointsTree
              line={explanation as unknown as PointsLine}
              members={members}
              criteria={tender.document.criteria}
            />
          ),
        }}
        columns={[
          { title: t('rank'), dataIndex: 'rank', align: 'right', className: 'figure' },
          {
            title: t('bidder'),
            render: (_, { bidId, vendor }) => (
              <>
                <Link to={`/bids/${bidId}`}>{vendor.name}</Link>{' '}
                {candidates.includes(bidId) && <Tag color="green">{t('evaluation.candidate')}</Tag>}
              </>
            ),
          },
          { title: t('offer'), align: 'right', render: (_, { offer }) => <Money value={offer} /> },
          {
            title: t('evaluation.deduction'),
            align: 'right',
            render: (_, { deduction }) =>
              deduction === '0' ? '' : <span className="figure">{percent(deduction)}</span>,
          },
          {
            title: t('evaluation.evaluated'),
            align: 'right',
            render: (_, { evaluated }) => <Money value={evaluated} />,
          },
          { title: t('evaluation.objective'), dataIndex: 'objective', align: 'right', className: 'figure' },
          { title: t('evaluation.judgement'), dataIndex: 'judgement', align: 'right', className: 'figure' },
          { title: t('evaluation.price'), dataIndex: 'price', align: 'right', className: 'figure' },
          {
            title: t('total'),
            align: 'right',
            render: (_, { total }) => <b className="figure">{total}</b>,
          },
          {
            title: t('evaluation.decided-by'),
            render: (_, { decidedBy }) =>
              decidedBy && decidedBy !== 'score' ? valueLabel('decidedBy', decidedBy, 'EvaluatedBidView') : '',
          },
        ]}
      />
    </section>
  );
}

interface Flagged {
  readonly abnormallyLow?: readonly unknown[];
  readonly outliers?: readonly unknown[];
  readonly pricePatterns?: readonly unknown[];
  readonly ties?: readonly (readonly string[])[];
}

/** What people should look at. */
function Flags({ evaluation: { flags, bids, tieDraw } }: { evaluation: Evaluation }): ReactNode {
  const { abnormallyLow = [], outliers = [], pricePatterns = [], ties = [] } = flags as Flagged;
  const nameOf = (id: string) => bids.find(({ bidId }) => bidId === id)?.vendor.name ?? id;
  const lines = [
    ...(abnormallyLow.length > 0 ? [t('flag.low', { count: abnormallyLow.length })] : []),
    ...(outliers.length > 0 ? [t('flag.outliers', { count: outliers.length })] : []),
    ...(pricePatterns.length > 0 ? [t('flag.patterns', { count: pricePatterns.length })] : []),
    ...ties.map((tied) => t('flag.tie', { names: tied.map(nameOf).join(t('separator')) })),
    ...(tieDraw ? [t('flag.drawn', { order: (tieDraw.order as string[]).map(nameOf).join(t('separator')) })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('flag.title')}
      description={
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}

function ReplayButton({ tender }: { tender: Tender }): ReactNode {
  const [replay, setReplay] = useState<Replay>();
  const [error, setError] = useState<unknown>();
  const run = () =>
    send<Replay>(`tenders/${tender.id}/evaluation/replay`).then(({ data }) => {
      setReplay(data);
      setError(undefined);
    }, setError);
  return (
    <>
      {replay && (
        <span role="status" className={replay.holds ? 'good' : 'fault'}>
          {t(replay.holds ? 'replay.holds' : 'replay.differs')}
        </span>
      )}
      {error !== undefined && <ProblemAlert error={error} />}
      <Button icon={<ReloadOutlined />} onClick={() => void run()}>
        {t('replay')}
      </Button>
    </>
  );
}
