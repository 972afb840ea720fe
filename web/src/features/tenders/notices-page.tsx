import type { ReactNode } from 'react';
import { resourceWords } from '#web/app/texts.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';

/** Everything that was announced, newest first. */
export default function NoticesPage(): ReactNode {
  return (
    <>
      <PageHead title={resourceWords('notices').many} />
      <ResourceList
        path="notices"
        columns={['title', 'kind', 'purchaser', 'publishedOn', 'endsOn']}
        to={({ id }) => `/notices/${id}`}
      />
    </>
  );
}
