import { Empty, Skeleton, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { useNotices } from './overview.js';
import type { Tender } from './types.js';

/** What was announced of a tender, newest first. */
export function NoticesTab({ tender }: { tender: Tender }): ReactNode {
  const { data, error } = useNotices(tender);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="sheet">
      {data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={resourceWords('notices').empty} />
      ) : (
        <Table
          size="middle"
          rowKey="id"
          pagination={false}
          dataSource={data}
          columns={[
            {
              title: term('kind', 'NoticeView'),
              render: (_, { id, kind }) => <Link to={`/notices/${id}`}>{valueLabel('kind', kind, 'NoticeRow')}</Link>,
            },
            { title: term('title', 'NoticeView'), dataIndex: 'title' },
            { title: term('publishedOn', 'NoticeView'), dataIndex: 'publishedOn', className: 'figure' },
            { title: term('endsOn', 'NoticeView'), dataIndex: 'endsOn', className: 'figure' },
          ]}
        />
      )}
    </div>
  );
}
