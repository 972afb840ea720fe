import { Table } from 'antd';
import type { ReactNode } from 'react';
import { term, valueLabel } from '#web/app/texts.js';
import { instant, Money, percent } from '#web/components/format.js';
import { Fingerprint } from '#web/features/custody/fingerprint.js';
import { t } from './texts.js';

type Bag = Readonly<Record<string, unknown>>;

const MONEY = /^(budget|ceiling|amount|total|price|unitPrice|offer|evaluatedPrice)$/;
const SHARE = /^(share|smeDeduction|deduction)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;
const AMOUNT = /^-?\d+\.\d\d$/;
/** Words of the method, which the texts have already. */
const SKIPPED = new Set(['words']);

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words of notices that no schema has. */
const OWN = [
  ...(['budget', 'services', 'supplier', 'projectNumber', 'persons', 'speakFor', 'custody', 'qualification'] as const),
  ...(['documentVersion', 'changes', 'field', 'before', 'after', 'word', 'bidders', 'decisionNumber'] as const),
];
type Own = (typeof OWN)[number];

const isOwn = (name: string): name is Own => (OWN as readonly string[]).includes(name);
const labelOf = (name: string): string => (isOwn(name) ? t(`fact.${name}`) : term(name));

/** What a notice says: facts without a schema, since each kind of notice says something else. */
export function PlainFacts({ facts }: { facts: Bag }): ReactNode {
  const entries = Object.entries(facts).filter(([name, value]) => !SKIPPED.has(name) && !isNothing(value));
  const parts = entries.filter(([, value]) => isBag(value) || isTable(value));
  const short = entries.filter((entry) => !parts.includes(entry));
  return (
    <>
      {short.length > 0 && (
        <dl className="pairs">
          {short.map(([name, value]) => (
            <Pair key={name} name={name} value={value} />
          ))}
        </dl>
      )}
      {parts.map(([name, value]) => (
        <section key={name} className="fact-part">
          <h3>{labelOf(name)}</h3>
          {isBag(value) ? <PlainFacts facts={value} /> : <FactTable rows={value as readonly Bag[]} name={name} />}
        </section>
      ))}
    </>
  );
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isTable = (value: unknown) => Array.isArray(value) && isBag(value[0]);

function Pair({ name, value }: { name: string; value: unknown }): ReactNode {
  return (
    <>
      <dt>{labelOf(name)}</dt>
      <dd>
        {Array.isArray(value) ? (
          <ul className="words">
            {(value as readonly unknown[]).map((one, index) => (
              <li key={index}>
                <Word name={name} value={one} />
              </li>
            ))}
          </ul>
        ) : (
          <Word name={name} value={value} />
        )}
      </dd>
    </>
  );
}

function Word({ name, value }: { name: string; value: unknown }): ReactNode {
  if (typeof value === 'boolean') return valueLabel(name, value);
  if (typeof value === 'number') return <span className="figure">{value}</span>;
  if (typeof value !== 'string') return null;
  if (name === 'field') return labelOf(value);
  if (name === 'fingerprint') return <Fingerprint value={value} />;
  if (INSTANT.test(value)) return <span className="figure">{instant(value)}</span>;
  if (MONEY.test(name) && AMOUNT.test(value)) return <Money value={value} />;
  if (SHARE.test(name)) return <span className="figure">{percent(value)}</span>;
  return <span className="text">{valueLabel(name, value)}</span>;
}

function FactTable({ rows, name }: { rows: readonly Bag[]; name: string }): ReactNode {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((one) => !/Id$/.test(one));
  return (
    <Table<Bag>
      size="small"
      aria-label={labelOf(name)}
      rowKey={(row) => String(rows.indexOf(row))}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rows]}
      columns={names.map((one) => ({
        key: one,
        title: labelOf(one),
        align: MONEY.test(one) || SHARE.test(one) ? ('right' as const) : undefined,
        render: (row: Bag) => {
          const value = row[one];
          if (isBag(value)) return <PlainFacts facts={value} />;
          if (Array.isArray(value)) return value.map((word) => valueLabel(one, String(word))).join(t('list.comma'));
          return <Word name={one} value={value} />;
        },
      }))}
    />
  );
}
