import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';

/** The text of a template in `templates/`, by its file's name without the ending: `contract`. */
export function templateText(name: string): Promise<string> {
  return readFile(join(PROJECT_ROOT, 'templates', `${name}.md`), 'utf8');
}
