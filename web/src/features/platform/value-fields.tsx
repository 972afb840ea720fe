import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { percent } from '#web/components/format.js';
import type { Field } from './shapes.js';
import { choiceWord, wordOf } from './value-words.js';
import { t } from './texts.js';
import './platform.css';

type Path = readonly (string | number)[];
const SHARE = /^[01](\.\d+)?$/;

/** The fields of a parameter's value; their names are its paths, `value.rules.0.employer`. */
export function ValueFields({ fields, path, full }: { fields: readonly Field[]; path: Path; full: Path }): ReactNode {
  return fields.map((field) => {
    const place = { path: [...path, field.name], full: [...full, field.name] };
    if (field.type === 'rows') return <Rows key={field.name} field={field} {...place} />;
    if (field.type === 'group')
      return (
        <fieldset key={field.name} className="part">
          <legend>{wordOf(field)}</legend>
          <ValueFields fields={field.fields!} {...place} />
        </fieldset>
      );
    return (
      <Form.Item
        key={field.name}
        name={[...place.path]}
        label={wordOf(field)}
        rules={field.isOptional ? [] : [{ required: true, message: t('value.required', { label: wordOf(field) }) }]}
      >
        <Control field={field} />
      </Form.Item>
    );
  });
}

function Rows({ field, path, full }: { field: Field; path: Path; full: Path }): ReactNode {
  return (
    <fieldset className="part list-part table-rows">
      <legend>{wordOf(field)}</legend>
      <Form.List name={[...path]}>
        {(rows, { add, remove }) => (
          <div className="list-items" data-list={full.join('_')}>
            {rows.map(({ key, name }) => (
              <div key={key} className="list-item" role="group" aria-label={`${wordOf(field)} ${name + 1}`}>
                <span className="ordinal">{name + 1}</span>
                <div className="fields">
                  <ValueFields fields={field.fields!} path={[name]} full={[...full, name]} />
                </div>
                <Button
                  type="text"
                  className="remove-item"
                  icon={<DeleteOutlined />}
                  aria-label={t('value.remove', { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" className="add-item" icon={<PlusOutlined />} onClick={() => add({})}>
              {t('value.add')}
            </Button>
          </div>
        )}
      </Form.List>
    </fieldset>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: unknown) => void;
}

function Control({ field: { name, type, choices }, ...bound }: ControlProps): ReactNode {
  if (type === 'choice')
    return (
      <Select
        {...bound}
        virtual={false}
        popupMatchSelectWidth={false}
        options={choices!.map((value) => ({ value, 'data-value': value, label: choiceWord(name, value) }))}
      />
    );
  if (type === 'months')
    return (
      <Select
        {...bound}
        mode="multiple"
        virtual={false}
        options={Array.from({ length: 12 }, (_, index) => ({
          value: index + 1,
          'data-value': String(index + 1),
          label: t('value.month-of-year', { month: index + 1 }),
        }))}
      />
    );
  if (type === 'integer')
    return (
      <InputNumber id={bound.id} value={Number(bound.value) || undefined} precision={0} onChange={bound.onChange} />
    );
  if (type === 'share')
    return (
      <Input
        {...bound}
        inputMode="decimal"
        suffix={<small className="faint">{bound.value && SHARE.test(bound.value) ? percent(bound.value) : ' '}</small>}
        placeholder={t('value.share-example')}
        onChange={({ target }) => bound.onChange?.(target.value)}
      />
    );
  return (
    <InputNumber<string>
      id={bound.id}
      value={bound.value}
      onChange={bound.onChange}
      stringMode
      precision={2}
      controls={false}
      className="money-input"
      suffix={t('value.yuan')}
    />
  );
}

/** Nothing that was left empty goes into the value: the server refuses what it does not know. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null && one !== '');
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutEmpty(one)]));
}
