import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Resolved } from '#web/api/book.js';
import { valueLabel } from '#web/app/texts.js';
import type { CommandProps } from '#web/components/command.js';
import { SchemaFields, type Override } from '#web/components/schema-form.js';
import { emptyValue, KINDS, shapeOf } from './shapes.js';
import { t } from './texts.js';
import { ValueFields, withoutEmpty } from './value-fields.js';
import './platform.css';

/** The dialog of a proposed parameter: what kind, where and from when, its value, and where it stands in the law. */
export const parameterDialog: Partial<CommandProps> = {
  width: 1000,
  layout: (schema) => <ParameterFields schema={schema} />,
  prepare: (values) => ({ ...values, value: withoutEmpty(values.value) }),
};

function ParameterFields({ schema }: { schema: Resolved }): ReactNode {
  const kind = Form.useWatch<string | undefined>('kind');
  const shape = kind ? shapeOf(kind) : undefined;
  const part = (title: string, fields: readonly string[]) => (
    <section className="form-part">
      <h3>{title}</h3>
      <div className="field-grid">
        <SchemaFields schema={schema} only={fields} overrides={{ kind: kindField }} />
      </div>
    </section>
  );
  return (
    <>
      {part(t('edit.what'), ['kind', 'region', 'effectiveFrom', 'effectiveTo', 'extrapolate', 'relief'])}
      <section className="form-part">
        <h3>{t('edit.value')}</h3>
        {shape ? (
          <div className="field-grid">
            <ValueFields fields={shape} path={['value']} full={['value']} />
          </div>
        ) : (
          <p className="faint">{t('value.choose-kind')}</p>
        )}
      </section>
      {part(t('edit.source'), ['sourceDocument', 'article', 'url', 'certainty', 'note'])}
    </>
  );
}

/** A new kind starts with an empty value of its own. */
const kindField: Override = ({ path, label }) => (
  <Form.Item name={path} label={label} rules={[{ required: true, message: t('value.required', { label }) }]}>
    <KindSelect />
  </Form.Item>
);

function KindSelect(bound: { id?: string; value?: string; onChange?: (value: string) => void }): ReactNode {
  const form = Form.useFormInstance();
  return (
    <Select
      {...bound}
      showSearch={{ optionFilterProp: 'label' }}
      virtual={false}
      popupMatchSelectWidth={false}
      options={KINDS.map((value) => ({
        value,
        'data-value': value,
        label: valueLabel('kind', value, 'ParameterView'),
      }))}
      onChange={(kind: string) => {
        form.setFieldValue('value', emptyValue(shapeOf(kind) ?? []));
        bound.onChange?.(kind);
      }}
    />
  );
}
