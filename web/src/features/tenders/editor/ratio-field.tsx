import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { percent } from '#web/components/format.js';
import type { Override } from '#web/components/schema-form.js';
import { t } from '../texts.js';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A ratio as the document states it, with the percentage that it is. */
function RatioInput({ id, value, onChange }: Props): ReactNode {
  const isNumber = value !== undefined && /^\d*\.?\d+$/.test(value);
  return (
    <Input
      id={id}
      value={value}
      inputMode="decimal"
      onChange={({ target }) => onChange?.(target.value)}
      suffix={<small className="faint figure">{isNumber ? percent(value) : ''}</small>}
    />
  );
}

/** Draws a field whose value is a ratio, such as `0.3`. */
export const RatioField: Override = ({ path, label, isRequired }) => (
  <Form.Item
    name={path}
    label={label}
    rules={isRequired ? [{ required: true, message: t('required', { label }) }] : []}
  >
    <RatioInput />
  </Form.Item>
);
