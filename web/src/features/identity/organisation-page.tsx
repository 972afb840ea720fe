import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRows } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { term, valueLabel } from '#web/app/texts.js';
import { instant, post, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { RegionName } from '#web/components/region.js';
import { GrantButton } from './grant-button.js';
import { t } from './texts.js';
import './identity.css';

type Organisation = components['schemas']['OrganisationView'];
type Membership = components['schemas']['MembershipRow'];

/** One organisation: who it is, and who serves in it at which post. */
export default function OrganisationPage(): ReactNode {
  return (
    <RecordPage<Organisation>
      collection="organisations"
      title={({ name }) => name}
      facts={({ view }) => (
        <>
          <Fact label={term('kind', 'OrganisationView')}>{valueLabel('kind', view.kind, 'OrganisationView')}</Fact>
          <Fact label={term('uscc')}>{view.uscc}</Fact>
          <Fact label={term('regionCode')}>
            <RegionName code={view.regionCode} />
          </Fact>
          {view.usingOffice && <Fact label={term('usingOffice')}>{view.usingOffice}</Fact>}
          {view.budgetUnitCode && <Fact label={term('budgetUnitCode')}>{view.budgetUnitCode}</Fact>}
          {view.legalForm && <Fact label={term('legalForm')}>{view.legalForm}</Fact>}
          <Fact label={term('createdAt')}>{instant(view.createdAt)}</Fact>
        </>
      )}
      special={({ view: { name, usingOffice } }) => ({
        change: { initial: { name, ...(usingOffice && { usingOffice }) } },
      })}
      body={({ view }) => <Members organisation={view} />}
    />
  );
}

function Members({ organisation }: { organisation: Organisation }): ReactNode {
  const mayRead = session.me()!.permissions.includes('user.read');
  const { rows } = useRows<Membership>(mayRead ? 'memberships' : undefined, { organisation: organisation.id });
  if (!mayRead) return null;
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('members', { count: rows.filter(({ status }) => status === 'active').length })}</h2>
        <GrantButton initial={{ organisationId: organisation.id }} />
      </div>
      <Table<Membership>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...rows]}
        locale={{ emptyText: t('members.none') }}
        columns={[
          { title: term('post'), render: (_, row) => <Link to={`/memberships/${row.id}`}>{post(row.post)}</Link> },
          {
            title: term('displayName'),
            render: (_, row) => <Link to={`/users/${row.userId}`}>{row.displayName}</Link>,
          },
          { title: term('login'), dataIndex: 'login' },
          { title: term('status'), render: (_, { status }) => <Status value={status} schema="MembershipRow" /> },
        ]}
      />
    </section>
  );
}
