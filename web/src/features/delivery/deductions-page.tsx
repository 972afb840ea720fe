import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';

/** Deductions of all contracts that the reader sees. */
export default function DeductionsPage(): ReactNode {
  return (
    <CollectionPage
      collection="deductions"
      columns={['contract', 'kind', 'status', 'vendor', 'amount', 'proposedOn', 'replyDueOn']}
    />
  );
}
