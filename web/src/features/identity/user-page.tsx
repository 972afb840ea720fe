import { Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { useRows } from '#web/api/records.js';
import { term } from '#web/app/texts.js';
import { instant, post, Status } from '#web/components/format.js';
import { Fact } from '#web/components/page-head.js';
import { RecordPage } from '#web/components/record-page.js';
import { GrantButton } from './grant-button.js';
import { InvitationOnce, type Invited } from './invitation.js';
import { t } from './texts.js';
import './identity.css';

type User = components['schemas']['UserView'];
type Invitation = components['schemas']['InvitationView'];
type Membership = components['schemas']['MembershipRow'];

/** One person: the account, its invitation, and the posts held anywhere. */
export default function UserPage(): ReactNode {
  const [invited, setInvited] = useState<Invited>();
  return (
    <>
      <RecordPage<User>
        collection="users"
        title={({ displayName }) => displayName}
        facts={({ view }) => (
          <>
            <Fact label={term('login')}>{view.login}</Fact>
            <Fact label={t('account')}>{accountOf(view)}</Fact>
            <Fact label={term('createdAt')}>{instant(view.createdAt)}</Fact>
          </>
        )}
        special={({ view }) => ({
          invite: {
            onDone: ({ data }) => setInvited({ name: view.displayName, invitation: data as Invitation }),
          },
        })}
        body={({ view }) => <Posts user={view} />}
      />
      <InvitationOnce invited={invited} onClose={() => setInvited(undefined)} />
    </>
  );
}

function accountOf({ hasPassword, invitedUntil }: User): string {
  if (invitedUntil) return t('account.invited', { at: instant(invitedUntil) });
  return hasPassword ? t('account.ready') : t('account.none');
}

function Posts({ user }: { user: User }): ReactNode {
  const { rows } = useRows<Membership>('memberships', { user: user.id });
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h2>{t('posts')}</h2>
        <GrantButton initial={{ userId: user.id }} />
      </div>
      <Table<Membership>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...rows]}
        locale={{ emptyText: t('posts.none') }}
        columns={[
          { title: term('post'), render: (_, row) => <Link to={`/memberships/${row.id}`}>{post(row.post)}</Link> },
          {
            title: term('organisationName'),
            render: (_, row) => <Link to={`/organisations/${row.organisationId}`}>{row.organisationName}</Link>,
          },
          { title: term('status'), render: (_, { status }) => <Status value={status} schema="MembershipRow" /> },
        ]}
      />
    </section>
  );
}
