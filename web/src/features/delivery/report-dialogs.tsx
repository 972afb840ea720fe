import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { CommandProps } from '#web/components/command.js';
import type { Override } from '#web/components/schema-form.js';
import { choice, Choose } from './choice.js';
import { monthsBehind } from './months.js';
import { useProgress, type Contract } from './reads.js';
import { t } from './texts.js';

/** A report of a month as a form: lines and posts are the contract's, the month is one that has none yet. */
export function drafting(contract: Contract): Partial<CommandProps> {
  const { subject, staffing } = contract.content;
  return {
    initial: {
      counts: subject.serviceLines.map(({ code }) => ({ code, evidence: [] })),
      payroll: staffing.posts.map(({ code }) => ({ code })),
      clientCodes: [],
    },
    overrides: { month: monthOf(contract), ...reporting(contract) },
    children: <p className="lead">{t('report.dialog')}</p>,
  };
}

/** Codes of a report are chosen from the contract. */
export function reporting({ content }: Contract): NonNullable<CommandProps['overrides']> {
  const lines = content.subject.serviceLines.map(({ code, name, unit }) => ({
    value: code,
    label: t('report.line', { code, name, unit }),
  }));
  const posts = content.staffing.posts.map(({ code, name }) => ({ value: code, label: name }));
  return { 'counts.code': choice(lines), 'payroll.code': choice(posts) };
}

const monthOf = (contract: Contract): Override =>
  function Month({ path, label }) {
    return (
      <Form.Item name={path} label={label} rules={[{ required: true, message: t('choose.missing', { label }) }]}>
        <MonthField contract={contract} />
      </Form.Item>
    );
  };

interface MonthProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly contract: Contract;
}

/** Months of the term that have begun; those that are due say so. */
export function MonthField({ contract, ...bound }: MonthProps): ReactNode {
  const open = useProgress(contract.id)?.open ?? [];
  const options = monthsBehind(contract.content.term).map((month) => {
    const due = open.find((one) => one.month === month);
    return { value: month, label: due ? t('report.month.open', { month, dueOn: due.dueOn }) : month };
  });
  return <Choose {...bound} options={options} />;
}
