import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Override } from '#web/components/schema-form.js';
import { t } from './texts.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChooseProps {
  readonly id?: string;
  readonly value?: string | number;
  readonly onChange?: (value: string) => void;
  readonly options: readonly Option[];
}

/** A list of choices whose options say what they stand for. */
export function Choose({ options, ...bound }: ChooseProps): ReactNode {
  return (
    <Select
      {...bound}
      value={bound.value === undefined ? undefined : String(bound.value)}
      placeholder={t('choose')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      virtual={false}
      options={options.map((option) => ({ ...option, 'data-value': option.value }))}
    />
  );
}

/** A field of a dialog that is chosen from what the contract has, instead of typed. */
export const choice = (options: readonly Option[]): Override =>
  function Choice({ path, label, isRequired }) {
    return (
      <Form.Item name={path} label={label} rules={[{ required: isRequired, message: t('choose.missing', { label }) }]}>
        <Choose options={options} />
      </Form.Item>
    );
  };
