import { App, Button, Form, Input, Select } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { isClientCode } from '#src/procurement/delivery/calc/client-code.js';
import { personalDataIn } from '#src/procurement/delivery/calc/personal-data.js';
import { Refusal, Unreached } from '#web/api/problem.js';
import { useSend } from '#web/api/records.js';
import { commandWords, resourceWords, term } from '#web/app/texts.js';
import { useDraft } from '#web/components/draft.js';
import { PageHead } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { CountsTable } from './counts-table.js';
import { PayrollTable } from './payroll-table.js';
import { MonthField } from './report-dialogs.js';
import { bodyOf, fieldOf, valuesOf, type Values } from './report-values.js';
import type { Contract, Progress, Report } from './reads.js';
import { t } from './texts.js';

interface Props {
  readonly contract: Contract;
  readonly progress: Progress;
  /** the report that is mended; none for a new one */
  readonly report: Report | undefined;
  readonly etag: string | null;
  readonly month: string;
}

/** The month as the vendor writes it: counts beside their plan, evidence, codes of clients, pay, a narrative. Kept on the server while it is typed. */
export function ReportForm({ contract, progress, report, etag, month }: Props): ReactNode {
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `service-report:${report?.id ?? `${contract.id}:${month}`}`);
  const { send, isBusy, error } = useSave({ contract, report, etag }, draft.discard);
  const show = (refusal: Refusal) => {
    const fields = refusal.problem.errors.map(({ path, message }) => ({ name: fieldOf(path), errors: [message] }));
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
    if (fields[0]) form.scrollToField(fields[0].name, { block: 'center' });
  };
  const save = (isSubmitted: boolean) =>
    void form.validateFields().then(
      // with the codes of services and posts, which no field is bound to
      () => send(form.getFieldsValue(true) as Values, isSubmitted, show),
      ({ errorFields }: { errorFields: { name: (string | number)[] }[] }) =>
        form.scrollToField(errorFields[0]?.name ?? [], { block: 'center' }),
    );
  return (
    <>
      <PageHead
        title={t('editor.title', { contract: contract.title })}
        trail={[
          { label: resourceWords('service-reports').many, to: '/service-reports' },
          { label: contract.number ?? contract.title, to: `/contracts/${contract.id}?tab=delivery` },
        ]}
      >
        <Button loading={isBusy} onClick={() => save(false)}>
          {t('editor.save')}
        </Button>
        <Button type="primary" loading={isBusy} onClick={() => save(true)}>
          {t('editor.submit', { label: commandWords('service-reports/submit').label })}
        </Button>
      </PageHead>
      {draft.notice}
      {error !== undefined && <ProblemAlert error={error} />}
      <Form
        form={form}
        layout="vertical"
        className="report-form"
        initialValues={valuesOf(contract, report, month)}
        onValuesChange={draft.changed}
        scrollToFirstError
      >
        <section className="sheet">
          <p className="lead">{t('editor.privacy')}</p>
          {!report && (
            <Form.Item
              name="month"
              label={term('month')}
              rules={[{ required: true, message: t('choose.missing', { label: term('month') }) }]}
              className="report-month"
            >
              <MonthField contract={contract} />
            </Form.Item>
          )}
        </section>
        <section className="sheet">
          <h2>{t('report.counts')}</h2>
          <CountsTable contract={contract} progress={progress} />
        </section>
        <section className="sheet">
          <h2>{t('report.narrative')}</h2>
          <Form.Item
            name="narrative"
            label={t('editor.narrative')}
            rules={[{ required: true, message: t('editor.narrative.missing') }, { validator: impersonal }]}
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={5000} showCount />
          </Form.Item>
          <Form.Item
            name="clientCodes"
            label={t('editor.codes')}
            extra={t('editor.codes.hint')}
            rules={[{ validator: codes }]}
          >
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[' ', '、', ',', '，', ';', '；', '\n']}
            />
          </Form.Item>
        </section>
        <section className="sheet">
          <h2>{t('report.wages')}</h2>
          <p className="lead">{t('editor.payroll')}</p>
          <PayrollTable posts={contract.content.staffing.posts} />
        </section>
      </Form>
    </>
  );
}

/** The same look at the text that the server takes: nothing that looks like data of a person is sent at all. Rule: G2 */
function impersonal(_: unknown, text: string | undefined): Promise<void> {
  const [found] = personalDataIn(text ?? '');
  return found ? Promise.reject(new Error(t(`personal.${found.pattern}`))) : Promise.resolve();
}

function codes(_: unknown, values: readonly string[] | undefined): Promise<void> {
  const odd = (values ?? []).filter((code) => !isClientCode(code));
  return odd.length > 0
    ? Promise.reject(new Error(t('editor.codes.odd', { codes: odd.join(' ') })))
    : Promise.resolve();
}

type Target = Pick<Props, 'contract' | 'report' | 'etag'>;

/** Saves, hands in when that is asked for, and goes to the report; one idempotency key until the server has answered. */
function useSave({ contract, report, etag }: Target, discard: () => Promise<void>) {
  const navigate = useNavigate();
  const sending = useSend();
  const key = useRef(crypto.randomUUID());
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const { message } = App.useApp();
  const send = async (values: Values, isSubmitted: boolean, show: (refusal: Refusal) => void) => {
    if (isBusy) return;
    setBusy(true);
    setError(undefined);
    try {
      const saved = await sending.mutateAsync(
        report
          ? {
              path: `service-reports/${report.id}`,
              method: 'PUT',
              body: bodyOf(values),
              etag,
              idempotencyKey: key.current,
            }
          : {
              path: `contracts/${contract.id}/service-reports`,
              body: { ...bodyOf(values), month: values.month },
              idempotencyKey: key.current,
            },
      );
      await discard();
      const { id } = saved.data as Report;
      await navigate(`/service-reports/${id}`, { replace: true });
      if (isSubmitted)
        await sending.mutateAsync({
          path: `service-reports/${id}/submit`,
          etag: saved.etag,
          idempotencyKey: crypto.randomUUID(),
        });
      void message.success(isSubmitted ? t('editor.submitted') : t('editor.saved'));
    } catch (refusal) {
      if (!(refusal instanceof Unreached)) key.current = crypto.randomUUID();
      if (refusal instanceof Refusal) {
        show(refusal);
        void message.error(refusal.problem.detail || refusal.problem.title);
      }
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy, error };
}
