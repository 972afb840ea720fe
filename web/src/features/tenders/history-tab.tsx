import type { ReactNode } from 'react';
import { ResourceList } from '#web/components/resource-list.js';
import { CHAIN_COLUMNS } from '#web/features/oversight/chain.js';

/** What was done to a subject, by whom and when, as the audit has it. */
export function HistoryTab({ subject }: { subject: string }): ReactNode {
  return <ResourceList path="audit-entries" fixed={{ subject }} columns={CHAIN_COLUMNS} />;
}
