import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { usccField } from '#web/components/uscc.js';

/** Decisions that keep a supplier out of government purchases. */
export default function DebarmentsPage(): ReactNode {
  const { regionCode } = session.me()!.membership;
  return (
    <CollectionPage
      collection="debarments"
      columns={['name', 'uscc', 'decisionNumber', 'body', 'fromOn', 'untilOn', 'status']}
      create={{
        initial: { decidedOn: today(), fromOn: today(), scope: [{ regionCode }] },
        overrides: { uscc: usccField },
      }}
    />
  );
}
