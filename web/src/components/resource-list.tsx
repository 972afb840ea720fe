import { DownloadOutlined, LeftOutlined, RightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Dropdown, Empty, Input, Popover, Select, Table } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { readOf, resolve, schemaOf, type Schema } from '#web/api/book.js';
import { download } from '#web/api/http.js';
import { useRead, type Page } from '#web/api/records.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { ProblemAlert } from './problem-alert.js';
import { RefSelect, refOf } from './ref-select.js';
import { t } from './texts.js';
import { columnsOf, isFigure, isFlat, Value } from './value.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Column {
  readonly name: string;
  readonly title?: string;
  readonly width?: number;
  /** figures that no schema knows stand right */
  readonly align?: 'left' | 'right';
  readonly render?: (row: Row) => ReactNode;
}

interface Props {
  /** path of the list below `/api/v1/`, such as `contracts` */
  readonly path: string;
  /** columns in their order; all of the row's short fields when left out */
  readonly columns?: readonly (string | Column)[];
  /** where a row leads; nowhere when it gives nothing */
  readonly to?: (row: Row) => string | undefined;
  /** filters that are fixed by the page */
  readonly fixed?: Readonly<Record<string, string>>;
  /** the filters offered, all of the list's when left out */
  readonly filters?: readonly string[];
  /** what stands right of the filters, such as a button for a new one */
  readonly extra?: ReactNode;
  readonly empty?: ReactNode;
}

const PLACES = ['limit', 'cursor', 'format'];

/** A keyset list: filters and place in the URL, columns to choose, export, an empty state that says what to do next. */
export function ResourceList({ path, columns, to, fixed = {}, filters, extra, empty }: Props): ReactNode {
  const operation = readOf(path.replace(/[0-9a-f-]{36}/, '{id}'));
  const [params, setParams] = useSearchParams();
  const schema = schemaOf(operation?.row ?? '');
  const collection = path.split('/').at(-1)!;
  const offered = Object.entries(operation?.query ?? {}).filter(
    ([name]) => !PLACES.includes(name) && !(name in fixed) && (filters?.includes(name) ?? true),
  );
  const query = { ...Object.fromEntries(offered.map(([name]) => [name, params.get(name) ?? undefined])), ...fixed };
  const trail = params.getAll('after');
  const { data, isFetching, error } = useRead<Page<Row>>(path, { ...query, cursor: trail.at(-1) });
  const [hidden, hide] = useHidden(path);

  const all = chosen(columns, schema);
  const shown = all.filter(({ name }) => !hidden.includes(name));
  const set = (name: string, value: string | undefined) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      next.delete('after');
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const go = (places: readonly string[]) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      next.delete('after');
      for (const place of places) next.append('after', place);
      return next;
    });
  const save = async (format: string) => {
    const url = URL.createObjectURL(await download(path, { ...query, format }));
    Object.assign(document.createElement('a'), {
      href: url,
      download: `${resourceWords(collection).many}.${format}`,
    }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  const [first] = shown;
  return (
    <div className="list">
      <div className="list-bar" role="search">
        {offered.map(([name, one]) => (
          <Filter
            key={name}
            name={name}
            of={schema.name}
            schema={one}
            value={params.get(name) ?? undefined}
            onChange={(value) => set(name, value)}
          />
        ))}
        <span className="grow" />
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <Checkbox.Group
              className="columns"
              value={shown.map(({ name }) => name)}
              options={all.map(({ name, title }) => ({ value: name, label: title ?? term(name, schema.name) }))}
              onChange={(kept) => hide(all.map(({ name }) => name).filter((name) => !kept.includes(name)))}
            />
          }
        >
          <Button icon={<SettingOutlined />} aria-label={t('list.columns')} />
        </Popover>
        <Dropdown
          menu={{
            items: ['csv', 'xlsx'].map((format) => ({
              key: format,
              label: t(`list.export.${format as 'csv' | 'xlsx'}`),
            })),
            onClick: ({ key }) => void save(key),
          }}
        >
          <Button icon={<DownloadOutlined />} aria-label={t('list.export')} />
        </Dropdown>
        {extra}
      </div>
      {error ? (
        <ProblemAlert error={error} />
      ) : (
        <Table<Row>
          size="middle"
          rowKey={keyOf}
          loading={isFetching && !data}
          dataSource={[...(data?.data.items ?? [])]}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={empty ?? resourceWords(collection).empty ?? t('list.empty')}
              />
            ),
          }}
          columns={shown.map(({ name, title, width, align, render }) => {
            const one = schema.properties?.[name] ?? {};
            const cell = (row: Row) =>
              render?.(row) ?? <Value value={row[name]} field={{ name, schema: one, of: schema.name }} />;
            return {
              key: name,
              title: title ?? term(name, schema.name),
              width,
              align: align ?? (isFigure(one) ? ('right' as const) : undefined),
              render: (row: Row) => {
                const target = name === first?.name ? to?.(row) : undefined;
                return target ? (
                  <Link to={target}>
                    {row[name] === null ? <span className="text">{t('file.open') && rowName(row)}</span> : cell(row)}
                  </Link>
                ) : (
                  cell(row)
                );
              },
            };
          })}
        />
      )}
      {(trail.length > 0 || data?.data.next) && (
        <div className="pager">
          {trail.length > 1 && <Button onClick={() => go([])}>{t('list.first')}</Button>}
          <Button disabled={trail.length === 0} icon={<LeftOutlined />} onClick={() => go(trail.slice(0, -1))}>
            {t('list.previous')}
          </Button>
          <Button
            disabled={!data?.data.next}
            icon={<RightOutlined />}
            iconPlacement="end"
            onClick={() => go([...trail, data!.data.next!])}
          >
            {t('list.next')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Audit entries have no id of their own: their place in their chain is one. */
const keyOf = (row: Row): string => row.id ?? `${String(row.chain)}#${String(row.seq)}`;

/** A row without a number yet still needs words to click on. */
function rowName(row: Row): string {
  return [row.title, row.name].find((word) => typeof word === 'string') ?? row.id.slice(0, 8);
}

function chosen(columns: Props['columns'], schema: ReturnType<typeof schemaOf>): Column[] {
  return (
    columns ??
    columnsOf(schema)
      .filter(([, one]) => isFlat(one))
      .map(([name]) => name)
  ).map((column) => (typeof column === 'string' ? { name: column } : column));
}

/** Which columns of a list somebody does not want to see, remembered by the browser. */
function useHidden(path: string): [readonly string[], (names: readonly string[]) => void] {
  const key = `qingyuan.columns.${path.replace(/[0-9a-f-]{36}/, '{id}')}`;
  const [hidden, setHidden] = useState<readonly string[]>(
    () => JSON.parse(localStorage.getItem(key) ?? '[]') as string[],
  );
  return [
    hidden,
    (names) => {
      localStorage.setItem(key, JSON.stringify(names));
      setHidden(names);
    },
  ];
}

interface FilterProps {
  readonly name: string;
  /** schema of the rows, where a value may have a name of its own */
  readonly of?: string;
  readonly schema: Schema;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Filter({ name, of, schema, value, onChange }: FilterProps): ReactNode {
  const resolved = resolve(schema);
  const label = term(name, of);
  const values = resolved.enum ?? (resolved.type === 'boolean' ? ['true', 'false'] : undefined);
  if (values)
    return (
      <Select
        allowClear
        aria-label={label}
        placeholder={label}
        value={value}
        popupMatchSelectWidth={false}
        className="filter"
        options={values.flatMap((one) =>
          one === null ? [] : [{ value: one, label: valueLabel(resolved.enum ? name : 'boolean', one, of) }],
        )}
        onChange={onChange}
      />
    );
  if (resolved.format === 'date')
    return (
      <DatePicker
        aria-label={label}
        placeholder={label}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
        className="filter"
      />
    );
  const target = refOf(name);
  if (resolved.format === 'uuid')
    return target ? (
      <RefSelect target={target} value={value} onChange={onChange} placeholder={label} className="filter" />
    ) : null;
  return (
    <Input.Search
      key={value}
      allowClear
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      onSearch={(text) => onChange(text || undefined)}
      className="filter"
    />
  );
}
