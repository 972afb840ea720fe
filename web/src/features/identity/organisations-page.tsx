import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { usccField } from '#web/components/uscc.js';

/** Organisations that take part, of every kind. */
export default function OrganisationsPage(): ReactNode {
  return (
    <CollectionPage
      collection="organisations"
      columns={['name', 'kind', 'uscc', 'regionCode', 'status']}
      create={{
        initial: { regionCode: session.me()!.membership.regionCode },
        overrides: { uscc: usccField },
      }}
    />
  );
}
