import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { resolve } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { useRows } from '#web/api/records.js';
import { term, valueLabel } from '#web/app/texts.js';
import type { Override } from '#web/components/schema-form.js';
import defaults from '../defaults.json';
import { t } from '../texts.js';
import { useCatalogueItems } from './catalogue.js';
import { RULE_FIGURES } from './defaults.js';
import { RatioField } from './ratio-field.js';

type Organisation = components['schemas']['OrganisationRow'];
type FieldProps = Parameters<Override>[0];

const needed = (label: string) => [{ required: true, message: t('required', { label }) }];

/** An item of the catalogue by its code; its standard fills a standard that is empty. */
function ItemField({ path, full, label }: FieldProps): ReactNode {
  const form = Form.useFormInstance();
  const items = useCatalogueItems();
  const take = (code: string) => {
    const standard = [...full.slice(0, -1), 'standard'];
    const item = items.find((one) => one.code === code);
    if (item && !form.getFieldValue(standard)) form.setFieldValue(standard, item.qualityStandard);
  };
  return (
    <Form.Item name={path} label={label} rules={needed(label)}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        virtual={false}
        popupMatchSelectWidth={false}
        onChange={take}
        options={items.map(({ code, name, unit }) => ({
          value: code,
          'data-value': code,
          label: t('line.item', { code, name, unit }),
        }))}
      />
    </Form.Item>
  );
}

/** A service site by its name; the document knows it by its number. */
function SiteField({ path }: FieldProps): ReactNode {
  const label = term('sites', 'ContractTermsInput');
  const { rows } = useRows<Organisation>('organisations', { kind: 'service_site' });
  return (
    <Form.Item name={path} label={label} rules={needed(label)}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        virtual={false}
        popupMatchSelectWidth={false}
        options={rows.map(({ uscc, name }) => ({ value: uscc, 'data-value': uscc, label: name }))}
      />
    </Form.Item>
  );
}

/** How an indicator is scored, with the figures that this way takes. */
function RuleFields({ path, full, label, schema }: FieldProps): ReactNode {
  const form = Form.useFormInstance();
  const kind = Form.useWatch([...full, 'kind'], { form, preserve: true }) as string | undefined;
  const kinds = resolve(schema.properties?.kind ?? {}).enum ?? [];
  return (
    <div className="rule-fields">
      <Form.Item name={[...path, 'kind']} label={label} rules={needed(label)}>
        <Select
          virtual={false}
          popupMatchSelectWidth={false}
          options={kinds.flatMap((one) =>
            one === null ? [] : [{ value: one, 'data-value': one, label: valueLabel('kind', one, schema.name) }],
          )}
        />
      </Form.Item>
      {(kind === undefined ? [] : (RULE_FIGURES[kind] ?? [])).map((name) => (
        <Form.Item
          key={name}
          name={[...path, name]}
          label={term(name, schema.name)}
          rules={needed(term(name, schema.name))}
        >
          <Input inputMode="decimal" prefix={<small className="faint">{term(name, schema.name)}</small>} />
        </Form.Item>
      ))}
    </div>
  );
}

/** Words that may be typed, and some that are mostly meant. */
export const suggested =
  (words: readonly string[]): Override =>
  ({ path, label }) => (
    <Form.Item name={path} label={label}>
      <Select
        mode="tags"
        tokenSeparators={['、', '；', ';']}
        options={words.map((word) => ({ value: word, label: word }))}
      />
    </Form.Item>
  );

/** Points and steps are short figures: the step is of no use to the price, which is computed. */
function StepField({ path, full, label }: FieldProps): ReactNode {
  const form = Form.useFormInstance();
  const basis = Form.useWatch([...full.slice(0, -1), 'basis'], { form, preserve: true }) as string | undefined;
  return (
    <Form.Item name={path} label={label}>
      <Input inputMode="decimal" disabled={basis === 'price'} />
    </Form.Item>
  );
}

const RATIOS = [
  ...['share', 'factor', 'taxRate', 'lateDailyRate', 'lateCapShare', 'falseRecordShare'],
  ...['smeSharedDeduction', 'outlierShare', 'average', 'secondLowest', 'ceiling'],
];

/** Fields of a procurement document that its schema alone draws poorly. */
export const DOCUMENT_OVERRIDES: Readonly<Record<string, Override>> = {
  ...Object.fromEntries(RATIOS.map((name) => [name, RatioField])),
  itemCode: (props) => <ItemField {...props} />,
  uscc: (props) => <SiteField {...props} />,
  step: (props) => <StepField {...props} />,
  standards: suggested(defaults.standards),
  'document.contract.assessment.indicators.rule': (props) => <RuleFields {...props} />,
};
