import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { WORKER_COLUMNS } from './worker-columns.js';
import { workerFields } from './worker-editor.js';
import { t } from './texts.js';

/** The roster: a vendor's own people, and those of all vendors for the offices above. */
export default function WorkersPage(): ReactNode {
  const isVendor = session.me()!.membership.organisationKind === 'vendor';
  return (
    <CollectionPage
      collection="social-workers"
      columns={[...WORKER_COLUMNS, ...(isVendor ? [] : ['vendor'])]}
      filters={isVendor ? ['status'] : ['vendor', 'status']}
      create={{
        initial: { hiredOn: today(), training: { induction: 0, continuing: 0 }, certificates: [] },
        layout: workerFields,
        width: 960,
      }}
    >
      <p className="lead">{t('roster.lead')}</p>
    </CollectionPage>
  );
}
