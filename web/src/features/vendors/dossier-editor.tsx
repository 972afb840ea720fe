import { Form } from 'antd';
import { memo, type ReactNode } from 'react';
import type { Resolved } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import type { CommandProps } from '#web/components/command.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { Sections, type Section } from '#web/components/sections.js';
import { usccField } from '#web/components/uscc.js';
import { LEGAL_FORMS } from '#src/procurement/vendors/calc/legal-form.js';
import { CREDIT_LISTS } from '#src/procurement/vendors/calc/dossier.js';
import { inspectionYearOwed } from '#src/procurement/vendors/calc/validity.js';
import type { DateText } from '#src/kernel/dates.js';
import { t } from './texts.js';
import './vendors.css';

type Dossier = components['schemas']['DossierInput'];
type Registration = components['schemas']['RegistrationView'];
type Gap = Registration['gaps'][number];
type Vendor = components['schemas']['VendorView'];

/** 所属行业 of social-work services by 工信部联企业〔2011〕300号 */
const INDUSTRY = '其他未列明行业';
const PROOFS_OWED = ['financial-report', 'tax-payment', 'social-insurance', 'equipment-and-skills'] as const;

/** The dialog of a dossier, as the steps that it is filled in by. */
export function dossierDialog(gaps: readonly Gap[]): Partial<CommandProps> {
  return { layout: (schema) => <DossierFields schema={schema} gaps={gaps} />, width: 1180 };
}

/** What a new dossier starts from: what is known of the vendor, and a row for everything that is owed. */
export function useFirstDossier(): Partial<Dossier> | undefined {
  const { organisationId, organisationKind } = session.me()!.membership;
  const { data } = useRead<Vendor>(organisationKind === 'vendor' ? `vendors/${organisationId}` : undefined);
  if (!data) return undefined;
  const { uscc } = data.data;
  const form = Object.entries(LEGAL_FORMS).find(([, { usccClass }]) => usccClass === uscc.slice(0, 2));
  const day = today();
  const isInspected = form?.[1].isInspected ?? false;
  return {
    uscc,
    industry: INDUSTRY,
    certificate: { number: uscc } as Dossier['certificate'],
    ...(form && { legalForm: form[0] as Dossier['legalForm'] }),
    inspections: isInspected
      ? [{ year: inspectionYearOwed(day as DateText), result: 'passed' } as Dossier['inspections'][number]]
      : [],
    creditChecks: CREDIT_LISTS.map((list) => ({
      ...{ list, checkedOn: day, isListed: false },
      fileId: undefined as unknown as string,
    })),
    proofs: PROOFS_OWED.map((kind) => ({ kind, fileId: undefined as unknown as string })),
  };
}

function DossierFields({ schema, gaps }: { schema: Resolved; gaps: readonly Gap[] }): ReactNode {
  const values = (Form.useWatch([], Form.useFormInstance()) ?? {}) as Partial<Dossier>;
  const { certificate, legalForm } = values;
  const isInspected = legalForm ? LEGAL_FORMS[legalForm].isInspected : true;
  const whole = (list: readonly object[] | undefined, least = 1) =>
    (list?.length ?? 0) >= least && list!.every((row) => Object.values(row).every((one) => one !== undefined));
  const section = (
    key: string,
    isDone: boolean,
    fields: readonly string[],
    layout: 'field-grid' | 'bare' = 'field-grid',
  ): Section => ({
    key,
    title: t(`dossier.${key as 'subject'}`),
    state: isDone ? 'done' : 'missing',
    hint: <SectionHint name={key} gaps={gaps} isInspected={isInspected} />,
    content: <Fields schema={schema} names={fields} layout={layout} />,
  });
  const isCertified = Boolean(
    certificate?.number && certificate.authority && certificate.issuedOn && certificate.fileId,
  );
  return (
    <Sections
      sections={[
        section('subject', Boolean(values.uscc && legalForm) && isCertified, ['uscc', 'legalForm', 'certificate']),
        section('scope', Boolean(values.charterScope), ['charterScope']),
        section('inspections', !isInspected || whole(values.inspections), ['inspections'], 'bare'),
        { ...section('grade', true, ['grade'], 'bare'), state: values.grade ? 'done' : 'open' },
        section('size', values.employees !== undefined && Boolean(values.industry), ['employees', 'industry']),
        section('credit', whole(values.creditChecks, CREDIT_LISTS.length), ['creditChecks'], 'bare'),
        section('proofs', whole(values.proofs, PROOFS_OWED.length), ['proofs'], 'bare'),
      ]}
    />
  );
}

/** Drawn once: not anew with every sign that is typed somewhere in the form. */
const Fields = memo(
  ({ schema, names, layout }: { schema: Resolved; names: readonly string[]; layout: string }): ReactNode => (
    <div className={layout}>
      <SchemaFields schema={schema} only={names} overrides={{ uscc: usccField }} />
    </div>
  ),
  (before, now) => before.names.join() === now.names.join(),
);

/** Parts of the form and what the server calls them when something is missing there. */
const ITEMS: Readonly<Record<string, readonly Gap['item'][]>> = {
  subject: ['certificate'],
  scope: ['charter-scope'],
  inspections: ['inspections'],
  grade: ['grade'],
  size: ['sme-facts'],
  credit: ['credit-checks'],
  proofs: ['proofs'],
};

function SectionHint({
  name,
  gaps,
  isInspected,
}: {
  name: string;
  gaps: readonly Gap[];
  isInspected: boolean;
}): ReactNode {
  const own = gaps.filter(({ item }) => ITEMS[name]?.includes(item));
  const isExempt = name === 'inspections' && !isInspected;
  return (
    <>
      {t(`dossier.${isExempt ? 'inspections.exempt' : (`${name}.hint` as 'scope.hint')}`)}
      {own.map(({ code, message }) => (
        <b key={code} className="gap-words">
          {message}
        </b>
      ))}
    </>
  );
}
