import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';

/** All acceptances; what waits is found by its state. */
export default function AcceptancesPage(): ReactNode {
  return (
    <CollectionPage
      collection="acceptances"
      columns={['contract', 'stage', 'status', 'vendor', 'plannedFor', 'heldOn', 'result']}
    />
  );
}
