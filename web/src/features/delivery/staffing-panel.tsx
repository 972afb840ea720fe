import { Alert, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRows } from '#web/api/records.js';
import { term } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { Money, yuan } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { mayGive } from '#web/features/contracts/reads.js';
import { assigning } from './assign-dialog.js';
import { PostMonths } from './post-months.js';
import { proposing } from './propose-dialog.js';
import { useVacancies, type Assignment, type Contract, type Vacancy } from './reads.js';
import { t } from './texts.js';
import './delivery.css';

const PLACES = 2;
const WHOLE = 100;

/** Places of the contract by month, who is in them, and what the empty ones cost. */
export function StaffingPanel({ contract }: { contract: Contract }): ReactNode {
  const { rows: assignments, data } = useRows<Assignment>('staff-assignments', { contract: contract.id });
  const vacancies = useVacancies(contract.id);
  const share = vacancies && vacancies.postDays > 0 ? vacancies.filledDays / vacancies.postDays : undefined;
  return (
    <>
      <section className="sheet">
        <h2>{t('staffing.title')}</h2>
        <div className="facts plain">
          {vacancies && (
            <>
              <Fact label={t('staffing.share')}>
                {share === undefined ? '—' : `${(share * WHOLE).toFixed(PLACES)} %`}
              </Fact>
              <Fact label={term('postDays', 'VacanciesView')}>{vacancies.postDays}</Fact>
              <Fact label={term('filledDays', 'VacanciesView')}>{vacancies.filledDays}</Fact>
            </>
          )}
          <Fact label={t('staffing.grace')}>{t('staffing.days', { count: contract.content.staffing.graceDays })}</Fact>
          <Fact label={t('staffing.certified')}>{contract.content.staffing.certified}</Fact>
        </div>
        {data?.data.next && <Alert type="info" title={t('staffing.more')} />}
        <PostMonths contract={contract} assignments={assignments} />
      </section>
      {vacancies && (
        <section className="sheet">
          <h2>{t('vacancies.title')}</h2>
          <Vacancies contract={contract} vacancies={vacancies.items} />
        </section>
      )}
    </>
  );
}

function Vacancies({ contract, vacancies }: { contract: Contract; vacancies: readonly Vacancy[] }): ReactNode {
  return (
    <Table<Vacancy>
      size="small"
      rowKey={({ postCode, slot, from }) => postCode + slot + from}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('vacancies.none') }}
      dataSource={[...vacancies]}
      columns={[
        { title: term('post', 'VacancyView'), render: (_, { post, slot }) => t('vacancy.place', { post, slot }) },
        {
          title: t('vacancies.time'),
          render: (_, { from, to, isOpen }) => (
            <span className="figure">
              {isOpen ? t('vacancies.since', { from }) : `${from} – ${to}`}{' '}
              {isOpen && <Tag color="warning">{t('vacancies.open')}</Tag>}
            </span>
          ),
        },
        { title: term('days', 'VacancyView'), dataIndex: 'days', align: 'right' },
        { title: term('grace', 'VacancyView'), dataIndex: 'grace', align: 'right' },
        { title: t('vacancy.charged'), dataIndex: 'charged', align: 'right' },
        {
          title: term('amount', 'VacancyView'),
          align: 'right',
          render: (_, { amount }) => (amount ? <Money value={amount} /> : t('vacancy.unpriced')),
        },
        {
          title: t('vacancies.basis'),
          render: (_, vacancy) => <span className="figures">{formula(contract, vacancy)}</span>,
        },
        { title: '', key: 'act', render: (_, vacancy) => <Act contract={contract} vacancy={vacancy} /> },
      ]}
    />
  );
}

/** The sum in words, as the notice will have it. Rule: D11 */
function formula({ content }: Contract, { postCode, charged }: Vacancy): string {
  const annual = content.staffing.posts.find(({ code }) => code === postCode)?.annual;
  if (!annual || charged === 0) return t('vacancies.within');
  return t('vacancies.formula', { annual: yuan(annual), charged });
}

/** What may be done about an empty place: fill it, or deduct when it is over. */
function Act({ contract, vacancy }: { contract: Contract; vacancy: Vacancy }): ReactNode {
  const { isOpen, deductionId, charged, postCode, slot } = vacancy;
  if (deductionId) return <Link to={`/deductions/${deductionId}`}>{t('vacancies.deduction')}</Link>;
  if (isOpen && mayGive('contracts/staff-assignments'))
    return (
      <CommandButton
        size="small"
        type="link"
        command="contracts/staff-assignments"
        ids={[contract.id]}
        {...assigning(contract, { postCode, slot })}
      />
    );
  if (!isOpen && charged > 0 && mayGive('contracts/deductions'))
    return (
      <CommandButton
        size="small"
        type="link"
        command="contracts/deductions"
        ids={[contract.id]}
        {...proposing(contract, vacancy)}
      />
    );
  return null;
}
