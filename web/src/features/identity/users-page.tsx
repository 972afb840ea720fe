import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { InvitationOnce, type Invited } from './invitation.js';
import { t } from './texts.js';
import './identity.css';

type Created = components['schemas']['CreatedUserView'];

/** People who may sign in; who is new gets an invitation that is shown once. */
export default function UsersPage(): ReactNode {
  const navigate = useNavigate();
  const [created, setCreated] = useState<{ id: string } & Invited>();
  return (
    <CollectionPage
      collection="users"
      columns={['displayName', 'login', 'status']}
      create={{
        onDone: ({ data }) => {
          const { id, displayName, invitation } = data as Created;
          setCreated({ id, name: displayName, invitation });
        },
      }}
    >
      <p className="lead">{t('users.lead')}</p>
      <InvitationOnce
        invited={created}
        onClose={() => {
          setCreated(undefined);
          void navigate(`/users/${created!.id}`);
        }}
      />
    </CollectionPage>
  );
}
