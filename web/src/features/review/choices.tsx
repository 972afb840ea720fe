import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Override } from '#web/components/schema-form.js';
import { t } from './texts.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field that is chosen from what the page knows: a bid, a member, a requirement. */
export const chosenFrom = (choices: readonly Choice[], onChange?: (value: string) => void): Override =>
  function Chosen({ path, label, isRequired }): ReactNode {
    return (
      <Form.Item
        name={path}
        label={label}
        rules={isRequired ? [{ required: true, message: t('choose', { label }) }] : []}
      >
        <Select
          virtual={false}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          placeholder={t('choose', { label })}
          allowClear={!isRequired}
          onChange={onChange}
          options={choices.map(({ value, label: words }) => ({ value, 'data-value': value, label: words }))}
        />
      </Form.Item>
    );
  };
