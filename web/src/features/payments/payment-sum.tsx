import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { Money } from '#web/components/format.js';
import { t } from './texts.js';

type Request = components['schemas']['PaymentRequestView'];
type Line = components['schemas']['PaymentLineView'];

/** A payment as a sum: each line with its formula in words and its rule, then what is paid, in figures and capitals. @param isShort inside a dialog */
export function PaymentSum({ request, isShort = false }: { request: Request; isShort?: boolean }): ReactNode {
  const { lines, net, netInCapitals, returned, retained } = request;
  const isZero = (amount: string) => Number(amount) === 0;
  return (
    <Table<Line>
      className="payment-sum"
      size="small"
      rowKey={({ line, deductionId }) => `${line}:${deductionId ?? ''}`}
      pagination={false}
      dataSource={[...lines]}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('sum.line'), dataIndex: 'label' },
        {
          title: t('sum.why'),
          render: (_, { explanation }) => <span className="text figures">{explanation}</span>,
          responsive: isShort ? ['xl'] : ['md'],
        },
        ...(isShort ? [] : [{ title: t('sum.rule'), dataIndex: 'rule', responsive: ['md' as const] }]),
        {
          title: t('sum.amount'),
          align: 'right' as const,
          render: (_: unknown, { amount }: Line) => <Money value={amount} />,
        },
      ]}
      summary={() => (
        <Table.Summary.Row className="sum">
          <Table.Summary.Cell index={0}>
            <b>{t('sum.net')}</b>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={1} colSpan={isShort ? 2 : 3} align="right">
            <Money value={net} strong />
            <br />
            <small>
              {t('sum.capitals')} {netInCapitals}
            </small>
            {!isZero(returned) && (
              <small className="block">
                {t('sum.returned')} <Money value={returned} />
              </small>
            )}
            {!isZero(retained) && (
              <small className="block">
                {t('sum.retained')} <Money value={retained} />
              </small>
            )}
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
  );
}
