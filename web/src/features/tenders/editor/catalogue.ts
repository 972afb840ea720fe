import { Form } from 'antd';
import { useEffect } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useRows } from '#web/api/records.js';

export type ServiceItem = components['schemas']['ServiceItemView'];
type Catalogue = components['schemas']['CatalogueView'];
const NONE: readonly ServiceItem[] = [];
type Row = components['schemas']['CatalogueRow'];

/** The items of the catalogue that the document names; the newest published one is taken while none is named. */
export function useCatalogueItems(): readonly ServiceItem[] {
  const form = Form.useFormInstance();
  const id = Form.useWatch(['document', 'catalogueId'], { form, preserve: true }) as string | undefined;
  const { rows } = useRows<Row>(id ? undefined : 'catalogues', { status: 'published' });
  const [newest] = [...rows].sort((a, b) => b.year - a.year || b.ordinal - a.ordinal);
  useEffect(() => {
    if (!form.getFieldValue(['document', 'catalogueId']) && newest)
      form.setFieldValue(['document', 'catalogueId'], newest.id);
  }, [form, newest]);
  const { data } = useRead<Catalogue>(id ? `catalogues/${id}` : undefined);
  return data?.data.id === id ? (data?.data.items ?? NONE) : NONE;
}
