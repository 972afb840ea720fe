import { Alert, Segmented, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { CommandButton } from '#web/components/command.js';
import { Status } from '#web/components/format.js';
import { mayGive } from '#web/features/tenders/who.js';
import { spreadOf, sumOf } from './points.js';
import type { Outlier, Scores, Sheet, Sheets, Tender } from './types.js';
import { t } from './texts.js';

/** The sheets of the panel: who has locked, and once all have, what each gave, the spread, and who judged far from the others. */
export function SheetsSection({ tender, sheets }: { tender: Tender; sheets: Sheets }): ReactNode {
  return (
    <section className="sheet">
      <h2>{t('sheets.title')}</h2>
      <ul className="plain-list">
        {sheets.sheets.map((sheet) => (
          <li key={sheet.id}>
            {sheet.member.name} <Status value={sheet.status} schema="ScoreSheetView" />{' '}
            {sheet.reopenings.length > 0 && <Tag>{t('sheets.reopened', { count: sheet.reopenings.length })}</Tag>}
            {sheet.allowed.includes('reopen') && mayGive('score-sheets/reopen') && (
              <CommandButton
                size="small"
                type="link"
                command="score-sheets/reopen"
                ids={[sheet.id]}
                view={sheet}
                readPath={`score-sheets/${sheet.id}`}
              />
            )}
          </li>
        ))}
      </ul>
      {!sheets.areAllLocked && <Alert type="info" showIcon title={t('sheets.secret')} />}
      {sheets.areAllLocked && (
        <>
          <Outliers sheets={sheets} />
          <Spread tender={tender} sheets={sheets} />
        </>
      )}
    </section>
  );
}

function Outliers({ sheets }: { sheets: Sheets }): ReactNode {
  if (sheets.outliers.length === 0) return <p className="lead">{t('outliers.none')}</p>;
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const members = sheets.sheets.map(({ member }) => member);
  const words = ({ member, bidder, direction, points, average }: Outlier) =>
    t(`outliers.${direction}`, {
      member: nameOf(members, member),
      bidder: nameOf(sheets.bidders, bidder),
      points,
      average,
    });
  return (
    <Alert
      type="warning"
      showIcon
      title={t('outliers.title')}
      description={
        <ul>
          {sheets.outliers.map((outlier) => (
            <li key={outlier.member + outlier.bidder}>
              {words(outlier)} <Tag>{t(outlier.isConfirmed ? 'outliers.confirmed' : 'outliers.open')}</Tag>
            </li>
          ))}
        </ul>
      }
    />
  );
}

const scoresOf = (sheet: Sheet): Scores => (sheet.scores ?? {}) as Scores;

interface Row {
  readonly code: string;
  readonly name: string;
  readonly weight: string;
  readonly isObjective: boolean;
}

/** Criteria by members, one bidder at a time. */
function Spread({ tender, sheets }: { tender: Tender; sheets: Sheets }): ReactNode {
  const [chosen, choose] = useState<string>();
  const bidder = chosen ?? sheets.bidders[0]?.id;
  if (!bidder) return null;
  const rows = tender.document.criteria
    .filter(({ basis }) => basis === 'quality')
    .map(({ code, name, weight, kind }): Row => ({ code, name, weight, isObjective: kind === 'objective' }));
  const given = (row: Row) => sheets.sheets.map((sheet) => scoresOf(sheet)[bidder]?.[row.code]);
  const totals = sheets.sheets.map((sheet) => sumOf(rows.map(({ code }) => scoresOf(sheet)[bidder]?.[code])));
  return (
    <>
      <Segmented
        className="bidders"
        aria-label={t('bidder')}
        value={bidder}
        onChange={choose}
        options={sheets.bidders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Table<Row>
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('criterion'), render: (_, { code, name }) => `${code} ${name}` },
          { title: t('weight'), dataIndex: 'weight', align: 'right', className: 'figure' },
          ...sheets.sheets.map((sheet) => ({
            title: sheet.member.name,
            key: sheet.id,
            align: 'right' as const,
            render: (_: unknown, { code }: Row) => (
              <span className="figure">{scoresOf(sheet)[bidder]?.[code] ?? '—'}</span>
            ),
          })),
          { title: t('spread'), align: 'right', render: (_, row) => <SpreadOf row={row} given={given(row)} /> },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={2}>
              <b>{t('total')}</b>
            </Table.Summary.Cell>
            {totals.map((total, index) => (
              <Table.Summary.Cell key={index} index={index + 2} align="right">
                <b className="figure">{total}</b>
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={totals.length + 2} align="right">
              <span className="figure">{spreadOf(totals)}</span>
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
      <ReasonsOf sheets={sheets} bidder={bidder} />
    </>
  );
}

function SpreadOf({ row, given }: { row: Row; given: readonly (string | undefined)[] }): ReactNode {
  const spread = spreadOf(given);
  const isFault = row.isObjective && spread !== '0.00';
  return <span className={isFault ? 'figure fault' : 'figure'}>{spread}</span>;
}

function ReasonsOf({ sheets, bidder }: { sheets: Sheets; bidder: string }): ReactNode {
  const said = sheets.sheets.flatMap(({ id, member, reasons, confirmations }) =>
    [reasons, confirmations].flatMap((words) => {
      const word = (words as Readonly<Record<string, string>> | null)?.[bidder];
      return word ? [{ key: `${id}${word}`, name: member.name, word }] : [];
    }),
  );
  if (said.length === 0) return null;
  return (
    <dl className="said">
      {said.map(({ key, name, word }) => (
        <div key={key}>
          <dt>
            <b>{name}</b>
          </dt>
          <dd className="text">{word}</dd>
        </div>
      ))}
    </dl>
  );
}
