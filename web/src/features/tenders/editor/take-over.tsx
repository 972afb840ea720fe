import { App, Form, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from '../texts.js';
import type { Tender, TenderRow } from '../types.js';

type Document = components['schemas']['ProcurementDocumentInput'];
type Current = { readonly service?: Partial<Document['service']>; readonly catalogueId?: string } | undefined;

/** Another tender's document for this purchase: its words and figures, this one's own dates and catalogue, budget years moved along. */
function adapted(document: Document, current: Current): Document {
  const { startsOn, endsOn } = current?.service ?? {};
  const shift = startsOn ? Number(startsOn.slice(0, 4)) - Number(document.service.startsOn.slice(0, 4)) : 0;
  return {
    ...document,
    catalogueId: current?.catalogueId ?? document.catalogueId,
    service: { ...document.service, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) },
    payments: document.payments.map((payment) => ({ ...payment, year: payment.year + shift })),
  };
}

/** Takes over the document of an earlier tender, the reader's own ones first. */
export function TakeOver({ without }: { without?: string }): ReactNode {
  const form = Form.useFormInstance();
  const { message } = App.useApp();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const { rows } = useRows<TenderRow>('tenders');
  const own = session.me()!.membership.organisationName;
  const offered = rows
    .filter(({ id }) => id !== without)
    .sort((a, b) => Number(b.purchaser === own) - Number(a.purchaser === own));
  const take = async (id: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const { data } = await send<Tender>(`tenders/${id}`);
      form.setFieldValue('document', adapted(data.document, form.getFieldValue('document') as Current));
      void message.success(t('take-over.done', { number: data.number }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="take-over">
      <Select<string>
        aria-label={t('take-over.title')}
        placeholder={t('take-over.title')}
        showSearch={{ optionFilterProp: 'label' }}
        loading={isBusy}
        value={null}
        virtual={false}
        popupMatchSelectWidth={false}
        onChange={(id) => void take(id)}
        options={offered.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
      <span className="faint">{t('take-over.lead')}</span>
      {error !== undefined && <ProblemAlert error={error} />}
    </div>
  );
}
