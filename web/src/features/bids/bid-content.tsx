import { Alert, Table } from 'antd';
import type { ReactNode } from 'react';
import type { BidContent } from '#src/procurement/bids/calc/bid-content.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { Money } from '#web/components/format.js';
import type { Tender } from './draft.js';
import { useServices } from './services.js';
import { t } from './texts.js';

type Bid = components['schemas']['BidView'];
type Line = BidContent['serviceLines'][number];

/** What an opened bid says, in the order of the document. */
export function BidContentView({ bid }: { bid: Bid }): ReactNode {
  const { data } = useRead<Tender>(`tenders/${bid.tenderId}`);
  const content = bid.content as BidContent | null;
  if (!content) return <Alert type="info" showIcon title={t('content.sealed')} />;
  return (
    <>
      {bid.findings.length > 0 && <Findings bid={bid} />}
      <Prices content={content} tender={data?.data} />
      <Words content={content} tender={data?.data} />
      <Team content={content} />
    </>
  );
}

function Findings({ bid: { findings } }: { bid: Bid }): ReactNode {
  return (
    <Alert
      type="warning"
      showIcon
      title={t('content.findings')}
      description={
        <ul>
          {findings.map(({ path, stated, computed }) => (
            <li key={path}>{t('content.finding', { path, stated, computed: computed ?? t('content.beyond') })}</li>
          ))}
        </ul>
      }
    />
  );
}

function Prices({ content, tender }: { content: BidContent; tender: Tender | undefined }): ReactNode {
  const services = useServices(tender?.document.catalogueId);
  const quantities = new Map(tender?.document.serviceLines.map(({ itemCode, quantity }) => [itemCode, quantity]));
  return (
    <div className="grid wide-grid">
      {content.serviceLines.length > 0 && (
        <section className="sheet">
          <h2>{t('lines.title')}</h2>
          <Table<Line>
            size="small"
            rowKey="itemCode"
            pagination={false}
            dataSource={[...content.serviceLines]}
            columns={[
              {
                title: t('lines.service'),
                render: (_, { itemCode }) => `${itemCode} ${services.get(itemCode)?.name ?? ''}`,
              },
              {
                title: t('lines.quantity'),
                align: 'right',
                render: (_, { itemCode }) => <span className="figure">{quantities.get(itemCode)}</span>,
              },
              { title: t('lines.price'), align: 'right', render: (_, { unitPrice }) => <Money value={unitPrice} /> },
              { title: t('lines.amount'), align: 'right', render: (_, { amount }) => <Money value={amount} /> },
            ]}
          />
        </section>
      )}
      <section className="sheet">
        <h2>{t('form.title')}</h2>
        <Table
          size="small"
          rowKey={({ item }) => item}
          pagination={false}
          dataSource={[...content.priceForm]}
          columns={[
            { title: t('form.item'), dataIndex: 'item' },
            { title: t('form.count'), dataIndex: 'count', align: 'right', className: 'figure' },
            {
              title: t('form.annual'),
              align: 'right',
              render: (_, { annual }) => annual !== undefined && <Money value={annual} />,
            },
            { title: t('form.amount'), align: 'right', render: (_, { amount }) => <Money value={amount} /> },
          ]}
        />
      </section>
    </div>
  );
}

function Words({ content, tender }: { content: BidContent; tender: Tender | undefined }): ReactNode {
  const { requirements = [], criteria = [] } = tender?.document ?? {};
  const textOf = (code: string) => requirements.find((one) => one.code === code)?.text;
  const nameOf = (code: string) => criteria.find((one) => one.code === code)?.name;
  return (
    <>
      <section className="sheet">
        <h2>{t('answers.title')}</h2>
        <dl className="said">
          {content.answers.map(({ requirement, response }) => (
            <div key={requirement}>
              <dt>
                <b>{requirement}</b> <span className="faint">{textOf(requirement)}</span>
              </dt>
              <dd className="text">{response}</dd>
            </div>
          ))}
        </dl>
        <dl className="pairs">
          <dt>{t('sme.title')}</dt>
          <dd>
            {t(`sme.${content.sme.kind}`)} {content.sme.smallShare}
            {content.sme.statement && <span className="block text">{content.sme.statement}</span>}
          </dd>
          <dt>{t('terms.validity')}</dt>
          <dd className="figure">{content.validityDays}</dd>
          <dt>{t('terms.tax')}</dt>
          <dd className="figure">{content.taxRate ?? t('terms.tax.document')}</dd>
        </dl>
      </section>
      <section className="sheet">
        <h2>{t('technical.title')}</h2>
        <dl className="said">
          {content.technical.map(({ criterion, text }) => (
            <div key={criterion}>
              <dt>
                <b>{criterion}</b> {nameOf(criterion)}
              </dt>
              <dd className="text">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Team({ content: { team } }: { content: BidContent }): ReactNode {
  if (team.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('team.title')}</h2>
      <Table
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={[...team]}
        columns={[
          { title: t('team.code'), dataIndex: 'code' },
          { title: t('team.post'), dataIndex: 'post' },
          { title: t('team.certificate'), dataIndex: 'certificate' },
        ]}
      />
    </section>
  );
}
