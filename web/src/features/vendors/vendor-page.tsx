import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { resourceWords, term } from '#web/app/texts.js';
import { Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { RequirementChecks } from './requirement-checks.js';
import { t } from './texts.js';
import './vendors.css';

type Vendor = components['schemas']['VendorView'];
type Registration = components['schemas']['RegistrationRow'];

/** One vendor, as everybody may know it: who it is, whether its registration stands, whether it is barred. */
export default function VendorPage(): ReactNode {
  return (
    <RecordPage<Vendor>
      collection="vendors"
      facts={({ view }) => (
        <>
          <Fact label={term('uscc')}>{view.uscc}</Fact>
          <Fact label={term('legalForm')}>{view.legalForm ?? t('vendor.no-form')}</Fact>
          <Fact label={term('regionCode')}>
            <RegionName code={view.regionCode} />
          </Fact>
          <Fact label={term('registration', 'VendorView')}>
            {view.registration ? (
              <Status value={view.registration} field="registration" schema="VendorView" />
            ) : (
              t('vendor.unregistered')
            )}
          </Fact>
          {view.validUntil && <Fact label={term('validUntil')}>{view.validUntil}</Fact>}
        </>
      )}
      extra={({ view }) => <RequirementChecks vendorId={view.id} />}
      body={({ view }) => <Body vendor={view} />}
    />
  );
}

function Body({ vendor }: { vendor: Vendor }): ReactNode {
  const { permissions, membership } = session.me()!;
  const isOwn = membership.organisationId === vendor.id;
  const mayRead =
    permissions.includes('vendor-registration.read') && (isOwn || membership.organisationKind !== 'vendor');
  const { rows } = useRows<Registration>(mayRead ? 'vendor-registrations' : undefined);
  const own = rows.find((row) => row.vendor.id === vendor.id);
  return (
    <div className="grid">
      <section className="sheet">
        <h2>{t('vendor.registration')}</h2>
        <p>
          {vendor.registration === 'verified' && t('vendor.verified', { until: vendor.validUntil ?? '' })}
          {vendor.registration === 'lapsed' && t('vendor.lapsed', { until: vendor.validUntil ?? '' })}
          {vendor.registration === null && t('vendor.unregistered.text')}
        </p>
        {own && (
          <Link to={`/vendor-registrations/${own.id}`}>
            {resourceWords('vendor-registrations').one} <Status value={own.status} schema="RegistrationRow" />
          </Link>
        )}
      </section>
      <section className="sheet">
        <h2>{t('vendor.bars')}</h2>
        {vendor.bars.length === 0 ? (
          <Alert type="success" showIcon title={t('vendor.no-bars')} />
        ) : (
          vendor.bars.map((bar) => (
            <Alert
              key={bar.id}
              type="error"
              showIcon
              title={
                <Link to={`/debarments/${bar.id}`}>
                  {t('vendor.barred', { from: bar.fromOn, until: bar.untilOn })} {bar.decisionNumber}
                </Link>
              }
              description={
                <>
                  <p className="text">{bar.reason}</p>
                  {bar.body.name}{' '}
                  {bar.scope.map(({ regionCode }) => (
                    <RegionName key={regionCode} code={regionCode} />
                  ))}
                </>
              }
            />
          ))
        )}
      </section>
    </div>
  );
}
