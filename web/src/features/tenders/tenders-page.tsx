import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';
import { newTender } from './editor/new-tender.js';
import './tenders.css';

/** All tenders that the reader may know of, and a new one where a project's intent is published. */
export default function TendersPage(): ReactNode {
  return (
    <CollectionPage
      collection="tenders"
      columns={['number', 'title', 'purchaser', 'method', 'ceiling', 'noticeOn', 'bidDeadline', 'status']}
      create={newTender(undefined)}
    />
  );
}
