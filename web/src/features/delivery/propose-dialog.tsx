import { Form, Table } from 'antd';
import type { ReactNode } from 'react';
import { term } from '#web/app/texts.js';
import type { CommandProps } from '#web/components/command.js';
import { Money } from '#web/components/format.js';
import { SchemaFields, type Override } from '#web/components/schema-form.js';
import { choice } from './choice.js';
import { monthsBehind } from './months.js';
import { useVacancies, type Contract, type Vacancy } from './reads.js';
import { t } from './texts.js';

const PARTS = { vacancy: 'vacancy', 'late-report': 'lateReport', 'false-record': 'falseRecord' } as const;
type Kind = keyof typeof PARTS;
type Bag = Record<string, unknown>;

/** What a deduction is proposed for: a vacancy, a late report or a false record of this contract. The amount is the system's. @param vacancy when it is known */
export function proposing(contract: Contract, vacancy?: Vacancy): Partial<CommandProps> {
  const { posts } = contract.content.staffing;
  const months = monthsBehind(contract.content.term).map((month) => ({ value: month, label: month }));
  const lines = contract.content.subject.serviceLines.map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  const inside: Readonly<Record<string, Override>> = {
    'vacancy.postCode': choice(posts.map(({ code, name }) => ({ value: code, label: name }))),
    'lateReport.month': choice(months),
    'falseRecord.month': choice(months),
    'falseRecord.lineCode': choice(lines),
  };
  return {
    initial: vacancy && {
      kind: 'vacancy',
      vacancy: { postCode: vacancy.postCode, slot: vacancy.slot, from: vacancy.from },
      reason: t('deduction.reason.vacancy', {
        post: vacancy.post,
        from: vacancy.from,
        to: vacancy.to,
        days: vacancy.days,
        grace: vacancy.grace,
      }),
    },
    overrides: {
      vacancy: part('vacancy', inside),
      lateReport: part('late-report', inside),
      falseRecord: part('false-record', inside),
    },
    prepare: ({ kind, reason, ...parts }) => {
      const name = PARTS[kind as Kind];
      return { kind, reason, ...(name && { [name]: parts[name] }) };
    },
    children: vacancy ? <Cost vacancy={vacancy} /> : <Chargeable contract={contract} />,
  };
}

/** The part of the body that belongs to the kind that is chosen; the others are not there. */
const part = (kind: Kind, overrides: Readonly<Record<string, Override>>): Override =>
  function Part({ path, full, label, schema }) {
    return (
      <Form.Item noStyle shouldUpdate={(before: Bag, now: Bag) => before.kind !== now.kind}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === kind && (
            <fieldset className="part" data-part={full.join('_')}>
              <legend>{label}</legend>
              <SchemaFields schema={schema} path={path} overrides={overrides} />
            </fieldset>
          )
        }
      </Form.Item>
    );
  };

/** What a vacancy costs, as it will stand in the notice. */
function Cost({ vacancy }: { vacancy: Vacancy }): ReactNode {
  return (
    <p>
      {t('vacancy.cost', { days: vacancy.days, grace: vacancy.grace, charged: vacancy.charged })}{' '}
      {vacancy.amount ? <Money value={vacancy.amount} strong /> : t('vacancy.unpriced')}
    </p>
  );
}

/** Vacancies that are over and not deducted for: what they cost helps to choose. */
function Chargeable({ contract }: { contract: Contract }): ReactNode {
  const vacancies = useVacancies(contract.id)?.items ?? [];
  const open = vacancies.filter(({ isOpen, charged, deductionId }) => !isOpen && charged > 0 && !deductionId);
  if (open.length === 0) return <p className="faint">{t('vacancy.none-chargeable')}</p>;
  return (
    <Table<Vacancy>
      size="small"
      className="dialog-table"
      rowKey={({ postCode, slot, from }) => postCode + slot + from}
      pagination={false}
      dataSource={open}
      columns={[
        { title: term('post', 'VacancyView'), render: (_, { post, slot }) => t('vacancy.place', { post, slot }) },
        {
          title: term('from', 'VacancyView'),
          render: (_, { from, to }) => <span className="figure">{`${from} – ${to}`}</span>,
        },
        { title: t('vacancy.charged'), dataIndex: 'charged', align: 'right' },
        {
          title: term('amount', 'VacancyView'),
          align: 'right',
          render: (_, { amount }) => amount && <Money value={amount} />,
        },
      ]}
    />
  );
}
