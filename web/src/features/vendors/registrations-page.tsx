import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { dossierDialog, useFirstDossier } from './dossier-editor.js';

/** Registrations: the own one of a vendor, all of a region for those who check them. */
export default function RegistrationsPage(): ReactNode {
  const first = useFirstDossier();
  const isVendor = session.me()!.membership.organisationKind === 'vendor';
  return (
    <CollectionPage
      collection="vendor-registrations"
      columns={['vendor', 'status', ...(isVendor ? [] : ['regionCode']), 'submittedAt', 'validUntil']}
      filters={isVendor ? [] : undefined}
      create={{ ...dossierDialog([]), ...(first && { initial: first }) }}
    />
  );
}
