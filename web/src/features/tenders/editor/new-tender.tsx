import type { CommandProps } from '#web/components/command.js';
import type { Project } from '../project-steps.js';
import type { Tender } from '../types.js';
import { documentDefaults, prepared } from './defaults.js';
import { Correction } from './correction.js';
import { TenderEditor } from './tender-editor.js';

/** As wide as a document is read; narrower screens take what they have. */
const WIDTH = 1320;
const COMMON = { prepare: prepared, width: WIDTH } as const;

/** The dialog of a new tender, with everything that has a sensible value. @param project known when it is drafted on its page */
export function newTender(project: Pick<Project, 'id'> | undefined): Partial<CommandProps> {
  return {
    ...COMMON,
    initial: { projectId: project?.id, document: documentDefaults() },
    layout: (schema, problems) => <TenderEditor schema={schema} problems={problems} />,
  };
}

/** The dialog in which a draft is written on. */
export function redraft({ method, ceiling, id }: Tender): Partial<CommandProps> {
  return {
    ...COMMON,
    layout: (schema, problems) => (
      <TenderEditor schema={schema} problems={problems} method={method} ceiling={ceiling} tenderId={id} />
    ),
  };
}

/** The dialog of a correction: what is left out stays. */
export function correction(tender: Tender): Partial<CommandProps> {
  return {
    ...COMMON,
    layout: (schema, problems) => <Correction schema={schema} problems={problems} tender={tender} />,
  };
}
