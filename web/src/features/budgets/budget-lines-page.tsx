import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { operationOf } from '#web/api/book.js';
import { session } from '#web/api/session.js';
import { resourceWords } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { CommandButton } from '#web/components/command.js';
import { percent } from '#web/components/format.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t } from './texts.js';
import { YearOverview } from './year-overview.js';
import './budgets.css';

const GENERAL_BUDGET = 'general_public_budget';
/** 商品和服务支出：委托业务费 */
const ECONOMIC_CLASSES = { unitEconomicClass: '30227', governmentEconomicClass: '50205' };

/** Budget lines: the execution of a year, or all of them as a list. */
export default function BudgetLinesPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const isList = params.get('view') === 'list';
  const year = Number(params.get('year') ?? thisYear);
  return (
    <>
      <PageHead title={resourceWords('budget-lines').many}>
        {!isList && (
          <span className="year-steps" role="group" aria-label={t('year')}>
            <Button
              type="text"
              icon={<LeftOutlined />}
              aria-label={t('year.before')}
              onClick={() => setParams({ year: String(year - 1) })}
            />
            <b className="figure">{t('year.value', { year })}</b>
            <Button
              type="text"
              icon={<RightOutlined />}
              aria-label={t('year.after')}
              onClick={() => setParams({ year: String(year + 1) })}
            />
          </span>
        )}
        <Segmented
          value={isList ? 'list' : 'year'}
          aria-label={t('view')}
          options={[
            { value: 'year', label: t('view.year') },
            { value: 'list', label: t('view.list') },
          ]}
          onChange={(view) => setParams(view === 'list' ? { view } : {})}
        />
        <Load year={thisYear + 1} />
      </PageHead>
      {isList ? (
        <ResourceList
          path="budget-lines"
          to={({ id }) => `/budget-lines/${id}`}
          columns={[
            'title',
            'year',
            'source',
            'purchaser',
            'amount',
            'available',
            { name: 'execution', render: (row) => <Executed share={String(row.execution)} /> },
            'status',
          ]}
        />
      ) : (
        <YearOverview year={year} />
      )}
    </>
  );
}

function Load({ year }: { year: number }): ReactNode {
  const navigate = useNavigate();
  const needed = operationOf('budget-lines')?.permissions ?? [];
  if (needed === 'public' || !needed.some((one) => session.me()!.permissions.includes(one))) return null;
  return (
    <CommandButton
      type="primary"
      command="budget-lines"
      initial={{ year, source: GENERAL_BUDGET, ...ECONOMIC_CLASSES, isApproved: true }}
      onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
    />
  );
}

function Executed({ share }: { share: string }): ReactNode {
  return (
    <span className="executed">
      <span className="executed-line" aria-hidden>
        <i style={{ width: `${Number(share) * 100}%` }} />
      </span>
      <span className="figure">{percent(share)}</span>
    </span>
  );
}
