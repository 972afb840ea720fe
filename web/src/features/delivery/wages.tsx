import { Alert, Table } from 'antd';
import type { ReactNode } from 'react';
import { formatYuan, parseYuan } from '#src/kernel/money.js';
import { compareWages, type WageComparison } from '#src/procurement/delivery/calc/wage-floor.js';
import { term } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import type { Content, Contract, Report } from './reads.js';
import { t } from './texts.js';

type Post = Content['staffing']['posts'][number];

/** A row of a payroll summary, which may not be filled in yet. */
export interface Paid {
  readonly code: string;
  readonly personMonths?: string | null;
  readonly paid?: string | null;
}

/** Pay against the price form, by the same rule as the server: annual price × person-months ÷ 12. Rows that are no figures yet are left out. Rule: B42 */
export function wagesOf(payroll: readonly Paid[], posts: readonly Post[]): WageComparison {
  const offered = posts.flatMap(({ code, annual }) => (annual ? [{ code, annualFen: parseYuan(annual) }] : []));
  const paid = payroll.flatMap(({ code, personMonths, paid: sum }) =>
    isDecimal(personMonths) && isDecimal(sum) ? [{ code, personMonths: personMonths!, paidFen: parseYuan(sum!) }] : [],
  );
  return compareWages(offered, paid);
}

const isDecimal = (text: string | null | undefined): boolean => /^\d{1,12}(\.\d{1,2})?$/.test(text ?? '');

/** The payroll summary with what each kind of post should have had. */
export function Wages({ payroll, posts }: { payroll: readonly Paid[]; posts: readonly Post[] }): ReactNode {
  const { findings, unpaid } = wagesOf(payroll, posts);
  const nameOf = (code: string) => posts.find((post) => post.code === code)?.name ?? code;
  const of = (code: string) => findings.find((finding) => finding.code === code);
  return (
    <>
      <Table<Paid>
        size="small"
        rowKey="code"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...payroll]}
        columns={[
          { title: t('wages.post'), render: (_, { code }) => nameOf(code) },
          { title: term('personMonths'), dataIndex: 'personMonths', align: 'right', className: 'figure' },
          { title: t('wages.paid'), align: 'right', render: (_, { paid }) => paid && <Money value={paid} /> },
          { title: t('wages.floor'), align: 'right', render: (_, { code }) => <Floor finding={of(code)} /> },
          { title: t('wages.finding'), render: (_, { code }) => <Finding finding={of(code)} /> },
        ]}
      />
      {unpaid.length > 0 && (
        <p className="unmet">{t('wages.unpaid', { posts: unpaid.map(nameOf).join(t('comma')) })}</p>
      )}
    </>
  );
}

type Found = WageComparison['findings'][number] | undefined;

const Floor = ({ finding }: { finding: Found }): ReactNode =>
  finding ? <Money value={formatYuan(finding.floorFen)} /> : '—';

/** Whether the pay reached what was offered. */
export function Finding({ finding }: { finding: Found }): ReactNode {
  if (!finding) return <span className="faint">—</span>;
  if (finding.shortFen === 0) return <span className="met">{t('wages.enough')}</span>;
  return <span className="unmet">{t('wages.short', { amount: formatYuan(finding.shortFen) })}</span>;
}

/** What the handing in will show the purchaser of the pay. */
export function WagesShort({ report, contract }: { report: Report; contract: Contract }): ReactNode {
  const { findings, unpaid } = wagesOf(report.payroll ?? [], contract.content.staffing.posts);
  const short = findings.filter(({ shortFen }) => shortFen > 0).length + unpaid.length;
  if (short === 0) return null;
  return <Alert type="warning" showIcon title={t('wages.warning', { count: short })} />;
}
