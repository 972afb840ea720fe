import { Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { resolve, type Resolved } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import { OpenRows } from '#web/components/open-rows.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { Sections } from '#web/components/sections.js';
import { t } from './texts.js';

type Item = components['schemas']['ServiceItemInput'];
type Bag = Record<string, unknown>;

/** The fields of a catalogue: its head, then its service items as rows that open. */
export function CatalogueFields({ schema }: { schema: Resolved }): ReactNode {
  const values = (Form.useWatch([], Form.useFormInstance()) as Bag | undefined) ?? {};
  const items = (values.items ?? []) as readonly Partial<Item>[];
  // drawn once: a hundred fields are not drawn anew with every sign that is typed into one
  const [{ head, rows }] = useState(() => contentsOf(schema));
  const isHeadDone = Boolean(values.title && values.guidance && (!schema.properties!.year || values.year));
  return (
    <Sections
      sections={[
        { key: 'head', title: t('edit.head'), state: isHeadDone ? 'done' : 'missing', content: head },
        {
          key: 'items',
          title: t('edit.items'),
          hint: t('edit.items.hint'),
          state: items.length > 0 && items.every(isWhole) ? 'done' : 'missing',
          content: rows,
        },
      ]}
    />
  );
}

function contentsOf(schema: Resolved): { readonly head: ReactNode; readonly rows: ReactNode } {
  const names = ['title', 'year', 'guidance', 'procurementItemCode'].filter((name) => schema.properties?.[name]);
  return {
    head: (
      <div className="field-grid">
        <SchemaFields schema={schema} only={names} />
      </div>
    ),
    rows: (
      <OpenRows
        path={['items']}
        full={['items']}
        label={term('items', schema.name)}
        schema={resolve(schema.properties!.items!)}
        openUpTo={3}
        summary={(item) => <ItemSummary item={item} />}
        fresh={(all) => ({ dutyGroup: all.at(-1)?.dutyGroup, processSteps: all.at(-1)?.processSteps ?? {} })}
      >
        {(index, items) => <ItemFields index={index} schema={items} />}
      </OpenRows>
    ),
  };
}

const isWhole = ({ code, name, dutyGroup, unit, qualityStandard, processSteps }: Partial<Item>): boolean =>
  Boolean(code && name && dutyGroup && unit && qualityStandard) &&
  ['discovery', 'intake', 'referral', 'appraisal'].every(
    (step) => processSteps?.[step as keyof Item['processSteps']] !== undefined,
  );

function ItemSummary({ item }: { item: Partial<Item> }): ReactNode {
  if (!item.code && !item.name) return <span className="faint">{t('edit.item.empty')}</span>;
  return (
    <span className="item-summary">
      <b className="figure">{item.code}</b>
      <span className="grow">{item.name}</span>
      <span className="faint">{item.dutyGroup && valueLabel('dutyGroup', item.dutyGroup, 'ServiceItemInput')}</span>
      <span>{item.unit}</span>
      <span className="item-price">{item.referencePrice ? <Money value={item.referencePrice} /> : '—'}</span>
    </span>
  );
}

function ItemFields({ index, schema }: { index: number; schema: Resolved }): ReactNode {
  const place = { schema, path: [index], within: ['items'] };
  return (
    <>
      <div className="field-grid">
        <SchemaFields {...place} only={['code', 'name', 'dutyGroup', 'unit', 'clientsPerWorker', 'referencePrice']} />
      </div>
      <SchemaFields {...place} only={['qualityStandard', 'processSteps', 'indicators']} />
    </>
  );
}
