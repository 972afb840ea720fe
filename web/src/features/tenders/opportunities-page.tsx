import { Button, Drawer, Empty, Skeleton, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useRows } from '#web/api/records.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import { PageHead } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { Countdown } from '#web/features/bids/server-clock.js';
import { t as app } from '#web/app/words.js';
import { RequirementCheck } from './requirement-check.js';
import './tenders.css';
import { t } from './texts.js';
import type { TenderRow } from './types.js';
import { mayGive } from './who.js';

/** Tenders that take bids now, what presses first; each with a check of one's own dossier and people against what it asks. */
export default function OpportunitiesPage(): ReactNode {
  const { rows, data, error } = useRows<TenderRow>('tenders', { status: 'published' });
  const [checked, check] = useState<TenderRow>();
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  const sorted = [...rows].sort((a, b) => (a.bidDeadline < b.bidDeadline ? -1 : 1));
  return (
    <>
      <PageHead title={app('page.opportunities')} />
      <p className="lead">{t('opportunities.lead')}</p>
      <Table<TenderRow>
        className="list"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('opportunities.none')} /> }}
        dataSource={sorted}
        columns={[
          {
            title: term('title', 'TenderRow'),
            render: (_, { id, title, number }) => (
              <Link to={`/tenders/${id}`}>
                <b>{title}</b>
                <br />
                <small className="faint">{number}</small>
              </Link>
            ),
          },
          { title: term('purchaser'), dataIndex: 'purchaser' },
          { title: term('method'), render: (_, { method }) => valueLabel('method', method) },
          { title: term('ceiling'), align: 'right', render: (_, { ceiling }) => <Money value={ceiling} /> },
          {
            title: term('bidDeadline', 'TenderView'),
            render: (_, { bidDeadline }) => <Countdown until={bidDeadline} />,
          },
          {
            title: t('opportunities.do'),
            render: (_, row) => (
              <div className="row-actions">
                {mayGive('vendors/requirement-checks') && (
                  <Button size="small" onClick={() => check(row)}>
                    {t('check.run')}
                  </Button>
                )}
                {mayGive('openings/bids') && (
                  <Link to={`/tenders/${row.id}/bid`}>
                    <Button size="small" type="primary">
                      {t('bid.write')}
                    </Button>
                  </Link>
                )}
              </div>
            ),
          },
        ]}
      />
      <Drawer
        open={checked !== undefined}
        size={720}
        destroyOnHidden
        title={t('check.title')}
        onClose={() => check(undefined)}
      >
        {checked && <RequirementCheck tenderId={checked.id} />}
      </Drawer>
    </>
  );
}
