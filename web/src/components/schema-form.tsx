import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import type { Rule } from 'antd/es/form';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { resolve, type Resolved, type Schema } from '#web/api/book.js';
import { hint, term, valueLabel } from '#web/app/texts.js';
import { FileField } from './file.js';
import { refOf, RefSelect } from './ref-select.js';
import { RegionField } from './region.js';
import { t } from './texts.js';

type Path = readonly (string | number)[];

/** A field of the form that a page draws itself instead of the schema. */
export type Override = (props: Place & { label: string; isRequired: boolean; schema: Resolved }) => ReactNode;

/** Where a field stands: inside a list antd's names begin at the list, while the form's own values are reached from the body. */
export interface Place {
  /** name for `Form.Item` */
  readonly path: (string | number)[];
  /** path in the body */
  readonly full: (string | number)[];
}

interface Props {
  readonly schema: Resolved;
  readonly path?: Path;
  /** path of the list around it, for `path` begins there */
  readonly within?: Path;
  /** by the field's name or by its path in the body, `lines.amount` */
  readonly overrides?: Readonly<Record<string, Override>>;
  readonly without?: readonly string[];
  /** these fields alone, in this order */
  readonly only?: readonly string[];
}

/** The fields of a body by its schema, inside an antd form whose values are the body itself. */
export function SchemaFields({ schema, path = [], within = [], overrides = {}, without = [], only }: Props): ReactNode {
  const wordsOf = (name: string) => [...within, ...path, name].filter((step) => typeof step === 'string').join('.');
  const fields = only
    ? only.map((name): [string, Schema] => [name, schema.properties?.[name] ?? {}])
    : Object.entries(schema.properties ?? {});
  return fields
    .filter(([name]) => !without.includes(wordsOf(name)))
    .map(([name, one]) => {
      const override = overrides[wordsOf(name)] ?? overrides[name];
      const props = {
        path: [...path, name],
        full: [...within, ...path, name],
        label: term(name, schema.name),
        isRequired: schema.required?.includes(name) ?? false,
        schema: resolve(one),
      };
      if (override) return <div key={name}>{override(props)}</div>;
      return <Field key={name} {...props} name={name} of={schema.name} overrides={overrides} without={without} />;
    });
}

interface FieldProps extends Place {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly schema: Resolved;
  readonly of?: string;
  readonly overrides: NonNullable<Props['overrides']>;
  readonly without: readonly string[];
}

function Field(props: FieldProps): ReactNode {
  const { path, full, name, label, isRequired, schema, of, overrides, without } = props;
  if (schema.properties) {
    if (schema.isNullable || !isRequired) return <OptionalPart {...props} />;
    return (
      <fieldset className="part" data-part={full.join('_')}>
        <legend>{label}</legend>
        <SchemaFields
          schema={schema}
          path={path}
          within={full.slice(0, -path.length)}
          overrides={overrides}
          without={without}
        />
      </fieldset>
    );
  }
  if (schema.type === 'array' && schema.items && resolve(schema.items).properties)
    return <List {...props} items={resolve(schema.items)} />;
  const extra = of ? hint(name, of) : undefined;
  const rules: Rule[] =
    isRequired && !schema.isNullable && schema.type !== 'boolean'
      ? [{ required: true, message: t('form.required', { label }) }]
      : [];
  return (
    <Form.Item
      name={path}
      label={label}
      extra={extra}
      rules={rules}
      className={isWide(name, schema) ? 'wide' : undefined}
      {...conversion(schema)}
    >
      <Control name={name} of={of} schema={schema} label={label} />
    </Form.Item>
  );
}

/** A part of the body that may be left out whole. */
function OptionalPart({ path, full, label, schema, overrides, without }: FieldProps): ReactNode {
  const form = Form.useFormInstance();
  // also of a part none of whose fields is drawn yet
  const isThere = Form.useWatch((values: object) => (at(values, full) ?? null) !== null, { form, preserve: true });
  return (
    <fieldset className="part" data-part={full.join('_')}>
      <legend>
        <Checkbox
          checked={isThere}
          onChange={({ target }) => form.setFieldValue(full, target.checked ? blank(schema) : null)}
        >
          {isThere ? label : t('form.include', { label })}
        </Checkbox>
      </legend>
      {isThere && (
        <SchemaFields
          schema={schema}
          path={path}
          within={full.slice(0, -path.length)}
          overrides={overrides}
          without={without}
        />
      )}
    </fieldset>
  );
}

function List({ path, full, label, items, schema, overrides, without }: FieldProps & { items: Resolved }): ReactNode {
  return (
    <fieldset className="part list-part">
      <legend>{label}</legend>
      <Form.List name={path}>
        {(fields, { add, remove }, { errors }) => (
          <div className="list-items" data-list={full.join('_')}>
            {fields.map(({ key, name: index }) => (
              <div key={key} className="list-item" role="group" aria-label={`${label} ${index + 1}`}>
                <span className="ordinal">{index + 1}</span>
                <div className="fields">
                  <SchemaFields schema={items} path={[index]} within={full} overrides={overrides} without={without} />
                </div>
                {fields.length > (schema.minItems ?? 0) && (
                  <Button
                    type="text"
                    className="remove-item"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('form.remove', { n: index + 1 })}
                    onClick={() => remove(index)}
                  />
                )}
              </div>
            ))}
            <Button type="dashed" className="add-item" icon={<PlusOutlined />} onClick={() => add(blank(items))}>
              {t('form.add', { label })}
            </Button>
            <Form.ErrorList errors={errors} />
          </div>
        )}
      </Form.List>
    </fieldset>
  );
}

const TEXT =
  /reason|text|statement|narrative|summary|note|opinion|explanation|answer|question|grounds|facts|request|decision|reply|content|words|answer|manner|safeguards|purpose/i;

/** Whether a field needs the whole width of the form. */
function isWide(name: string, { type, maxLength = 0, format, enum: values }: Resolved): boolean {
  return (
    name === 'fileId' ||
    (type === 'string' &&
      name !== 'url' &&
      !format &&
      !values &&
      (maxLength > 300 || (TEXT.test(name) && maxLength > 100)))
  );
}

interface ControlProps {
  readonly name: string;
  readonly of?: string;
  readonly schema: Resolved;
  readonly label: string;
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: (value: unknown) => void;
}

/** The control for one value; antd's form gives it its id, value and change. */
function Control({ name, of, schema, label, ...bound }: ControlProps): ReactNode {
  if (name === 'fileId') return <FileField {...bound} />;
  const target = refOf(name);
  if (schema.format === 'uuid' && target) return <RefSelect target={target} {...bound} />;
  if (schema.enum)
    return (
      <Select
        {...bound}
        allowClear={schema.isNullable}
        placeholder={t('form.choose')}
        popupMatchSelectWidth={false}
        virtual={false}
        options={schema.enum.flatMap((value) =>
          value === null ? [] : [{ value, 'data-value': value, label: valueLabel(name, value, of) }],
        )}
      />
    );
  if (schema.type === 'boolean') return <Switch {...bound} aria-label={label} />;
  if (schema.type === 'integer') return <InputNumber {...bound} precision={0} max={schema.maximum} />;
  if (schema.type === 'array') {
    const values = resolve(schema.items ?? {}).enum;
    const options = values?.flatMap((value) =>
      value === null ? [] : [{ value, 'data-value': value, label: valueLabel(name, value, of) }],
    );
    return (
      <Select
        {...bound}
        mode={options ? 'multiple' : 'tags'}
        // also a column that is pasted from a table
        tokenSeparators={['、', '；', ';', '\n', '\t']}
        options={options}
        open={options ? undefined : false}
        suffixIcon={null}
      />
    );
  }
  if (schema.format === 'date') return <DatePicker {...bound} format="YYYY-MM-DD" />;
  if (schema.format === 'month') return <DatePicker {...bound} picker="month" format="YYYY-MM" />;
  if (schema.format === 'date-time')
    return <DatePicker {...bound} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />;
  if (schema.format === 'region') return <RegionField {...bound} />;
  if (schema.format === 'money')
    return (
      <InputNumber<string>
        {...bound}
        stringMode
        precision={2}
        controls={false}
        suffix={t('form.yuan')}
        className="money-input"
        formatter={grouped}
        parser={ungrouped}
      />
    );
  if (isWide(name, schema))
    return <Input.TextArea {...bound} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={schema.maxLength} />;
  return <Input {...bound} maxLength={schema.maxLength} />;
}

const grouped = (value: string | undefined) => String(value ?? '').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
const ungrouped = (shown: string | undefined) => String(shown ?? '').replace(/[,，\s]/g, '');

/** Dates are text in the body and moments in the picker; whole numbers that are typed one after the other are words there. */
function conversion({ format, type, items }: Resolved): object {
  if (type === 'array' && resolve(items ?? {}).type === 'integer')
    return {
      getValueProps: (values?: readonly unknown[] | null) => ({ value: (values ?? []).map(String) }),
      normalize: (values: readonly string[]) => values.map((one) => (/^\d+$/.test(one) ? Number(one) : one)),
    };
  const form = { date: 'YYYY-MM-DD', month: 'YYYY-MM' }[format ?? ''];
  if (form)
    return {
      getValueProps: (value?: string | null) => ({ value: value ? dayjs(value) : null }),
      normalize: (day: Dayjs | null) => day?.format(form) ?? null,
    };
  // the office's time, wherever the browser is
  if (format === 'date-time')
    return {
      getValueProps: (value?: string | null) => ({
        value: value ? dayjs(new Date(new Date(value).getTime() + shift(value))) : null,
      }),
      normalize: (day: Dayjs | null) =>
        day ? new Date(`${day.format('YYYY-MM-DDTHH:mm:00')}+08:00`).toISOString() : null,
    };
  return {};
}

const SHANGHAI_MINUTES = 480;
const shift = (value: string) => (SHANGHAI_MINUTES + new Date(value).getTimezoneOffset()) * 60_000;

function at(values: object, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], values);
}

/** What a new part of a body starts with: its own required parts and lists, everything else empty. */
export function blank(schema: Resolved): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([name, one]): [string, unknown] => [
    name,
    blankOf(one, schema.required?.includes(name) ?? false),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function blankOf(given: Schema, isRequired: boolean): unknown {
  const schema = resolve(given);
  if (schema.default !== undefined) return schema.default;
  if (schema.isNullable) return isRequired ? null : undefined;
  if (!isRequired) return undefined;
  if (schema.properties) return blank(schema);
  if (schema.type === 'boolean') return false;
  if (schema.type !== 'array') return undefined;
  const items = resolve(schema.items ?? {});
  return items.properties && schema.minItems ? [blank(items)] : [];
}

/** A body as the server takes it: nothing that was left empty, nothing that the form alone knows. */
export function bodyOf(values: unknown, given: Schema): unknown {
  const schema = resolve(given);
  if (Array.isArray(values)) return values.map((value) => bodyOf(value, schema.items ?? {}));
  // what the schema leaves open is taken as it is
  if (typeof values !== 'object' || values === null || !schema.properties) return values;
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, one]): [string, unknown][] => {
    const value = (values as Record<string, unknown>)[name];
    const isRequired = schema.required?.includes(name) ?? false;
    if (value === undefined || value === '' || value === null) {
      if (resolve(one).isNullable && isRequired) return [[name, null]];
      return isRequired && resolve(one).type === 'array' ? [[name, []]] : [];
    }
    return [[name, bodyOf(value, one)]];
  });
  return Object.fromEntries(entries);
}
