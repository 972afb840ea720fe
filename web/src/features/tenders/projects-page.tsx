import type { ReactNode } from 'react';
import { CollectionPage } from '#web/components/collection-page.js';
import { PROJECT_DEFAULTS, ProjectFields } from './draft-project.js';
import './tenders.css';

/** All projects, and a new one from an approved estimate. */
export default function ProjectsPage(): ReactNode {
  return (
    <CollectionPage
      collection="projects"
      columns={['number', 'name', 'purchaser', 'method', 'ceiling', 'intentPublishedOn', 'status']}
      create={{ layout: (schema) => <ProjectFields schema={schema} />, initial: PROJECT_DEFAULTS, width: 900 }}
    />
  );
}
