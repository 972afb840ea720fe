import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Money, percent } from '#web/components/format.js';
import { shapeOf, type Field } from './shapes.js';
import { choiceWord, wordOf } from './value-words.js';
import { t } from './texts.js';
import './platform.css';

type Bag = Readonly<Record<string, unknown>>;

/** The value of a parameter as the table of the law that it comes from. */
export function ValueView({ kind, value }: { kind: string; value: unknown }): ReactNode {
  const shape = shapeOf(kind);
  if (!shape || typeof value !== 'object' || value === null)
    return <pre className="raw-text">{JSON.stringify(value, null, 2)}</pre>;
  return <Fields fields={shape} value={value as Bag} />;
}

function Fields({ fields, value }: { fields: readonly Field[]; value: Bag }): ReactNode {
  const flat = fields.filter(({ type }) => type !== 'rows' && type !== 'group');
  const groups = fields.filter(({ type }) => type === 'group');
  const lists = fields.filter(({ type }) => type === 'rows');
  return (
    <>
      {groups.map((field) => (
        <section key={field.name} className="value-group">
          <h3>{wordOf(field)}</h3>
          <Pairs fields={field.fields!} value={(value[field.name] ?? {}) as Bag} />
        </section>
      ))}
      {flat.length > 0 && <Pairs fields={flat} value={value} />}
      {lists.map((field) => (
        <Table<Bag>
          key={field.name}
          size="small"
          className="value-rows"
          pagination={false}
          scroll={{ x: 'max-content' }}
          aria-label={wordOf(field)}
          dataSource={(value[field.name] ?? []) as Bag[]}
          rowKey={(row) => JSON.stringify(row)}
          columns={field
            .fields!.filter(
              ({ name, isOptional }) => !isOptional || ((value[field.name] ?? []) as Bag[]).some((row) => row[name]),
            )
            .map((one) => ({
              key: one.name,
              title: wordOf(one),
              align: one.type === 'choice' ? undefined : ('right' as const),
              render: (row: Bag) => <Leaf field={one} value={row[one.name]} />,
            }))}
        />
      ))}
    </>
  );
}

function Pairs({ fields, value }: { fields: readonly Field[]; value: Bag }): ReactNode {
  return (
    <dl className="pairs value-pairs">
      {fields.map((field) => [
        <dt key={field.name}>{wordOf(field)}</dt>,
        <dd key={`${field.name}:value`}>
          <Leaf field={field} value={value[field.name]} />
        </dd>,
      ])}
    </dl>
  );
}

function Leaf({ field: { name, type }, value }: { field: Field; value: unknown }): ReactNode {
  if (value === undefined || value === null) return <span className="faint">{t('value.none')}</span>;
  if (Array.isArray(value)) return t('value.months-of-year', { months: value.join(t('value.separator')) });
  const text = typeof value === 'number' ? `${value}` : (value as string);
  if (type === 'yuan') return <Money value={text} />;
  if (type === 'share') return <span className="figure">{percent(text)}</span>;
  return type === 'choice' ? choiceWord(name, text) : <span className="figure">{text}</span>;
}
