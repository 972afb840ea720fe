import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Money } from '#web/components/format.js';
import type { Candidate, Candidates } from './types.js';
import { t } from './texts.js';

/** The candidates of the panel's report, best first. */
export function CandidatesTable({ candidates }: { candidates: Candidates }): ReactNode {
  return (
    <Table<Candidate>
      size="small"
      rowKey="bidId"
      pagination={false}
      dataSource={[...candidates.candidates]}
      columns={[
        { title: t('rank'), dataIndex: 'rank', align: 'right', className: 'figure' },
        {
          title: t('bidder'),
          render: (_, { bidId, vendor, isTied, isAnnulled }) => (
            <>
              <Link to={`/bids/${bidId}`}>{vendor.name}</Link>{' '}
              {isTied && <Tag color="warning">{t('candidate.tied')}</Tag>}
              {isAnnulled && <Tag color="error">{t('candidate.annulled')}</Tag>}
            </>
          ),
        },
        { title: t('award.amount'), align: 'right', render: (_, { offer }) => <Money value={offer} /> },
        { title: t('total'), align: 'right', render: (_, { total }) => <b className="figure">{total}</b> },
      ]}
    />
  );
}
