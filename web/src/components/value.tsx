import { Descriptions, Table } from 'antd';
import type { ReactNode } from 'react';
import { resolve, schemaOf, type Resolved, type Schema } from '#web/api/book.js';
import { term, valueLabel } from '#web/app/texts.js';
import { FileLink } from './file.js';
import { Digest } from './digest.js';
import { instant, Money, percent, Status } from './format.js';
import { RegionName } from './region.js';
import { t } from './texts.js';

interface Field {
  readonly name: string;
  readonly schema: Schema;
  /** the schema that the field belongs to */
  readonly of?: string;
}

type Bag = Readonly<Record<string, unknown>>;

/** Rates that people read as a share of a hundred. */
const SHARES = /(share|rate|factor|threshold|deduction|execution)$/i;

/** Any value of an answer as people read it, by its schema: amounts, dates, states, parties, files, lists. */
export function Value({ value, field }: { value: unknown; field: Field }): ReactNode {
  if (value === null || value === undefined || value === '') return <span className="faint">—</span>;
  const schema = resolve(field.schema);
  if (typeof value === 'boolean') return value ? t('record.yes') : t('record.no');
  if (Array.isArray(value)) return <Items values={value} field={{ ...field, schema: schema.items ?? {} }} />;
  if (typeof value === 'object') return <Thing value={value as Bag} schema={schema} />;
  const text = typeof value === 'number' ? `${value}` : (value as string);
  if (schema.enum) {
    const known = field.name === 'status' || field.name === 'state';
    return known ? (
      <Status value={text} field={field.name} schema={field.of} />
    ) : (
      valueLabel(field.name, text, field.of)
    );
  }
  if (schema.format === 'money') return <Money value={text} />;
  if (schema.format === 'region') return <RegionName code={text} />;
  if (schema.format === 'date-time') return <span className="figure">{instant(text)}</span>;
  if (schema.format === 'decimal' && SHARES.test(field.name)) return <span className="figure">{percent(text)}</span>;
  if (['date', 'decimal', 'month'].includes(schema.format ?? '') || typeof value === 'number')
    return <span className="figure">{text}</span>;
  if (/sha256|digest|hash$/i.test(field.name) && text.length >= 32) return <Digest value={text} />;
  if (field.name === 'fileId') return <FileLink id={text} />;
  return <span className="text">{text}</span>;
}

/** Something inside something: its name where it has one, else all of it. */
function Thing({ value, schema }: { value: Bag; schema: Resolved }): ReactNode {
  const names = ['name', 'number', 'title'].map((key) => value[key]).filter((word) => typeof word === 'string');
  const keys = Object.keys(value);
  if (names.length > 0 && keys.every((key) => ['id', 'name', 'number', 'title', 'kind', 'code'].includes(key)))
    return <span className="text">{names.join(' ')}</span>;
  return <RecordView value={value} schema={schema} plain />;
}

function Items({ values, field }: { values: readonly unknown[]; field: Field }): ReactNode {
  if (values.length === 0) return <span className="faint">{t('record.none')}</span>;
  const schema = resolve(field.schema);
  if (typeof values[0] !== 'object') {
    return values.map((value, index) => (
      <span key={index}>
        {index > 0 && t('list.comma')}
        <Value value={value} field={field} />
      </span>
    ));
  }
  return <Rows values={values as Bag[]} schema={schema} />;
}

/** A table of the things in a list, one column a field; what is longer than a cell stands below its row. */
export function Rows({
  values,
  schema,
  label,
}: {
  values: readonly Bag[];
  schema: Resolved;
  label?: string;
}): ReactNode {
  const fields = columnsOf(schema).filter(([name]) => values.some((value) => !isEmpty(value[name])));
  const [flat, deep] = [fields.filter(([, one]) => isFlat(one)), fields.filter(([, one]) => !isFlat(one))];
  return (
    <Table<Bag>
      size="small"
      aria-label={label}
      rowKey={(row) => String(values.indexOf(row))}
      dataSource={[...values]}
      pagination={values.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={flat.map(([name, one]) => ({
        key: name,
        title: term(name, schema.name),
        align: isFigure(one) ? 'right' : undefined,
        render: (row: Bag) => <Value value={row[name]} field={{ name, schema: one, of: schema.name }} />,
      }))}
      expandable={
        deep.length > 0
          ? {
              rowExpandable: (row) => deep.some(([name]) => !isEmpty(row[name])),
              expandedRowRender: (row) => (
                <RecordView value={Object.fromEntries(deep.map(([name]) => [name, row[name]]))} schema={schema} plain />
              ),
            }
          : undefined
      }
    />
  );
}

/** Fields that say nothing to people. */
const TECHNICAL = new Set(['id', 'version', 'allowed']);

export function columnsOf(schema: Resolved): [string, Schema][] {
  return Object.entries(schema.properties ?? {}).filter(
    ([name, one]) =>
      !TECHNICAL.has(name) && !(name.endsWith('Id') && name !== 'fileId' && resolve(one).format === 'uuid'),
  );
}

/** Whether a value fits into a cell. */
export function isFlat(schema: Schema): boolean {
  const { type, items, properties, maxLength } = resolve(schema);
  if (type === 'array')
    return items !== undefined && !['object', undefined].includes(resolve(items).type as string | undefined);
  if (type === 'object' || properties) return 'name' in (properties ?? {}) && Object.keys(properties!).length <= 5;
  return (maxLength ?? 0) <= 500;
}

export function isFigure(schema: Schema): boolean {
  const { format, type } = resolve(schema);
  return format === 'money' || format === 'decimal' || type === 'integer';
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

interface RecordProps {
  readonly value: Bag;
  readonly schema: Resolved;
  /** fields that are shown elsewhere on the page */
  readonly without?: readonly string[];
  /** only these, in this order */
  readonly only?: readonly string[];
  /** inside something else: no headings of its own */
  readonly plain?: boolean;
  readonly columns?: number;
}

/** All of a record by its schema: what is short as pairs of label and value, each list and each part under its heading. */
export function RecordView({ value, schema, without = [], only, plain, columns = 3 }: RecordProps): ReactNode {
  const named = only?.flatMap((name): [string, Schema][] => {
    const one = schema.properties?.[name];
    return one ? [[name, one]] : [];
  });
  const fields = (named ?? columnsOf(schema)).filter(([name]) => !without.includes(name) && !isEmpty(value[name]));
  const flat = fields.filter(([, one]) => isFlat(one));
  const parts = fields.filter(([, one]) => !isFlat(one));
  return (
    <div className="record">
      {flat.length > 0 && (
        <Descriptions
          size="small"
          column={plain ? { xs: 1, md: 2 } : { xs: 1, md: 2, xl: columns }}
          items={flat.map(([name, one]) => ({
            key: name,
            label: term(name, schema.name),
            children: <Value value={value[name]} field={{ name, schema: one, of: schema.name }} />,
          }))}
        />
      )}
      {parts.map(([name, one]) => (
        <section key={name} className={plain ? 'part plain' : 'part'}>
          <h3>{term(name, schema.name)}</h3>
          <Part value={value[name]} schema={resolve(one)} name={name} of={schema.name} />
        </section>
      ))}
    </div>
  );
}

function Part({ value, schema, name, of }: { value: unknown; schema: Resolved; name: string; of?: string }): ReactNode {
  if (Array.isArray(value))
    return <Rows values={value as Bag[]} schema={resolve(schema.items ?? {})} label={term(name, of)} />;
  if (typeof value === 'object') return <RecordView value={value as Bag} schema={schema} plain />;
  return <Value value={value} field={{ name, schema, of }} />;
}

export { schemaOf };
