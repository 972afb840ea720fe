import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';
import { postField } from './grant-button.js';

/** Who holds which post where. */
export default function MembershipsPage(): ReactNode {
  return (
    <CollectionPage
      collection="memberships"
      columns={['displayName', 'login', 'post', 'organisationName', 'status']}
      create={{ overrides: { post: postField } }}
    />
  );
}
