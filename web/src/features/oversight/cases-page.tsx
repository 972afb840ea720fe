import type { ReactNode } from 'react';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t as app } from '#web/app/words.js';

/** Every purchase within the reader's region, as one case each. */
export default function CasesPage(): ReactNode {
  return (
    <>
      <PageHead title={app('page.cases')} />
      <ResourceList path="projects" to={({ id }) => `/cases/${id}`} />
    </>
  );
}
