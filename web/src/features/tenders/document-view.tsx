import { PrinterOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { formatYuan, mulRate, parseYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { schemaOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { instant, Money, percent } from '#web/components/format.js';
import { RecordView } from '#web/components/record-view.js';
import { Indicators } from './indicators.js';
import { t } from './texts.js';
import type { Tender } from './types.js';

type Schemas = components['schemas'];
type Document = Schemas['ProcurementDocumentInput'];
type Catalogue = Schemas['CatalogueView'];
type Organisation = Schemas['OrganisationRow'];
type Line = Schemas['ServiceLineInput'];
type Requirement = Schemas['RequirementInput'];
type Criterion = Schemas['CriterionInput'];
type Payment = Schemas['PaymentTermInput'];

/** The procurement document as one reads it, and prints it: what is bought, who may bid, how bids are judged, and the contract. */
export function DocumentView({ tender }: { tender: Tender }): ReactNode {
  const { document, issued } = tender;
  return (
    <div className="document-view">
      <div className="document-bar">
        {issued.length === 0 ? <span className="faint">{t('document.unissued')}</span> : <Issued versions={issued} />}
        <span className="grow" />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('document.print')}
        </Button>
      </div>
      <article className="sheet paper">
        <header>
          <h2>{tender.title}</h2>
          <p>
            <span className="figure">{tender.number}</span> {valueLabel('method', tender.method)}{' '}
            {tender.purchaser.name}
          </p>
        </header>
        <Terms tender={tender} />
        <h3>{t('part.lines')}</h3>
        <Lines lines={document.serviceLines} catalogueId={document.catalogueId} />
        <h3>{t('part.requirements')}</h3>
        <Requirements requirements={document.requirements} />
        <h3>{t('part.criteria')}</h3>
        <Criteria criteria={document.criteria} />
        <Rules document={document} />
        <h3>{t('part.payments')}</h3>
        <Payments payments={document.payments} ceiling={tender.ceiling} />
        <h3>{t('document.indicators')}</h3>
        <Indicators assessment={document.contract.assessment} />
        <h3>{t('document.contract')}</h3>
        <Contract contract={document.contract} />
      </article>
    </div>
  );
}

function Issued({ versions }: { versions: Tender['issued'] }): ReactNode {
  return (
    <ul className="plain-list">
      {versions.map(({ ordinal, issuedAt, digest }) => (
        <li key={ordinal}>
          <b>{t('document.version', { ordinal })}</b> <span className="figure faint">{instant(issuedAt)}</span>{' '}
          <Digest value={digest} />
        </li>
      ))}
    </ul>
  );
}

function Terms({ tender }: { tender: Tender }): ReactNode {
  const { service } = tender.document;
  return (
    <dl className="pairs document-terms">
      <dt>{term('ceiling')}</dt>
      <dd>
        <Money value={tender.ceiling} />
      </dd>
      <dt>{t('document.term')}</dt>
      <dd className="figure">{t('document.span', { from: service.startsOn, to: service.endsOn })}</dd>
      <dt>{term('place', 'ServiceTermInput')}</dt>
      <dd>{service.place}</dd>
      <dt>{term('clients', 'ServiceTermInput')}</dt>
      <dd className="figure">{service.clients}</dd>
      <dt>{term('renewals', 'ServiceTermInput')}</dt>
      <dd className="figure">{service.renewals}</dd>
      <dt>{term('documentsUntil', 'TenderView')}</dt>
      <dd className="figure">{tender.documentsUntil}</dd>
      <dt>{term('bidDeadline', 'TenderView')}</dt>
      <dd className="figure">{instant(tender.bidDeadline)}</dd>
    </dl>
  );
}

function Lines({ lines, catalogueId }: { lines: readonly Line[]; catalogueId: string }): ReactNode {
  const { data } = useRead<Catalogue>(`catalogues/${catalogueId}`);
  const itemOf = (code: string) => data?.data.items.find((item) => item.code === code);
  return (
    <Table<Line>
      size="small"
      rowKey="itemCode"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...lines]}
      columns={[
        { title: term('itemCode'), dataIndex: 'itemCode', className: 'figure' },
        { title: t('line.name'), render: (_, { itemCode }) => itemOf(itemCode)?.name ?? itemCode },
        { title: term('quantity'), dataIndex: 'quantity', align: 'right', className: 'figure' },
        { title: term('unit'), render: (_, { itemCode }) => itemOf(itemCode)?.unit },
        { title: term('standard', 'ServiceLineInput'), dataIndex: 'standard', className: 'long-cell' },
      ]}
    />
  );
}

function Requirements({ requirements }: { requirements: readonly Requirement[] }): ReactNode {
  return (
    <Table<Requirement>
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={[...requirements]}
      columns={[
        { title: term('code'), dataIndex: 'code', className: 'figure', width: 80 },
        {
          title: term('kind', 'RequirementInput'),
          width: 170,
          render: (_, { kind }) => valueLabel('kind', kind, 'RequirementInput'),
        },
        { title: term('text', 'RequirementInput'), dataIndex: 'text' },
      ]}
    />
  );
}

function Criteria({ criteria }: { criteria: readonly Criterion[] }): ReactNode {
  const total = criteria.reduce<Rate>((sum, { weight }) => sum.plus(Rate.parse(weight)), Rate.ZERO);
  return (
    <Table<Criterion>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...criteria]}
      columns={[
        { title: term('code'), dataIndex: 'code', className: 'figure' },
        { title: term('name', 'CriterionInput'), dataIndex: 'name' },
        { title: term('weight'), dataIndex: 'weight', align: 'right', className: 'figure' },
        {
          title: term('kind', 'CriterionInput'),
          render: (_, { kind, basis }) =>
            basis === 'price' ? valueLabel('basis', basis) : valueLabel('kind', kind, 'CriterionInput'),
        },
        { title: term('step', 'CriterionInput'), dataIndex: 'step', align: 'right', className: 'figure' },
        { title: term('rule', 'CriterionInput'), dataIndex: 'rule', className: 'long-cell' },
      ]}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0} colSpan={2}>
            <b>{t('sum')}</b>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={2} align="right">
            <b className="figure">{total.toText()}</b>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={3} colSpan={3} />
        </Table.Summary.Row>
      )}
    />
  );
}

/** How bids are compared beside the criteria, where the document says it. */
function Rules({ document }: { document: Document }): ReactNode {
  const { smeSharedDeduction, abnormalLow, tieBreak, outlierShare } = document;
  const value = { smeSharedDeduction, abnormalLow, tieBreak, outlierShare };
  return (
    <RecordView
      value={value}
      schema={schemaOf('ProcurementDocumentInput')}
      only={['smeSharedDeduction', 'abnormalLow', 'tieBreak', 'outlierShare']}
      plain
    />
  );
}

function Payments({ payments, ceiling }: { payments: readonly Payment[]; ceiling: string }): ReactNode {
  return (
    <Table<Payment>
      size="small"
      rowKey="code"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...payments]}
      columns={[
        { title: term('code'), dataIndex: 'code', className: 'figure' },
        { title: term('name', 'PaymentTermInput'), dataIndex: 'name' },
        { title: term('share'), align: 'right', className: 'figure', render: (_, { share }) => percent(share) },
        {
          title: t('document.at-most'),
          align: 'right',
          render: (_, { share }) => <Money value={formatYuan(mulRate(parseYuan(ceiling), Rate.parse(share)))} />,
        },
        { title: term('year', 'PaymentTermInput'), dataIndex: 'year', className: 'figure' },
        {
          title: term('conditions'),
          render: (_, { conditions }) =>
            conditions.map(({ condition }) => valueLabel('condition', condition)).join(t('list.comma')),
        },
      ]}
    />
  );
}

/** The contract to be signed, clause by clause. */
function Contract({ contract }: { contract: Document['contract'] }): ReactNode {
  const { assessment, sites, ...clauses } = contract;
  const { rows } = useRows<Organisation>('organisations', { kind: 'service_site' });
  const names = sites.map(({ uscc }) => rows.find((row) => row.uscc === uscc)?.name ?? uscc);
  return (
    <>
      <dl className="pairs">
        <dt>{term('sites', 'ContractTermsInput')}</dt>
        <dd>{names.join(t('list.comma'))}</dd>
      </dl>
      <RecordView
        value={{ ...clauses, assessment: { commentWorkingDays: assessment.commentWorkingDays } }}
        schema={schemaOf('ContractTermsInput')}
      />
    </>
  );
}
