import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { session } from '#web/api/session.js';
import { term } from '#web/app/texts.js';
import { CommandButton } from '#web/components/command.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { t } from './texts.js';
import './vendors.css';

type Debarment = components['schemas']['DebarmentView'];

/** One decision: whom it bars, for how long, where and why. */
export default function DebarmentPage(): ReactNode {
  return (
    <RecordPage<Debarment>
      collection="debarments"
      title={({ name }) => name}
      facts={({ view }) => (
        <>
          <Fact label={term('uscc')}>{view.uscc}</Fact>
          <Fact label={term('decisionNumber')}>{view.decisionNumber}</Fact>
          <Fact label={t('debarment.term')}>{t('debarment.from-to', { from: view.fromOn, until: view.untilOn })}</Fact>
          <Fact label={term('scope', 'DebarmentView')}>
            {view.scope.map(({ regionCode }) => (
              <RegionName key={regionCode} code={regionCode} />
            ))}
          </Fact>
        </>
      )}
      extra={({ view, etag }) => <Revoke debarment={view} etag={etag} />}
      body={({ view }) => (
        <section className="sheet">
          <dl className="pairs">
            <dt>{term('body')}</dt>
            <dd>{view.body.name}</dd>
            <dt>{term('decidedOn')}</dt>
            <dd className="figure">{view.decidedOn}</dd>
            <dt>{term('reason', 'DebarmentView')}</dt>
            <dd className="text">{view.reason}</dd>
            {view.revokedOn && (
              <>
                <dt>{term('revokedOn')}</dt>
                <dd className="figure">{view.revokedOn}</dd>
                <dt>{term('revokeReason')}</dt>
                <dd className="text">{view.revokeReason}</dd>
              </>
            )}
          </dl>
        </section>
      )}
    />
  );
}

/** The view names no commands: the bureau that decided may revoke, and the server has the last word. */
function Revoke({ debarment, etag }: { debarment: Debarment; etag: string | null }): ReactNode {
  const { permissions, membership } = session.me()!;
  const may = permissions.includes('debarment.revoke') && membership.organisationId === debarment.body.id;
  if (!may || debarment.status !== 'in_force') return null;
  return <CommandButton command="debarments/revoke" ids={[debarment.id]} view={debarment} etag={etag} />;
}
