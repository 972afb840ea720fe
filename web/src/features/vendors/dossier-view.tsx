import type { ReactNode } from 'react';
import { schemaOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { FileLink } from '#web/components/file.js';
import { Rows } from '#web/components/value.js';
import { LEGAL_FORMS } from '#src/procurement/vendors/calc/legal-form.js';
import { t } from './texts.js';

type Registration = components['schemas']['RegistrationView'];
type Bag = Readonly<Record<string, unknown>>;

/** The dossier as an officer checks it: facts on the left, each with its proof. */
export function DossierView({ registration: { dossier, sme } }: { registration: Registration }): ReactNode {
  const { certificate, charterScope, inspections, grade, employees, industry, creditChecks, proofs } = dossier;
  return (
    <>
      <div className="grid">
        <section className="sheet">
          <h2>{t('dossier.subject')}</h2>
          <dl className="pairs">
            <dt>{term('uscc')}</dt>
            <dd className="figure">{dossier.uscc}</dd>
            <dt>{term('legalForm')}</dt>
            <dd>{valueLabel('legalForm', dossier.legalForm)}</dd>
            <dt>{term('number', 'CertificateInput')}</dt>
            <dd className="figure">{certificate.number}</dd>
            <dt>{term('authority', 'CertificateInput')}</dt>
            <dd>{certificate.authority}</dd>
            <dt>{term('issuedOn', 'CertificateInput')}</dt>
            <dd className="figure">{certificate.issuedOn}</dd>
            <dt>{term('expiresOn', 'CertificateInput')}</dt>
            <dd className="figure">{certificate.expiresOn ?? t('dossier.no-end')}</dd>
          </dl>
          <FileLink id={certificate.fileId} />
        </section>
        <section className="sheet">
          <h2>{t('dossier.size')}</h2>
          <dl className="pairs">
            <dt>{term('employees')}</dt>
            <dd className="figure">{employees}</dd>
            <dt>{term('industry')}</dt>
            <dd>{industry}</dd>
            <dt>{t('sme')}</dt>
            <dd>
              {sme.size && `${valueLabel('size', sme.size)} `}
              <span className="faint">
                {valueLabel('ground', sme.ground, 'SmeView')} {valueLabel('rule', sme.rule, 'SmeView')}
              </span>
            </dd>
          </dl>
          <h2 className="second">{t('dossier.grade')}</h2>
          {grade ? (
            <>
              <p>
                {valueLabel('level', grade.level)} <span className="figure faint">{grade.ratedOn}</span>
              </p>
              <FileLink id={grade.fileId} />
            </>
          ) : (
            <span className="faint">{t('dossier.grade.none')}</span>
          )}
        </section>
      </div>
      <section className="sheet">
        <h2>{t('dossier.scope')}</h2>
        <p className="text">{charterScope}</p>
      </section>
      <div className="grid wide">
        <Evidence
          title={t('dossier.inspections')}
          values={inspections}
          schema="InspectionInput"
          none={
            LEGAL_FORMS[dossier.legalForm].isInspected ? t('dossier.inspections.none') : t('dossier.inspections.exempt')
          }
        />
        <Evidence title={t('dossier.credit')} values={creditChecks} schema="CreditCheckInput" />
        <Evidence title={t('dossier.proofs')} values={proofs} schema="ProofInput" />
      </div>
    </>
  );
}

function Evidence({
  title,
  values,
  schema,
  none,
}: {
  title: string;
  values: readonly object[];
  schema: string;
  none?: string;
}): ReactNode {
  return (
    <section className="sheet">
      <h2>{title}</h2>
      {values.length > 0 ? (
        <Rows values={values as readonly Bag[]} schema={schemaOf(schema)} label={title} />
      ) : (
        <span className="faint">{none ?? t('dossier.none')}</span>
      )}
    </section>
  );
}
