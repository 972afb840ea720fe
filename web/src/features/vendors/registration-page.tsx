import { Alert, Steps } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { session } from '#web/api/session.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { Due, instant } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { STATUTORY_CONDITIONS } from '#src/procurement/vendors/calc/dossier.js';
import { Declarations } from './declarations.js';
import { DossierView } from './dossier-view.js';
import { dossierDialog } from './dossier-editor.js';
import { DefectsDialog, Letters } from './letters.js';
import { RosterSummary } from './roster-summary.js';
import { t } from './texts.js';
import './vendors.css';

type Registration = components['schemas']['RegistrationView'];

/** One registration: what it says, what it lacks, what was signed and what was asked to be mended. */
export default function RegistrationPage(): ReactNode {
  return (
    <RecordPage<Registration>
      collection="vendor-registrations"
      title={({ vendor }) => vendor.name}
      facts={facts}
      special={({ view }) => ({
        redraft: dossierDialog(view.gaps),
        declare: { initial: { conditions: STATUTORY_CONDITIONS.map((condition) => ({ condition })) } },
        submit: { children: <Gaps gaps={view.gaps} /> },
        verify: { children: <Checked registration={view} /> },
        return: {
          initial: {
            defects: view.gaps.length > 0 ? view.gaps.map(({ item, message }) => ({ item, reason: message })) : [{}],
            workingDays: MENDING_DAYS,
          },
          children: <DefectsDialog />,
        },
      })}
      above={({ view }) => <Progress registration={view} />}
      tabs={({ view }) => [
        { key: 'dossier', label: t('tab.dossier'), render: () => <DossierView registration={view} /> },
        {
          key: 'declarations',
          label: t('tab.declarations', { count: view.declarations.length }),
          render: () => <Declarations declarations={view.declarations} />,
        },
        {
          key: 'roster',
          label: t('tab.roster', { count: view.roster.employed }),
          render: () => <RosterSummary registration={view} />,
        },
        ...(view.letters.length > 0
          ? [
              {
                key: 'letters',
                label: t('tab.letters', { count: view.letters.length }),
                render: () => <Letters letters={view.letters} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What an office usually gives; the letter names the day. */
const MENDING_DAYS = 5;

function facts({ view }: Shown<Registration>): ReactNode {
  const { dossier, sme, submittedAt, validUntil, vendor } = view;
  return (
    <>
      <Fact label={term('uscc')}>
        <Link to={`/vendors/${vendor.id}`}>{dossier.uscc}</Link>
      </Fact>
      <Fact label={term('legalForm')}>{valueLabel('legalForm', dossier.legalForm)}</Fact>
      <Fact label={t('sme')}>
        {sme.size ? valueLabel('size', sme.size) : valueLabel('ground', sme.ground, 'SmeView')}
      </Fact>
      {submittedAt && <Fact label={term('submittedAt')}>{instant(submittedAt)}</Fact>}
      {validUntil && <Fact label={term('validUntil')}>{validUntil}</Fact>}
    </>
  );
}

/** Where the registration stands, and what has to be done for the next step. */
function Progress({ registration }: { registration: Registration }): ReactNode {
  const { status, gaps, letters, validUntil } = registration;
  const isVendor = session.me()!.membership.organisationKind === 'vendor';
  const dossierGaps = gaps.filter(({ item }) => !['declarations', 'roster'].includes(item));
  const isDeclared = !gaps.some(({ item }) => item === 'declarations');
  const inWork = ['draft', 'returned'].includes(status);
  const current = inWork ? (dossierGaps.length > 0 ? 0 : isDeclared ? 2 : 1) : status === 'submitted' ? 3 : 4;
  const letter = letters.at(-1);
  return (
    <>
      {(inWork || status === 'submitted') && (
        <div className="sheet registration-steps">
          <Steps
            size="small"
            current={current}
            status={status === 'returned' ? 'error' : 'process'}
            items={(['dossier', 'declare', 'submit', 'verify'] as const).map((step) => ({ title: t(`step.${step}`) }))}
          />
        </div>
      )}
      {status === 'returned' && letter && (
        <Alert
          type="warning"
          showIcon
          className="registration-alert"
          title={
            <>
              {t('returned.title', { on: letter.returnedOn })} <Due on={letter.mendBy} />
            </>
          }
          description={
            <ul className="defects">
              {letter.defects.map(({ item, reason }, index) => (
                <li key={index}>
                  <b>{valueLabel('item', item, 'DefectInput')}</b> {reason}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {(inWork || (status === 'submitted' && !isVendor)) && <Gaps gaps={gaps} />}
      {status === 'lapsed' && (
        <Alert
          type="warning"
          showIcon
          className="registration-alert"
          title={t('lapsed.title', { on: validUntil ?? '' })}
          description={isVendor ? t('lapsed.text') : undefined}
        />
      )}
    </>
  );
}

/** What the server finds missing today, in its own words. */
function Gaps({ gaps }: { gaps: Registration['gaps'] }): ReactNode {
  if (gaps.length === 0) return <Alert type="success" showIcon className="registration-alert" title={t('gaps.none')} />;
  return (
    <Alert
      type="warning"
      showIcon
      className="registration-alert"
      title={t('gaps.title', { count: gaps.length })}
      description={
        <ul className="defects">
          {gaps.map(({ item, code, message }) => (
            <li key={code}>
              <b>{valueLabel('item', item, 'GapView')}</b> {message}{' '}
              {['roster', 'labour-contracts', 'social-insurance'].includes(item) && (
                <Link to="/social-workers">{resourceWords('social-workers').many}</Link>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What the regulator vouches for. */
function Checked({ registration: { gaps, roster, declarations } }: { registration: Registration }): ReactNode {
  return (
    <>
      <Gaps gaps={gaps} />
      <dl className="pairs">
        <dt>{t('checked.declarations')}</dt>
        <dd>{t('checked.declarations.count', { count: declarations.length, all: STATUTORY_CONDITIONS.length })}</dd>
        <dt>{t('checked.roster')}</dt>
        <dd>{t('checked.roster.count', { employed: roster.employed, certified: roster.certified })}</dd>
        {roster.elsewhere !== null && roster.elsewhere > 0 && (
          <>
            <dt>{t('checked.elsewhere')}</dt>
            <dd>{t('checked.elsewhere.count', { count: roster.elsewhere })}</dd>
          </>
        )}
      </dl>
    </>
  );
}
