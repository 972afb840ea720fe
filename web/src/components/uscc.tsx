import { Form, Input } from 'antd';
import type { Rule } from 'antd/es/form';
import type { ReactNode } from 'react';
import { checkUscc } from '#src/kernel/uscc.js';
import { t } from './texts.js';
import type { Override } from './schema-form.js';

const LENGTH = 18;

/** What is wrong with a unified social credit code, in words; nothing while it may still be typed, or when it is right. */
function faultOf(written: string): string | undefined {
  const check = checkUscc(written.replace(/\s/g, '').toUpperCase());
  if (check.valid) return undefined;
  if (check.reason === 'character') return t('uscc.character', { position: check.position ?? 0 });
  return check.reason === 'length' ? t('uscc.length', { length: written.trim().length }) : t(`uscc.${check.reason}`);
}

const CHECKED: Rule = {
  warningOnly: true,
  validator: (_, value?: string) => {
    const fault = value ? faultOf(value) : undefined;
    return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault));
  },
};

/** A field for a unified social credit code, which says at once whether its check digits hold. */
export const usccField: Override = ({ path, label, isRequired, schema }): ReactNode => (
  <Form.Item
    name={path}
    label={label}
    hasFeedback
    validateTrigger={['onChange', 'onBlur']}
    rules={[...(isRequired ? [{ required: true, message: t('form.required', { label }) }] : []), CHECKED]}
  >
    <Input maxLength={schema.maxLength ?? LENGTH} className="figure" autoComplete="off" spellCheck={false} />
  </Form.Item>
);
