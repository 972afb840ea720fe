import { Form, Select } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { METHOD_GROUNDS, type ProcurementMethod } from '#src/procurement/tenders/calc/methods.js';
import type { Resolved } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { yuan } from '#web/components/format.js';
import { SchemaFields, type Override } from '#web/components/schema-form.js';
import defaults from './defaults.json';
import { RatioField } from './editor/ratio-field.js';
import { t } from './texts.js';

type Estimate = components['schemas']['EstimateView'];

/** What a project mostly is: a consultation on government-purchased services, nothing reserved, the usual deduction. */
export const PROJECT_DEFAULTS = {
  method: 'competitive_consultation',
  methodGround: 'government-purchased-services',
  smeReservation: 'none',
  smeDeduction: '0.10',
  ...defaults.project,
};

/** The fields of a project; what the estimate says already need not be typed, and grounds are those of the method. */
export function ProjectFields({ schema }: { schema: Resolved }): ReactNode {
  const estimate = useChosenEstimate();
  return (
    <div className="fields large">
      <SchemaFields
        schema={schema}
        overrides={{ methodGround: Ground, smeDeduction: RatioField }}
        only={['estimateId', 'number', 'name', 'industry', 'method', 'methodGround', 'methodApproval']}
      />
      {estimate && (
        <p className="lead wide">{t('project.ceiling', { price: yuan(estimate.price), number: estimate.number })}</p>
      )}
      <SchemaFields
        schema={schema}
        overrides={{ smeDeduction: RatioField }}
        only={['smeReservation', 'smeDeduction', 'smeGround']}
      />
    </div>
  );
}

/** The estimate that is chosen; its title names a project that has no name yet. */
function useChosenEstimate(): Estimate | undefined {
  const form = Form.useFormInstance();
  const id = Form.useWatch('estimateId', form) as string | undefined;
  const { data } = useRead<Estimate>(id ? `estimates/${id}` : undefined);
  const estimate = data?.data.id === id ? data?.data : undefined;
  useEffect(() => {
    if (estimate && !form.isFieldTouched('name') && !form.getFieldValue('name'))
      form.setFieldValue('name', estimate.title);
  }, [estimate, form]);
  return estimate;
}

const Ground: Override = ({ path, label }) => (
  <Form.Item
    noStyle
    shouldUpdate={(before: { method?: string }, now: { method?: string }) => before.method !== now.method}
  >
    {({ getFieldValue }) => (
      <Form.Item name={path} label={label} rules={[{ required: true, message: t('required', { label }) }]}>
        <Select
          virtual={false}
          popupMatchSelectWidth={false}
          options={(METHOD_GROUNDS[getFieldValue('method') as ProcurementMethod] ?? []).map((ground) => ({
            value: ground,
            'data-value': ground,
            label: valueLabel('methodGround', ground),
          }))}
        />
      </Form.Item>
    )}
  </Form.Item>
);
